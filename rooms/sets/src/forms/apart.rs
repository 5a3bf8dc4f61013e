//! Keeping two people apart, and letting them share a set again.

use crate::apart::{Apart, ApartError};
use crate::commands;
use crate::pages::formation::{FormationPage, facilitators};
use crate::pages::open;
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use platform::Failed;
use programmes::selection::offer::Offer;
use serde::Deserialize;
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

/// The pair.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    one: String,
    other: String,
}

impl Typed {
    fn pair(&self) -> Result<(Id<Offer>, Id<Offer>), ApartError> {
        let read = |text: &str| text.parse().map_err(|_| ApartError::Unknown);
        Ok((read(&self.one)?, read(&self.other)?))
    }
}

pub(crate) async fn keep(at: Edge, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, _, seating) = open(&at, &mut tx, &slug).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let kept = match typed.pair() {
        Ok(pair) => commands::keep_apart(&mut tx, &permit, &seating, pair, by).await,
        Err(error) => Err(Failed::Rule(error)),
    };
    let key = match kept {
        Ok(()) => return at.done_saying(tx, &url::formation(&permit.slug), "apart-kept").await,
        Err(Failed::Store(error)) => return Err(error.into()),
        Err(Failed::Rule(ApartError::Same)) => "apart-same",
        Err(Failed::Rule(ApartError::Unknown)) => "apart-unknown",
        Err(Failed::Rule(ApartError::Already)) => "apart-already",
    };
    let mut mistakes = Mistakes::default();
    mistakes.add("other", at.words.t(key));
    let facilitators = facilitators(&mut tx).await?;
    let page = FormationPage::new(&at, &permit, (&seating, &facilitators), &[], &mistakes);
    at.form_again(&at.words.t("formation-title"), &page)
}

pub(crate) async fn remove(at: Edge, Path((slug, pair)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, _, seating) = open(&at, &mut tx, &slug).await?;
    let id: Id<Apart> = pair.parse().map_err(|_| WebError::NotFound)?;
    // A pair of another programme does not exist here.
    let pair = seating.apart.iter().find(|pair| pair.id == id).ok_or(WebError::NotFound)?;
    commands::let_together(&mut tx, &permit, pair.id).await?;
    at.done_saying(tx, &url::formation(&permit.slug), "apart-ended").await
}
