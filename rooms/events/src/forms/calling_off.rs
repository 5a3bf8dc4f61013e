//! Cancelling an event: everybody who booked is told.

use super::making::{tell, why};
use crate::commands;
use crate::event::ChangeError;
use crate::pages::{CallingOffPage, admit};
use crate::policy::RunEvent;
use crate::roll::Roll;
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
    reason: String,
}

pub(crate) async fn call_off(at: Edge, Path(id): Path<String>, Form(typed): Form<Typed>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit::<RunEvent>(&at, &mut tx, &id).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let (event, to) = ((*permit).clone(), url::event(permit.id));
    match commands::call_off(&mut tx, permit, &typed.reason, by).await {
        Ok(changed) => {
            tell(&mut tx, &changed).await?;
            at.done_saying(tx, &to, "event-cancel-done").await
        }
        Err(Failed::Store(error)) => Err(error.into()),
        Err(Failed::Rule(ChangeError::ReasonTooLong)) => {
            let mut mistakes = Mistakes::default();
            mistakes.add("reason", at.words.t(why(ChangeError::ReasonTooLong)));
            let roll =
                Roll::new(event, store::list_bookings(&mut tx, id.parse().map_err(|_| WebError::NotFound)?).await?);
            at.form_again(&at.words.t("event-cancel-title"), &CallingOffPage::new(&at, &roll, &typed.reason, &mistakes))
        }
        Err(Failed::Rule(error)) => Err(WebError::Conflict(why(error).to_owned())),
    }
}
