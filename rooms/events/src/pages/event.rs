//! An event's own page: what it is, when, whether there is a place, and the way to book one.

use super::admit;
use crate::event::{Change, Doors, Event, What};
use crate::policy::{BookEvent, RunEvent};
use crate::roll::Roll;
use crate::wording::{facts, places};
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::components::{BackLink, Button, SummaryList};
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "event.html")]
struct EventPage<'a> {
    words: &'a Speaker,
    it: &'a Event,
    back: BackLink,
    facts: SummaryList,
    changes: Vec<String>,
    notice: Option<String>,
    book: Option<Button>,
    staff: Vec<(String, String)>,
}

pub(crate) async fn event(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<BookEvent>(&at, &mut tx, &id).await?;
    let (it, words) = (&*permit, &at.words);
    let roll = Roll::new(it.clone(), store::list_bookings(&mut tx, it.id).await?);
    let changes = store::list_changes(&mut tx, it.id).await?;
    let doors = it.doors(at.now);
    let full = roll.left() == 0;
    let open = matches!(doors, Doors::Open(_));
    let label = if full { "event-wait-button" } else { "event-book-button" };
    let runs = at.who.may::<RunEvent>(it);
    let page = EventPage {
        words,
        it,
        back: BackLink::new(words, url::EVENTS).saying(words.t("events-title")),
        facts: summary(words, &roll, doors),
        changes: changes.iter().flat_map(|change| said_of(words, change)).collect(),
        notice: notice(words, it, doors, at.now),
        book: open.then(|| Button::new(words.t(label)).href(url::booking(it.id))),
        staff: if runs { staff(words, it, at.now) } else { Vec::new() },
    };
    at.page(&it.plan.title, &page)
}

fn summary(words: &Speaker, roll: &Roll, doors: Doors) -> SummaryList {
    let list =
        facts(words, &roll.event).into_iter().fold(SummaryList::new(words), |list, (key, value)| list.row(key, value));
    match doors {
        Doors::Open(until) => list
            .row(words.t("event-places"), places(words, roll.left(), doors))
            .row(words.t("event-book-until"), words.moment(until)),
        Doors::Closed | Doors::Cancelled => list,
    }
}

/// What is to be known before anything else.
fn notice(words: &Speaker, it: &Event, doors: Doors, now: kernel::Timestamp) -> Option<String> {
    match doors {
        Doors::Cancelled => Some(words.t("event-cancelled")),
        Doors::Closed if it.is_ahead(now) => Some(words.t("event-closed")),
        Doors::Closed => Some(words.t("event-over")),
        Doors::Open(_) => None,
    }
}

/// What happened to the event, for everyone.
fn said_of(words: &Speaker, change: &Change) -> Vec<String> {
    let first = match change.what {
        What::Moved { starts_at, ends_at } => words.t1("event-moved", "when", words.span(starts_at, ends_at)),
        What::Placed => words.t("event-placed"),
        What::Cancelled => words.t("event-was-cancelled"),
    };
    let at = words.t1("event-changed-at", "when", words.moment(change.at));
    [Some(format!("{first} {at}")), change.reason.clone()].into_iter().flatten().collect()
}

fn staff(words: &Speaker, it: &Event, now: kernel::Timestamp) -> Vec<(String, String)> {
    let mut links = vec![(url::people(it.id), words.t("comers-title"))];
    if it.is_ahead(now) {
        links.push((url::edit(it.id), words.t("event-edit-title")));
        links.push((url::calling_off(it.id), words.t("event-cancel-title")));
    }
    links
}

/// How many of how many: for those who run the event.
pub(super) fn fill(words: &Speaker, roll: &Roll) -> String {
    let held = words.t2("comers-held", "count", roll.held(), "capacity", roll.event.plan.capacity);
    let came = roll.bookings().iter().filter(|it| it.came.is_some()).count();
    let waits = words.t1("comers-waiting", "count", roll.waiting());
    [held, waits, words.t1("comers-came", "count", came)].join(" · ")
}
