//! Opening and closing one's own feed.

use crate::commands;
use axum::response::Response;
use platform::access::SignedIn;
use web::{Edge, Needs, Routes, WebError};

const CALENDAR: &str = "/calendar";

pub(crate) fn routes() -> Routes {
    Routes::new().post("/calendar/feed", Needs::<SignedIn>, make).post("/calendar/feed/end", Needs::<SignedIn>, end)
}

pub(crate) async fn make(at: Edge) -> Result<Response, WebError> {
    let permit = at.who.ask::<SignedIn>(())?;
    let person = at.who.person().ok_or(WebError::SignIn)?;
    let mut tx = at.write().await?;
    commands::make_feed(&mut tx, &permit, person, &at.home.secret).await?;
    at.done_saying(tx, CALENDAR, "calendar-feed-made").await
}

pub(crate) async fn end(at: Edge) -> Result<Response, WebError> {
    let permit = at.who.ask::<SignedIn>(())?;
    let person = at.who.person().ok_or(WebError::SignIn)?;
    let mut tx = at.write().await?;
    commands::end_feed(&mut tx, &permit, person).await?;
    at.done_saying(tx, CALENDAR, "calendar-feed-ended").await
}
