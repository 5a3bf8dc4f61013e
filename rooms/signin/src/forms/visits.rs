//! Ending visits, this one included.

use crate::commands;
use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use platform::access::{Anyone, SignedIn};
use web::visits::{self, Visit};
use web::{Edge, WebError};

const VISITS: &str = "/signin/visits";

pub(crate) async fn end(at: Edge, Path(id): Path<Id<Visit>>) -> Result<Response, WebError> {
    let permit = at.who.ask::<SignedIn>(())?;
    let person = at.who.person().ok_or(WebError::SignIn)?;
    let mut tx = at.write().await?;
    if !commands::end_visit(&mut tx, &permit, person, id).await? {
        return Err(WebError::NotFound);
    }
    if at.is_this_visit(id) {
        let mut response = at.done_saying(tx, "/", "signin-signed-out").await?;
        visits::forget(&mut response, &at.home);
        return Ok(response);
    }
    at.done_saying(tx, VISITS, "visits-ended").await
}

pub(crate) async fn end_others(at: Edge) -> Result<Response, WebError> {
    let permit = at.who.ask::<SignedIn>(())?;
    let this = at.visit.as_ref().ok_or(WebError::SignIn)?;
    let mut tx = at.write().await?;
    commands::end_others(&mut tx, &permit, this).await?;
    at.done_saying(tx, VISITS, "visits-others-ended").await
}

/// Signs out. Somebody whose visit has ended already is told the same.
pub(crate) async fn sign_out(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<Anyone>(())?;
    let mut tx = at.write().await?;
    if let Some(this) = &at.visit {
        commands::sign_out(&mut tx, this).await?;
    }
    let mut response = at.done_saying(tx, "/", "signin-signed-out").await?;
    visits::forget(&mut response, &at.home);
    Ok(response)
}
