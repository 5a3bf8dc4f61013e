//! An offer: a place kept for one person until an instant. Pure; who is offered one is decided in
//! `selection`. An offer is answered once; what is not answered in time goes to the next in order.

use crate::interest::Interest;
use kernel::{Id, Person, Timestamp};
use std::time::Duration;

/// How long an offer is kept.
pub const KEPT: Duration = Duration::from_secs(7 * 24 * 3600);

/// A place that is kept for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// Its id.
    pub id: Id<Offer>,
    /// In what.
    pub programme: Id<kernel::Programme>,
    /// For whom.
    pub interest: Id<Interest>,
    /// Since when.
    pub made_at: Timestamp,
    /// Who offered it; none where it fell free and went to the next by itself.
    pub made_by: Option<Id<Person>>,
    /// Until when it is kept.
    pub until: Timestamp,
    /// What became of it.
    pub state: State,
}

/// What became of an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// No answer yet.
    Open,
    /// The person takes the place.
    Accepted {
        /// When they said so.
        at: Timestamp,
    },
    /// The person does not take it.
    Declined {
        /// When they said so.
        at: Timestamp,
    },
    /// The time was over.
    Lapsed {
        /// When it was marked so.
        at: Timestamp,
    },
}

/// Why an answer to an offer is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// The place is taken by this person already.
    #[error("you have taken this place already")]
    Accepted,
    /// They had said no.
    #[error("you have said no to this place")]
    Declined,
    /// They have one in a programme that runs beside this one.
    #[error("you have taken a place in a programme beside this one")]
    Elsewhere,
    /// It was kept until then.
    #[error("this place was kept for you until {0}")]
    Lapsed(Timestamp),
}

impl Offer {
    /// Keeps a place for somebody from now.
    pub fn make(
        id: Id<Self>,
        (programme, interest): (Id<kernel::Programme>, Id<Interest>),
        made_by: Option<Id<Person>>,
        now: Timestamp,
    ) -> Self {
        Self { id, programme, interest, made_at: now, made_by, until: now.plus(KEPT), state: State::Open }
    }
    /// Whether it keeps a place at an instant: taken, or still to be answered.
    pub fn holds(&self, now: Timestamp) -> bool {
        match self.state {
            State::Open => now <= self.until,
            State::Accepted { .. } => true,
            State::Declined { .. } | State::Lapsed { .. } => false,
        }
    }
    /// The person takes the place.
    pub fn accept(self, now: Timestamp) -> Result<Self, AnswerError> {
        self.check_open(now).map(|()| Self { state: State::Accepted { at: now }, ..self })
    }
    /// The person does not take it.
    pub fn decline(self, now: Timestamp) -> Result<Self, AnswerError> {
        self.check_open(now).map(|()| Self { state: State::Declined { at: now }, ..self })
    }
    /// The time is over; nothing where it is not, or where it was answered.
    pub fn lapse(self, now: Timestamp) -> Option<Self> {
        let is_over = matches!(self.state, State::Open) && self.until < now;
        is_over.then_some(Self { state: State::Lapsed { at: now }, ..self })
    }
    /// Whether it can be answered.
    pub fn check_open(&self, now: Timestamp) -> Result<(), AnswerError> {
        match self.state {
            State::Open if now <= self.until => Ok(()),
            State::Open | State::Lapsed { .. } => Err(AnswerError::Lapsed(self.until)),
            State::Accepted { .. } => Err(AnswerError::Accepted),
            State::Declined { .. } => Err(AnswerError::Declined),
        }
    }
}
