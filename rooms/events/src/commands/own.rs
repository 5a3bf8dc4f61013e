//! What somebody does with their own booking: take a place, leave it, come in.

use super::settle;
use crate::booking::{AnswerError, ArriveError, Booking, CancelError};
use crate::policy::{KeepBooking, Linked};
use crate::roll::{Roll, Settled};
use crate::store;
use platform::access::Permit;
use platform::audit::Line;
use platform::{Failed, Tx};

/// Takes the place that is offered.
pub async fn accept(tx: &mut Tx, permit: Permit<KeepBooking>) -> Result<Booking, Failed<AnswerError>> {
    let before = permit.into_inner().booking;
    let it = before.clone().accept(tx.now()).map_err(Failed::Rule)?;
    store::update_booking(tx, &it, &before).await?;
    tx.audit(Line::new("took the place that was offered", "booking", it.id)).await?;
    Ok(it)
}

/// Leaves the place that is offered to whoever is next.
pub async fn decline(tx: &mut Tx, permit: Permit<KeepBooking>) -> Result<(Booking, Settled), Failed<AnswerError>> {
    let Linked { event, booking: before, .. } = permit.into_inner();
    let it = before.clone().decline(tx.now()).map_err(Failed::Rule)?;
    store::update_booking(tx, &it, &before).await?;
    tx.audit(Line::new("declined the place that was offered", "booking", it.id)).await?;
    let mut roll = Roll::new(event, store::list_bookings(tx, it.event).await?);
    Ok((it, settle(tx, &mut roll).await?))
}

/// Cancels a booking; its place goes to whoever is next.
pub async fn cancel(tx: &mut Tx, permit: Permit<KeepBooking>) -> Result<(Booking, Settled), Failed<CancelError>> {
    let Linked { event, booking: before, .. } = permit.into_inner();
    let it = before.clone().cancel(tx.now()).map_err(Failed::Rule)?;
    store::update_booking(tx, &it, &before).await?;
    tx.audit(Line::new("cancelled the booking", "booking", it.id)).await?;
    let mut roll = Roll::new(event, store::list_bookings(tx, it.event).await?);
    Ok((it, settle(tx, &mut roll).await?))
}

/// Comes in by the gate: noted once, however often the button is pressed.
pub async fn arrive(tx: &mut Tx, permit: Permit<KeepBooking>) -> Result<Booking, Failed<ArriveError>> {
    let Linked { event, booking: before, .. } = permit.into_inner();
    let it = before.clone().arrive(&event, tx.now()).map_err(Failed::Rule)?;
    if it != before {
        store::update_booking(tx, &it, &before).await?;
        tx.audit(Line::new("came in by the gate", "booking", it.id)).await?;
    }
    Ok(it)
}
