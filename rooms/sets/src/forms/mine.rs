//! One's own answer: yes or no to who is in the set.

use crate::commands;
use crate::pages::own;
use crate::seat::AnswerError;
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use platform::Failed;
use web::{Edge, WebError};

fn refused(error: AnswerError) -> WebError {
    let key = match error {
        AnswerError::NoSeat | AnswerError::NotAsked => "my-set-not-yet",
        AnswerError::Settled => "my-set-settled-already",
    };
    WebError::Conflict(key.to_owned())
}

pub(crate) async fn agree(at: Edge, Path(key): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (_, permit) = own(&at, &mut tx, &key).await?;
    match commands::agree(&mut tx, &permit).await {
        Ok(()) => at.done_saying(tx, &url::mine(&key), "my-set-agree-done").await,
        Err(Failed::Rule(error)) => Err(refused(error)),
        Err(Failed::Store(error)) => Err(error.into()),
    }
}

pub(crate) async fn refuse(at: Edge, Path(key): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (_, permit) = own(&at, &mut tx, &key).await?;
    match commands::refuse(&mut tx, &permit).await {
        Ok(()) => at.done_saying(tx, &url::mine(&key), "my-set-refuse-done").await,
        Err(Failed::Rule(error)) => Err(refused(error)),
        Err(Failed::Store(error)) => Err(error.into()),
    }
}
