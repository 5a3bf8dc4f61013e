//! The buttons of one's own interest: confirm, withdraw.

use super::interest::tell_it_stands;
use crate::commands;
use crate::interest::{ConfirmError, WithdrawError};
use crate::pages::{key_of, rules};
use crate::policy::{KeepInterest, Linked};
use crate::{links, url};
use axum::extract::Path;
use axum::response::Response;
use platform::Failed;
use web::{Edge, WebError};

pub(crate) async fn confirm(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (programme, permit) = key_of(&at, &mut tx, &slug, &key).await?;
    let own = |interest| at.who.ask::<KeepInterest>(Linked { interest, by_link: true }).ok();
    let it = match commands::confirm_what_counts(&mut tx, permit, own).await {
        Ok(it) => it,
        // Pressed twice, or long ago: nothing is wrong, show how it stands.
        Err(Failed::Rule(ConfirmError::Stands)) => return at.done(tx, &url::mine(&programme.slug, &key)).await,
        Err(Failed::Rule(ConfirmError::Withdrawn)) => return Err(WebError::Conflict("confirm-withdrawn".to_owned())),
        Err(Failed::Rule(ConfirmError::Merged(other))) => {
            return at.done(tx, &url::mine(&programme.slug, &links::key(&at.home.secret, other))).await;
        }
        Err(Failed::Store(error)) => return Err(error.into()),
    };
    tell_it_stands(&at, &mut tx, &programme, &it).await?;
    at.done_saying(tx, &url::mine(&programme.slug, &links::key(&at.home.secret, it.id)), "confirm-done").await
}

pub(crate) async fn withdraw(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (programme, permit) = key_of(&at, &mut tx, &slug, &key).await?;
    let to = url::mine(&programme.slug, &key);
    match commands::withdraw(&mut tx, permit).await {
        Ok(_) => {
            commands::pass_on(&mut tx, &programme, &rules(&programme)?).await?;
            at.done_saying(tx, &to, "withdraw-done").await
        }
        Err(Failed::Rule(WithdrawError::AlreadyWithdrawn)) => at.done(tx, &to).await,
        Err(Failed::Rule(WithdrawError::Merged(other))) => {
            at.done(tx, &url::mine(&programme.slug, &links::key(&at.home.secret, other))).await
        }
        Err(Failed::Store(error)) => Err(error.into()),
    }
}
