//! The form in which somebody writes down what came in.

use super::admit;
use crate::account::Account;
use crate::issued::Issued;
use crate::papers::pounds;
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use web::components::{
    BackLink, Button, DateInput, ErrorSummary, Fields, SummaryList, TextInput, Tokens, TypedDate, Width,
};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// What somebody typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct Typed {
    pub amount: String,
    pub on_day: String,
    pub on_month: String,
    pub on_year: String,
    pub reference: String,
}

impl Typed {
    /// The day in its three boxes.
    pub(crate) fn date(&self) -> TypedDate {
        TypedDate { day: self.on_day.clone(), month: self.on_month.clone(), year: self.on_year.clone() }
    }
}

/// The form.
#[derive(Template)]
#[template(path = "payment.html")]
pub(crate) struct PaymentPage<'a> {
    words: &'a Speaker,
    back: BackLink,
    summary: ErrorSummary,
    facts: SummaryList,
    amount: TextInput,
    on: DateInput,
    reference: TextInput,
    tokens: Tokens,
    button: Button,
}

impl<'a> PaymentPage<'a> {
    pub(crate) fn new(at: &'a Edge, (it, account): (&Issued, &Account), typed: &Typed, mistakes: &Mistakes) -> Self {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        let number = it.invoice.number;
        Self {
            words,
            back: BackLink::new(words, url::invoice(number)).saying(number.to_string()),
            summary: form.summary(),
            facts: sums(words, it, account),
            amount: form.text("amount", "billing-amount", &typed.amount).pounds().width(Width::Ten),
            on: form.date("on", "billing-paid-on", typed.date()),
            reference: form.text("reference", "billing-reference", &typed.reference).autocomplete("off").optional(),
            tokens: at.tokens(),
            button: Button::new(words.t("billing-record")),
        }
    }
}

/// What somebody needs to see before they change anything.
pub(super) fn sums(words: &Speaker, it: &Issued, account: &Account) -> SummaryList {
    SummaryList::new(words)
        .row(words.t("billing-invoice"), it.invoice.number.to_string())
        .row(words.t("billing-employer"), it.employer_name.as_str())
        .row(words.t("billing-total"), pounds(it.invoice.amounts.total()))
        .row(words.t("billing-still-owed"), pounds(account.due()))
}

pub(crate) async fn payment(at: Edge, Path(number): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let it = admit(&at, &mut tx, &number).await?;
    let account = store::account(&mut tx, &it).await?;
    let today = TypedDate::from(at.now.day());
    let typed = Typed { on_day: today.day, on_month: today.month, on_year: today.year, ..Typed::default() };
    let page = PaymentPage::new(&at, (&it, &account), &typed, &Mistakes::default());
    at.page_seen_by(&at.words.t("billing-payment-title"), &at.words.t("billing-seen-by"), &page)
}
