//! The form in which places are taken back from an invoice; those that were given up are chosen already.

use super::{admit, payment};
use crate::account::Account;
use crate::issued::Issued;
use crate::papers::pounds;
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use web::components::{BackLink, Button, Checkboxes, ErrorSummary, Fields, SummaryList, TextInput, Tokens};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// What somebody chose and typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub places: Vec<String>,
    pub why: String,
}

/// The form.
#[derive(Template)]
#[template(path = "credit.html")]
pub(crate) struct CreditPage<'a> {
    words: &'a Speaker,
    back: BackLink,
    summary: ErrorSummary,
    facts: SummaryList,
    places: Checkboxes,
    why: TextInput,
    tokens: Tokens,
    button: Button,
}

impl<'a> CreditPage<'a> {
    pub(crate) fn new(at: &'a Edge, (it, account): (&Issued, &Account), typed: &Typed, mistakes: &Mistakes) -> Self {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        let number = it.invoice.number;
        let gone: Vec<usize> = account.credits().iter().flat_map(|it| it.places.iter().copied()).collect();
        let left = it.invoice.lines.iter().enumerate().filter(|(at, _)| !gone.contains(at));
        let places = left.map(|(at, line)| {
            let label = words.t2("billing-credit-line", "person", line.person.as_str(), "price", pounds(line.price));
            (at.to_string(), label)
        });
        Self {
            words,
            back: BackLink::new(words, url::invoice(number)).saying(number.to_string()),
            summary: form.summary(),
            facts: payment::sums(words, it, account),
            places: form.checkboxes("places", "billing-credit-places", typed.places.clone()).choices(places),
            why: form.text("why", "billing-credit-why", &typed.why).autocomplete("off"),
            tokens: at.tokens(),
            button: Button::new(words.t("billing-credit-button")),
        }
    }
}

pub(crate) async fn credit(at: Edge, Path(number): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let it = admit(&at, &mut tx, &number).await?;
    let account = store::account(&mut tx, &it).await?;
    let given_up = store::list_withdrawals(&mut tx, it.id).await?;
    let why = if given_up.is_empty() { String::new() } else { at.words.t("billing-credit-usual-why") };
    let typed = Typed { places: given_up.iter().map(|(place, _)| place.to_string()).collect(), why };
    let page = CreditPage::new(&at, (&it, &account), &typed, &Mistakes::default());
    at.page_seen_by(&at.words.t("billing-credit-title"), &at.words.t("billing-seen-by"), &page)
}
