//! Allowances: so many of something an hour for one address, one client, one person. Kept in the
//! database, so that several processes share them.

use crate::edge::Edge;
use crate::error::WebError;
use kernel::{EmailAddress, Host, Id};
use platform::{Sql, StoreError, Timestamp, Tx, sql};
use std::time::Duration;

/// Takes one from the allowances of a form that sends a letter to an address somebody typed: one for
/// the address, one for the client. `of` names both counters.
///
/// Errors as [`Allowance::take`].
pub async fn take_for_letter(
    at: &Edge,
    tx: &mut Tx,
    of: [&'static str; 2],
    address: &EmailAddress,
) -> Result<(), WebError> {
    let (limits, within) = (&at.home.manners.limits, Duration::from_secs(3600));
    let [of_address, of_client] = of;
    let (per_address, per_client) =
        (i64::from(limits.registrations_per_address_per_hour), i64::from(limits.registrations_per_client_per_hour));
    let mark = crate::edge::mac(&at.home.secret, &["allowance", &address.key()]);
    Allowance { of: of_address, at_most: per_address, within }.take(tx, &mark).await?;
    Allowance { of: of_client, at_most: per_client, within }.take_of_many(at, tx, &at.client.to_string()).await
}

/// How much of something is allowed in a stretch of time.
#[derive(Debug, Clone, Copy)]
pub struct Allowance {
    /// What it is of: part of the counter's name.
    pub of: &'static str,
    /// How many.
    pub at_most: i64,
    /// In how long.
    pub within: Duration,
}

impl Allowance {
    /// Takes one for `who` (an address, a person), counting in fixed windows, as part of the transaction.
    ///
    /// Errors with [`WebError::TooMany`] and the minutes until the window is over.
    pub async fn take(self, tx: &mut Tx, who: &str) -> Result<(), WebError> {
        let (used,): (i64,) = tx.one(count(), self.row(tx, who)).await?;
        self.judge(tx.now(), used)
    }

    /// Takes one of an allowance that many people use at once, such as all who share a network address:
    /// counted once for this request, however often its handler runs, and whether or not it commits.
    ///
    /// Errors as [`Allowance::take`].
    pub async fn take_of_many(self, at: &Edge, tx: &mut Tx, who: &str) -> Result<(), WebError> {
        let used = match at.counted(self.of) {
            Some(used) => used,
            None => {
                let (used,): (i64,) = tx.one_aside(count(), self.row(tx, who)).await?;
                at.remember_count(self.of, used);
                used
            }
        };
        self.judge(tx.now(), used)
    }

    fn row(self, tx: &Tx, who: &str) -> (Id<Host>, String, Timestamp) {
        (tx.host(), format!("{}:{who}", self.of), self.window(tx.now()))
    }

    fn judge(self, now: Timestamp, used: i64) -> Result<(), WebError> {
        if used <= self.at_most {
            return Ok(());
        }
        let left = self.window(now).plus(self.within).since(now);
        Err(WebError::TooMany(i64::try_from(left.as_secs().div_ceil(60)).unwrap_or(60).max(1)))
    }

    fn window(self, now: Timestamp) -> Timestamp {
        let length = i64::try_from(self.within.as_micros()).unwrap_or(i64::MAX).max(1);
        Timestamp::from_micros(now.micros() - now.micros().rem_euclid(length))
    }
}

fn count() -> Sql {
    sql!(
        "INSERT INTO allowance (host_id, bucket, window_at, used) VALUES ($1, $2, $3, 1)
         ON CONFLICT (host_id, bucket, window_at) DO UPDATE SET used = allowance.used + 1 RETURNING used"
    )
}

/// Forgets windows that began before an instant.
pub async fn forget_before(tx: &mut Tx, at: Timestamp) -> Result<u64, StoreError> {
    let host = tx.host();
    tx.keep(sql!("DELETE FROM allowance WHERE host_id = $1 AND window_at < $2"), (host, at)).await
}
