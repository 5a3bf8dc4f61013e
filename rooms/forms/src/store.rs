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

pub(crate) async fn insert_sheet<T>(tx: &mut Tx, id: Id<Sheet>, of: Id<T>) -> Result<(), StoreError> {
    let (host, now, of) = (tx.host(), tx.now(), of.cast::<Sheet>());
    tx.run(sql!("INSERT INTO sheet (host_id, id, of_id, begun_at) VALUES ($1, $2, $3, $4)"), (host, id, of, now))
        .await?;
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

/// What was answered to a few questions on every sheet of something: for lists. No sheet without an
/// answer to one of them is there.
pub async fn list_answers<T>(
    tx: &mut Tx,
    of: Id<T>,
    questions: [&'static str; 8],
) -> Result<BTreeMap<Id<Sheet>, Answers>, StoreError> {
    let (host, of, [a, b, c, d, e, f, g, h]) = (tx.host(), of.cast::<Sheet>(), questions);
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT answer.sheet_id, answer.question, answer.value
                 FROM answer JOIN sheet ON sheet.host_id = answer.host_id AND sheet.id = answer.sheet_id
                 WHERE sheet.host_id = $1 AND sheet.of_id = $2
                   AND answer.question IN ($3, $4, $5, $6, $7, $8, $9, $10)
                 ORDER BY answer.sheet_id, answer.question, answer.place"
            ),
            (host, of, a, b, c, d, e, f, g, h),
        )
        .await?;
    let mut all: BTreeMap<Id<Sheet>, Answers> = BTreeMap::new();
    rows.into_iter().for_each(|row| all.entry(row.sheet_id).or_default().push(row.question, row.value));
    Ok(all)
}

pub(crate) async fn delete_answers(tx: &mut Tx, sheet: Id<Sheet>) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(sql!("DELETE FROM answer WHERE host_id = $1 AND sheet_id = $2"), (host, sheet)).await?;
    Ok(())
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
