//! Facts: news that travels upward. A command records what happened in its own transaction; a later
//! room subscribes a job to it. Apart, so that a room need not know who listens.

use crate::{Migration, StoreError, Tx, sql};
use kernel::{Host, Id, Timestamp};
use serde::{Serialize, de::DeserializeOwned};

/// The table of facts.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "platform/20261122_floor_facts", sql: include_str!("../migrations/20261122_floor_facts.sql") }];

/// How many facts one transaction delivers.
const BATCH: i64 = 100;

/// Something that happened: ids and dates, never personal data.
pub trait Fact: Serialize + DeserializeOwned + Send + Sync {
    /// Its name, room first: `programmes/place-confirmed`.
    const KIND: &'static str;
}

/// Which job runs when a fact of that kind is recorded. The job is given the fact's own fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subscription {
    /// The kind of fact.
    pub fact: &'static str,
    /// The kind of job.
    pub job: &'static str,
}

impl Tx {
    /// Records what happened, for the rooms above; delivered once this commits.
    pub async fn record<F: Fact>(&mut self, fact: &F) -> Result<(), StoreError> {
        let payload = serde_json::to_string(fact)
            .map_err(|error| StoreError::inconsistent("fact", F::KIND, error.to_string()))?;
        let (host, now, id) = (self.host(), self.now(), self.id::<Recorded>());
        self.keep(
            sql!("INSERT INTO fact (host_id, id, kind, payload, at) VALUES ($1, $2, $3, $4, $5)"),
            (host, id, F::KIND, payload, now),
        )
        .await?;
        self.announce();
        Ok(())
    }
}

/// What an id of a recorded fact is an id of.
enum Recorded {}

/// The hosts that have facts nobody has been told of, across the installation.
pub async fn hosts_waiting(tx: &mut Tx) -> Result<Vec<Id<Host>>, StoreError> {
    let rows: Vec<(Id<Host>,)> =
        tx.all(sql!("SELECT DISTINCT host_id FROM fact WHERE delivered_at IS NULL"), ()).await?;
    Ok(rows.into_iter().map(|(host,)| host).collect())
}

/// Queues one job a subscription for each undelivered fact of this host, a hundred facts at most,
/// oldest first. Answers how many facts were delivered; nobody listening counts as delivered.
pub async fn deliver(tx: &mut Tx, subscriptions: &[Subscription]) -> Result<usize, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let facts: Vec<(Id<Recorded>, String, String, Timestamp)> = tx
        .all(
            sql!(
                "SELECT id, kind, payload, at FROM fact \
                 WHERE host_id = $1 AND delivered_at IS NULL ORDER BY at, id LIMIT $2"
            ),
            (host, BATCH),
        )
        .await?;
    let mut delivered = 0;
    for (id, kind, payload, _) in facts {
        let mine = tx
            .keep(
                sql!("UPDATE fact SET delivered_at = $3 WHERE host_id = $1 AND id = $2 AND delivered_at IS NULL"),
                (host, id, now),
            )
            .await?;
        if mine == 0 {
            continue; // Another worker was faster.
        }
        delivered += 1;
        for subscription in subscriptions.iter().filter(|s| s.fact == kind) {
            crate::jobs::enqueue_raw(tx, subscription.job, &payload, now).await?;
        }
    }
    Ok(delivered)
}

/// Forgets facts delivered before an instant. Answers how many.
pub async fn forget_delivered(tx: &mut Tx, before: Timestamp) -> Result<u64, StoreError> {
    tx.keep(sql!("DELETE FROM fact WHERE delivered_at < $1"), (before,)).await
}
