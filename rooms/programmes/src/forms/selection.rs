//! What a coordinator does about selection: sets its terms, offers the free places.

use crate::commands;
use crate::pages::selection::{SelectionPage, Typed, open};
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use web::{Edge, Form, WebError};

pub(crate) async fn set_terms(
    at: Edge,
    Path(slug): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, rules, selection) = open(&at, &mut tx, &slug).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    match typed.terms(&at.words) {
        Ok(terms) => {
            commands::set_terms(&mut tx, &permit, terms, by).await?;
            at.done_saying(tx, &url::selection(&permit.slug), "selection-terms-set").await
        }
        Err(mistakes) => {
            let page =
                SelectionPage::new(&at, &mut tx, (&permit, &rules, &selection), (&typed, None), &mistakes).await?;
            at.form_again(&at.words.t("selection-title"), &page)
        }
    }
}

pub(crate) async fn offer_places(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, rules, _) = open(&at, &mut tx, &slug).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let made = commands::offer_places(&mut tx, &permit, &rules, by).await?;
    let message = if made == 0 { "offers-none" } else { "offers-sent" };
    at.done_saying(tx, &url::selection(&permit.slug), message).await
}
