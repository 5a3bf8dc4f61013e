//! The places that are taken, as other rooms ask for them, and the news of one that is given up.

use crate::application::endorsement::{Endorser, State as Word};
use crate::application::form::{READ_BY_SELECTION, READ_BY_SETS};
use crate::blueprint::{Attendance, Blueprint, SetRules};
use crate::interest::Interest;
use crate::place::{Place, PlaceGivenUp};
use crate::programme::Programme;
use crate::selection::Terms;
use crate::selection::offer::{Offer, State};
use crate::store;
use kernel::Id;
use platform::{StoreError, Tx};
use std::collections::{BTreeMap, BTreeSet};

/// Every place of a programme that is taken, in the order of first interest.
pub async fn places_in(tx: &mut Tx, it: &Programme) -> Result<Vec<Place>, StoreError> {
    let placed = store::list_placed(tx, it.id).await?;
    if placed.is_empty() {
        return Ok(Vec::new());
    }
    let applications = store::list_applications(tx, it.id).await?;
    let applications: BTreeMap<_, _> = applications.into_iter().map(|it| (it.interest, it)).collect();
    let mut words = BTreeMap::new();
    for one in store::list_endorsements_in(tx, it.id).await? {
        words.insert(one.interest, one); // the last one asked is the one that counts
    }
    let offers = store::list_offers(tx, it.id).await?;
    let offers: BTreeMap<_, _> = offers.into_iter().map(|it| (it.interest, it)).collect();
    let mut days = forms::list_answers(tx, it.id, READ_BY_SELECTION).await?;
    let mut answers = forms::list_answers(tx, it.id, READ_BY_SETS).await?;
    let mut places = Vec::new();
    for (whose, rank) in placed {
        let offer = offers.get(&whose.id).map(|offer| (offer, offer.state));
        let (Some((offer, State::Accepted { at })), Some(own)) = (offer, applications.get(&whose.id)) else { continue };
        let word = words.remove(&whose.id);
        let endorser = word.as_ref().map(|it| (it.manager_name.clone(), it.manager_email.clone()));
        let commitment = match word.map(|it| it.state) {
            Some(Word::Endorsed { commitment, .. }) => Some(commitment),
            _ => None,
        };
        places.push(Place {
            id: offer.id,
            programme: it.id,
            interest: whose.id,
            reference: whose.reference,
            rank,
            name: whose.name,
            email: whose.email,
            organisation: whose.organisation,
            job_title: whose.job_title,
            taken_at: at,
            commitment,
            endorser: endorser.map(|(name, email)| Endorser { name, email }),
            answers: answers.remove(&own.sheet).unwrap_or_default().and(days.remove(&own.sheet).unwrap_or_default()),
            page: own.page.clone(),
            tongue: own.tongue.clone(),
        });
    }
    Ok(places)
}

/// The places of every programme that are taken, by id alone: for counts.
pub async fn taken(tx: &mut Tx) -> Result<BTreeMap<Id<kernel::Programme>, BTreeSet<Id<Offer>>>, StoreError> {
    let mut all: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for (programme, place) in store::list_taken(tx).await? {
        all.entry(programme).or_default().insert(place);
    }
    Ok(all)
}

/// Everybody who has come to an information event, of this programme or the one it runs beside, by the key
/// of their address; asked only where without it nobody is placed.
pub(crate) async fn who_came(tx: &mut Tx, it: &Programme, rules: &Blueprint) -> Result<BTreeSet<String>, StoreError> {
    match rules.steps.information_event {
        Some(Attendance::Required) => {
            let mut came = events::everybody_who_came(tx, it.id).await?;
            if let Some(beside) = it.parallel {
                came.extend(events::everybody_who_came(tx, beside.to).await?);
            }
            Ok(came)
        }
        _ => Ok(BTreeSet::new()),
    }
}

/// Tells the rooms above, where somebody who withdraws had taken a place.
pub(super) async fn give_up(tx: &mut Tx, it: &Interest) -> Result<(), StoreError> {
    let Some(offer) = store::find_offer(tx, it.id).await? else { return Ok(()) };
    if !matches!(offer.state, State::Accepted { .. }) {
        return Ok(());
    }
    tx.record(&PlaceGivenUp { programme: it.programme, place: offer.id }).await
}

/// The programme of an id, with its rules as they were checked when it was published.
pub async fn find(tx: &mut Tx, id: Id<kernel::Programme>) -> Result<Option<Programme>, StoreError> {
    store::find_programme(tx, id).await
}

/// The programme in which a place is.
pub async fn programme_of(tx: &mut Tx, place: Id<Offer>) -> Result<Option<Programme>, StoreError> {
    match store::programme_of_offer(tx, place).await? {
        Some(id) => store::find_programme(tx, id).await,
        None => Ok(None),
    }
}

/// Every programme of the host, the youngest first.
pub async fn list(tx: &mut Tx) -> Result<Vec<Programme>, StoreError> {
    store::list_programmes(tx).await
}

/// The terms a programme's places are given by: what was set, else what its blueprint says.
pub async fn terms(tx: &mut Tx, it: &Programme, sets: &SetRules) -> Result<Terms, StoreError> {
    Ok(store::find_terms(tx, it.id).await?.unwrap_or_else(|| Terms::of(sets)))
}
