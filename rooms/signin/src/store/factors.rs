//! The tables of authenticator apps and recovery codes.

use crate::factor::{Factor, Secret};
use kernel::{Id, Person};
use platform::vault::Sealed;
use platform::{StoreError, Timestamp, Tx, sql};

/// What the id of a recovery code is an id of.
pub(crate) enum Recovery {}

pub(crate) async fn find_factor(tx: &mut Tx, person: Id<Person>) -> Result<Option<Factor>, StoreError> {
    type Row = (Sealed<Secret>, i64, i64, Option<Timestamp>, Timestamp);
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT sealed, last_step, wrong, wrong_since, enrolled_at FROM second_factor
                 WHERE host_id = $1 AND person_id = $2"
            ),
            (host, person),
        )
        .await?;
    Ok(row.map(|(sealed, last_step, wrong, wrong_since, enrolled_at)| Factor {
        sealed,
        last_step,
        wrong,
        wrong_since,
        enrolled_at,
    }))
}

pub(crate) async fn enrol(
    tx: &mut Tx,
    person: Id<Person>,
    sealed: Sealed<Secret>,
    last_step: i64,
) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO second_factor (host_id, person_id, sealed, last_step, wrong, enrolled_at)
             VALUES ($1, $2, $3, $4, 0, $5)"
        ),
        (host, person, sealed, last_step, now),
    )
    .await?;
    Ok(())
}

/// A code of this step was taken: none of it or before it is taken again.
pub(crate) async fn step_to(tx: &mut Tx, person: Id<Person>, step: i64) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(
        sql!(
            "UPDATE second_factor SET last_step = $3, wrong = 0, wrong_since = NULL
             WHERE host_id = $1 AND person_id = $2 AND last_step < $3"
        ),
        (host, person, step),
    )
    .await
}

/// Counts a wrong code.
pub(crate) async fn count_wrong_factor(
    tx: &mut Tx,
    person: Id<Person>,
    seen: i64,
    (wrong, since): (i64, Timestamp),
) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(
        sql!(
            "UPDATE second_factor SET wrong = $4, wrong_since = $5
             WHERE host_id = $1 AND person_id = $2 AND wrong = $3"
        ),
        (host, person, seen, wrong, since),
    )
    .await
}

pub(crate) async fn remove_factor(tx: &mut Tx, person: Id<Person>) -> Result<u64, StoreError> {
    let host = tx.host();
    tx.run(sql!("DELETE FROM second_factor WHERE host_id = $1 AND person_id = $2"), (host, person)).await
}

pub(crate) async fn insert_recovery(tx: &mut Tx, person: Id<Person>, hash: &str) -> Result<(), StoreError> {
    let (host, id) = (tx.host(), tx.id::<Recovery>());
    tx.run(
        sql!("INSERT INTO recovery_code (host_id, id, person_id, code_hash) VALUES ($1, $2, $3, $4)"),
        (host, id, person, hash),
    )
    .await?;
    Ok(())
}

/// The recovery codes a person has left: id and hash.
pub(crate) async fn list_recovery(tx: &mut Tx, person: Id<Person>) -> Result<Vec<(Id<Recovery>, String)>, StoreError> {
    let host = tx.host();
    tx.all(
        sql!(
            "SELECT id, code_hash FROM recovery_code
             WHERE host_id = $1 AND person_id = $2 AND used_at IS NULL ORDER BY id"
        ),
        (host, person),
    )
    .await
}

pub(crate) async fn use_recovery(tx: &mut Tx, person: Id<Person>, id: Id<Recovery>) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!(
            "UPDATE recovery_code SET used_at = $4
             WHERE host_id = $1 AND id = $2 AND person_id = $3 AND used_at IS NULL"
        ),
        (host, id, person, now),
    )
    .await
}

pub(crate) async fn remove_recovery(tx: &mut Tx, person: Id<Person>) -> Result<u64, StoreError> {
    let host = tx.host();
    tx.run(sql!("DELETE FROM recovery_code WHERE host_id = $1 AND person_id = $2"), (host, person)).await
}
