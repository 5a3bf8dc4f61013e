//! The table of changed words of letters.

use crate::writing::wording::{Kept, Wording};
use kernel::{Id, Person, Programme, Timestamp};
use platform::{StoreError, Tx, sql};

#[derive(sqlx::FromRow)]
struct Row {
    letter: String,
    paragraph: String,
    english: Option<String>,
    welsh: Option<String>,
    at: Timestamp,
    by_id: Id<Person>,
}

/// What is changed in the letters of a programme.
pub(crate) async fn find_wording(tx: &mut Tx, programme: Id<Programme>) -> Result<Wording, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT letter, paragraph, english, welsh, at, by_id FROM letter_wording
                 WHERE host_id = $1 AND programme_id = $2 ORDER BY at, id"
            ),
            (host, programme),
        )
        .await?;
    // In the order of time: of each paragraph the last line stays.
    Ok(Wording::new(rows.into_iter().map(|row| {
        let kept = Kept { english: row.english, welsh: row.welsh, at: row.at, by: row.by_id };
        ((row.letter, row.paragraph), kept)
    })))
}

/// Writes down how a paragraph is changed.
pub(crate) async fn insert_wording(
    tx: &mut Tx,
    programme: Id<Programme>,
    (letter, paragraph): (&str, &str),
    kept: &Kept,
) -> Result<(), StoreError> {
    let (host, id) = (tx.host(), tx.id::<Kept>());
    tx.run(
        sql!(
            "INSERT INTO letter_wording (host_id, id, programme_id, letter, paragraph, english, welsh, at, by_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        (host, id, programme, letter, paragraph, kept.english.clone(), kept.welsh.clone(), kept.at, kept.by),
    )
    .await?;
    Ok(())
}
