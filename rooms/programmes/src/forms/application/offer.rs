//! The two buttons of an offer: take the place, or leave it to the next.

use crate::commands;
use crate::letters::selection::Desk;
use crate::pages::application::OwnApplication;
use crate::pages::application::offer::open_offer;
use crate::selection::offer::{AnswerError, Offer};
use crate::{store, url};
use axum::extract::Path;
use axum::response::Response;
use platform::{Failed, Tx};
use web::{Edge, WebError};

pub(crate) async fn accept(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (desk, offer) = open_standing(&at, &mut tx, &slug, &key).await?;
    let beside = commands::others_in_line(&mut tx, &desk.programme, desk.interest()).await?;
    match commands::accept_offer(&mut tx, &desk.permit, &desk.programme, offer).await {
        Ok(_) => {
            let mut left = Vec::new();
            for other in beside {
                left.extend(store::find_programme(&mut tx, other.programme).await?.map(|it| it.title));
            }
            if let Some(own) = &desk.application {
                let by = desk.seen_to_by(&at, &mut tx).await?;
                let letters = Desk::new(&mut tx, &desk.programme).await?;
                letters.post_placed(&mut tx, (own, desk.interest()), &left, by.as_deref()).await?;
            }
            at.done_saying(tx, &url::offer(&desk.programme.slug, &key), desk.said("place-offer-accept-done")).await
        }
        Err(Failed::Rule(error)) => again(&at, tx, &desk, &key, error, AnswerError::Accepted).await,
        Err(Failed::Store(error)) => Err(error.into()),
    }
}

pub(crate) async fn decline(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (desk, offer) = open_standing(&at, &mut tx, &slug, &key).await?;
    match commands::decline_offer(&mut tx, &desk.permit, (&desk.programme, &desk.rules), offer).await {
        Ok(_) => {
            if let (Some(own), Some(by)) = (&desk.application, desk.seen_to_by(&at, &mut tx).await?) {
                let letters = Desk::new(&mut tx, &desk.programme).await?;
                letters.post_declined(&mut tx, (own, desk.interest()), &by).await?;
            }
            at.done_saying(tx, &url::offer(&desk.programme.slug, &key), desk.said("place-offer-decline-done")).await
        }
        Err(Failed::Rule(error)) => again(&at, tx, &desk, &key, error, AnswerError::Declined).await,
        Err(Failed::Store(error)) => Err(error.into()),
    }
}

async fn open_standing(at: &Edge, tx: &mut Tx, slug: &str, key: &str) -> Result<(OwnApplication, Offer), WebError> {
    let (desk, offer) = open_offer(at, tx, slug, key).await?;
    if desk.interest().stands() {
        Ok((desk, offer))
    } else {
        Err(WebError::Conflict("place-offer-withdrawn".to_owned()))
    }
}

/// The same button twice shows how it stands; any other answer that comes too late is a conflict.
async fn again(
    at: &Edge,
    tx: Tx,
    desk: &OwnApplication,
    key: &str,
    error: AnswerError,
    same: AnswerError,
) -> Result<Response, WebError> {
    let words = &at.words;
    match error {
        it if it == same => at.done(tx, &url::offer(&desk.programme.slug, key)).await,
        AnswerError::Lapsed(until) => {
            Err(WebError::Conflict(words.t1("place-offer-lapsed", "until", words.moment(until))))
        }
        AnswerError::Elsewhere => Err(WebError::Conflict("place-offer-elsewhere".to_owned())),
        AnswerError::Accepted => Err(WebError::Conflict("place-offer-is-accepted".to_owned())),
        AnswerError::Declined => Err(WebError::Conflict("place-offer-is-declined".to_owned())),
    }
}
