//! The table of codes that were asked for.

use crate::code::Code;
use crate::next::Next;
use kernel::{Id, Person};
use platform::{StoreError, Timestamp, Tx, sql};

/// The code this browser asked for last, if it has not been used.
pub(crate) async fn asked_in(tx: &mut Tx, browser: &str) -> Result<Option<Code>, StoreError> {
    type Row = (Id<Code>, Option<Id<Person>>, String, String, Timestamp, i64);
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT id, person_id, code_hash, next, asked_at, wrong FROM sign_in_code
                 WHERE host_id = $1 AND browser = $2 AND ended_at IS NULL ORDER BY asked_at DESC, id DESC LIMIT 1"
            ),
            (host, browser),
        )
        .await?;
    Ok(row.map(|(id, person, hash, next, asked_at, wrong)| Code {
        id,
        person,
        hash,
        next: Next::of(&next),
        asked_at,
        wrong,
    }))
}

/// Ends whatever this browser asked for before.
pub(crate) async fn end_asked_in(tx: &mut Tx, browser: &str) -> Result<u64, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.run(
        sql!("UPDATE sign_in_code SET ended_at = $3 WHERE host_id = $1 AND browser = $2 AND ended_at IS NULL"),
        (host, browser, now),
    )
    .await
}

pub(crate) async fn insert(tx: &mut Tx, code: &Code, browser: &str) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!(
            "INSERT INTO sign_in_code (host_id, id, browser, person_id, code_hash, next, asked_at, wrong)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        (host, code.id, browser, code.person, code.hash.as_str(), code.next.as_str(), code.asked_at, code.wrong),
    )
    .await?;
    Ok(())
}

/// Makes a code that nobody was sent match nothing; as much work as writing the letter would be.
pub(crate) async fn blank(tx: &mut Tx, id: Id<Code>, hash: &str) -> Result<(), StoreError> {
    let host = tx.host();
    tx.keep(sql!("UPDATE sign_in_code SET code_hash = $3 WHERE host_id = $1 AND id = $2"), (host, id, hash)).await?;
    Ok(())
}

/// Counts a wrong code.
pub(crate) async fn count_wrong(tx: &mut Tx, code: &Code) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(
        sql!(
            "UPDATE sign_in_code SET wrong = wrong + 1
             WHERE host_id = $1 AND id = $2 AND wrong = $3 AND ended_at IS NULL"
        ),
        (host, code.id, code.wrong),
    )
    .await
}

/// Ends a code: it has been used.
pub(crate) async fn end(tx: &mut Tx, code: &Code) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!(
            "UPDATE sign_in_code SET ended_at = $4
             WHERE host_id = $1 AND id = $2 AND wrong = $3 AND ended_at IS NULL"
        ),
        (host, code.id, code.wrong, now),
    )
    .await
}

/// Forgets codes of this host asked for before an instant. Answers how many.
pub async fn forget_asked_before(tx: &mut Tx, at: Timestamp) -> Result<u64, StoreError> {
    let host = tx.host();
    tx.keep(sql!("DELETE FROM sign_in_code WHERE host_id = $1 AND asked_at < $2"), (host, at)).await
}
