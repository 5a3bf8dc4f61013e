//! Noting who came, for who came late, by telephone or without the gate.

use crate::booking::ArriveError;
use crate::commands;
use crate::pages::admit;
use crate::policy::RunEvent;
use crate::{store, url};
use axum::extract::Path;
use axum::response::Response;
use platform::Failed;
use serde::Deserialize;
use web::{Edge, Form, WebError};

/// Whether they came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    came: String,
}

pub(crate) async fn note(
    at: Edge,
    Path((id, booking)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit::<RunEvent>(&at, &mut tx, &id).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let booking = match booking.parse() {
        Ok(id) => store::find_booking(&mut tx, id).await?,
        Err(_) => None,
    };
    // A booking of another event does not exist here.
    let booking = booking.filter(|it| it.event == permit.id).ok_or(WebError::NotFound)?;
    let to = url::people(permit.id);
    if typed.came == "no" {
        commands::unnote(&mut tx, &permit, booking).await?;
        return at.done_saying(tx, &to, "comers-unnoted").await;
    }
    match commands::note(&mut tx, &permit, booking, by).await {
        Ok(_) => at.done_saying(tx, &to, "comers-noted").await,
        Err(Failed::Rule(ArriveError::TooEarly)) => Err(WebError::Conflict("gate-too-early".to_owned())),
        Err(Failed::Rule(ArriveError::Over)) => Err(WebError::Conflict("event-cancelled".to_owned())),
        Err(Failed::Rule(ArriveError::NotBooked)) => Err(WebError::Conflict("comers-not-booked".to_owned())),
        Err(Failed::Store(error)) => Err(error.into()),
    }
}
