//! How an event is put into words, on pages and in letters alike.

use crate::event::{Doors, Event};
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

/// Whether there is a place: for people, not a count of those who booked.
pub fn places(words: &Speaker, left: usize, doors: Doors) -> String {
    match doors {
        Doors::Cancelled => words.t("event-cancelled"),
        Doors::Closed => words.t("event-closed"),
        Doors::Open(_) if left == 0 => words.t("event-full"),
        Doors::Open(_) => words.t1("event-left", "count", left),
    }
}
