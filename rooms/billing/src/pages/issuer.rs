//! What the host prints at the head of its invoices.

use crate::issuer::{self, Details};
use crate::policy::SetIssuer;
use crate::vat::Registration;
use crate::{store, url};
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use web::components::{BackLink, Button, Choice, ErrorSummary, Fields, Html, Radios, TextInput, Tokens, Width};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// What somebody typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    name: String,
    street: String,
    town: String,
    postcode: String,
    email: String,
    vat: String,
    vat_number: String,
    company_number: String,
    days: String,
    bank_name: String,
    sort_code: String,
    account: String,
    iban: String,
}

impl Typed {
    /// What stands in the form before anybody types.
    fn of(it: &Details) -> Self {
        let vat = match it.registration {
            Registration::Registered(_) => "registered",
            Registration::NotRegistered => "not-registered",
        };
        Self {
            name: it.name.clone(),
            street: it.street.clone(),
            town: it.town.clone(),
            postcode: it.postcode.clone(),
            email: it.email.to_string(),
            vat: vat.to_owned(),
            vat_number: it.vat_number().unwrap_or_default().to_owned(),
            company_number: it.company_number.clone().unwrap_or_default(),
            days: it.days.to_string(),
            bank_name: it.bank.name.clone(),
            sort_code: it.bank.sort_code.clone(),
            account: it.bank.account.clone(),
            iban: it.bank.iban.clone().unwrap_or_default(),
        }
    }
    /// The same for the noun that reads it.
    pub(crate) fn fields(&self) -> issuer::Typed<'_> {
        issuer::Typed {
            name: &self.name,
            street: &self.street,
            town: &self.town,
            postcode: &self.postcode,
            email: &self.email,
            vat: &self.vat,
            vat_number: &self.vat_number,
            company_number: &self.company_number,
            days: &self.days,
            bank_name: &self.bank_name,
            sort_code: &self.sort_code,
            account: &self.account,
            iban: &self.iban,
        }
    }
}

/// The form.
#[derive(Template)]
#[template(path = "issuer.html")]
pub(crate) struct IssuerPage<'a> {
    words: &'a Speaker,
    back: BackLink,
    summary: ErrorSummary,
    who: Vec<TextInput>,
    vat: Radios,
    terms: Vec<TextInput>,
    bank: Vec<TextInput>,
    tokens: Tokens,
    button: Button,
}

impl<'a> IssuerPage<'a> {
    pub(crate) fn new(at: &'a Edge, typed: &Typed, mistakes: &Mistakes) -> Self {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        let number = form.text("vat_number", "issuer-vat-number", &typed.vat_number).width(Width::Twenty);
        Self {
            words,
            back: BackLink::new(words, url::BILLING).saying(words.t("billing-title")),
            summary: form.summary(),
            who: vec![
                form.text("name", "issuer-name", &typed.name).autocomplete("organization"),
                form.text("street", "issuer-street", &typed.street).autocomplete("street-address"),
                form.text("town", "issuer-town", &typed.town).autocomplete("address-level2"),
                form.text("postcode", "issuer-postcode", &typed.postcode).autocomplete("postal-code").width(Width::Ten),
                form.text("email", "issuer-email", &typed.email).email(),
                form.text("company_number", "issuer-company-number", &typed.company_number).width(Width::Twenty),
            ],
            vat: form
                .radios("vat", "issuer-vat", typed.vat.as_str())
                .choice(Choice::new("registered", words.t("issuer-vat-registered")).reveals(Html::of(&number)))
                .choice(("not-registered", words.t("issuer-vat-not-registered"))),
            terms: vec![form.text("days", "issuer-days", &typed.days).number().width(Width::Ten)],
            bank: vec![
                form.text("bank_name", "issuer-bank-name", &typed.bank_name).autocomplete("off"),
                form.text("sort_code", "issuer-sort-code", &typed.sort_code).autocomplete("off").width(Width::Ten),
                form.text("account", "issuer-account", &typed.account).autocomplete("off").width(Width::Ten),
                form.text("iban", "issuer-iban", &typed.iban).autocomplete("off"),
            ],
            tokens: at.tokens(),
            button: Button::new(words.t("issuer-save")),
        }
    }
}

pub(crate) async fn issuer(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<SetIssuer>(())?;
    let mut tx = at.read().await?;
    let now = store::current_issuer(&mut tx).await?;
    let first = Typed { days: "30".to_owned(), ..Typed::default() };
    let typed = now.map_or(first, |it| Typed::of(&it.details));
    let page = IssuerPage::new(&at, &typed, &Mistakes::default());
    at.page_seen_by(&at.words.t("issuer-title"), &at.words.t("billing-seen-by"), &page)
}
