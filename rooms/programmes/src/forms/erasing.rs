//! Erasing what one person told, or everybody in a programme that is long over.

use crate::commands::{self, Keys};
use crate::erasure::EraseError;
use crate::pages::admit;
use crate::pages::coordinators::open_one;
use crate::pages::erasing::{early, why_not};
use crate::policy::RunProgramme;
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use platform::Failed;
use web::{Edge, WebError};

pub(crate) async fn erase(at: Edge, Path((slug, id)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, it) = open_one(&at, &mut tx, &slug, &id).await?;
    let done = match commands::erase(&mut tx, &permit, keys(&at), &it).await {
        Ok(done) => done,
        // Pressed twice: the page says how it stands.
        Err(Failed::Rule(EraseError::AlreadyErased)) => return at.done(tx, &url::interest(&permit.slug, it.id)).await,
        Err(Failed::Rule(error)) => return Err(WebError::Conflict(why_not(error).to_owned())),
        Err(Failed::Store(error)) => return Err(error.into()),
    };
    let answer = at.done_saying(tx, &url::interest(&permit.slug, it.id), "erasing-done").await?;
    at.destroy_keys(&done.subjects).await?;
    Ok(answer)
}

pub(crate) async fn erase_all(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let done = match commands::erase_some(&mut tx, &permit, keys(&at)).await {
        Ok(done) => done,
        Err(Failed::Rule(_)) => return Err(WebError::Conflict(early(&at.words, &permit))),
        Err(Failed::Store(error)) => return Err(error.into()),
    };
    let answer = at.done_saying(tx, &url::erasure_of_all(&permit.slug), "erasing-all-done").await?;
    at.destroy_keys(&done.subjects).await?;
    Ok(answer)
}

fn keys(at: &Edge) -> Keys<'_> {
    Keys { vault: &at.home.vault, secret: &at.home.secret }
}
