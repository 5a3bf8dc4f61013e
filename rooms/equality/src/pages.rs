//! The questions about oneself, and the page after them.

use crate::links;
use crate::policy::{GiveMonitoring, Linked};
use crate::questions::section;
use crate::store;
use ::forms::Answers;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use platform::Tx;
use platform::access::{Anyone, Permit};
use web::components::{Button, Html, Tokens};
use web::forms::Mistakes;
use web::{Edge, Needs, Routes, Speaker, WebError};

#[derive(Template)]
#[template(path = "about_you.html")]
struct AboutYouPage<'a> {
    words: &'a Speaker,
    title: &'a str,
    given: bool,
    fields: Vec<Html>,
    tokens: Tokens,
    button: Button,
    back: (String, Tokens, Button),
}

#[derive(Template)]
#[template(path = "thanks.html")]
struct ThanksPage<'a> {
    words: &'a Speaker,
}

pub(crate) fn routes() -> Routes {
    Routes::new().get("/equality/about-you/{token}", Needs::<GiveMonitoring>, about_you).get(
        "/equality/thanks",
        Needs::<Anyone>,
        thanks,
    )
}

/// One's own questions, by the link.
pub(crate) async fn own(at: &Edge, tx: &mut Tx, token: &str) -> Result<Permit<GiveMonitoring>, WebError> {
    let (programme, subject, by_link) = links::read(&at.home.secret, token).ok_or(WebError::NotFound)?;
    let programme = programmes::find(tx, programme).await?.ok_or(WebError::NotFound)?;
    Ok(at.who.ask::<GiveMonitoring>(Linked { programme, subject, by_link })?)
}

async fn about_you(at: Edge, Path(token): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = own(&at, &mut tx, &token).await?;
    let (words, section) = (&at.words, section());
    let action = format!("/equality/about-you/{token}/taking-back");
    let page = AboutYouPage {
        words,
        title: &permit.programme.title,
        given: store::is_given(&mut tx, permit.subject).await?,
        // What was answered is never shown again, not even to whoever has the link.
        fields: ::forms::fields(words, &section, &Answers::default(), &Mistakes::default()),
        tokens: at.tokens(),
        button: Button::new(words.t("about-you-give")),
        back: (action, at.tokens(), Button::new(words.t("about-you-take-back")).secondary()),
    };
    at.page_seen_by(&words.t("about-you-title"), &words.t("about-you-seen-by"), &page)
}

async fn thanks(at: Edge) -> Result<Response, WebError> {
    at.page(&at.words.t("about-you-thanks"), &ThanksPage { words: &at.words })
}
