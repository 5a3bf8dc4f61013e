//! The form with which anyone books: a name and an address, no account. Who is signed in is asked
//! neither. What comes after it is the same for an address that is known and one that is not.

use super::admit;
use crate::details::Details;
use crate::event::{Doors, Event};
use crate::policy::BookEvent;
use crate::roll::Roll;
use crate::wording::facts;
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use platform::Tx;
use serde::Deserialize;
use web::components::{BackLink, Button, ErrorSummary, Fields, Panel, SummaryList, TextInput, Tokens};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// What somebody typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub name: String,
    pub email: String,
}

/// The form, empty or as it was typed.
#[derive(Template)]
#[template(path = "booking.html")]
pub(crate) struct BookingPage<'a> {
    words: &'a Speaker,
    it: &'a Event,
    back: BackLink,
    summary: ErrorSummary,
    facts: SummaryList,
    full: bool,
    known: Option<String>,
    fields: Vec<TextInput>,
    tokens: Tokens,
    button: Button,
}

/// Who is signed in, as far as a booking needs it.
pub(crate) async fn signed_in(at: &Edge, tx: &mut Tx) -> Result<Option<Details>, WebError> {
    let Some(person) = at.who.person() else { return Ok(None) };
    let found = people::find_person(tx, person).await?;
    Ok(found.map(|it| Details { name: it.name, email: it.email }))
}

impl<'a> BookingPage<'a> {
    pub(crate) fn new(
        at: &'a Edge,
        roll: &'a Roll,
        known: Option<&Details>,
        typed: &Typed,
        mistakes: &Mistakes,
    ) -> Self {
        let (words, it) = (&at.words, &roll.event);
        let form = Fields::new(words, mistakes);
        let full = roll.left() == 0;
        let fields = vec![
            form.text("name", "booking-name", &typed.name).autocomplete("name"),
            form.text("email", "booking-email", &typed.email).email(),
        ];
        Self {
            words,
            it,
            back: BackLink::new(words, url::event(it.id)),
            summary: form.summary(),
            facts: facts(words, it)
                .into_iter()
                .fold(SummaryList::new(words), |list, (key, value)| list.row(key, value)),
            full,
            known: known.map(|it| words.t2("booking-known", "name", it.name.as_str(), "email", it.email.as_str())),
            fields: if known.is_some() { Vec::new() } else { fields },
            tokens: at.tokens(),
            button: Button::new(words.t(if full { "event-wait-button" } else { "event-book-button" })),
        }
    }
}

pub(crate) async fn booking(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<BookEvent>(&at, &mut tx, &id).await?;
    is_open(&permit, at.now)?;
    let known = signed_in(&at, &mut tx).await?;
    let roll = Roll::new((*permit).clone(), store::list_bookings(&mut tx, permit.id).await?);
    let page = BookingPage::new(&at, &roll, known.as_ref(), &Typed::default(), &Mistakes::default());
    at.page(&at.words.t("booking-title"), &page)
}

fn is_open(it: &Event, now: kernel::Timestamp) -> Result<(), WebError> {
    match it.doors(now) {
        Doors::Open(_) => Ok(()),
        Doors::Closed => Err(WebError::Conflict("event-closed".to_owned())),
        Doors::Cancelled => Err(WebError::Conflict("event-cancelled".to_owned())),
    }
}

#[derive(Template)]
#[template(path = "sent.html")]
struct SentPage<'a> {
    words: &'a Speaker,
    panel: Panel,
    facts: SummaryList,
    event: String,
}

pub(crate) async fn sent(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<BookEvent>(&at, &mut tx, &id).await?;
    let words = &at.words;
    let facts = facts(words, &permit).into_iter();
    let list = SummaryList::new(words).row(words.t("event-what"), permit.plan.title.as_str());
    let page = SentPage {
        words,
        panel: Panel::new(words.t("sent-title")),
        facts: facts.fold(list, |list, (key, value)| list.row(key, value)),
        event: url::event(permit.id),
    };
    at.page(&words.t("sent-title"), &page)
}
