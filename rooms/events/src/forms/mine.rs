//! The buttons of one's own booking: take a place that is offered, leave it, cancel, come in.

use crate::booking::{AnswerError, ArriveError, CancelError};
use crate::commands;
use crate::event::Event;
use crate::letters::Desk;
use crate::pages::ticket_of;
use crate::plan::How;
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use platform::Failed;
use web::{Edge, WebError};

fn refused(error: AnswerError) -> WebError {
    WebError::Conflict(
        match error {
            AnswerError::Booked => "offer-booked",
            AnswerError::TooLate => "offer-too-late",
            AnswerError::NotOffered => "offer-none",
        }
        .to_owned(),
    )
}

pub(crate) async fn accept(at: Edge, Path(ticket): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = ticket_of(&at, &mut tx, &ticket).await?;
    let (event, own) = (permit.event.clone(), url::mine(&ticket));
    match commands::accept(&mut tx, permit).await {
        Ok(it) => {
            let desk = Desk::new(&mut tx, &event).await?;
            tx.post(desk.accepted(&it)?).await?;
            at.done_saying(tx, &own, "offer-accepted").await
        }
        // Pressed twice: nothing is wrong, show how it stands.
        Err(Failed::Rule(AnswerError::Booked)) => at.done(tx, &own).await,
        Err(Failed::Rule(error)) => Err(refused(error)),
        Err(Failed::Store(error)) => Err(error.into()),
    }
}

pub(crate) async fn decline(at: Edge, Path(ticket): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = ticket_of(&at, &mut tx, &ticket).await?;
    let event = permit.event.clone();
    match commands::decline(&mut tx, permit).await {
        Ok((_, settled)) => {
            Desk::new(&mut tx, &event).await?.post_settled(&mut tx, &settled).await?;
            at.done_saying(tx, &url::mine(&ticket), "offer-declined").await
        }
        Err(Failed::Rule(error)) => Err(refused(error)),
        Err(Failed::Store(error)) => Err(error.into()),
    }
}

pub(crate) async fn cancel(at: Edge, Path(ticket): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = ticket_of(&at, &mut tx, &ticket).await?;
    let (event, own) = (permit.event.clone(), url::mine(&ticket));
    match commands::cancel(&mut tx, permit).await {
        Ok((it, settled)) => {
            let desk = Desk::new(&mut tx, &event).await?;
            tx.post(desk.cancelled(&it)?).await?;
            desk.post_settled(&mut tx, &settled).await?;
            at.done_saying(tx, &own, "booking-cancel-done").await
        }
        Err(Failed::Rule(CancelError::Ended)) => at.done(tx, &own).await,
        Err(Failed::Store(error)) => Err(error.into()),
    }
}

pub(crate) async fn arrive(at: Edge, Path(ticket): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = ticket_of(&at, &mut tx, &ticket).await?;
    let onward = after_the_gate(&permit.event, &ticket);
    match commands::arrive(&mut tx, permit).await {
        Ok(_) => at.done(tx, &onward).await,
        Err(Failed::Rule(error)) => Err(WebError::Conflict(
            match error {
                ArriveError::NotBooked => "gate-not-booked",
                ArriveError::TooEarly => "gate-too-early",
                ArriveError::Over => "gate-over",
            }
            .to_owned(),
        )),
        Err(Failed::Store(error)) => Err(error.into()),
    }
}

/// The page that sends on to the call; back to one's own page where there is none.
fn after_the_gate(event: &Event, ticket: &str) -> String {
    match &event.plan.how {
        How::Online { link: Some(_) } => url::arrival(ticket),
        How::Online { link: None } | How::Place { .. } => url::mine(ticket),
    }
}
