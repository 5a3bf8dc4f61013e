//! The form with which somebody says "I would like to": one page, no account, one minute.

use super::{admit, rules};
use crate::blueprint::Blueprint;
use crate::policy::ShowInterest;
use crate::programme::{Doors, Programme};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use web::components::{BackLink, Button, ErrorSummary, TextInput, Tokens};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// What somebody typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub name: String,
    pub email: String,
    pub organisation: String,
    pub job_title: String,
    pub phone: String,
}

/// The form, empty or as it was typed.
#[derive(Template)]
#[template(path = "register.html")]
pub(crate) struct RegisterPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    doors: Doors,
    back: BackLink,
    summary: ErrorSummary,
    fields: Vec<TextInput>,
    eligibility: Option<&'a str>,
    days: i64,
    tokens: Tokens,
    button: Button,
}

impl<'a> RegisterPage<'a> {
    pub(crate) fn new(
        at: &'a Edge,
        it: &'a Programme,
        rules: &'a Blueprint,
        typed: &Typed,
        mistakes: &Mistakes,
    ) -> Self {
        let words = &at.words;
        let form = web::components::Fields::new(words, mistakes);
        Self {
            words,
            it,
            doors: it.doors(rules, at.now),
            back: BackLink::new(words, crate::url::programme(&it.slug)),
            summary: form.summary(),
            fields: vec![
                form.text("name", "interest-name", &typed.name).autocomplete("name"),
                form.text("email", "interest-email", &typed.email).email(),
                form.text("organisation", "interest-organisation", &typed.organisation).autocomplete("organization"),
                form.text("job_title", "interest-job-title", &typed.job_title)
                    .autocomplete("organization-title")
                    .optional(),
                form.text("phone", "interest-phone", &typed.phone).tel().optional(),
            ],
            eligibility: rules.eligibility.as_ref().map(|phrase| phrase.in_language(words.tongue().code())),
            days: i64::from(rules.interest.confirm_within_days),
            tokens: at.tokens(),
            button: Button::new(words.t("register-interest")),
        }
    }
}

pub(crate) async fn register(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<ShowInterest>(&at, &mut tx, &slug).await?;
    let rules = rules(&permit)?;
    let typed = Typed { organisation: permit.employer.clone().unwrap_or_default(), ..Typed::default() };
    let page = RegisterPage::new(&at, &permit, &rules, &typed, &Mistakes::default());
    at.page(&at.words.t("register-title"), &page)
}
