//! The tables of imports: files on their way in, their parts, and what their rows did.

use crate::import::{HeldBack, Holds, Import, Mapping, Stage, Tally};
use kernel::{Id, Timestamp};
use platform::{StoreError, Tx, sql};
use serde::{Serialize, de::DeserializeOwned};
use sheets::Row as SheetRow;

#[derive(sqlx::FromRow)]
struct FileRow {
    id: Id<Import>,
    holds: String,
    file_name: String,
    headings: String,
    notes: String,
    row_count: i64,
    part_count: i64,
    mapping: Option<String>,
    held_back: Option<String>,
    next_part: i64,
    made: i64,
    changed: i64,
    same: i64,
    left_out: i64,
    restored: i64,
    kept: i64,
    chosen_at: Timestamp,
    chosen_by: Option<String>,
    started_at: Option<Timestamp>,
    finished_at: Option<Timestamp>,
    undo_asked_at: Option<Timestamp>,
    undone_at: Option<Timestamp>,
    forgotten_at: Option<Timestamp>,
}

impl FileRow {
    fn stage(&self) -> Stage {
        match (self.undone_at, self.undo_asked_at, self.finished_at, self.started_at, &self.mapping) {
            (Some(at), ..) => Stage::Undone(at),
            (_, Some(_), ..) => Stage::Undoing,
            (_, _, Some(at), ..) => Stage::Finished(at),
            (_, _, _, Some(_), _) => Stage::Running,
            (_, _, _, _, Some(_)) => Stage::Matched,
            _ => Stage::Chosen,
        }
    }
}

impl TryFrom<FileRow> for Import {
    type Error = StoreError;
    fn try_from(row: FileRow) -> Result<Self, StoreError> {
        let wrong = |what: &'static str| StoreError::inconsistent("import_file", row.id, what);
        Ok(Self {
            stage: row.stage(),
            holds: Holds::of_word(&row.holds).ok_or_else(|| wrong("holds"))?,
            headings: read(row.id, "headings", &row.headings)?,
            notes: read(row.id, "notes", &row.notes)?,
            mapping: row.mapping.as_deref().map(|text| read(row.id, "mapping", text)).transpose()?,
            held_back: row
                .held_back
                .as_deref()
                .map(|it| read(row.id, "held_back", it))
                .transpose()?
                .unwrap_or_default(),
            tally: Tally {
                made: row.made,
                changed: row.changed,
                same: row.same,
                left_out: row.left_out,
                restored: row.restored,
                kept: row.kept,
            },
            id: row.id,
            file_name: row.file_name,
            row_count: row.row_count,
            next_part: row.next_part,
            part_count: row.part_count,
            chosen_at: row.chosen_at,
            chosen_by: row.chosen_by,
            forgotten_at: row.forgotten_at,
        })
    }
}

pub(super) fn read<T: DeserializeOwned>(id: Id<Import>, what: &'static str, text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::inconsistent("import_file", id, what))
}

pub(super) fn written(id: Id<Import>, what: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(what).map_err(|error| StoreError::inconsistent("import_file", id, error.to_string()))
}

/// A file of this host.
pub(crate) async fn find_import(tx: &mut Tx, id: Id<Import>) -> Result<Option<Import>, StoreError> {
    let host = tx.host();
    let row: Option<FileRow> = tx
        .optional(
            sql!(
                "SELECT f.id, f.holds, f.file_name, f.headings, f.notes, f.row_count, f.part_count, f.mapping,
                     f.held_back, f.next_part, f.made, f.changed, f.same, f.left_out, f.restored, f.kept,
                     f.chosen_at, p.name AS chosen_by, f.started_at, f.finished_at, f.undo_asked_at, f.undone_at,
                     f.forgotten_at
                 FROM import_file f LEFT JOIN person p ON p.host_id = f.host_id AND p.id = f.chosen_by
                 WHERE f.host_id = $1 AND f.id = $2"
            ),
            (host, id),
        )
        .await?;
    row.map(Import::try_from).transpose()
}

/// The files of this host, the latest first, so many at most.
pub(crate) async fn list_imports(tx: &mut Tx, at_most: i64) -> Result<Vec<Import>, StoreError> {
    let host = tx.host();
    let rows: Vec<FileRow> = tx
        .all(
            sql!(
                "SELECT f.id, f.holds, f.file_name, f.headings, f.notes, f.row_count, f.part_count, f.mapping,
                     f.held_back, f.next_part, f.made, f.changed, f.same, f.left_out, f.restored, f.kept,
                     f.chosen_at, p.name AS chosen_by, f.started_at, f.finished_at, f.undo_asked_at, f.undone_at,
                     f.forgotten_at
                 FROM import_file f LEFT JOIN person p ON p.host_id = f.host_id AND p.id = f.chosen_by
                 WHERE f.host_id = $1 ORDER BY f.chosen_at DESC, f.id DESC LIMIT $2"
            ),
            (host, at_most),
        )
        .await?;
    rows.into_iter().map(Import::try_from).collect()
}

/// A file that was read, to be kept with its parts.
pub(crate) struct NewImport<'a> {
    /// What it is a list of.
    pub holds: Holds,
    /// Its name.
    pub file_name: &'a str,
    /// What its headings have in common with others like it.
    pub headings_key: &'a str,
    /// What was read.
    pub table: &'a sheets::Table,
}

/// Keeps a file that was read, in parts of so many rows.
pub(crate) async fn insert_import(
    tx: &mut Tx,
    id: Id<Import>,
    new: &NewImport<'_>,
    part: usize,
) -> Result<(), StoreError> {
    let (host, now, by) = (tx.host(), tx.now(), tx.context().actor.person());
    let parts: Vec<&[SheetRow]> = new.table.rows.chunks(part).collect();
    let (rows, part_count) = (count(new.table.rows.len()), count(parts.len()));
    tx.run(
        sql!(
            "INSERT INTO import_file (host_id, id, holds, file_name, headings, headings_key, notes, row_count,
                 part_count, next_part, made, changed, same, left_out, restored, kept, chosen_at, chosen_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0, 0, 0, 0, 0, 0, $10, $11)"
        ),
        (
            host,
            id,
            new.holds.word(),
            new.file_name.to_owned(),
            written(id, &new.table.headers)?,
            new.headings_key.to_owned(),
            written(id, &new.table.notes)?,
            rows,
            part_count,
            now,
            by,
        ),
    )
    .await?;
    for (number, rows) in parts.into_iter().enumerate() {
        tx.run(
            sql!("INSERT INTO import_part (host_id, import_id, part, content) VALUES ($1, $2, $3, $4)"),
            (host, id, count(number), written(id, &rows)?),
        )
        .await?;
    }
    Ok(())
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// One part of a file.
pub(crate) async fn load_part(tx: &mut Tx, id: Id<Import>, part: i64) -> Result<Vec<SheetRow>, StoreError> {
    let host = tx.host();
    let row: Option<(String,)> = tx
        .optional(
            sql!("SELECT content FROM import_part WHERE host_id = $1 AND import_id = $2 AND part = $3"),
            (host, id, part),
        )
        .await?;
    row.map_or(Ok(Vec::new()), |(content,)| read(id, "content", &content))
}

/// Every row of a file; none once it is forgotten.
pub(crate) async fn load_rows(tx: &mut Tx, id: Id<Import>) -> Result<Vec<SheetRow>, StoreError> {
    let host = tx.host();
    let parts: Vec<(String,)> = tx
        .all(sql!("SELECT content FROM import_part WHERE host_id = $1 AND import_id = $2 ORDER BY part"), (host, id))
        .await?;
    let mut rows = Vec::new();
    for (content,) in parts {
        rows.append(&mut read::<Vec<SheetRow>>(id, "content", &content)?);
    }
    Ok(rows)
}

/// Settles which column holds what, as long as nothing has been brought in.
pub(crate) async fn set_mapping(tx: &mut Tx, id: Id<Import>, mapping: &Mapping) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(
        sql!("UPDATE import_file SET mapping = $3 WHERE host_id = $1 AND id = $2 AND started_at IS NULL"),
        (host, id, written(id, mapping)?),
    )
    .await
}

/// Remembers which heading holds what, for files with the same headings.
pub(crate) async fn remember_columns(
    tx: &mut Tx,
    (holds, headings_key): (Holds, &str),
    by_heading: &impl Serialize,
) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let text = serde_json::to_string(by_heading)
        .map_err(|error| StoreError::inconsistent("import_columns", headings_key, error.to_string()))?;
    tx.keep(
        sql!(
            "INSERT INTO import_columns (host_id, holds, headings_key, mapping, used_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (host_id, holds, headings_key) DO UPDATE SET mapping = $4, used_at = $5"
        ),
        (host, holds.word(), headings_key.to_owned(), text, now),
    )
    .await?;
    Ok(())
}

/// What was remembered for these headings; nothing when it can no longer be read.
pub(crate) async fn recall_columns<T: DeserializeOwned>(
    tx: &mut Tx,
    holds: Holds,
    headings_key: &str,
) -> Result<Option<T>, StoreError> {
    let host = tx.host();
    let row: Option<(String,)> = tx
        .optional(
            sql!("SELECT mapping FROM import_columns WHERE host_id = $1 AND holds = $2 AND headings_key = $3"),
            (host, holds.word(), headings_key.to_owned()),
        )
        .await?;
    Ok(row.and_then(|(text,)| serde_json::from_str(&text).ok()))
}

/// Begins to bring a file in, by the mapping that was shown.
pub(crate) async fn set_started(
    tx: &mut Tx,
    id: Id<Import>,
    mapping: &Mapping,
    held_back: &HeldBack,
) -> Result<(), StoreError> {
    let (host, now, by) = (tx.host(), tx.now(), tx.context().actor.person());
    tx.change_one(
        sql!(
            "UPDATE import_file SET started_at = $3, started_by = $4, held_back = $5
             WHERE host_id = $1 AND id = $2 AND started_at IS NULL AND mapping = $6"
        ),
        (host, id, now, by, written(id, held_back)?, written(id, mapping)?),
    )
    .await
}

/// Notes that a part has been dealt with and what came of it; the last one finishes the file.
pub(crate) async fn advance(tx: &mut Tx, import: &Import, part: Tally) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let last = import.next_part + 1 >= import.part_count;
    tx.change_one(
        sql!(
            "UPDATE import_file SET next_part = next_part + 1, made = made + $4, changed = changed + $5,
                 same = same + $6, left_out = left_out + $7, finished_at = $8
             WHERE host_id = $1 AND id = $2 AND next_part = $3 AND finished_at IS NULL"
        ),
        (host, import.id, import.next_part, part.made, part.changed, part.same, part.left_out, last.then_some(now)),
    )
    .await
}

/// Begins to undo a file that has been brought in.
pub(crate) async fn set_undo_asked(tx: &mut Tx, id: Id<Import>) -> Result<(), StoreError> {
    let (host, now, by) = (tx.host(), tx.now(), tx.context().actor.person());
    tx.change_one(
        sql!(
            "UPDATE import_file SET undo_asked_at = $3, undo_asked_by = $4 WHERE host_id = $1 AND id = $2
             AND finished_at IS NOT NULL AND undo_asked_at IS NULL AND forgotten_at IS NULL"
        ),
        (host, id, now, by),
    )
    .await
}

/// Notes how many effects were undone and kept; the last of them finishes the undoing.
pub(crate) async fn count_undone(
    tx: &mut Tx,
    id: Id<Import>,
    (restored, kept): (i64, i64),
    last: Option<Timestamp>,
) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(
        sql!(
            "UPDATE import_file SET restored = restored + $3, kept = kept + $4, undone_at = $5
             WHERE host_id = $1 AND id = $2 AND undo_asked_at IS NOT NULL AND undone_at IS NULL"
        ),
        (host, id, restored, kept, last),
    )
    .await
}

/// Deletes the content of a file and what it did; its counts stay. Answers whether there was any.
pub(crate) async fn forget_import(tx: &mut Tx, id: Id<Import>) -> Result<bool, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.run(sql!("DELETE FROM import_part WHERE host_id = $1 AND import_id = $2"), (host, id)).await?;
    tx.run(sql!("DELETE FROM import_effect WHERE host_id = $1 AND import_id = $2"), (host, id)).await?;
    let forgotten = tx
        .run(
            sql!(
                "UPDATE import_file SET forgotten_at = $3, held_back = NULL
                 WHERE host_id = $1 AND id = $2 AND forgotten_at IS NULL"
            ),
            (host, id, now),
        )
        .await?;
    Ok(forgotten == 1)
}
