//! The people of an event as a file. Every download leaves a line in the audit trail, because it takes
//! people's data out in bulk.

use super::admit;
use super::people::Asked;
use crate::booking::Booking;
use crate::event::Event;
use crate::policy::RunEvent;
use crate::roll::Roll;
use crate::store;
use axum::extract::{Path, Query};
use axum::response::Response;
use people::{Download, FileKind, clock};
use platform::audit::Line;
use sheets::Cell;
use web::{Edge, Speaker, WebError};

const HEADINGS: [&str; 7] = [
    "booking-reference",
    "comers-name",
    "comers-email",
    "comers-made",
    "comers-standing",
    "comers-came-heading",
    "comers-came-how",
];

pub(crate) async fn csv(at: Edge, Path(id): Path<String>, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    file(&at, &id, &asked, FileKind::Csv).await
}

pub(crate) async fn xlsx(at: Edge, Path(id): Path<String>, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    file(&at, &id, &asked, FileKind::Xlsx).await
}

async fn file(at: &Edge, id: &str, asked: &Asked, kind: FileKind) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit::<RunEvent>(at, &mut tx, id).await?;
    let roll = Roll::new((*permit).clone(), store::list_bookings(&mut tx, permit.id).await?);
    let shown = roll.bookings().iter().filter(|it| asked.finds(it));
    let rows: Vec<Vec<Cell>> = shown.map(|it| row(&at.words, it)).collect();
    let line = Line::new("downloaded who booked", "event", permit.id);
    tx.audit(line.with(format!("{}, rows: {}", kind.ending(), rows.len()))).await?;
    tx.commit().await?;
    let headings = HEADINGS.map(|key| at.words.t(key)).to_vec();
    Download { name: file_name(&permit), sheet: at.words.t("comers-title"), headings, rows }.answer(kind).await
}

/// A day and an id are digits, letters and hyphens: safe in a header.
fn file_name(it: &Event) -> String {
    format!("event-{}-{}", it.plan.starts_at.day(), it.id)
}

fn row(words: &Speaker, it: &Booking) -> Vec<Cell> {
    let how = it.came.map(|came| if came.noted_by.is_some() { "comers-how-noted" } else { "comers-how-gate" });
    vec![
        it.reference.to_string().into(),
        it.name.as_str().into(),
        it.email.as_str().into(),
        clock(it.made_at).into(),
        words.t(&format!("comers-standing-{}", it.standing.key())).into(),
        it.came.map_or(Cell::Empty, |came| clock(came.at).into()),
        how.map_or(Cell::Empty, |key| words.t(key).into()),
    ]
}
