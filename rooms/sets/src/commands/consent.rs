//! Asking those who are to share a set, and their answers.

use crate::policy::KeepSeat;
use crate::seat::{AnswerError, Consent, Seat};
use crate::seating::Seating;
use crate::set::Set;
use crate::store;
use kernel::EmailAddress;
use platform::access::Permit;
use platform::audit::Line;
use platform::{Failed, StoreError, Tx};
use programmes::place::{Place, PlaceGivenUp};
use programmes::policy::RunProgramme;
use programmes::programme::Programme;
use web::PostFailed;

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

/// Somebody gave their place up: their seat is free, and the meetings leave their calendar.
pub(crate) async fn leave(tx: &mut Tx, gone: &PlaceGivenUp) -> Result<(), PostFailed> {
    let seats = store::list_seats(tx, gone.programme).await?;
    let Some(seat) = seats.iter().find(|seat| seat.place == gone.place) else { return Ok(()) };
    store::delete_seat(tx, gone.place).await?;
    tx.audit(Line::new("freed a seat", "place", gone.place)).await?;
    let Some(set) = store::find_set(tx, seat.set).await? else { return Ok(()) };
    let Some(programme) = programmes::find(tx, gone.programme).await? else { return Ok(()) };
    let staying = staying(tx, &programme, &set, &seats).await?;
    let (now, meetings) = (tx.now(), store::list_meetings_of(tx, set.id).await?);
    for it in meetings.iter().filter(|it| it.is_ahead(now)) {
        calendar::keep_only(tx, it.subject(), &staying).await?;
    }
    Ok(())
}

/// Where those who are still in a set, and whoever holds it, are written to.
async fn staying(
    tx: &mut Tx,
    programme: &Programme,
    set: &Set,
    seats: &[Seat],
) -> Result<Vec<EmailAddress>, StoreError> {
    // A place that was given up is none of these any more.
    let places = programmes::places_in(tx, programme).await?;
    let sits = |place: &Place| seats.iter().any(|seat| seat.place == place.id && seat.set == set.id);
    let mut all: Vec<EmailAddress> = places.into_iter().filter(sits).map(|place| place.email).collect();
    if let Some(person) = set.facilitator {
        all.extend(people::find_person(tx, person).await?.map(|it| it.email));
    }
    Ok(all)
}
