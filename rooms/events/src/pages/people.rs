//! Everybody who booked an event, for those who run it: who has a place, who waits, who came.

use super::admit;
use super::event::fill;
use crate::booking::{Booking, Came, Standing};
use crate::event::Event;
use crate::gate::{Gate, opens_at};
use crate::policy::RunEvent;
use crate::roll::Roll;
use crate::{store, url};
use askama::Template;
use askama::filters::HtmlSafe;
use axum::extract::{Path, Query};
use axum::response::Response;
use kernel::Timestamp;
use serde::Deserialize;
use web::components::{BackLink, Button, EmptyState, Filters, Html, Table, Tag, TagKind, Tokens};
use web::{Edge, Speaker, WebError};

/// What the list can be narrowed to.
pub(super) const STATES: [&str; 5] = ["came", "booked", "offered", "waiting", "ended"];

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage<'a> {
    words: &'a Speaker,
    it: &'a Event,
    back: BackLink,
    when: String,
    summary: String,
    notice: Option<String>,
    links: Vec<(String, String)>,
    filters: Option<Filters>,
    table: Table,
}

/// One button in a cell.
#[derive(Template)]
#[template(source = r#"<form method="post" action="{{ action }}">{{ tokens }}{{ button }}</form>"#, ext = "html")]
struct PressPart {
    action: String,
    tokens: Tokens,
    button: Button,
}
impl HtmlSafe for PressPart {}

/// The filter of an address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    pub standing: String,
}

impl Asked {
    /// Whether somebody is among those looked for.
    pub(super) fn finds(&self, it: &Booking) -> bool {
        match self.standing.as_str() {
            "came" => it.came.is_some(),
            "booked" => matches!(it.standing, Standing::Booked { .. }),
            "offered" => matches!(it.standing, Standing::Offered { .. }),
            "waiting" => it.waits(),
            "ended" => !it.lives(),
            _ => true,
        }
    }
    /// The filter as downloads repeat it.
    fn query(&self) -> String {
        let known = STATES.iter().find(|it| **it == self.standing);
        known.map_or_else(String::new, |it| format!("?standing={it}"))
    }
}

pub(crate) async fn people(at: Edge, Path(id): Path<String>, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<RunEvent>(&at, &mut tx, &id).await?;
    let words = &at.words;
    let roll = Roll::new((*permit).clone(), store::list_bookings(&mut tx, permit.id).await?);
    let it = &roll.event;
    let shown = roll.bookings().iter().filter(|booking| asked.finds(booking));
    let states = STATES.map(|state| (state, words.t(&format!("comers-state-{state}"))));
    let list = url::people(it.id);
    let filters = Filters::new(words, &list).choice("standing", &words.t("comers-standing"), states, &asked.standing);
    let page = PeoplePage {
        words,
        it,
        back: BackLink::new(words, url::EVENTS).saying(words.t("events-title")),
        when: words.span(it.plan.starts_at, it.plan.ends_at),
        summary: fill(words, &roll),
        notice: notice(words, it),
        links: links(words, it, at.now, &asked),
        filters: (!roll.bookings().is_empty()).then_some(filters),
        table: table(words, roll.bookings().is_empty()).rows(shown.map(|booking| row(&at, &roll, booking))),
    };
    let seen_by = words.t("event-seen-by-staff");
    at.page_seen_by(&words.t("comers-title"), &seen_by, &page)
}

fn notice(words: &Speaker, it: &Event) -> Option<String> {
    let without = matches!(it.plan.how, crate::plan::How::Online { link: None });
    match it.cancelled {
        Some(_) => Some(words.t("event-cancelled")),
        None => without.then(|| words.t("comers-no-link")),
    }
}

fn links(words: &Speaker, it: &Event, now: Timestamp, asked: &Asked) -> Vec<(String, String)> {
    let mut links = vec![(url::event(it.id), words.t("comers-event"))];
    if it.is_ahead(now) {
        links.push((url::edit(it.id), words.t("event-edit-title")));
        links.push((url::calling_off(it.id), words.t("event-cancel-title")));
    }
    for ending in ["csv", "xlsx"] {
        let href = format!("{}.{ending}{}", url::people(it.id), asked.query());
        links.push((href, words.t(&format!("comers-export-{ending}"))));
    }
    links
}

fn table(words: &Speaker, nobody: bool) -> Table {
    let empty = if nobody { "comers-none" } else { "comers-no-match" };
    Table::new(words, words.t("comers-title"))
        .caption_hidden()
        .column(words.t("comers-name"))
        .column(words.t("comers-email"))
        .column(words.t("comers-standing"))
        .column(words.t("comers-attendance"))
        .when_empty(EmptyState::new(words.t(empty)).saying(words.t(&format!("{empty}-what"))))
}

fn row(at: &Edge, roll: &Roll, it: &Booking) -> Vec<Html> {
    let name = Html::two_lines(Html::text(&it.name), &it.reference.to_string());
    vec![name, it.email.as_str().into(), standing(&at.words, roll, it), attendance(at, &roll.event, it)]
}

fn standing(words: &Speaker, roll: &Roll, it: &Booking) -> Html {
    let kind = match it.standing {
        Standing::Booked { .. } => TagKind::Done,
        Standing::Offered { .. } | Standing::Waiting => TagKind::Waiting,
        Standing::Ended { .. } => TagKind::Quiet,
    };
    let tag = Html::of(&Tag::new(kind, words.t(&format!("comers-standing-{}", it.standing.key()))));
    let more = match it.standing {
        Standing::Waiting => roll.place_in_line(it.id).map(|place| words.t1("comers-place", "place", place)),
        Standing::Offered { until } => Some(words.t1("comers-until", "until", short(words, until))),
        _ => None,
    };
    Html::two_lines(tag, &more.unwrap_or_default())
}

fn short(words: &Speaker, at: Timestamp) -> String {
    format!("{}, {}", words.short_date(at.day()), words.time_of(at))
}

fn attendance(at: &Edge, event: &Event, it: &Booking) -> Html {
    let words = &at.words;
    let said = it.came.map(|came| words.t1(said_how(came), "when", short(words, came.at)));
    let by_hand = it.came.is_none_or(|came| came.noted_by.is_some());
    let open = at.now >= opens_at(event) && Gate::of(event, at.now) != Gate::Cancelled && it.lives();
    let press = (open && by_hand).then(|| {
        let (key, value) = if it.came.is_some() { ("comers-unnote", "no") } else { ("comers-note", "yes") };
        let button = Button::new(words.t1(key, "name", it.name.as_str())).secondary().small().sends("came", value);
        Html::of(&PressPart { action: url::attendance(event.id, it.id), tokens: at.tokens(), button })
    });
    match (said, press) {
        (said, Some(press)) => Html::join([Html::text(&said.unwrap_or_default()), press], " "),
        (Some(said), None) => Html::text(&said),
        (None, None) => Html::text("–"),
    }
}

pub(super) fn said_how(came: Came) -> &'static str {
    if came.noted_by.is_some() { "comers-came-noted" } else { "comers-came-gate" }
}
