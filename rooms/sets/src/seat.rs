//! A seat: where somebody who has a place sits, and what they said when they were asked. Pure.
//!
//! Who is in a set is agreed to by those in it. Until the set is settled an agreement is to a
//! composition: it stands as long as nobody has joined since. That somebody left asks nobody anew.

use crate::set::Set;
use kernel::{Id, Person, Timestamp};
use programmes::selection::offer::Offer;

/// Where somebody sits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Whose: the place they have taken.
    pub place: Id<Offer>,
    /// In which set.
    pub set: Id<Set>,
    /// Since when.
    pub seated_at: Timestamp,
    /// Why there: what the proposal said, or who moved them.
    pub why: String,
    /// Fixed there by a coordinator.
    pub locked: Option<Locked>,
    /// When they were last asked whether they agree.
    pub asked_at: Option<Timestamp>,
    /// When they agreed.
    pub agreed_at: Option<Timestamp>,
    /// When they were told that it is settled.
    pub told_at: Option<Timestamp>,
}

/// Who fixed somebody in a set, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Locked {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: Id<Person>,
}

/// How far somebody's agreement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// Nobody has asked them.
    NotAsked,
    /// They were asked and have not answered.
    Asked(Timestamp),
    /// They agreed, and somebody has joined since: they are to be asked anew.
    Outdated,
    /// They agree to who is in the set.
    Agreed(Timestamp),
}

impl Consent {
    /// Its name in message keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotAsked => "not-asked",
            Self::Asked(_) => "asked",
            Self::Outdated => "outdated",
            Self::Agreed(_) => "agreed",
        }
    }
}

/// Why an answer about a set is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// They have no seat now.
    #[error("you are not in a set now")]
    NoSeat,
    /// Nobody has asked yet: the sets are still being made.
    #[error("your set is still being put together")]
    NotAsked,
    /// It is settled.
    #[error("your set is settled: write to the coordinator")]
    Settled,
}

impl Seat {
    /// Puts somebody into a set now. Whatever they said of another set does not count here.
    pub fn take(place: Id<Offer>, set: Id<Set>, why: String, now: Timestamp) -> Self {
        Self { place, set, seated_at: now, why, locked: None, asked_at: None, agreed_at: None, told_at: None }
    }
    /// Whether they have been shown it: asked whether they agree, or told that it is settled.
    pub fn is_shown(&self) -> bool {
        self.asked_at.is_some() || self.told_at.is_some()
    }
    /// How far their agreement is, when somebody last joined the set then. Once it is settled it stands:
    /// whoever joins later is asked about those who are there.
    pub fn consent(&self, last_joined_at: Timestamp) -> Consent {
        if let Some(at) = self.told_at {
            return Consent::Agreed(at);
        }
        match (self.asked_at, self.agreed_at) {
            (_, Some(at)) if at >= last_joined_at => Consent::Agreed(at),
            (Some(asked), _) if asked >= last_joined_at => Consent::Asked(asked),
            (None, None) => Consent::NotAsked,
            _ => Consent::Outdated,
        }
    }
    /// They agree.
    pub fn agree(self, now: Timestamp) -> Result<Self, AnswerError> {
        match self.asked_at {
            None => Err(AnswerError::NotAsked),
            Some(_) => Ok(Self { agreed_at: Some(now), ..self }),
        }
    }
    /// Whether they may still say no to who is in the set.
    pub fn check_refusal(&self) -> Result<(), AnswerError> {
        match (self.asked_at, self.told_at) {
            (_, Some(_)) => Err(AnswerError::Settled),
            (None, None) => Err(AnswerError::NotAsked),
            (Some(_), None) => Ok(()),
        }
    }
}
