//! The tables of forms that are filled in.

use crate::answers::Answers;
use kernel::Id;
use platform::{Migration, StoreError, Tx, sql};
use std::collections::BTreeMap;

/// The tables of this room.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "forms/20261125_sheet", sql: include_str!("../migrations/20261125_sheet.sql") }];

/// A form that somebody fills in: a mark for its id. What it asks is known where it belongs.
#[derive(Debug)]
pub enum Sheet {}

#[derive(sqlx::FromRow)]
struct Row {
    sheet_id: Id<Sheet>,
    question: String,
    value: String,
}

pub(crate) async fn insert_sheet(tx: &mut Tx, id: Id<Sheet>) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.run(sql!("INSERT INTO sheet (host_id, id, begun_at) VALUES ($1, $2, $3)"), (host, id, now)).await?;
    Ok(())
}

/// What was answered on a sheet so far.
pub async fn answers_of(tx: &mut Tx, sheet: Id<Sheet>) -> Result<Answers, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT sheet_id, question, value FROM answer WHERE host_id = $1 AND sheet_id = $2
                 ORDER BY question, place"
            ),
            (host, sheet),
        )
        .await?;
    let mut answers = Answers::default();
    rows.into_iter().for_each(|row| answers.push(row.question, row.value));
    Ok(answers)
}

/// What was answered to some questions on every sheet of the host: for lists. `questions` are up to
/// six keys; more are not asked for.
pub async fn list_answers(tx: &mut Tx, questions: [&str; 6]) -> Result<BTreeMap<Id<Sheet>, Answers>, StoreError> {
    let host = tx.host();
    let [a, b, c, d, e, f] = questions.map(str::to_owned);
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT sheet_id, question, value FROM answer
                 WHERE host_id = $1 AND question IN ($2, $3, $4, $5, $6, $7) ORDER BY sheet_id, question, place"
            ),
            (host, a, b, c, d, e, f),
        )
        .await?;
    let mut all: BTreeMap<Id<Sheet>, Answers> = BTreeMap::new();
    rows.into_iter().for_each(|row| all.entry(row.sheet_id).or_default().push(row.question, row.value));
    Ok(all)
}

pub(crate) async fn replace_answer(
    tx: &mut Tx,
    sheet: Id<Sheet>,
    question: &str,
    values: &[String],
) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.run(sql!("DELETE FROM answer WHERE host_id = $1 AND sheet_id = $2 AND question = $3"), (host, sheet, question))
        .await?;
    for (place, value) in (0_i64..).zip(values) {
        tx.run(
            sql!(
                "INSERT INTO answer (host_id, sheet_id, question, place, value, answered_at)
                 VALUES ($1, $2, $3, $4, $5, $6)"
            ),
            (host, sheet, question, place, value.as_str(), now),
        )
        .await?;
    }
    Ok(())
}
