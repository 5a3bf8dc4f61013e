//! Notes about somebody: writing one, ending one.

use crate::commands;
use crate::interest::note::WriteError;
use crate::pages::coordinators::{one_of, open};
use crate::pages::{InterestPage, InterestTyped};
use crate::{store, url};
use axum::extract::Path;
use axum::response::Response;
use platform::Failed;
use serde::Deserialize;
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

/// What was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    note: String,
}

pub(crate) async fn write(
    at: Edge,
    Path((slug, id)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, all) = open(&at, &mut tx, &slug).await?;
    let it = one_of(&all, &id)?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let to = url::interest(&permit.slug, it.id);
    let error = match commands::write_note(&mut tx, &permit, it.id, &typed.note, by).await {
        Ok(_) => return at.done_saying(tx, &to, "notes-done").await,
        Err(Failed::Store(error)) => return Err(error.into()),
        Err(Failed::Rule(error)) => error,
    };
    let mut mistakes = Mistakes::default();
    let key = match error {
        WriteError::Missing => "notes-missing",
        WriteError::TooLong => "notes-too-long",
    };
    mistakes.add("note", at.words.t(key));
    let typed = InterestTyped { note: typed.note, ..InterestTyped::default() };
    let page = InterestPage::new(&at, &mut tx, (&permit, &all), it, (&mistakes, &typed)).await?;
    at.form_again(&it.name, &page)
}

pub(crate) async fn end(
    at: Edge,
    Path((slug, id, note)): Path<(String, String, String)>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, all) = open(&at, &mut tx, &slug).await?;
    let it = one_of(&all, &id)?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let wanted = note.parse().map_err(|_| WebError::NotFound)?;
    let note = store::list_notes(&mut tx, it.id).await?.into_iter().find(|note| note.id == wanted);
    let to = url::interest(&permit.slug, it.id);
    match commands::end_note(&mut tx, &permit, note.ok_or(WebError::NotFound)?, by).await {
        Ok(()) => at.done_saying(tx, &to, "notes-end-done").await,
        // Ended before, perhaps by a colleague: nothing is wrong, show how it stands.
        Err(Failed::Rule(_)) => at.done(tx, &to).await,
        Err(Failed::Store(error)) => Err(error.into()),
    }
}
