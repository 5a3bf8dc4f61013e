//! The table of visits.

use super::Visit;
use kernel::{Id, Person};
use platform::{StoreError, Timestamp, Tx, sql};

type Row = (Id<Visit>, Id<Person>, String, Timestamp, Timestamp, Timestamp, Option<Timestamp>);

fn visit((id, person, device, made_at, seen_at, ends_at, second_factor_at): Row) -> Visit {
    Visit { id, person, device, made_at, seen_at, ends_at, second_factor_at }
}

pub(super) async fn insert(
    tx: &mut Tx,
    id: Id<Visit>,
    person: Id<Person>,
    hash: &str,
    device: &str,
    ends_at: Timestamp,
) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO visit (host_id, id, person_id, secret_hash, device, made_at, seen_at, ends_at)
             VALUES ($1, $2, $3, $4, $5, $6, $6, $7)"
        ),
        (host, id, person, hash, device, now, ends_at),
    )
    .await?;
    Ok(())
}

pub(super) async fn find(tx: &mut Tx, hash: &str, idle_since: Timestamp) -> Result<Option<Visit>, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT id, person_id, device, made_at, seen_at, ends_at, second_factor_at FROM visit
                 WHERE host_id = $1 AND secret_hash = $2 AND ended_at IS NULL AND ends_at > $3 AND seen_at > $4"
            ),
            (host, hash, now, idle_since),
        )
        .await?;
    Ok(row.map(visit))
}

pub(super) async fn list(tx: &mut Tx, person: Id<Person>, idle_since: Timestamp) -> Result<Vec<Visit>, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT id, person_id, device, made_at, seen_at, ends_at, second_factor_at FROM visit
                 WHERE host_id = $1 AND person_id = $2 AND ended_at IS NULL AND ends_at > $3 AND seen_at > $4
                 ORDER BY seen_at DESC, id DESC"
            ),
            (host, person, now, idle_since),
        )
        .await?;
    Ok(rows.into_iter().map(visit).collect())
}

pub(super) async fn touch(tx: &mut Tx, id: Id<Visit>) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.keep(sql!("UPDATE visit SET seen_at = $3 WHERE host_id = $1 AND id = $2"), (host, id, now)).await?;
    Ok(())
}

pub(super) async fn strengthen(tx: &mut Tx, id: Id<Visit>, hash: &str) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!(
            "UPDATE visit SET second_factor_at = $3, secret_hash = $4
             WHERE host_id = $1 AND id = $2 AND ended_at IS NULL"
        ),
        (host, id, now, hash),
    )
    .await
}

pub(super) async fn end(tx: &mut Tx, person: Id<Person>, id: Id<Visit>) -> Result<u64, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.run(
        sql!(
            "UPDATE visit SET ended_at = $4
             WHERE host_id = $1 AND person_id = $2 AND id = $3 AND ended_at IS NULL"
        ),
        (host, person, id, now),
    )
    .await
}

pub(super) async fn end_all(tx: &mut Tx, person: Id<Person>, but: Option<Id<Visit>>) -> Result<u64, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.run(
        sql!(
            "UPDATE visit SET ended_at = $4
             WHERE host_id = $1 AND person_id = $2 AND ended_at IS NULL
               AND (CAST($3 AS UUID) IS NULL OR id <> $3)"
        ),
        (host, person, but, now),
    )
    .await
}

/// Forgets visits that were over before an instant, on the transaction's host. Answers how many.
pub async fn forget_over_before(tx: &mut Tx, at: Timestamp) -> Result<u64, StoreError> {
    let host = tx.host();
    tx.keep(sql!("DELETE FROM visit WHERE host_id = $1 AND (ended_at < $2 OR ends_at < $2)"), (host, at)).await
}
