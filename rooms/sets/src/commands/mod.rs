//! What can be done with sets, inside the caller's transaction. Whoever changes the seating says which
//! version they saw; somebody who was slower is told so and looks again.

mod away;
mod consent;
mod dates;
mod forming;
mod polls;
mod publishing;
mod swaps;

pub(crate) use away::{diary, mark_away, unmark_away};
pub(crate) use consent::{agree, ask, leave, refuse};
pub(crate) use dates::{announce, give, keep_school_holidays, put, show_plan};
pub(crate) use forming::{Proposed, arrange, choose_facilitator, keep_apart, let_together, lock, step, unlock, wanted};
pub(crate) use polls::{ask_when, decide, say_when};
pub(crate) use publishing::publish;
pub(crate) use swaps::{accept_swap, ask_swap, end_swap, refuse_swap, swap, swaps};

use crate::rhythm;
use crate::seating::Seating;
use crate::store;
use kernel::Id;
use platform::{StoreError, Tx};
use programmes::Blueprint;
use programmes::folding::folded;
use programmes::programme::Programme;
use programmes::selection::offer::Offer;
use std::collections::BTreeMap;

/// The seating of a programme; none where it has no sets.
pub(crate) async fn read(tx: &mut Tx, it: &Programme, rules: &Blueprint) -> Result<Option<Seating>, StoreError> {
    let Some(sets) = rules.sets else { return Ok(None) };
    let places = programmes::places_in(tx, it).await?;
    let formed = store::list_sets(tx, it.id).await?;
    let mut facilitators = BTreeMap::new();
    for (set, person) in formed.iter().filter_map(|set| Some((set.id, set.facilitator?))) {
        if let Some(employer) = people::employer_of(tx, person).await? {
            facilitators.insert(set, folded(&employer));
        }
    }
    let has_place = |place: Id<Offer>| places.iter().any(|it| it.id == place);
    let seats = store::list_seats(tx, it.id).await?;
    let seats = seats.into_iter().filter(|seat| has_place(seat.place)).map(|seat| (seat.place, seat)).collect();
    let apart = store::list_apart(tx, it.id).await?;
    let negotiated = rules.timetable.meetings.as_ref().is_some_and(|it| it.negotiated);
    Ok(Some(Seating {
        version: store::version(tx, it.id).await?,
        asks_consent: rules.steps.composition_consent,
        dates_first: !negotiated && rhythm::rule(&rules.timetable).is_some(),
        sets: formed,
        meetings: store::list_meetings(tx, it.id).await?,
        seats,
        refusals: store::list_refusals(tx, it.id).await?.into_iter().collect(),
        apart: apart.into_iter().filter(|pair| has_place(pair.one) && has_place(pair.other)).collect(),
        facilitators,
        terms: programmes::terms(tx, it, &sets).await?,
        rules: sets,
        mode: rules.selection,
        places,
    }))
}
