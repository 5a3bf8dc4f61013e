//! Ending registration for good.

use crate::commands;
use crate::pages::admit;
use crate::policy::RunProgramme;
use crate::programme::CloseError;
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use platform::Failed;
use web::{Edge, WebError};

pub(crate) async fn close(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    match commands::close(&mut tx, permit, by).await {
        Ok(it) => at.done_saying(tx, &url::programme(&it.slug), "closing-done").await,
        Err(Failed::Rule(CloseError::NotPublished)) => Err(WebError::Conflict("closing-draft".to_owned())),
        Err(Failed::Rule(CloseError::AlreadyClosed)) => Err(WebError::Conflict("closing-already".to_owned())),
        Err(Failed::Store(error)) => Err(error.into()),
    }
}
