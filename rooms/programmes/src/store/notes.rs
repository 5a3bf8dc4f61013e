//! The table of notes about interests.

use crate::interest::Interest;
use crate::interest::note::Note;
use kernel::{Id, Person, Timestamp};
use platform::{StoreError, Tx, sql};

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<Note>,
    interest_id: Id<Interest>,
    body: String,
    written_at: Timestamp,
    written_by: Id<Person>,
    ended_at: Option<Timestamp>,
    ended_by: Option<Id<Person>>,
}

impl From<Row> for Note {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            interest: row.interest_id,
            text: row.body,
            at: row.written_at,
            by: row.written_by,
            ended: row.ended_at.zip(row.ended_by),
        }
    }
}

/// The notes about an interest and about those that have become one with it, newest first.
pub(crate) async fn list_notes(tx: &mut Tx, interest: Id<Interest>) -> Result<Vec<Note>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT n.id, n.interest_id, n.body, n.written_at, n.written_by, n.ended_at, n.ended_by
                 FROM interest_note n JOIN interest i ON i.host_id = n.host_id AND i.id = n.interest_id
                 WHERE n.host_id = $1 AND (i.id = $2 OR i.merged_into = $2)
                 ORDER BY n.written_at DESC, n.id DESC"
            ),
            (host, interest),
        )
        .await?;
    Ok(rows.into_iter().map(Note::from).collect())
}

pub(crate) async fn insert_note(tx: &mut Tx, it: &Note) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!(
            "INSERT INTO interest_note (host_id, id, interest_id, body, written_at, written_by)
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        (host, it.id, it.interest, it.text.as_str(), it.at, it.by),
    )
    .await?;
    Ok(())
}

/// Notes that a note no longer holds.
pub(crate) async fn set_note_ended(tx: &mut Tx, id: Id<Note>, by: Id<Person>) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!(
            "UPDATE interest_note SET ended_at = $3, ended_by = $4
             WHERE host_id = $1 AND id = $2 AND ended_at IS NULL"
        ),
        (host, id, now, by),
    )
    .await
}
