//! Where the code is entered. The link in the letter leads here and shows the page, no more.

use crate::code::CodeError;
use crate::store;
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use platform::access::Anyone;
use web::components::{Button, ErrorSummary, Fields, TextInput, Tokens};
use web::forms::Mistakes;
use web::{Edge, WebError};

/// The form for the code.
#[derive(Template)]
#[template(path = "code.html")]
pub(crate) struct CodePage<'a> {
    at: &'a Edge,
    summary: ErrorSummary,
    code: TextInput,
    tokens: Tokens,
}

impl<'a> CodePage<'a> {
    pub(crate) fn new(at: &'a Edge, mistakes: &Mistakes) -> Self {
        let fields = Fields::new(&at.words, mistakes);
        let code = fields.text("code", "signin-code", "").code();
        Self { at, summary: fields.summary(), code, tokens: at.tokens() }
    }
    fn enter(&self) -> Button {
        Button::new(self.at.words.t("signin-enter"))
    }
}

/// What is shown when no code can be entered here: why, and how to get one that can.
#[derive(Template)]
#[template(path = "no_code.html")]
struct NoCodePage<'a> {
    at: &'a Edge,
    why: &'a str,
}

impl NoCodePage<'_> {
    fn anew(&self) -> Button {
        Button::new(self.at.words.t("signin-new-code")).href("/signin")
    }
}

pub(crate) async fn code(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<Anyone>(())?;
    let mut tx = at.read().await?;
    let asked = store::asked_in(&mut tx, &at.browser_mark()).await?;
    let tries = at.home.manners.limits.tries_per_code.into();
    match asked.ok_or(CodeError::OtherBrowser).and_then(|code| code.waits(tries, at.now)) {
        Ok(()) => at.page(&at.words.t("signin-code-title"), &CodePage::new(&at, &Mistakes::default())),
        Err(why) => no_code(&at, StatusCode::OK, why),
    }
}

/// The answer to a code that was not taken: the form again, or why another code is needed.
pub(crate) fn again_or_anew(at: &Edge, refused: CodeError) -> Result<Response, WebError> {
    let CodeError::Wrong { left } = refused else { return no_code(at, StatusCode::UNPROCESSABLE_ENTITY, refused) };
    let mut mistakes = Mistakes::default();
    mistakes.add("code", at.words.t1("signin-code-wrong", "left", left));
    at.form_again(&at.words.t("signin-code-title"), &CodePage::new(at, &mistakes))
}

fn no_code(at: &Edge, status: StatusCode, why: CodeError) -> Result<Response, WebError> {
    let why = at.words.t(&why.to_string());
    at.page_as(status, &at.words.t("signin-no-code-title"), None, &NoCodePage { at, why: &why })
}
