//! What a place costs, and setting it where it was to follow.

use super::coordinators::seen_by;
use super::{admit, rules};
use crate::policy::RunProgramme;
use crate::programme::Programme;
use crate::programme::fee::Fee;
use crate::programme::sayings;
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

/// What a place costs, and the form that sets it while that is to follow.
#[derive(Template)]
#[template(path = "price.html")]
pub(crate) struct PricePage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: ErrorSummary,
    now: String,
    form: Option<(TextInput, Tokens, Button)>,
}

impl<'a> PricePage<'a> {
    pub(crate) fn new(at: &'a Edge, it: &'a Programme, typed: &Typed, mistakes: &Mistakes) -> Result<Self, WebError> {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        let amount = || {
            let amount = form.text("amount", "price-amount", &typed.amount).width(Width::Ten).pounds();
            (amount, at.tokens(), Button::new(words.t("price-button")))
        };
        Ok(Self {
            words,
            it,
            back: BackLink::new(words, url::programme(&it.slug)).saying(words.t("interests-back-to-programme")),
            summary: form.summary(),
            now: sayings::price(words, &rules(it)?),
            form: (it.fee == Fee::ToFollow).then(amount),
        })
    }
}

pub(crate) async fn price(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let page = PricePage::new(&at, &permit, &Typed::default(), &Mistakes::default())?;
    at.page_seen_by(&at.words.t("price-title"), &seen_by(&at, &permit), &page)
}
