//! Changing the words of a letter, and putting them back.

use crate::commands;
use crate::pages::wordings::{Typed, WordingPage, read, wording_of};
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use web::{Edge, Form, WebError};

pub(crate) async fn change(
    at: Edge,
    Path((slug, key)): Path<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, rules, kind) = wording_of(&at, &mut tx, &slug, &key).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let typed: Typed = fields.into_iter().collect();
    let changed = match read(&at.words, &rules, kind, &typed) {
        Ok(changed) => changed,
        Err(mistakes) => {
            let page = WordingPage::new(&at, &mut tx, (&permit, &rules, kind), (Some(&typed), &mistakes)).await?;
            return at.form_again(page.title(), &page);
        }
    };
    let is_new = commands::change_wording(&mut tx, &permit, kind, changed, by).await?;
    let message = if is_new { "wording-done" } else { "wording-same" };
    at.done_saying(tx, &url::wording(&permit.slug, kind.key), message).await
}

pub(crate) async fn usual(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, _, kind) = wording_of(&at, &mut tx, &slug, &key).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    commands::usual_wording(&mut tx, &permit, kind, by).await?;
    at.done_saying(tx, &url::wording(&permit.slug, kind.key), "wording-usual-done").await
}
