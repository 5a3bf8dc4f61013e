//! Asking those who are to share a set, and their answers.

use super::Failed;
use crate::policy::KeepSeat;
use crate::seat::{AnswerError, Consent, Seat};
use crate::seating::Seating;
use crate::store;
use platform::access::Permit;
use platform::audit::Line;
use platform::{StoreError, Tx};
use programmes::place::PlaceGivenUp;
use programmes::policy::RunProgramme;

/// Notes that everybody who was to be asked is asked now. The letters are the caller's.
pub(crate) async fn ask(tx: &mut Tx, permit: &Permit<RunProgramme>, seating: &Seating) -> Result<usize, StoreError> {
    if seating.to_be_asked().next().is_none() {
        return Ok(0);
    }
    store::bump(tx, permit.id, seating.version).await?;
    let mut asked = 0;
    for (place, seat) in seating.to_be_asked() {
        store::update_seat(tx, &Seat { asked_at: Some(tx.now()), ..seat.clone() }).await?;
        tx.audit(Line::new("asked whether somebody agrees to their set", "place", place.id)).await?;
        asked += 1;
    }
    Ok(asked)
}

fn own(permit: &Permit<KeepSeat>) -> Result<&Seat, AnswerError> {
    permit.seating.seats.get(&permit.place).ok_or(AnswerError::NoSeat)
}

/// They agree to who is in their set. Once is enough; a second press changes nothing.
pub(crate) async fn agree(tx: &mut Tx, permit: &Permit<KeepSeat>) -> Result<(), Failed<AnswerError>> {
    let seat = own(permit).map_err(Failed::Rule)?;
    if matches!(permit.seating.consent(seat), Consent::Agreed(_)) {
        return Ok(());
    }
    let it = seat.clone().agree(tx.now()).map_err(Failed::Rule)?;
    store::update_seat(tx, &it).await?;
    tx.audit(Line::new("agreed to who is in the set", "place", it.place)).await?;
    Ok(())
}

/// They say no to who is in their set. They keep their place and no reason is asked for: a new
/// proposal seats them elsewhere.
pub(crate) async fn refuse(tx: &mut Tx, permit: &Permit<KeepSeat>) -> Result<(), Failed<AnswerError>> {
    let seat = own(permit).map_err(Failed::Rule)?;
    seat.check_refusal().map_err(Failed::Rule)?;
    let programme = permit.seating.sets.iter().find(|set| set.id == seat.set).map(|set| set.programme);
    if let Some(programme) = programme {
        store::bump(tx, programme, permit.seating.version).await?;
    }
    store::insert_refusal(tx, seat.place, seat.set).await?;
    store::delete_seat(tx, seat.place).await?;
    tx.audit(Line::new("said no to a set", "place", seat.place)).await?;
    Ok(())
}

/// Somebody gave their place up: their seat is free.
pub(crate) async fn leave(tx: &mut Tx, gone: &PlaceGivenUp) -> Result<(), StoreError> {
    if store::delete_seat(tx, gone.place).await? == 0 {
        return Ok(());
    }
    tx.audit(Line::new("freed a seat", "place", gone.place)).await
}
