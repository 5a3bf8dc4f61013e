//! Forming sets: taking a proposal, moving somebody by hand, fixing them, keeping people apart, and
//! choosing who holds a set.

use crate::apart::{Apart, ApartError};
use crate::seat::{Locked, Seat};
use crate::seating::Seating;
use crate::set::Set;
use crate::store;
use kernel::{Id, Person};
use platform::access::Permit;
use platform::audit::Line;
use platform::{Failed, StoreError, Tx};
use programmes::Blueprint;
use programmes::policy::RunProgramme;
use programmes::programme::Programme;
use programmes::selection::day_names;
use programmes::selection::offer::Offer;

/// What a proposal comes to: for each place by position its set, and why.
#[derive(Debug, Clone, Default)]
pub(crate) struct Proposed {
    pub assign: Vec<Option<usize>>,
    pub why: Vec<String>,
}

/// As many sets as the terms say, on the days of the blueprint by turns. A set in which somebody sits
/// is never taken away.
pub(crate) fn wanted(tx: &Tx, it: &Programme, rules: &Blueprint, seating: &Seating) -> Vec<Set> {
    let days = day_names(rules);
    let day = |number: u16| (!days.is_empty()).then(|| days[usize::from(number - 1) % days.len()].to_owned());
    let last = seating.sets.iter().filter(|set| seating.members(set.id).next().is_some()).map(|set| set.number).max();
    let count = seating.terms.sets.max(last.unwrap_or(0));
    let known = |number: u16| seating.sets.iter().find(|set| set.number == number).cloned();
    let new =
        |number| Set { id: tx.id(), programme: it.id, number, day: day(number), facilitator: None, published_at: None };
    (1..=count).map(|number| known(number).unwrap_or_else(|| new(number))).collect()
}

/// Seats everybody as a proposal says. Who stays where they were keeps what they said.
pub(crate) async fn arrange(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    seating: &Seating,
    sets: &[Set],
    proposed: &Proposed,
) -> Result<(), StoreError> {
    store::bump(tx, permit.id, seating.version).await?;
    for set in sets.iter().filter(|set| !seating.sets.contains(set)) {
        store::insert_set(tx, set).await?;
    }
    for ((place, set), why) in seating.places.iter().zip(&proposed.assign).zip(&proposed.why) {
        let Some(set) = set.and_then(|at| sets.get(at)) else {
            store::delete_seat(tx, place.id).await?;
            continue;
        };
        match seating.seats.get(&place.id).filter(|seat| seat.set == set.id) {
            Some(seat) if seat.why == *why => {}
            Some(seat) => store::update_seat(tx, &Seat { why: why.clone(), ..seat.clone() }).await?,
            None => store::upsert_seat(tx, &Seat::take(place.id, set.id, why.clone(), tx.now())).await?,
        }
    }
    for gone in seating.sets.iter().filter(|set| !sets.iter().any(|kept| kept.id == set.id)) {
        store::delete_set(tx, gone.id).await?;
    }
    let seated = proposed.assign.iter().flatten().count();
    let line = Line::new("proposed the sets", "programme", permit.id);
    tx.audit(line.with(format!("{} sets, {seated} people", sets.len()))).await
}

/// Moves somebody to a set by hand; whoever changes places with them goes where they came from.
pub(crate) async fn step(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    seating: &Seating,
    (place, to, partner): (Id<Offer>, Id<Set>, Option<Id<Offer>>),
    why: &str,
) -> Result<(), StoreError> {
    store::bump(tx, permit.id, seating.version).await?;
    let from = seating.seats.get(&place).map(|seat| seat.set);
    store::upsert_seat(tx, &Seat::take(place, to, why.to_owned(), tx.now())).await?;
    tx.audit(Line::new("moved somebody to another set", "place", place).with(to.to_string())).await?;
    let Some(partner) = partner else { return Ok(()) };
    match from {
        Some(from) => store::upsert_seat(tx, &Seat::take(partner, from, why.to_owned(), tx.now())).await?,
        None => store::delete_seat(tx, partner).await.map(|_| ())?,
    }
    tx.audit(Line::new("moved somebody in exchange", "place", partner)).await
}

/// Fixes somebody in their set: a new proposal leaves them there.
pub(crate) async fn lock(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    seating: &Seating,
    seat: &Seat,
    by: Id<Person>,
) -> Result<(), StoreError> {
    store::bump(tx, permit.id, seating.version).await?;
    store::update_seat(tx, &Seat { locked: Some(Locked { at: tx.now(), by }), ..seat.clone() }).await?;
    tx.audit(Line::new("fixed somebody in their set", "place", seat.place)).await
}

/// Lets a new proposal move somebody again.
pub(crate) async fn unlock(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    seating: &Seating,
    seat: &Seat,
) -> Result<(), StoreError> {
    store::bump(tx, permit.id, seating.version).await?;
    store::update_seat(tx, &Seat { locked: None, ..seat.clone() }).await?;
    tx.audit(Line::new("no longer fixed somebody in their set", "place", seat.place)).await
}

/// Keeps two people apart. The audit trail says that somebody was, not who.
pub(crate) async fn keep_apart(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    seating: &Seating,
    (a, b): (Id<Offer>, Id<Offer>),
    by: Id<Person>,
) -> Result<(), Failed<ApartError>> {
    let pair = Apart::keep(tx.id(), (a, b), by, tx.now()).map_err(Failed::Rule)?;
    if [a, b].iter().any(|place| seating.place(*place).is_none()) {
        return Err(Failed::Rule(ApartError::Unknown));
    }
    if !store::insert_apart(tx, permit.id, &pair).await? {
        return Err(Failed::Rule(ApartError::Already));
    }
    tx.audit(Line::new("kept two people apart", "programme", permit.id)).await?;
    Ok(())
}

/// Lets two people share a set again.
pub(crate) async fn let_together(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    pair: Id<Apart>,
) -> Result<(), StoreError> {
    store::delete_apart(tx, pair).await?;
    tx.audit(Line::new("no longer kept two people apart", "programme", permit.id)).await
}

/// Chooses who holds a set; nobody, where nobody is chosen.
pub(crate) async fn choose_facilitator(
    tx: &mut Tx,
    _permit: &Permit<RunProgramme>,
    set: &Set,
    facilitator: Option<Id<Person>>,
) -> Result<(), StoreError> {
    store::update_set(tx, &Set { facilitator, ..set.clone() }).await?;
    tx.audit(Line::new("chose who holds the set", "set", set.id)).await
}
