//! How an event is put into words, on pages and in letters alike.

use crate::event::Event;
use crate::plan::How;
use web::Speaker;

/// When and how, as pages and letters say it.
pub(crate) fn facts(words: &Speaker, event: &Event) -> Vec<(String, String)> {
    let how = match &event.plan.how {
        How::Online { .. } => words.t("event-online"),
        How::Place { name } => name.clone(),
    };
    vec![(words.t("event-when"), words.span(event.plan.starts_at, event.plan.ends_at)), (words.t("event-where"), how)]
}
