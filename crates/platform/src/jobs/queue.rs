//! Putting a job in the queue, in the caller's transaction.

use super::Job;
use crate::db::Params;
use crate::{Sql, StoreError, Timestamp, Tx, sql};
use kernel::Id;

/// What the id of a queued job is an id of.
pub enum Queued {}

impl Tx {
    /// Queues a job to run as soon as this commits.
    pub async fn enqueue<J: Job>(&mut self, job: &J) -> Result<(), StoreError> {
        self.enqueue_at(job, self.now()).await
    }

    /// Queues a job to run at an instant, or soon after.
    pub async fn enqueue_at<J: Job>(&mut self, job: &J, at: Timestamp) -> Result<(), StoreError> {
        enqueue_raw(self, J::KIND, &payload_of(job)?, at).await
    }

    /// Queues a job unless one of its kind with this key waits already. Answers whether it was queued.
    /// A job that runs counts as done, so a job may queue its own successor.
    pub async fn enqueue_once<J: Job>(&mut self, job: &J, key: &str) -> Result<bool, StoreError> {
        self.enqueue_once_at(job, key, self.now()).await
    }

    /// The same, to run at an instant.
    pub async fn enqueue_once_at<J: Job>(&mut self, job: &J, key: &str, at: Timestamp) -> Result<bool, StoreError> {
        // Looked for first, and not left to the key alone, so that PostgreSQL sees that this
        // transaction depends on what it found and runs it again if that changes meanwhile.
        let waiting: Option<(Id<Queued>,)> = self
            .optional(
                sql!(
                    "SELECT id FROM job WHERE host_id = $1 AND kind = $2 AND unique_key = $3 \
                     AND done_at IS NULL AND parked_at IS NULL"
                ),
                (self.host(), J::KIND, key),
            )
            .await?;
        if waiting.is_some() {
            return Ok(false);
        }
        let row = Row { kind: J::KIND, payload: &payload_of(job)?, key: Some(key), at };
        insert(
            self,
            sql!(
                "INSERT INTO job (host_id, id, kind, payload, unique_key, once_ever, queued_at, run_at, attempts) \
                 VALUES ($1, $2, $3, $4, $5, FALSE, $6, $7, 0) ON CONFLICT (host_id, kind, unique_key) \
                 WHERE unique_key IS NOT NULL AND NOT once_ever AND done_at IS NULL AND parked_at IS NULL DO NOTHING"
            ),
            row,
        )
        .await
    }

    /// Queues a job unless one of its kind was ever queued with this key. Answers whether it was queued.
    pub async fn enqueue_once_ever<J: Job>(&mut self, job: &J, key: &str) -> Result<bool, StoreError> {
        let row = Row { kind: J::KIND, payload: &payload_of(job)?, key: Some(key), at: self.now() };
        insert(
            self,
            sql!(
                "INSERT INTO job (host_id, id, kind, payload, unique_key, once_ever, queued_at, run_at, attempts) \
                 VALUES ($1, $2, $3, $4, $5, TRUE, $6, $7, 0) ON CONFLICT (host_id, kind, unique_key) \
                 WHERE unique_key IS NOT NULL AND once_ever DO NOTHING"
            ),
            row,
        )
        .await
    }
}

/// Queues a job whose payload is already text.
pub(crate) async fn enqueue_raw(tx: &mut Tx, kind: &str, payload: &str, at: Timestamp) -> Result<(), StoreError> {
    let insertion = sql!(
        "INSERT INTO job (host_id, id, kind, payload, unique_key, once_ever, queued_at, run_at, attempts) \
         VALUES ($1, $2, $3, $4, $5, FALSE, $6, $7, 0)"
    );
    let row = Row { kind, payload, key: None, at }.values(tx);
    tx.keep_along(insertion, row).await
}

struct Row<'a> {
    kind: &'a str,
    payload: &'a str,
    key: Option<&'a str>,
    at: Timestamp,
}

impl<'a> Row<'a> {
    /// What stands in the table. Who waits for work is told.
    fn values(self, tx: &mut Tx) -> impl Params + use<'a> {
        let now = tx.now();
        if self.at <= now {
            tx.announce();
        }
        (tx.host(), tx.id::<Queued>(), self.kind, self.payload, self.key.map(str::to_owned), now, self.at)
    }
}

async fn insert(tx: &mut Tx, insertion: Sql, row: Row<'_>) -> Result<bool, StoreError> {
    let row = row.values(tx);
    Ok(tx.keep(insertion, row).await? == 1)
}

fn payload_of<J: Job>(job: &J) -> Result<String, StoreError> {
    serde_json::to_string(job).map_err(|error| StoreError::inconsistent("job", J::KIND, error.to_string()))
}
