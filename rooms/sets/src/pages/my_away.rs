//! The days on which a member cannot come, by the link of their letter.

use super::own;
use crate::away::Away;
use crate::policy::KeepSeat;
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use platform::access::Permit;
use programmes::programme::Programme;
use web::components::{BackLink, Button, DateInput, ErrorSummary, Fields, Tokens, TypedDate};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "my_away.html")]
pub(crate) struct MyAwayPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: ErrorSummary,
    marked: Vec<(String, Tokens, Button)>,
    action: String,
    from: DateInput,
    to: DateInput,
    tokens: Tokens,
    button: Button,
}

impl<'a> MyAwayPage<'a> {
    pub(crate) fn new(
        at: &'a Edge,
        (key, it): (&str, &'a Programme),
        before: &[Away],
        (from, to): (TypedDate, TypedDate),
        mistakes: &Mistakes,
    ) -> Self {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        let line = |one: &Away| {
            let button = Button::new(words.t1("my-away-remove", "days", days(words, one))).secondary().small();
            (url::away_removal(key, one.id), at.tokens(), button)
        };
        Self {
            words,
            it,
            back: BackLink::new(words, url::mine(key)).saying(words.t("my-set-back")),
            summary: form.summary(),
            marked: before.iter().map(line).collect(),
            action: url::away(key),
            from: form.date("from", "my-away-from", from),
            to: form.date("to", "my-away-to", to),
            tokens: at.tokens(),
            button: Button::new(words.t("my-away-mark")),
        }
    }
}

/// The days of a mark, in words.
fn days(words: &Speaker, it: &Away) -> String {
    if it.from == it.to {
        words.date(it.from)
    } else {
        words.t2("my-away-days", "from", words.date(it.from), "to", words.date(it.to))
    }
}

/// Whoever has been shown a set has dates that can clash with something.
pub(crate) fn has_set(permit: &Permit<KeepSeat>) -> Result<(), WebError> {
    match permit.seating.seats.get(&permit.place) {
        Some(seat) if seat.is_shown() => Ok(()),
        _ => Err(WebError::Conflict("my-set-not-yet".to_owned())),
    }
}

pub(crate) async fn my_away(at: Edge, Path(key): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (programme, permit) = own(&at, &mut tx, &key).await?;
    has_set(&permit)?;
    let before = store::list_away(&mut tx, permit.place).await?;
    let empty = (TypedDate::default(), TypedDate::default());
    let page = MyAwayPage::new(&at, (&key, &programme), &before, empty, &Mistakes::default());
    at.page_seen_by(&at.words.t("my-away-title"), &at.words.t("my-away-seen-by"), &page)
}
