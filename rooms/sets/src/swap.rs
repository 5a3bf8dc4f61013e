//! A swap: somebody whose set is settled would like to change places with somebody of another. Pure.
//!
//! Only those are asked with whom it breaks no rule. Nobody's name is said before both have said yes to
//! the set they would be in; a no needs no reason and tells nobody.

use crate::question::{Names, question};
use crate::seating::Seating;
use crate::set::Set;
use formation::sets::{Breach, steps};
use kernel::{Id, Programme, Timestamp};
use programmes::selection::offer::Offer;

/// A swap that somebody asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swap {
    /// Its id.
    pub id: Id<Swap>,
    /// In which programme.
    pub programme: Id<Programme>,
    /// Who asked.
    pub asker: Id<Offer>,
    /// Their set.
    pub from: Id<Set>,
    /// The set they would like to be in.
    pub to: Id<Set>,
    /// Since when.
    pub asked_at: Timestamp,
    /// Who of that set said yes first.
    pub partner: Option<Id<Offer>>,
}

/// Why nothing is swapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SwapError {
    /// Their set is not settled, or that set is not.
    #[error("the sets are not settled yet")]
    NotSettled,
    /// One of the two sets has met.
    #[error("one of the sets has met already")]
    Begun,
    /// They have asked for one already.
    #[error("you have asked already")]
    Already,
    /// There is nobody with whom it would break no rule.
    #[error("nobody of that set could change places with you")]
    Nobody,
    /// It is over: somebody else was faster, moved or went.
    #[error("this swap is not open any more")]
    Gone,
}

impl Swap {
    /// Whether everybody still sits where they sat when they said yes.
    pub fn stands(&self, seating: &Seating) -> bool {
        let sits = |place, set| seating.seats.get(&place).is_some_and(|seat| seat.set == set && seat.told_at.is_some());
        sits(self.asker, self.from) && self.partner.is_none_or(|partner| sits(partner, self.to))
    }
    /// Whether somebody is asked: they sit in the wanted set, nobody has said yes, and no rule breaks.
    pub fn asks(&self, seating: &Seating, place: Id<Offer>) -> bool {
        self.partner.is_none() && self.stands(seating) && partners(seating, self.asker, self.to).contains(&place)
    }
}

/// Whether a set is settled and has not met.
pub fn is_open(seating: &Seating, set: Id<Set>, now: Timestamp) -> Result<(), SwapError> {
    if seating.set(set).is_none_or(|set| set.published_at.is_none()) {
        return Err(SwapError::NotSettled);
    }
    let met = seating.meetings_of(set).any(|it| !it.is_ahead(now));
    if met { Err(SwapError::Begun) } else { Ok(()) }
}

/// Who of a set could change places with somebody without breaking a rule. That the one who asks could
/// not make the day when they applied stands in nobody's way: they ask for it now.
pub fn partners(seating: &Seating, asker: Id<Offer>, to: Id<Set>) -> Vec<Id<Offer>> {
    let Some((who, _)) = seating.place(asker) else { return Vec::new() };
    let Some(to) = seating.sets.iter().position(|set| set.id == to) else { return Vec::new() };
    let all = steps(&question(seating, &Names::default()), &seating.plan(), who);
    let fits = |breaks: &[(usize, Breach)]| breaks.iter().all(|it| *it == (who, Breach::Slot));
    let found = all.iter().filter(|step| step.to == to && fits(&step.breaks)).filter_map(|step| step.partner);
    let mut found: Vec<Id<Offer>> = found.map(|at| seating.places[at].id).collect();
    // The order is that of first interest, not that of the price: everybody is asked alike.
    found.sort_by_key(|id| seating.place(*id).map(|(at, _)| at));
    found
}
