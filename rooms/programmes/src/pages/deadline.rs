//! Moving the deadline, with its history.

use super::admit;
use crate::policy::RunProgramme;
use crate::programme::Programme;
use crate::url;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::components::{BackLink, Button, DateInput, ErrorSummary, Fields, TextArea, Tokens, TypedDate};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// The form, with what the deadline was before.
#[derive(Template)]
#[template(path = "deadline.html")]
pub(crate) struct DeadlinePage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: ErrorSummary,
    day: DateInput,
    reason: TextArea,
    tokens: Tokens,
    button: Button,
}

impl<'a> DeadlinePage<'a> {
    pub(crate) fn new(at: &'a Edge, it: &'a Programme, typed: TypedDate, reason: &str, mistakes: &Mistakes) -> Self {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        Self {
            words,
            it,
            back: BackLink::new(words, url::programme(&it.slug)),
            summary: form.summary(),
            day: form.date("day", "deadline-new", typed),
            reason: form.area("reason", "deadline-reason", reason).limit(500).optional(),
            tokens: at.tokens(),
            button: Button::new(words.t("deadline-button")),
        }
    }
}

pub(crate) async fn deadline(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let page = DeadlinePage::new(&at, &permit, TypedDate::default(), "", &Mistakes::default());
    at.page_seen_by(&at.words.t("deadline-title"), &at.words.t("seen-by-staff"), &page)
}
