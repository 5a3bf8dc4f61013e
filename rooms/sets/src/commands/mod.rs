//! What can be done with sets, inside the caller's transaction. Whoever changes the seating says which
//! version they saw; somebody who was slower is told so and looks again.

mod consent;
mod forming;
mod publishing;

pub(crate) use consent::{agree, ask, leave, refuse};
pub(crate) use forming::{Proposed, arrange, choose_facilitator, keep_apart, let_together, lock, step, unlock, wanted};
pub(crate) use publishing::publish;

use crate::seating::Seating;
use crate::store;
use kernel::Id;
use platform::{StoreError, Tx};
use programmes::Blueprint;
use programmes::folding::folded;
use programmes::programme::Programme;
use programmes::selection::offer::Offer;
use std::collections::BTreeMap;

/// Why something was not done: a rule said no, or the database did.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failed<E: std::error::Error> {
    /// A rule.
    #[error("{0}")]
    Rule(E),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

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
    Ok(Some(Seating {
        version: store::version(tx, it.id).await?,
        asks_consent: rules.steps.composition_consent,
        sets: formed,
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
