//! Asking the members of a set when they can, their answers, and deciding.

use crate::policy::{KeepDates, KeepSeat};
use crate::poll::{Answer, AskError, Poll};
use crate::store;
use platform::access::Permit;
use platform::audit::Line;
use platform::{Failed, StoreError, Tx};

/// Asks. The letters are the caller's.
pub(crate) async fn ask_when(tx: &mut Tx, permit: &Permit<KeepDates>, poll: &Poll) -> Result<(), Failed<AskError>> {
    if permit.set.published_at.is_none() {
        return Err(Failed::Rule(AskError::Unpublished));
    }
    if store::open_poll(tx, permit.set.id).await?.is_some() {
        return Err(Failed::Rule(AskError::Open));
    }
    store::insert_poll(tx, poll).await?;
    tx.audit(Line::new("asked the members of a set when they can", "set", permit.set.id)).await?;
    Ok(())
}

/// Notes what a member can. What they said before of the same windows does not count any more.
pub(crate) async fn say_when(
    tx: &mut Tx,
    permit: &Permit<KeepSeat>,
    poll: &Poll,
    answers: &[(u16, Answer)],
) -> Result<(), StoreError> {
    for answer in answers {
        store::upsert_poll_answer(tx, poll.id, permit.place, *answer).await?;
    }
    tx.audit(Line::new("said when they can", "place", permit.place)).await
}

/// Ends the poll. What follows for the dates is the caller's.
pub(crate) async fn decide(
    tx: &mut Tx,
    permit: &Permit<KeepDates>,
    poll: &Poll,
    chosen: Option<u16>,
) -> Result<(), StoreError> {
    store::end_poll(tx, poll.id, chosen).await?;
    let did = if chosen.is_some() { "decided a date poll" } else { "ended a date poll without a date" };
    tx.audit(Line::new(did, "set", permit.set.id)).await
}
