//! Taking jobs from the queue for a while, and noting how they went. A worker that dies keeps
//! nothing: its lease runs out and another takes over.

use super::JobFailure;
use crate::{Dice, StoreError, Timestamp, Tx, dialect, sql};
use kernel::{Host, Id};
use std::time::Duration;

/// How long a worker has a job to itself: far longer than the two seconds a job may take.
pub(super) const LEASE: Duration = Duration::from_secs(60);
/// How many jobs a worker takes at once.
const BATCH: i64 = 16;
/// After so many attempts a job is put aside.
const ATTEMPTS: i64 = 8;
const FIRST_WAIT: Duration = Duration::from_secs(30);
const LONGEST_WAIT: Duration = Duration::from_secs(6 * 3600);

/// A job in a worker's hands.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Leased {
    pub host_id: Id<Host>,
    pub id: Id<super::queue::Queued>,
    pub kind: String,
    pub payload: String,
    pub attempts: i64,
    run_at: Timestamp,
}

/// Takes jobs that are due, of any host, oldest first.
pub(super) async fn claim(tx: &mut Tx, worker: &str) -> Result<Vec<Leased>, StoreError> {
    let now = tx.now();
    let mut jobs: Vec<Leased> = tx.all(dialect::claim_jobs(), (now.plus(LEASE), worker, now, BATCH)).await?;
    jobs.sort_by_key(|job| (job.run_at, job.id));
    Ok(jobs)
}

/// Closes a job before it runs, in the transaction it runs in: both commit or neither does.
/// Answers whether it is still this worker's to do.
pub(super) async fn close(tx: &mut Tx, job: &Leased, worker: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    let closed = tx
        .keep(
            sql!(
                "UPDATE job SET done_at = $4, leased_until = NULL, last_error = NULL WHERE host_id = $1 AND id = $2 \
                 AND leased_by = $3 AND done_at IS NULL AND parked_at IS NULL"
            ),
            (job.host_id, job.id, worker, now),
        )
        .await?;
    Ok(closed == 1)
}

/// Notes a failure: another attempt later, or put aside.
pub(super) async fn fail(tx: &mut Tx, job: &Leased, worker: &str, failure: &JobFailure) -> Result<(), StoreError> {
    let now = tx.now();
    let attempts = job.attempts + 1;
    let aside = is_hopeless(failure) || attempts >= ATTEMPTS;
    let run_at = if aside { now } else { now.plus(wait_after(attempts, tx.dice())) };
    tx.keep(
        sql!(
            "UPDATE job SET attempts = $4, run_at = $5, parked_at = $6, last_error = $7, leased_until = NULL, \
             leased_by = NULL WHERE host_id = $1 AND id = $2 AND leased_by = $3 AND done_at IS NULL"
        ),
        (job.host_id, job.id, worker, attempts, run_at, aside.then_some(now), failure.to_string()),
    )
    .await?;
    Ok(())
}

/// Whether the same would happen the next time, too.
fn is_hopeless(failure: &JobFailure) -> bool {
    let fault = |error: &StoreError| matches!(error, StoreError::Unaudited | StoreError::Inconsistent { .. });
    match failure {
        JobFailure::GiveUp(_) => true,
        JobFailure::Retry(_) => false,
        JobFailure::Store(error) => fault(error),
    }
}

/// Half a minute after the first attempt, four times as long after each further one, six hours at
/// most; a fifth more or less by chance, so that what failed together does not come back together.
fn wait_after(attempts: i64, dice: &Dice) -> Duration {
    let power = u32::try_from(attempts - 1).unwrap_or(0).min(10);
    let wait = FIRST_WAIT.saturating_mul(4u32.saturating_pow(power)).min(LONGEST_WAIT);
    wait.mul_f64(f64::from(80 + dice.below(41)) / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_grows_from_half_a_minute_to_six_hours() {
        let dice = Dice::loaded(7);
        for (attempts, seconds) in [(1, 30.0), (2, 120.0), (3, 480.0), (6, 21_600.0), (7, 21_600.0)] {
            let wait = wait_after(attempts, &dice).as_secs_f64();
            assert!((seconds * 0.8..=seconds * 1.2).contains(&wait), "{attempts}: {wait}");
        }
    }
}
