//! The first question: your email address.

use super::Asked;
use crate::next::Next;
use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use platform::access::Anyone;
use web::components::{Button, ErrorSummary, Fields, TextInput, Tokens};
use web::forms::Mistakes;
use web::{Edge, WebError};

/// The page, with what was typed and what to mend.
#[derive(Template)]
#[template(path = "signin.html")]
pub(crate) struct SigninPage<'a> {
    at: &'a Edge,
    summary: ErrorSummary,
    email: TextInput,
    next: &'a Next,
    tokens: Tokens,
}

impl<'a> SigninPage<'a> {
    pub(crate) fn new(at: &'a Edge, typed: &str, next: &'a Next, mistakes: &Mistakes) -> Self {
        let fields = Fields::new(&at.words, mistakes);
        Self {
            at,
            summary: fields.summary(),
            email: fields.text("email", "signin-email", typed).email(),
            next,
            tokens: at.tokens(),
        }
    }
    fn send(&self) -> Button {
        Button::new(self.at.words.t("signin-send"))
    }
}

pub(crate) async fn signin(at: Edge, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    at.who.ask::<Anyone>(())?;
    let next = Next::of(&asked.next);
    if at.who.person().is_some() {
        return Ok(Redirect::to(next.as_str()).into_response());
    }
    at.page(&at.words.t("signin-title"), &SigninPage::new(&at, "", &next, &Mistakes::default()))
}
