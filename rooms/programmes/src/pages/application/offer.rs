//! One's own offer: the place that is kept, until when, and the two buttons.

use super::{OwnApplication, open};
use crate::selection::offer::{Offer, State};
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use platform::Tx;
use web::components::{BackLink, Button, InsetText, Tokens};
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "application_offer.html")]
struct ApplicationOfferPage<'a> {
    words: &'a Speaker,
    back: BackLink,
    for_them: Option<InsetText>,
    title: &'a str,
    status: String,
    buttons: Option<[(String, Tokens, Button); 2]>,
}

/// One's application and the place one was offered.
pub(crate) async fn open_offer(
    at: &Edge,
    tx: &mut Tx,
    slug: &str,
    key: &str,
) -> Result<(OwnApplication, Offer), WebError> {
    let desk = open(at, tx, slug, key).await?;
    let offer = store::find_offer(tx, desk.interest().id).await?.ok_or(WebError::NotFound)?;
    Ok((desk, offer))
}

/// Where an offer stands, in a sentence.
pub(super) fn status(at: &Edge, offer: &Offer) -> String {
    let words = &at.words;
    match offer.state {
        State::Open if at.now <= offer.until => words.t1("place-offer-open", "until", words.moment(offer.until)),
        State::Open | State::Lapsed { .. } => words.t1("place-offer-lapsed", "until", words.moment(offer.until)),
        State::Accepted { at: when } => words.t1("place-offer-accepted", "at", words.moment(when)),
        State::Declined { at: when } => words.t1("place-offer-declined", "at", words.moment(when)),
    }
}

pub(crate) async fn offer(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (desk, offer) = open_offer(&at, &mut tx, &slug, &key).await?;
    let (words, slug) = (&at.words, &desk.programme.slug);
    let buttons = || {
        let no = Button::new(words.t("place-offer-decline")).secondary();
        [
            (url::offer(slug, &key), at.tokens(), Button::new(words.t("place-offer-accept"))),
            (url::offer_refusal(slug, &key), at.tokens(), no),
        ]
    };
    let is_open = offer.check_open(at.now).is_ok() && desk.interest().stands();
    let page = ApplicationOfferPage {
        words,
        back: desk.back(words),
        for_them: desk.for_them(words),
        title: &desk.programme.title,
        status: if desk.interest().stands() { status(&at, &offer) } else { words.t("place-offer-withdrawn") },
        buttons: is_open.then(buttons),
    };
    at.page_seen_by(&words.t("place-offer-title"), &desk.seen_by(words), &page)
}
