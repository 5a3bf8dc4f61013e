//! The list of interests as a file: what the filters of the address find, in the same order. Every
//! download leaves a line in the audit trail, because it takes people's data out in bulk.

use super::asked::Asked;
use super::coordinators::{open, said};
use super::interests::channel;
use crate::listing::{self, Line};
use crate::programme::Programme;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use kernel::{Timestamp, ZONE};
use platform::audit::Line as AuditLine;
use sheets::Cell;
use web::{Edge, Speaker, WebError};

const HEADINGS: [&str; 13] = [
    "interests-place",
    "interests-standing",
    "interests-reference",
    "interests-name",
    "interests-email",
    "interests-organisation",
    "interests-nth-heading",
    "interests-job-title",
    "interests-phone",
    "interests-came",
    "interests-channel",
    "interests-counts-from",
    "interests-filter-late",
];

pub(crate) async fn csv(at: Edge, Path(slug): Path<String>, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    let (file, headings, rows) = read(&at, &slug, &asked, "csv").await?;
    let bytes = platform::blocking(move || sheets::write_csv(&named(&headings), rows.into_iter())).await;
    Ok(attachment(&file, "text/csv; charset=utf-8", bytes.map_err(WebError::broken)?))
}

pub(crate) async fn xlsx(at: Edge, Path(slug): Path<String>, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    let (file, headings, rows) = read(&at, &slug, &asked, "xlsx").await?;
    let sheet = at.words.t("interests-title");
    let bytes = platform::blocking(move || sheets::write_xlsx(&sheet, &named(&headings), rows.into_iter())).await;
    let bytes = bytes.map_err(WebError::broken)?.map_err(WebError::broken)?;
    Ok(attachment(&file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes))
}

type Rows = Vec<Vec<Cell>>;

/// The name of the file, its headings and its rows.
async fn read(at: &Edge, slug: &str, asked: &Asked, ending: &str) -> Result<(String, Vec<String>, Rows), WebError> {
    let mut tx = at.write().await?;
    let (permit, all) = open(at, &mut tx, slug).await?;
    let sought = asked.sought();
    let lines = listing::lines(&all, &permit.deadlines, at.now);
    let rows: Rows = lines.iter().filter(|line| sought.finds(line)).map(|line| row(&at.words, line)).collect();
    let line = AuditLine::new("downloaded the interests", "programme", permit.id);
    tx.audit(line.with(format!("{ending}, rows: {}", rows.len()))).await?;
    tx.commit().await?;
    Ok((file_name(&permit, at.now, ending), HEADINGS.map(|key| at.words.t(key)).to_vec(), rows))
}

/// A slug and a day are letters, digits and hyphens: safe in a header.
fn file_name(it: &Programme, now: Timestamp, ending: &str) -> String {
    format!("{}-interests-{}.{ending}", it.slug, now.day())
}

fn row(words: &Speaker, line: &Line<'_>) -> Vec<Cell> {
    let it = line.interest;
    let optional = |text: &Option<String>| text.as_deref().map_or(Cell::Empty, Cell::from);
    let there = line.ranked.filter(|ranked| !ranked.provisional);
    vec![
        there.map_or(Cell::Empty, |ranked| said(ranked.place).into()),
        words.t(&format!("interests-standing-{}", line.status.key())).into(),
        it.reference.to_string().into(),
        it.name.as_str().into(),
        it.email.as_str().into(),
        it.organisation.as_str().into(),
        there.map_or(Cell::Empty, |_| said(line.nth).into()),
        optional(&it.job_title),
        optional(&it.phone),
        clock(it.arrived_at).into(),
        channel(words, it.channel).into(),
        clock(it.counts_from).into(),
        if line.late { words.t("interests-late-tag").into() } else { Cell::Empty },
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
