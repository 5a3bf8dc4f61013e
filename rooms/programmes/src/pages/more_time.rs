//! Giving one person more time to apply: until when, and why.

use super::coordinators::{one_of, open, seen_by};
use super::rules;
use crate::application::more_time::{LONGEST_REASON, last_day_of};
use crate::interest::Interest;
use crate::programme::Programme;
use crate::url;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::components::{BackLink, Button, DateInput, ErrorSummary, Fields, TextArea, Tokens, TypedDate};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// The form, and until when they have time as it is.
#[derive(Template)]
#[template(path = "more_time.html")]
pub(crate) struct MoreTimePage<'a> {
    words: &'a Speaker,
    name: &'a str,
    last: String,
    back: BackLink,
    summary: ErrorSummary,
    day: DateInput,
    why: TextArea,
    tokens: Tokens,
    button: Button,
}

impl<'a> MoreTimePage<'a> {
    /// The page; one that does not exist where the programme has no last day for applying.
    pub(crate) fn new(
        at: &'a Edge,
        (programme, it): (&'a Programme, &'a Interest),
        (day, why): (TypedDate, &str),
        mistakes: &Mistakes,
    ) -> Result<Self, WebError> {
        let words = &at.words;
        let rules = rules(programme)?;
        let last = last_day_of((programme, &rules), it).filter(|_| rules.steps.application && !it.is_over());
        let form = Fields::new(words, mistakes);
        Ok(Self {
            words,
            name: &it.name,
            last: words.date(last.ok_or(WebError::NotFound)?),
            back: BackLink::new(words, url::interest(&programme.slug, it.id)).saying(words.t("interest-back")),
            summary: form.summary(),
            day: form.date("day", "more-time-day", day),
            why: form.area("why", "more-time-why", why).limit(LONGEST_REASON),
            tokens: at.tokens(),
            button: Button::new(words.t("more-time-button")),
        })
    }
}

pub(crate) async fn more_time(at: Edge, Path((slug, id)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, all) = open(&at, &mut tx, &slug).await?;
    let it = one_of(&all, &id)?;
    let page = MoreTimePage::new(&at, (&permit, it), (TypedDate::default(), ""), &Mistakes::default())?;
    at.page_seen_by(&at.words.t("more-time-title"), &seen_by(&at, &permit), &page)
}
