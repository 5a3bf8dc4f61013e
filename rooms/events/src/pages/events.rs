//! The list of events: for everyone those to come; for those who run them how full each is, and what
//! is past.

use crate::event::Event;
use crate::policy::{MadeFor, MakeEvents, RunEvent};
use crate::roll::left;
use crate::wording::places;
use crate::{store, url};
use askama::Template;
use axum::response::Response;
use kernel::Id;
use platform::access::Anyone;
use std::collections::BTreeMap;
use web::components::{Button, EmptyState, Html, Table, Tag, TagKind};
use web::{Edge, Speaker, WebError};

/// So many days back those who run events see.
const PAST: i64 = 365;

#[derive(Template)]
#[template(path = "events.html")]
struct EventsPage<'a> {
    words: &'a Speaker,
    make: Option<Button>,
    ahead: Vec<Entry>,
    table: Option<Table>,
    past: Option<Table>,
}

struct Entry {
    href: String,
    title: String,
    when: String,
    places: String,
}

type Counts = BTreeMap<Id<Event>, (usize, usize)>;

pub(crate) async fn events(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<Anyone>(())?;
    let may_make = at.who.may::<MakeEvents>(&MadeFor(None));
    let after = if may_make { at.now.day().plus_days(-PAST).starts_at() } else { at.now };
    let mut tx = at.read().await?;
    let (all, counts) = (store::list_events(&mut tx, None, after).await?, store::counts(&mut tx, None, after).await?);
    let words = &at.words;
    let (ahead, past): (Vec<Event>, Vec<Event>) = all.into_iter().partition(|it| at.now < it.plan.ends_at);
    let runs = |it: &&Event| at.who.may::<RunEvent>(*it);
    let rows =
        |events: &[Event]| -> Vec<Vec<Html>> { events.iter().filter(runs).map(|it| row(&at, it, &counts)).collect() };
    let page = EventsPage {
        words,
        make: may_make.then(|| Button::new(words.t("event-new-title")).href("/events/new")),
        ahead: ahead.iter().filter(|it| !may_make && it.is_ahead(at.now)).map(|it| entry(&at, it, &counts)).collect(),
        table: may_make.then(|| table(words, "events-ahead").rows(rows(&ahead))),
        past: (may_make && !past.is_empty()).then(|| table(words, "events-past").rows(rows(&past))),
    };
    at.page(&words.t("events-title"), &page)
}

fn entry(at: &Edge, it: &Event, counts: &Counts) -> Entry {
    Entry {
        href: url::event(it.id),
        title: it.plan.title.clone(),
        when: at.words.span(it.plan.starts_at, it.plan.ends_at),
        places: places(&at.words, left(it, counts.get(&it.id).copied().unwrap_or_default()), it.doors(at.now)),
    }
}

fn table(words: &Speaker, caption: &str) -> Table {
    let empty = EmptyState::new(words.t("events-none-yet"))
        .saying(words.t("events-none-yet-what"))
        .action(words.t("event-new-title"), "/events/new");
    Table::new(words, words.t(caption))
        .caption_hidden()
        .column(words.t("event-what"))
        .column(words.t("event-when"))
        .column(words.t("events-booked"))
        .column(words.t("events-waiting"))
        .when_empty(empty)
}

fn row(at: &Edge, it: &Event, counts: &Counts) -> Vec<Html> {
    let words = &at.words;
    let (held, waiting) = counts.get(&it.id).copied().unwrap_or_default();
    let link = Html::link(&url::people(it.id), &it.plan.title);
    let title = match it.cancelled {
        Some(_) => Html::join([link, Html::of(&Tag::new(TagKind::Stopped, words.t("event-cancelled-tag")))], " "),
        None => link,
    };
    let booked = words.t2("events-of", "count", held, "capacity", it.plan.capacity);
    vec![title, words.span(it.plan.starts_at, it.plan.ends_at).into(), booked.into(), waiting.to_string().into()]
}
