//! The two buttons of somebody who waits and was told of a programme beside theirs.

use crate::application::endorsement::remind_at;
use crate::commands::{self, CarriedOver, Whence};
use crate::interest::order::place_after;
use crate::letters::Desk;
use crate::pages::application::parallel::{OwnOpening, open_opening, why_not};
use crate::programme::parallel::AnswerError;
use crate::{store, url};
use axum::extract::Path;
use axum::response::Response;
use platform::{Failed, Tx};
use web::{Edge, WebError};

pub(crate) async fn accept(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let own = open_opening(&at, &mut tx, &slug, &key).await?;
    let id = tx.id();
    let whence = Whence::of(&at.home.secret, &at.host.base_url, (&own.beside, id), at.words.tongue());
    let rules = (&own.desk.rules, &own.beside, &own.other);
    match commands::take_opening(&mut tx, &own.desk.permit, own.opening, rules, (id, whence)).await {
        Ok(done) => {
            tell(&at, &mut tx, &own, &done).await?;
            let to = url::application(&own.beside.slug, &own.desk.key_of(&at, done.interest.id));
            at.done_saying(tx, &to, own.desk.said("opening-taken-done")).await
        }
        Err(Failed::Rule(error)) => again(&at, tx, &own, &key, error, AnswerError::Taken).await,
        Err(Failed::Store(error)) => Err(error.into()),
    }
}

/// A letter to the person, and to the manager where the employer's word has to be given anew and there is a
/// price to give it for.
async fn tell(at: &Edge, tx: &mut Tx, own: &OwnOpening, done: &CarriedOver) -> Result<(), WebError> {
    let (it, first) = (&done.interest, &own.desk.programme);
    let desk = Desk::new(at, tx, (&own.beside, &own.other)).await?;
    let before = store::count_standing_before(tx, it).await?;
    let place = place_after(before, it, at.now).unwrap_or(0);
    tx.post(desk.carried_over(it, (first, place), done.asked.as_ref())?).await?;
    if let Some(asked) = done.asked.as_ref().filter(|_| !crate::programme::fee::is_to_follow(&own.other)) {
        tx.post(desk.ask_manager_anew(asked, it, (first, &done.why))?).await?;
        tx.post(desk.remind_manager(asked, it, remind_at(&own.other, asked.asked_at))?).await?;
    }
    Ok(())
}

pub(crate) async fn decline(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let own = open_opening(&at, &mut tx, &slug, &key).await?;
    let to = url::opening(&own.desk.programme.slug, &key);
    match commands::decline_opening(&mut tx, &own.desk.permit, own.opening).await {
        Ok(()) => at.done_saying(tx, &to, own.desk.said("opening-declined-done")).await,
        Err(Failed::Rule(error)) => again(&at, tx, &own, &key, error, AnswerError::Declined).await,
        Err(Failed::Store(error)) => Err(error.into()),
    }
}

/// The same button twice shows how it stands; any other answer that comes too late is a conflict.
async fn again(
    at: &Edge,
    tx: Tx,
    own: &OwnOpening,
    key: &str,
    error: AnswerError,
    same: AnswerError,
) -> Result<Response, WebError> {
    if error == same {
        return at.done(tx, &url::opening(&own.desk.programme.slug, key)).await;
    }
    Err(WebError::Conflict(why_not(&at.words, error)))
}
