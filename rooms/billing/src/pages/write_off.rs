//! The form in which somebody decides to wait no longer for the rest of an invoice.

use super::{admit, payment};
use crate::account::Account;
use crate::issued::Issued;
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use web::components::{BackLink, Button, ErrorSummary, Fields, SummaryList, TextArea, Tokens};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// What somebody typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub why: String,
}

/// The form.
#[derive(Template)]
#[template(path = "write_off.html")]
pub(crate) struct WriteOffPage<'a> {
    words: &'a Speaker,
    back: BackLink,
    summary: ErrorSummary,
    facts: SummaryList,
    why: TextArea,
    tokens: Tokens,
    button: Button,
}

impl<'a> WriteOffPage<'a> {
    pub(crate) fn new(at: &'a Edge, (it, account): (&Issued, &Account), typed: &Typed, mistakes: &Mistakes) -> Self {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        let number = it.invoice.number;
        Self {
            words,
            back: BackLink::new(words, url::invoice(number)).saying(number.to_string()),
            summary: form.summary(),
            facts: payment::sums(words, it, account),
            why: form.area("why", "billing-write-off-why", &typed.why).limit(500),
            tokens: at.tokens(),
            button: Button::new(words.t("billing-write-off-button")).warning(),
        }
    }
}

pub(crate) async fn write_off(at: Edge, Path(number): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let it = admit(&at, &mut tx, &number).await?;
    let account = store::account(&mut tx, &it).await?;
    let page = WriteOffPage::new(&at, (&it, &account), &Typed::default(), &Mistakes::default());
    at.page_seen_by(&at.words.t("billing-write-off-title"), &at.words.t("billing-seen-by"), &page)
}
