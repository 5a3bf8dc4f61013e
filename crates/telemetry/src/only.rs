//! Which of everything that a program traces is sent: the spans of one target. Apart because the answer must not
//! be kept, which the filters that come with `tracing-subscriber` do.

use tracing::level_filters::LevelFilter;
use tracing::subscriber::Interest;
use tracing::{Metadata, Subscriber};
use tracing_subscriber::layer::{Context, Filter};

/// Spans of this target; lines of the log belong to no span that leaves.
pub(crate) struct Only(pub(crate) &'static str);

impl Only {
    fn is_meant(&self, it: &Metadata<'_>) -> bool {
        it.is_span() && it.target() == self.0
    }
}

impl<S: Subscriber> Filter<S> for Only {
    fn enabled(&self, it: &Metadata<'_>, _: &Context<'_, S>) -> bool {
        self.is_meant(it)
    }

    /// Never `always`: a span would then be given the answer to whatever was asked last, and be lost when a driver
    /// had asked whether it may log (<https://github.com/tokio-rs/tracing/issues/2519>).
    fn callsite_enabled(&self, it: &'static Metadata<'static>) -> Interest {
        if self.is_meant(it) { Interest::sometimes() } else { Interest::never() }
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(LevelFilter::INFO)
    }
}
