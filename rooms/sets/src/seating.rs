//! The seating of a programme: its sets, who has a place, who sits where, and how far each set is from
//! being settled. Pure; how the engine sees it is in `question`.

use crate::apart::Apart;
use crate::meeting::Meeting;
use crate::seat::{Consent, Seat};
use crate::set::Set;
use kernel::{Id, Timestamp};
use programmes::blueprint::{SelectionMode, SetRules};
use programmes::place::Place;
use programmes::selection::Terms;
use programmes::selection::offer::Offer;
use std::collections::{BTreeMap, BTreeSet};

/// Everything forming sets looks at.
#[derive(Debug, Clone)]
pub struct Seating {
    /// Which change it is: whoever decides says which one they saw.
    pub version: i64,
    /// Whether everybody agrees to who is in their set.
    pub asks_consent: bool,
    /// Whether sets have their dates before anybody is told: not where the members agree on them.
    pub dates_first: bool,
    /// The sets, by number.
    pub sets: Vec<Set>,
    /// When they meet, each set's meetings in order.
    pub meetings: Vec<Meeting>,
    /// Who has taken a place, in the order of first interest.
    pub places: Vec<Place>,
    /// Who sits where.
    pub seats: BTreeMap<Id<Offer>, Seat>,
    /// Who said no to which set.
    pub refusals: BTreeSet<(Id<Offer>, Id<Set>)>,
    /// Who never shares a set.
    pub apart: Vec<Apart>,
    /// The facilitators' employers, as caps count them.
    pub facilitators: BTreeMap<Id<Set>, String>,
    /// Sizes and caps.
    pub rules: SetRules,
    /// How many sets, and how many of one employer.
    pub terms: Terms,
    /// What comes first.
    pub mode: SelectionMode,
}

/// What a set still needs before its members can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// Nobody sits in it.
    Empty,
    /// So many people more.
    People(usize),
    /// Nobody holds it.
    Facilitator,
    /// It has no dates.
    Dates,
    /// So many members who have still to agree.
    Agreements(usize),
}

impl Seating {
    /// The place of an id, and its position in the order.
    pub fn place(&self, id: Id<Offer>) -> Option<(usize, &Place)> {
        self.places.iter().enumerate().find(|(_, it)| it.id == id)
    }
    /// Where somebody sits, as a position among the sets.
    pub fn set_of(&self, place: Id<Offer>) -> Option<usize> {
        let seat = self.seats.get(&place)?;
        self.sets.iter().position(|set| set.id == seat.set)
    }
    /// Everybody's set by position, in the order of places: a plan as the engine reads it.
    pub fn plan(&self) -> Vec<Option<usize>> {
        self.places.iter().map(|place| self.set_of(place.id)).collect()
    }
    /// Who sits in a set, in the order of first interest.
    pub fn members(&self, set: Id<Set>) -> impl Iterator<Item = (&Place, &Seat)> {
        let seated = self.places.iter().filter_map(|place| Some((place, self.seats.get(&place.id)?)));
        seated.filter(move |(_, seat)| seat.set == set)
    }
    /// The set of an id.
    pub fn set(&self, id: Id<Set>) -> Option<&Set> {
        self.sets.iter().find(|set| set.id == id)
    }
    /// When a set meets, in order.
    pub fn meetings_of(&self, set: Id<Set>) -> impl Iterator<Item = &Meeting> {
        self.meetings.iter().filter(move |it| it.set == set)
    }
    /// Who has a place and sits nowhere.
    pub fn unseated(&self) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(|place| !self.seats.contains_key(&place.id))
    }
    /// When somebody last joined a set.
    pub fn last_joined_at(&self, set: Id<Set>) -> Option<Timestamp> {
        self.members(set).map(|(_, seat)| seat.seated_at).max()
    }
    /// How far somebody's agreement is.
    pub fn consent(&self, seat: &Seat) -> Consent {
        seat.consent(self.last_joined_at(seat.set).unwrap_or(seat.seated_at))
    }
    /// Who is to be asked whether they agree: nobody asked them yet, or somebody joined since.
    pub fn to_be_asked(&self) -> impl Iterator<Item = (&Place, &Seat)> {
        let seated = self.places.iter().filter_map(|place| Some((place, self.seats.get(&place.id)?)));
        let wanted = |seat: &Seat| matches!(self.consent(seat), Consent::NotAsked | Consent::Outdated);
        seated.filter(move |(_, seat)| self.asks_consent && wanted(seat))
    }
    /// What a set needs before its members can be told.
    pub fn lacks(&self, set: &Set) -> Vec<Lack> {
        let count = self.members(set.id).count();
        if count == 0 {
            return vec![Lack::Empty];
        }
        let agreed = |seat: &Seat| !self.asks_consent || matches!(self.consent(seat), Consent::Agreed(_));
        let missing = self.members(set.id).filter(|(_, seat)| !agreed(seat)).count();
        let people = usize::from(self.rules.min).saturating_sub(count);
        [
            (people > 0 && set.published_at.is_none()).then_some(Lack::People(people)),
            set.facilitator.is_none().then_some(Lack::Facilitator),
            (self.dates_first && self.meetings_of(set.id).next().is_none()).then_some(Lack::Dates),
            (missing > 0).then_some(Lack::Agreements(missing)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
    /// Who is to be told: in sets that need nothing more, whoever has not been.
    pub fn to_be_told(&self) -> Vec<(&Set, &Place, &Seat)> {
        let ready = self.sets.iter().filter(|set| self.lacks(set).is_empty());
        let told = ready.flat_map(|set| self.members(set.id).map(move |(place, seat)| (set, place, seat)));
        told.filter(|(_, _, seat)| seat.told_at.is_none()).collect()
    }
}
