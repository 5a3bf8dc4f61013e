//! Changing places between two sets that are settled: asked for, agreed to by both, done.

use crate::policy::KeepSeat;
use crate::seat::Seat;
use crate::set::Set;
use crate::store;
use crate::swap::{Swap, SwapError, is_open, partners};
use kernel::{Id, Programme};
use platform::access::Permit;
use platform::audit::Line;
use platform::{Failed, StoreError, Tx};
use programmes::selection::offer::Offer;

/// The swaps of a programme that still stand.
pub(crate) async fn swaps(tx: &mut Tx, permit: &Permit<KeepSeat>, it: Id<Programme>) -> Result<Vec<Swap>, StoreError> {
    let all = store::list_swaps(tx, it).await?;
    Ok(all.into_iter().filter(|swap| swap.stands(&permit.seating)).collect())
}

/// Asks to change into another set. Answers who is to be asked; the letters are the caller's.
pub(crate) async fn ask_swap(
    tx: &mut Tx,
    permit: &Permit<KeepSeat>,
    programme: Id<Programme>,
    to: Id<Set>,
) -> Result<Vec<Id<Offer>>, Failed<SwapError>> {
    let seating = &permit.seating;
    let seat = seating.seats.get(&permit.place).filter(|seat| seat.told_at.is_some() && seat.set != to);
    let from = seat.ok_or(Failed::Rule(SwapError::NotSettled))?.set;
    is_open(seating, from, tx.now()).map_err(Failed::Rule)?;
    is_open(seating, to, tx.now()).map_err(Failed::Rule)?;
    for old in store::list_swaps(tx, programme).await?.into_iter().filter(|it| it.asker == permit.place) {
        if old.stands(seating) {
            return Err(Failed::Rule(SwapError::Already));
        }
        // Somebody it was about has moved or gone: nothing will come of it.
        store::end_swap(tx, old.id, false).await?;
    }
    let asked = partners(seating, permit.place, to);
    if asked.is_empty() {
        return Err(Failed::Rule(SwapError::Nobody));
    }
    let it = Swap { id: tx.id(), programme, asker: permit.place, from, to, asked_at: tx.now(), partner: None };
    store::insert_swap(tx, &it).await?;
    tx.audit(Line::new("asked to change into another set", "place", permit.place)).await?;
    Ok(asked)
}

/// Somebody who is asked says yes. Whoever asked has still to say yes to the set they would be in.
pub(crate) async fn accept_swap(tx: &mut Tx, permit: &Permit<KeepSeat>, it: &Swap) -> Result<(), Failed<SwapError>> {
    if !it.asks(&permit.seating, permit.place) {
        return Err(Failed::Rule(SwapError::Gone));
    }
    is_open(&permit.seating, it.from, tx.now()).map_err(Failed::Rule)?;
    is_open(&permit.seating, it.to, tx.now()).map_err(Failed::Rule)?;
    store::set_partner(tx, it.id, permit.place).await?;
    tx.audit(Line::new("would change places with somebody", "place", permit.place)).await?;
    Ok(())
}

/// Somebody who is asked says no.
pub(crate) async fn refuse_swap(tx: &mut Tx, permit: &Permit<KeepSeat>, it: &Swap) -> Result<(), StoreError> {
    store::insert_swap_refusal(tx, it.id, permit.place).await?;
    tx.audit(Line::new("would not change places", "place", permit.place)).await
}

/// Whoever asked does not want to any more, or not into that set.
pub(crate) async fn end_swap(tx: &mut Tx, permit: &Permit<KeepSeat>, it: &Swap) -> Result<(), StoreError> {
    store::end_swap(tx, it.id, false).await?;
    tx.audit(Line::new("no longer wants to change into another set", "place", permit.place)).await
}

/// Whoever asked says yes to the set they would be in: both change places.
pub(crate) async fn swap(
    tx: &mut Tx,
    permit: &Permit<KeepSeat>,
    it: &Swap,
    why: &str,
) -> Result<(), Failed<SwapError>> {
    let seating = &permit.seating;
    let partner = it.partner.filter(|_| it.stands(seating) && it.asker == permit.place);
    let partner = partner.ok_or(Failed::Rule(SwapError::Gone))?;
    is_open(seating, it.from, tx.now()).map_err(Failed::Rule)?;
    is_open(seating, it.to, tx.now()).map_err(Failed::Rule)?;
    if !partners(seating, it.asker, it.to).contains(&partner) {
        return Err(Failed::Rule(SwapError::Gone));
    }
    store::bump(tx, it.programme, seating.version).await?;
    let now = Some(tx.now());
    for (place, set) in [(it.asker, it.to), (partner, it.from)] {
        let seat = Seat::take(place, set, why.to_owned(), tx.now());
        store::upsert_seat(tx, &seat).await?;
        store::update_seat(tx, &Seat { asked_at: now, agreed_at: now, told_at: now, ..seat }).await?;
        tx.audit(Line::new("changed places with somebody", "place", place)).await?;
    }
    store::end_swap(tx, it.id, true).await?;
    Ok(())
}
