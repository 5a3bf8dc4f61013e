//! The table of enrolment codes.

use crate::enrolment::Enrolment;
use kernel::{Id, Person};
use platform::{StoreError, Timestamp, Tx, sql};

/// The one written for somebody that has not been used; for nobody, the same look in vain.
pub(crate) async fn find_enrolment(tx: &mut Tx, person: Option<Id<Person>>) -> Result<Option<Enrolment>, StoreError> {
    let host = tx.host();
    let row: Option<(Id<Enrolment>, Id<Person>, String, Timestamp)> = tx
        .optional(
            sql!(
                "SELECT id, person_id, code_hash, written_at FROM enrolment
                 WHERE host_id = $1 AND person_id = $2 AND ended_at IS NULL"
            ),
            (host, person),
        )
        .await?;
    Ok(row.map(|(id, person, hash, written_at)| Enrolment { id, person, hash, written_at }))
}

pub(crate) async fn insert_enrolment(tx: &mut Tx, it: &Enrolment) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!(
            "INSERT INTO enrolment (host_id, id, person_id, code_hash, written_at)
             VALUES ($1, $2, $3, $4, $5)"
        ),
        (host, it.id, it.person, it.hash.as_str(), it.written_at),
    )
    .await?;
    Ok(())
}

/// Ends one: it has been used.
pub(crate) async fn end_enrolment(tx: &mut Tx, id: Id<Enrolment>) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!("UPDATE enrolment SET ended_at = $3 WHERE host_id = $1 AND id = $2 AND ended_at IS NULL"),
        (host, id, now),
    )
    .await
}

/// Ends whatever was written for somebody before. Answers how many.
pub(crate) async fn end_enrolments(tx: &mut Tx, person: Id<Person>) -> Result<u64, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.run(
        sql!("UPDATE enrolment SET ended_at = $3 WHERE host_id = $1 AND person_id = $2 AND ended_at IS NULL"),
        (host, person, now),
    )
    .await
}

/// Forgets codes of this host written before an instant. Answers how many.
pub async fn forget_written_before(tx: &mut Tx, at: Timestamp) -> Result<u64, StoreError> {
    let host = tx.host();
    tx.keep(sql!("DELETE FROM enrolment WHERE host_id = $1 AND written_at < $2"), (host, at)).await
}
