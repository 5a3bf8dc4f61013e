//! Cancelling an event: what it does is said before the button.

use super::admit;
use crate::event::Event;
use crate::policy::RunEvent;
use crate::roll::Roll;
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::components::{BackLink, Button, ErrorSummary, Fields, TextArea, Tokens};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// The form.
#[derive(Template)]
#[template(path = "calling_off.html")]
pub(crate) struct CallingOffPage<'a> {
    words: &'a Speaker,
    it: &'a Event,
    back: BackLink,
    summary: ErrorSummary,
    sentence: String,
    reason: TextArea,
    tokens: Tokens,
    button: Button,
}

impl<'a> CallingOffPage<'a> {
    pub(crate) fn new(at: &'a Edge, roll: &'a Roll, reason: &str, mistakes: &Mistakes) -> Self {
        let (words, it) = (&at.words, &roll.event);
        let form = Fields::new(words, mistakes);
        let living = roll.bookings().iter().filter(|it| it.lives()).count();
        Self {
            words,
            it,
            back: BackLink::new(words, url::event(it.id)),
            summary: form.summary(),
            sentence: words.t1("event-cancel-sentence", "count", living),
            reason: form.area("reason", "event-reason", reason).limit(500).optional(),
            tokens: at.tokens(),
            button: Button::new(words.t("event-cancel-button")).warning(),
        }
    }
}

pub(crate) async fn calling_off(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<RunEvent>(&at, &mut tx, &id).await?;
    let roll = Roll::new((*permit).clone(), store::list_bookings(&mut tx, permit.id).await?);
    let page = CallingOffPage::new(&at, &roll, "", &Mistakes::default());
    at.page_seen_by(&at.words.t("event-cancel-title"), &at.words.t("event-seen-by-staff"), &page)
}
