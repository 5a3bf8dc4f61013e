//! The nightly chores of a host.

use crate::chores::Nightly;
use platform::jobs::{Handler, JobFailure, forget_done};
use platform::{StoreError, Timestamp, Tx, facts, outbox};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);
/// Jobs done, facts delivered and visits that are over are kept this long, to be looked at when something went wrong.
const KEPT: Duration = Duration::from_secs(30 * 24 * 3600);
/// The words of letters are kept this long after they left: until the next time round, to see what was written.
const WORDS_KEPT: Duration = Duration::from_secs(366 * 24 * 3600);

/// Sees to it that the chores of the transaction's host are queued: at each start, and for good.
pub async fn ensure_nightly(tx: &mut Tx) -> Result<(), StoreError> {
    let next = three_in_the_morning(tx.now());
    tx.enqueue_once_at(&Nightly {}, "nightly", next).await?;
    Ok(())
}

async fn nightly(tx: &mut Tx, _: Nightly) -> Result<(), JobFailure> {
    let now = tx.now();
    web::once::forget_before(tx, now.minus(DAY)).await?;
    web::allowance::forget_before(tx, now.minus(DAY)).await?;
    web::visits::forget_over_before(tx, now.minus(KEPT)).await?;
    signin::forget_asked_before(tx, now.minus(DAY)).await?;
    signin::forget_written_before(tx, now.minus(KEPT)).await?;
    forget_done(tx, now.minus(KEPT)).await?;
    facts::forget_delivered(tx, now.minus(KEPT)).await?;
    outbox::forget_words_before(tx, now.minus(WORDS_KEPT)).await?;
    Ok(ensure_nightly(tx).await?)
}

/// The next three o'clock of London: when the fewest people are at work.
fn three_in_the_morning(now: Timestamp) -> Timestamp {
    let three = |day: kernel::Date| day.starts_at().plus(Duration::from_secs(3 * 3600));
    let today = three(now.day());
    if today > now { today } else { three(now.day().plus_days(1)) }
}

/// What runs the jobs of this room.
pub fn handlers() -> Vec<Handler> {
    vec![platform::handler!(Nightly, nightly)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_night_is_always_ahead() {
        for hour in 0..48 {
            let now = Timestamp::from_micros(1_803_902_400_000_000).plus(Duration::from_secs(hour * 3600));
            let next = three_in_the_morning(now);
            assert!(next > now && next.since(now) <= DAY);
        }
    }
}
