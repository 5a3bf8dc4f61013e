//! Setting a price that was to follow.

use super::admit;
use super::coordinators::seen_by;
use crate::policy::RunProgramme;
use crate::programme::Programme;
use crate::programme::fee::Fee;
use crate::url;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use web::components::{BackLink, Button, ErrorSummary, Fields, TextInput, Tokens, Width};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// What was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub amount: String,
}

/// The form that sets the price.
#[derive(Template)]
#[template(path = "price.html")]
pub(crate) struct PricePage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: ErrorSummary,
    amount: TextInput,
    tokens: Tokens,
    button: Button,
}

impl<'a> PricePage<'a> {
    pub(crate) fn new(at: &'a Edge, it: &'a Programme, typed: &Typed, mistakes: &Mistakes) -> Self {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        Self {
            words,
            it,
            back: BackLink::new(words, url::programme(&it.slug)).saying(words.t("interests-back-to-programme")),
            summary: form.summary(),
            amount: form.text("amount", "price-amount", &typed.amount).width(Width::Ten).pounds(),
            tokens: at.tokens(),
            button: Button::new(words.t("price-button")),
        }
    }
}

pub(crate) async fn price(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    if permit.fee != Fee::ToFollow {
        return Err(WebError::Conflict("price-is-set".to_owned()));
    }
    let page = PricePage::new(&at, &permit, &Typed::default(), &Mistakes::default());
    at.page_seen_by(&at.words.t("price-title"), &seen_by(&at, &permit), &page)
}
