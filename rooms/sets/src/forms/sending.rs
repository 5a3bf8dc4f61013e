//! Asking everybody about their set, and telling those whose set is settled.

use super::Seen;
use crate::commands;
use crate::letters::Desk;
use crate::meeting::Meeting;
use crate::pages::{holders, open};
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use web::{Edge, Form, WebError};

pub(crate) async fn ask(at: Edge, Path(slug): Path<String>, Form(seen): Form<Seen>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, _, seating) = open(&at, &mut tx, &slug).await?;
    let seating = seen.of(seating)?;
    let desk = Desk::new(&at, &mut tx, &permit).await?;
    for (place, _) in seating.to_be_asked() {
        tx.post(desk.ask(place)?).await?;
    }
    let asked = commands::ask(&mut tx, &permit, &seating).await?;
    let said = if asked == 0 { "asking-nobody" } else { "asking-sent" };
    at.done_saying(tx, &url::formation(&permit.slug), said).await
}

pub(crate) async fn publish(at: Edge, Path(slug): Path<String>, Form(seen): Form<Seen>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, rules, seating) = open(&at, &mut tx, &slug).await?;
    let seating = seen.of(seating)?;
    let holders = holders(&mut tx, &seating).await?;
    let desk = Desk::new(&at, &mut tx, &permit).await?;
    for (set, place, _) in seating.to_be_told() {
        let held_by = set.facilitator.and_then(|id| holders.get(&id)).map_or("", String::as_str);
        let meetings: Vec<&Meeting> = seating.meetings_of(set.id).collect();
        tx.post(desk.tell(place, set, held_by, &meetings)?).await?;
    }
    let told = commands::publish(&mut tx, &permit, &seating).await?;
    let seating = commands::read(&mut tx, &permit, &rules).await?.ok_or(WebError::NotFound)?;
    for set in &seating.sets {
        commands::announce(&mut tx, &desk, &seating, set).await?;
    }
    let said = if told == 0 { "publication-none" } else { "publication-sent" };
    at.done_saying(tx, &url::formation(&permit.slug), said).await
}
