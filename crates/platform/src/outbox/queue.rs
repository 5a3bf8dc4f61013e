//! What happens to a letter after it was posted: taken up, sent, refused, called off, sent again.

use super::letter::{Letter, Posted};
use super::read::find;
use crate::{Dice, StoreError, Timestamp, Tx, dialect, sql};
use kernel::{EmailAddress, Host, Id, Person};
use std::time::Duration;

/// How long a sender has a letter to itself: far longer than the half minute it waits for an answer.
const LEASE: Duration = Duration::from_secs(300);
const FIRST_WAIT: Duration = Duration::from_secs(60);
const LONGEST_WAIT: Duration = Duration::from_secs(3_600);
/// After so long a letter that could not be sent is given up.
const PATIENCE: Duration = Duration::from_secs(5 * 24 * 3_600);

/// Takes up the letter that is due first, of any host, and gives it its Message-ID.
pub(super) async fn claim(tx: &mut Tx, sender: &str) -> Result<Option<(Id<Host>, Id<Letter>)>, StoreError> {
    let now = tx.now();
    tx.optional(dialect::claim_letter(), (now.plus(LEASE), sender, now)).await
}

/// The letter just claimed, ready to go, its Message-ID fixed from now on. Nothing when it is
/// worth nothing any more; it is then marked so. `tx` is of the letter's host.
pub(super) async fn take(tx: &mut Tx, id: Id<Letter>, domain: &str) -> Result<Option<Letter>, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.keep(
        sql!("UPDATE letter SET message_id = $3 WHERE host_id = $1 AND id = $2 AND message_id IS NULL"),
        (host, id, format!("<{id}@{domain}>")),
    )
    .await?;
    let letter = find(tx, id).await?;
    if letter.as_ref().and_then(|it| it.not_after).is_some_and(|until| until <= now) {
        fail(tx, id, "it could not be sent in time, and would have been of no use any more").await?;
        return Ok(None);
    }
    Ok(letter)
}

/// Notes that a letter was sent.
pub(super) async fn sent(tx: &mut Tx, id: Id<Letter>, carrier: &str) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.keep(
        sql!(
            "UPDATE letter SET sent_at = $3, carrier = $4, attempts = attempts + 1, last_error = NULL, \
             leased_until = NULL, leased_by = NULL WHERE host_id = $1 AND id = $2 AND sent_at IS NULL"
        ),
        (host, id, now, carrier),
    )
    .await?;
    Ok(())
}

/// Notes that a letter was refused for good.
pub(super) async fn fail(tx: &mut Tx, id: Id<Letter>, why: &str) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.keep(
        sql!(
            "UPDATE letter SET failed_at = $3, last_error = $4, attempts = attempts + 1, leased_until = NULL, \
             leased_by = NULL WHERE host_id = $1 AND id = $2 AND sent_at IS NULL AND failed_at IS NULL"
        ),
        (host, id, now, why),
    )
    .await?;
    Ok(())
}

/// Notes that a letter could not be sent this time; after five days it is given up.
pub(super) async fn postpone(tx: &mut Tx, letter: &Letter, why: &str) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    if now.since(letter.queued_at) >= PATIENCE {
        return fail(tx, letter.id, &format!("it could not be sent for five days; the last time: {why}")).await;
    }
    let due_at = now.plus(wait_after(letter.attempts + 1, tx.dice()));
    tx.keep(
        sql!(
            "UPDATE letter SET due_at = $3, last_error = $4, attempts = attempts + 1, leased_until = NULL, \
             leased_by = NULL WHERE host_id = $1 AND id = $2 AND sent_at IS NULL AND failed_at IS NULL"
        ),
        (host, letter.id, due_at, why),
    )
    .await?;
    Ok(())
}

/// A minute after the first attempt, twice as long after each further one, an hour at most; a
/// fifth more or less by chance.
fn wait_after(attempts: i64, dice: &Dice) -> Duration {
    let power = u32::try_from(attempts - 1).unwrap_or(0).min(10);
    let wait = FIRST_WAIT.saturating_mul(2u32.saturating_pow(power)).min(LONGEST_WAIT);
    wait.mul_f64(f64::from(80 + dice.below(41)) / 100.0)
}

/// Calls off everything that still waits for a person: their roles have ended. Answers how many.
pub async fn cancel_for(tx: &mut Tx, person: Id<Person>) -> Result<u64, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.keep(
        sql!(
            "UPDATE letter SET cancelled_at = $3 WHERE host_id = $1 AND person_id = $2 AND sent_at IS NULL \
             AND failed_at IS NULL AND cancelled_at IS NULL"
        ),
        (host, person, now),
    )
    .await
}

/// Calls off one letter that still waits. Answers whether it did.
pub async fn cancel(tx: &mut Tx, id: Id<Letter>) -> Result<bool, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let cancelled = tx
        .keep(
            sql!(
                "UPDATE letter SET cancelled_at = $3 WHERE host_id = $1 AND id = $2 AND sent_at IS NULL \
                 AND failed_at IS NULL AND cancelled_at IS NULL"
            ),
            (host, id, now),
        )
        .await?;
    Ok(cancelled == 1)
}

/// Notes that nobody has to do anything about a letter that failed. Answers whether that is new.
pub async fn settle(tx: &mut Tx, id: Id<Letter>) -> Result<bool, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let settled = tx
        .keep(
            sql!(
                "UPDATE letter SET cancelled_at = $3 WHERE host_id = $1 AND id = $2 AND failed_at IS NOT NULL \
                 AND cancelled_at IS NULL"
            ),
            (host, id, now),
        )
        .await?;
    Ok(settled == 1)
}

/// Erases what letters about something said and to whom; those that still wait are called off. What is left
/// says that there was a letter, of which kind and when. Answers how many.
pub async fn erase_about(tx: &mut Tx, kind: &str, id: &str) -> Result<u64, StoreError> {
    erase(tx, (kind, id), None).await
}

/// The same of those alone that went to one address: letters about a programme go to many.
pub async fn erase_to(tx: &mut Tx, to: &EmailAddress, kind: &str, id: &str) -> Result<u64, StoreError> {
    erase(tx, (kind, id), Some(to)).await
}

async fn erase(tx: &mut Tx, (kind, id): (&str, &str), to: Option<&EmailAddress>) -> Result<u64, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let (typed, key) = (to.map(ToString::to_string), to.map(EmailAddress::key));
    tx.run(
        sql!(
            "UPDATE letter SET cancelled_at = $6 WHERE host_id = $1 AND about_kind = $2 AND about_id = $3 \
             AND (CAST($4 AS TEXT) IS NULL OR to_address = $4 OR LOWER(to_address) = $5) \
             AND sent_at IS NULL AND cancelled_at IS NULL"
        ),
        (host, kind, id, typed.clone(), key.clone(), now),
    )
    .await?;
    tx.run(
        sql!(
            "UPDATE letter SET to_address = 'nobody@erased.invalid', person_id = NULL, subject = '–', body = '', \
             html = NULL, calendar_method = NULL, calendar = NULL, unsubscribe = NULL, last_error = NULL \
             WHERE host_id = $1 AND about_kind = $2 AND about_id = $3 \
             AND (CAST($4 AS TEXT) IS NULL OR to_address = $4 OR LOWER(to_address) = $5)"
        ),
        (host, kind, id, typed, key),
    )
    .await
}

/// Forgets the words of letters that left, or were called off, before an instant; that they were written, to
/// whom and when, stays. A few thousand at a time. Answers how many.
pub async fn forget_words_before(tx: &mut Tx, at: Timestamp) -> Result<u64, StoreError> {
    let host = tx.host();
    tx.keep(
        sql!(
            "UPDATE letter SET body = '', html = NULL, calendar_method = NULL, calendar = NULL, unsubscribe = NULL \
             WHERE host_id = $1 AND id IN (SELECT id FROM letter WHERE host_id = $1 AND queued_at < $2 \
             AND (sent_at < $2 OR cancelled_at < $2) AND body <> '' ORDER BY queued_at LIMIT 5000)"
        ),
        (host, at),
    )
    .await
}

/// Posts a letter again, to an address that may be another; the first is called off if it still
/// waits, and settled if it failed. A change: leaves its audit line to the caller. Nothing when there
/// is no such letter, or it is worth nothing any more.
pub async fn resend(tx: &mut Tx, id: Id<Letter>, to: EmailAddress) -> Result<Option<Id<Letter>>, StoreError> {
    let Some(letter) = find(tx, id).await? else {
        return Ok(None);
    };
    cancel(tx, id).await?;
    settle(tx, id).await?;
    if letter.not_after.is_some_and(|until| until <= tx.now()) {
        return Ok(None);
    }
    tx.post(Posted { to, ..letter.into() }).await.map(Some)
}
