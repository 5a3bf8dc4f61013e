//! The list of interests as a file: what the filters of the address find, in the same order. Every
//! download leaves a line in the audit trail, because it takes people's data out in bulk.

use super::asked::Asked;
use super::coordinators::said;
use super::interests::channel;
use crate::interest::listing::Line;
use crate::policy::RunProgramme;
use crate::programme::Programme;
use crate::store::{self, Part};
use axum::extract::{Path, Query};
use axum::response::Response;
use kernel::Timestamp;
use people::{Download, FileKind, clock};
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
    file(&at, &slug, &asked, FileKind::Csv).await
}

pub(crate) async fn xlsx(at: Edge, Path(slug): Path<String>, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    file(&at, &slug, &asked, FileKind::Xlsx).await
}

async fn file(at: &Edge, slug: &str, asked: &Asked, kind: FileKind) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = super::admit::<RunProgramme>(at, &mut tx, slug).await?;
    let lines = store::list_lines(&mut tx, &permit, &asked.sought(), Part::ALL).await?;
    let rows: Vec<Vec<Cell>> = lines.iter().map(|line| row(&at.words, line)).collect();
    let line = AuditLine::new("downloaded the interests", "programme", permit.id);
    tx.audit(line.with(format!("{}, rows: {}", kind.ending(), rows.len()))).await?;
    tx.commit().await?;
    let (name, sheet) = (file_name(&permit, at.now), at.words.t("interests-title"));
    Download { name, sheet, headings: HEADINGS.map(|key| at.words.t(key)).to_vec(), rows }.answer(kind).await
}

/// A slug and a day are letters, digits and hyphens: safe in a header.
fn file_name(it: &Programme, now: Timestamp) -> String {
    format!("{}-interests-{}", it.slug, now.day())
}

fn row(words: &Speaker, line: &Line) -> Vec<Cell> {
    let it = &line.interest;
    let optional = |text: &Option<String>| text.as_deref().map_or(Cell::Empty, Cell::from);
    let there = line.place.filter(|place| !place.provisional);
    vec![
        there.map_or(Cell::Empty, |place| said(place.number).into()),
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
