//! Jobs put aside after they failed too often, for a person to look at; and what is left of done ones.

use super::queue::Queued;
use crate::{StoreError, Timestamp, Tx, sql};
use kernel::Id;

/// A job that was put aside.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Parked {
    /// Which.
    pub id: Id<Queued>,
    /// What kind.
    pub kind: String,
    /// Its fields: ids, as JSON.
    pub payload: String,
    /// When it was queued.
    pub queued_at: Timestamp,
    /// When it was put aside.
    pub parked_at: Timestamp,
    /// How often it was tried.
    pub attempts: i64,
    /// What went wrong the last time.
    pub last_error: Option<String>,
}

/// What became of asking for a job to be tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Release {
    /// It runs again soon.
    Released,
    /// A newer job with the same key waits already; this one is closed.
    Superseded,
    /// There is no such job among those put aside.
    Unknown,
}

/// This host's jobs that were put aside, newest first, a hundred at most.
pub async fn parked(tx: &mut Tx) -> Result<Vec<Parked>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, kind, payload, queued_at, parked_at, attempts, last_error FROM job \
             WHERE host_id = $1 AND parked_at IS NOT NULL AND done_at IS NULL \
             ORDER BY parked_at DESC, id DESC LIMIT 100"
        ),
        (tx.host(),),
    )
    .await
}

/// Tries a job that was put aside again, with its attempts counted anew. A change: leaves its audit
/// line to the caller.
pub async fn release(tx: &mut Tx, id: Id<Queued>) -> Result<Release, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let superseded = tx
        .run(
            sql!(
                "UPDATE job SET done_at = $3, parked_at = NULL WHERE host_id = $1 AND id = $2 \
                 AND parked_at IS NOT NULL AND done_at IS NULL AND unique_key IS NOT NULL AND NOT once_ever AND EXISTS (\
                 SELECT 1 FROM job AS newer WHERE newer.host_id = $1 AND newer.kind = job.kind \
                 AND newer.unique_key = job.unique_key AND NOT newer.once_ever AND newer.done_at IS NULL AND newer.parked_at IS NULL)"
            ),
            (host, id, now),
        )
        .await?;
    if superseded == 1 {
        return Ok(Release::Superseded);
    }
    let released = tx
        .run(
            sql!(
                "UPDATE job SET parked_at = NULL, attempts = 0, run_at = $3, leased_until = NULL, leased_by = NULL \
                 WHERE host_id = $1 AND id = $2 AND parked_at IS NOT NULL AND done_at IS NULL"
            ),
            (host, id, now),
        )
        .await?;
    tx.announce();
    Ok(if released == 1 { Release::Released } else { Release::Unknown })
}

/// How many of this host's jobs are due now and not done.
pub async fn waiting(tx: &mut Tx) -> Result<i64, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let (count,): (i64,) = tx
        .one(
            sql!(
                "SELECT count(*) FROM job WHERE host_id = $1 AND done_at IS NULL AND parked_at IS NULL AND run_at <= $2"
            ),
            (host, now),
        )
        .await?;
    Ok(count)
}

/// How many of this host's jobs were put aside.
pub async fn count_parked(tx: &mut Tx) -> Result<i64, StoreError> {
    let host = tx.host();
    let (count,): (i64,) = tx
        .one(sql!("SELECT count(*) FROM job WHERE host_id = $1 AND parked_at IS NOT NULL AND done_at IS NULL"), (host,))
        .await?;
    Ok(count)
}

/// Forgets jobs done before an instant, of every host, but for those that may only ever run once.
pub async fn forget_done(tx: &mut Tx, before: Timestamp) -> Result<u64, StoreError> {
    tx.keep(sql!("DELETE FROM job WHERE done_at < $1 AND NOT once_ever"), (before,)).await
}
