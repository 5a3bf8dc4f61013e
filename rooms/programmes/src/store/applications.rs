//! The table of applications.

use crate::application::Application;
use crate::interest::Interest;
use forms::Sheet;
use kernel::{Id, Programme, Timestamp};
use platform::{StoreError, Tx, sql};
use std::collections::BTreeSet;

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<Application>,
    programme_id: Id<Programme>,
    interest_id: Id<Interest>,
    sheet_id: Id<Sheet>,
    begun_at: Timestamp,
    sent_at: Option<Timestamp>,
    page: String,
    tongue: String,
    told_waiting_at: Option<Timestamp>,
}

impl From<Row> for Application {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            programme: row.programme_id,
            interest: row.interest_id,
            sheet: row.sheet_id,
            begun_at: row.begun_at,
            sent_at: row.sent_at,
            page: row.page,
            tongue: row.tongue,
            told_waiting_at: row.told_waiting_at,
        }
    }
}

/// The application of an interest, once it is begun.
pub(crate) async fn find_application(tx: &mut Tx, interest: Id<Interest>) -> Result<Option<Application>, StoreError> {
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT id, programme_id, interest_id, sheet_id, begun_at, sent_at, page, tongue,
                     told_waiting_at FROM application
                 WHERE host_id = $1 AND interest_id = $2"
            ),
            (host, interest),
        )
        .await?;
    Ok(row.map(Application::from))
}

/// Every application of a programme.
pub(crate) async fn list_applications(tx: &mut Tx, programme: Id<Programme>) -> Result<Vec<Application>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT id, programme_id, interest_id, sheet_id, begun_at, sent_at, page, tongue,
                     told_waiting_at FROM application
                 WHERE host_id = $1 AND programme_id = $2 ORDER BY begun_at, id"
            ),
            (host, programme),
        )
        .await?;
    Ok(rows.into_iter().map(Application::from).collect())
}

pub(crate) async fn insert_application(tx: &mut Tx, it: &Application) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!(
            "INSERT INTO application (host_id, id, programme_id, interest_id, sheet_id, begun_at, page, tongue)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        (host, it.id, it.programme, it.interest, it.sheet, it.begun_at, it.page.as_str(), it.tongue.as_str()),
    )
    .await?;
    Ok(())
}

pub(crate) async fn set_sent(tx: &mut Tx, it: &Application) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(
        sql!("UPDATE application SET sent_at = $3 WHERE host_id = $1 AND id = $2 AND sent_at IS NULL"),
        (host, it.id, it.sent_at),
    )
    .await
}

/// Notes whether the answers say that the programme is not for this person.
pub(crate) async fn set_ruled_out(tx: &mut Tx, id: Id<Application>, is_out: bool) -> Result<(), StoreError> {
    let host = tx.host();
    let text = sql!("UPDATE application SET ruled_out = $3 WHERE host_id = $1 AND id = $2");
    tx.change_one(text, (host, id, is_out)).await
}

/// Who in a programme was told why they wait.
pub(crate) async fn list_told_waiting(
    tx: &mut Tx,
    programme: Id<Programme>,
) -> Result<BTreeSet<Id<Interest>>, StoreError> {
    let host = tx.host();
    let rows: Vec<(Id<Interest>,)> = tx
        .all(
            sql!(
                "SELECT interest_id FROM application
                 WHERE host_id = $1 AND programme_id = $2 AND told_waiting_at IS NOT NULL"
            ),
            (host, programme),
        )
        .await?;
    Ok(rows.into_iter().map(|(interest,)| interest).collect())
}

/// Notes that somebody was told why they wait; they are told once.
pub(crate) async fn set_told_waiting(tx: &mut Tx, id: Id<Application>) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!("UPDATE application SET told_waiting_at = $3 WHERE host_id = $1 AND id = $2 AND told_waiting_at IS NULL"),
        (host, id, now),
    )
    .await
}

/// Two interests have become one: what was applied for, asked and offered under the one that is gone
/// is the other's from here on, where the other has nothing of the kind.
pub(crate) async fn move_application(tx: &mut Tx, from: Id<Interest>, to: Id<Interest>) -> Result<(), StoreError> {
    let host = tx.host();
    let texts = [
        sql!(
            "UPDATE application SET interest_id = $3 WHERE host_id = $1 AND interest_id = $2
               AND NOT EXISTS (SELECT 1 FROM application a WHERE a.host_id = $1 AND a.interest_id = $3)"
        ),
        sql!(
            "UPDATE endorsement SET interest_id = $3 WHERE host_id = $1 AND interest_id = $2
               AND NOT EXISTS (SELECT 1 FROM endorsement e WHERE e.host_id = $1 AND e.interest_id = $3)"
        ),
        sql!(
            "UPDATE offer SET interest_id = $3 WHERE host_id = $1 AND interest_id = $2
               AND NOT EXISTS (SELECT 1 FROM offer o WHERE o.host_id = $1 AND o.interest_id = $3)"
        ),
        sql!(
            "UPDATE opening SET interest_id = $3 WHERE host_id = $1 AND interest_id = $2
               AND NOT EXISTS (SELECT 1 FROM opening o WHERE o.host_id = $1 AND o.interest_id = $3)"
        ),
    ];
    for text in texts {
        tx.run(text, (host, from, to)).await?;
    }
    Ok(())
}
