//! Idempotency keys: the same form sent twice (a double press, a retry after a lost line, fifty
//! copies at once) has one effect and one answer.

use platform::{StoreError, Tx, sql};

/// Claims a key for this transaction. `Some(location)` when it was used before: the answer given then.
/// What is kept of the path is its `digest`: an address may prove whose page it is, and when a form was
/// sent there is nobody's business.
pub(crate) async fn claim(tx: &mut Tx, key: &str, (path, digest): (&str, &str)) -> Result<Option<String>, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let fresh = tx
        .keep(
            sql!(
                "INSERT INTO form_once (host_id, key, path, made_at) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (host_id, key) DO NOTHING"
            ),
            (host, key, digest, now),
        )
        .await?;
    if fresh == 1 {
        return Ok(None);
    }
    let found: Option<(Option<String>,)> = tx
        .optional(
            sql!("SELECT location FROM form_once WHERE host_id = $1 AND key = $2 AND path = $3"),
            (host, key, digest),
        )
        .await?;
    // The key of another form, or one whose first use left no answer: send them to the page itself.
    Ok(Some(found.and_then(|(location,)| location).unwrap_or_else(|| path.to_owned())))
}

/// Remembers the answer of the form that claimed the key.
pub(crate) async fn answer(tx: &mut Tx, key: &str, location: &str) -> Result<(), StoreError> {
    let host = tx.host();
    tx.keep_along(sql!("UPDATE form_once SET location = $3 WHERE host_id = $1 AND key = $2"), (host, key, location))
        .await
}

/// Forgets keys older than an instant; a page left open longer than that is shown again first.
pub async fn forget_before(tx: &mut Tx, at: platform::Timestamp) -> Result<u64, StoreError> {
    let host = tx.host();
    tx.keep(sql!("DELETE FROM form_once WHERE host_id = $1 AND made_at < $2"), (host, at)).await
}
