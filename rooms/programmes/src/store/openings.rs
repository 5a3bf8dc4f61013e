//! The table of openings: who waits and was asked whether they would join a programme beside theirs.

use crate::interest::Interest;
use crate::programme::parallel::{Answer, Opening};
use kernel::{Id, Person, Programme, Timestamp};
use platform::{StoreError, Tx, sql};

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<Opening>,
    programme_id: Id<Programme>,
    interest_id: Id<Interest>,
    made_at: Timestamp,
    made_by: Id<Person>,
    taken_at: Option<Timestamp>,
    taken_as: Option<Id<Interest>>,
    declined_at: Option<Timestamp>,
}

impl From<Row> for Opening {
    fn from(row: Row) -> Self {
        let taken = row.taken_at.zip(row.taken_as).map(|(at, as_interest)| Answer::Taken { at, as_interest });
        let declined = row.declined_at.map(|at| Answer::Declined { at });
        Self {
            id: row.id,
            programme: row.programme_id,
            interest: row.interest_id,
            made_at: row.made_at,
            made_by: row.made_by,
            answer: taken.or(declined).unwrap_or(Answer::None),
        }
    }
}

/// The last opening of which somebody was told, by the interest with which they wait.
pub(crate) async fn find_opening(tx: &mut Tx, interest: Id<Interest>) -> Result<Option<Opening>, StoreError> {
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT id, programme_id, interest_id, made_at, made_by, taken_at, taken_as, declined_at FROM opening
                 WHERE host_id = $1 AND interest_id = $2 ORDER BY made_at DESC, id DESC LIMIT 1"
            ),
            (host, interest),
        )
        .await?;
    Ok(row.map(Opening::from))
}

/// Everybody who was asked to join a programme.
pub(crate) async fn list_openings(tx: &mut Tx, programme: Id<Programme>) -> Result<Vec<Opening>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT id, programme_id, interest_id, made_at, made_by, taken_at, taken_as, declined_at FROM opening
                 WHERE host_id = $1 AND programme_id = $2 ORDER BY made_at, id"
            ),
            (host, programme),
        )
        .await?;
    Ok(rows.into_iter().map(Opening::from).collect())
}

pub(crate) async fn insert_opening(tx: &mut Tx, it: &Opening) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!(
            "INSERT INTO opening (host_id, id, programme_id, interest_id, made_at, made_by)
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        (host, it.id, it.programme, it.interest, it.made_at, it.made_by),
    )
    .await?;
    Ok(())
}

/// Writes down what somebody said; once it was yes, nothing else is.
pub(crate) async fn update_opening(tx: &mut Tx, it: &Opening) -> Result<(), StoreError> {
    let host = tx.host();
    let (taken, as_interest, declined) = match it.answer {
        Answer::None => (None, None, None),
        Answer::Taken { at, as_interest } => (Some(at), Some(as_interest), None),
        Answer::Declined { at } => (None, None, Some(at)),
    };
    tx.change_one(
        sql!(
            "UPDATE opening SET taken_at = $3, taken_as = $4, declined_at = $5
             WHERE host_id = $1 AND id = $2 AND taken_at IS NULL"
        ),
        (host, it.id, taken, as_interest, declined),
    )
    .await
}
