//! What a real collector gets, and that one which is away or silent is nobody's trouble.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, missing_docs, reason = "tests")]

mod arriving;
mod receiver;
mod troubles;

use telemetry::{Sending, Wanted, begin};
use tracing::subscriber::DefaultGuard;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// The target of the spans that are sent.
pub const TARGET: &str = "kith.spans";

/// Spans that this thread makes from now on go to this address.
pub fn sent_to(endpoint: &str, share: f64) -> (DefaultGuard, Sending) {
    let (spans, sending) = begin(wanted(endpoint, share)).unwrap();
    let here = tracing_subscriber::registry().with(spans).set_default();
    (here, sending)
}

pub fn wanted(endpoint: &str, share: f64) -> Wanted<'_> {
    Wanted { endpoint, share, target: TARGET, version: "1.2.3", command: "serve" }
}
