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
use axum::response::{IntoResponse, Response};
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use kernel::{Timestamp, ZONE};
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

type Rows = Vec<Vec<Cell>>;

pub(crate) async fn csv(at: Edge, Path(id): Path<String>, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    let (file, headings, rows) = read(&at, &id, &asked, "csv").await?;
    let bytes = platform::blocking(move || sheets::write_csv(&named(&headings), rows.into_iter())).await;
    Ok(attachment(&file, "text/csv; charset=utf-8", bytes.map_err(WebError::broken)?))
}

pub(crate) async fn xlsx(at: Edge, Path(id): Path<String>, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    let (file, headings, rows) = read(&at, &id, &asked, "xlsx").await?;
    let sheet = at.words.t("comers-title");
    let bytes = platform::blocking(move || sheets::write_xlsx(&sheet, &named(&headings), rows.into_iter())).await;
    let bytes = bytes.map_err(WebError::broken)?.map_err(WebError::broken)?;
    Ok(attachment(&file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes))
}

/// The name of the file, its headings and its rows.
async fn read(at: &Edge, id: &str, asked: &Asked, ending: &str) -> Result<(String, Vec<String>, Rows), WebError> {
    let mut tx = at.write().await?;
    let permit = admit::<RunEvent>(at, &mut tx, id).await?;
    let roll = Roll::new((*permit).clone(), store::list_bookings(&mut tx, permit.id).await?);
    let shown = roll.bookings().iter().filter(|it| asked.finds(it));
    let rows: Rows = shown.map(|it| row(&at.words, it)).collect();
    let line = Line::new("downloaded who booked", "event", permit.id);
    tx.audit(line.with(format!("{ending}, rows: {}", rows.len()))).await?;
    tx.commit().await?;
    Ok((file_name(&permit, ending), HEADINGS.map(|key| at.words.t(key)).to_vec(), rows))
}

/// A day and an id are digits, letters and hyphens: safe in a header.
fn file_name(it: &Event, ending: &str) -> String {
    format!("event-{}-{}.{ending}", it.plan.starts_at.day(), it.id)
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

/// `2027-01-05 10:00:03` on the clock of London: it sorts as it reads.
fn clock(at: Timestamp) -> String {
    at.on_the_clock_of(ZONE).strftime("%Y-%m-%d %H:%M:%S").to_string()
}

fn named(headings: &[String]) -> Vec<&str> {
    headings.iter().map(String::as_str).collect()
}

fn attachment(file: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let head = [
        (CONTENT_TYPE, kind.to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{file}\"")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    (head, bytes).into_response()
}
