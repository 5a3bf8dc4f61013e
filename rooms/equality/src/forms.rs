//! Giving answers about oneself, and taking them back. Both lead to a page that names nobody: where a
//! form led is kept for a while, and must not say whose it was.

use crate::commands::{self, GiveFailed};
use crate::monitoring::Monitoring;
use crate::pages::{self, own};
use crate::policy::GiveMonitoring;
use axum::extract::Path;
use axum::response::Response;
use web::{Edge, Form, Needs, Routes, WebError};

const THANKS: &str = "/equality/thanks";

/// Everything that can be asked for or sent.
pub fn routes() -> Routes {
    pages::routes().post("/equality/about-you/{token}", Needs::<GiveMonitoring>, give).post(
        "/equality/about-you/{token}/taking-back",
        Needs::<GiveMonitoring>,
        take_back,
    )
}

fn refused(error: GiveFailed) -> WebError {
    match error {
        GiveFailed::TakenBack => WebError::Conflict("about-you-taken-back".to_owned()),
        GiveFailed::Vault(error) => WebError::broken(error),
        GiveFailed::Store(error) => error.into(),
    }
}

async fn give(
    at: Edge,
    Path(token): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = own(&at, &mut tx, &token).await?;
    let answers = Monitoring::typed(&fields);
    if !answers.is_empty() {
        commands::give(&mut tx, &permit, &at.home.vault, &answers).await.map_err(refused)?;
    }
    at.done(tx, THANKS).await
}

async fn take_back(at: Edge, Path(token): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = own(&at, &mut tx, &token).await?;
    commands::take_back(&mut tx, &permit, &at.home.vault).await.map_err(refused)?;
    let done = at.done_saying(tx, THANKS, "about-you-taken-back-done").await?;
    at.destroy_keys(&[commands::subject(&permit)]).await?;
    Ok(done)
}
