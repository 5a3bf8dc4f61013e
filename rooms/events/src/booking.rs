//! A booking: one person and one event, from the first press to whether they came. Apart from `roll`,
//! which looks at everybody who booked and knows how many places there are.

use crate::event::Event;
use crate::gate::{Gate, opens_at};
use kernel::{EmailAddress, Id, Person, Reference, Timestamp};

/// One person's booking of one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// Its id.
    pub id: Id<Booking>,
    /// Of what.
    pub event: Id<Event>,
    /// What the person quotes.
    pub reference: Reference,
    /// Their name.
    pub name: String,
    /// Where letters go.
    pub email: EmailAddress,
    /// Who they are, when they were signed in.
    pub person: Option<Id<Person>>,
    /// The tongue of their letters: `en` or `cy`.
    pub tongue: String,
    /// Their own page, as letters write it.
    pub page: String,
    /// When they booked: their place in the line counts from then.
    pub made_at: Timestamp,
    /// Whether they have a place.
    pub standing: Standing,
    /// That they came.
    pub came: Option<Came>,
}

/// Whether somebody has a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Every place was taken: they wait in line.
    Waiting,
    /// A place is kept for them until an instant.
    Offered {
        /// Until when they can take it.
        until: Timestamp,
    },
    /// They have a place.
    Booked {
        /// Since when.
        at: Timestamp,
    },
    /// They have none any more.
    Ended {
        /// Since when.
        at: Timestamp,
        /// Why.
        why: Ending,
    },
}

/// Why a booking ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The person cannot come.
    Cancelled,
    /// They did not want the place that was offered.
    Declined,
    /// They did not answer an offer in time.
    Lapsed,
}

impl Ending {
    /// Every ending.
    pub const ALL: [Self; 3] = [Self::Cancelled, Self::Declined, Self::Lapsed];
    /// Its name in columns and message keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::Declined => "declined",
            Self::Lapsed => "lapsed",
        }
    }
}

impl Standing {
    /// Its name in addresses and message keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Offered { .. } => "offered",
            Self::Booked { .. } => "booked",
            Self::Ended { why, .. } => why.key(),
        }
    }
}

/// That somebody came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Came {
    /// When they came in, or when a coordinator noted it.
    pub at: Timestamp,
    /// Who noted it; nobody when they came in by the gate.
    pub noted_by: Option<Id<Person>>,
}

/// What a later room needs to know of somebody and a programme's events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attendance {
    /// Nothing is known.
    None,
    /// They wait for a place, or one is offered to them.
    Waits,
    /// They have a place at an event that starts then.
    Booked(Timestamp),
    /// They came.
    Came(Timestamp),
}

/// Why an offer cannot be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// The place is theirs already.
    #[error("you have this place already")]
    Booked,
    /// The time was over.
    #[error("the time to take this place is over")]
    TooLate,
    /// Nothing is offered.
    #[error("no place is offered to you")]
    NotOffered,
}

/// Why a booking cannot be cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CancelError {
    /// It has ended.
    #[error("this booking has ended")]
    Ended,
}

/// Why nobody is let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ArriveError {
    /// They have no place.
    #[error("you have no place at this event")]
    NotBooked,
    /// The gate opens later.
    #[error("the gate opens 15 minutes before the start")]
    TooEarly,
    /// It is over or does not take place.
    #[error("this event is over")]
    Over,
}

impl Booking {
    /// Whether it keeps a place from others.
    pub fn holds_a_place(&self) -> bool {
        matches!(self.standing, Standing::Booked { .. } | Standing::Offered { .. })
    }
    /// Whether they wait in line.
    pub fn waits(&self) -> bool {
        self.standing == Standing::Waiting
    }
    /// Whether it has not ended.
    pub fn lives(&self) -> bool {
        !matches!(self.standing, Standing::Ended { .. })
    }

    /// They take the place that is offered.
    pub fn accept(self, now: Timestamp) -> Result<Self, AnswerError> {
        match self.standing {
            Standing::Offered { until } if now <= until => Ok(Self { standing: Standing::Booked { at: now }, ..self }),
            Standing::Offered { .. } | Standing::Ended { why: Ending::Lapsed, .. } => Err(AnswerError::TooLate),
            Standing::Booked { .. } => Err(AnswerError::Booked),
            Standing::Waiting | Standing::Ended { .. } => Err(AnswerError::NotOffered),
        }
    }
    /// They do not want the place that is offered.
    pub fn decline(self, now: Timestamp) -> Result<Self, AnswerError> {
        match self.standing {
            Standing::Offered { .. } => Ok(self.ended(Ending::Declined, now)),
            Standing::Booked { .. } => Err(AnswerError::Booked),
            Standing::Waiting | Standing::Ended { .. } => Err(AnswerError::NotOffered),
        }
    }
    /// They cannot come, or do not want to wait.
    pub fn cancel(self, now: Timestamp) -> Result<Self, CancelError> {
        if self.lives() { Ok(self.ended(Ending::Cancelled, now)) } else { Err(CancelError::Ended) }
    }
    pub(crate) fn ended(self, why: Ending, at: Timestamp) -> Self {
        Self { standing: Standing::Ended { at, why }, ..self }
    }

    /// They come in by the gate; a second time changes nothing.
    pub fn arrive(self, event: &Event, now: Timestamp) -> Result<Self, ArriveError> {
        if !matches!(self.standing, Standing::Booked { .. }) {
            return Err(ArriveError::NotBooked);
        }
        match Gate::of(event, now) {
            Gate::Opens(_) => Err(ArriveError::TooEarly),
            Gate::Over | Gate::Cancelled => Err(ArriveError::Over),
            Gate::Open => Ok(Self { came: self.came.or(Some(Came { at: now, noted_by: None })), ..self }),
        }
    }
    /// A coordinator notes that they came, late or by telephone; from the opening of the gate on.
    pub fn note(self, event: &Event, by: Id<Person>, now: Timestamp) -> Result<Self, ArriveError> {
        if event.cancelled.is_some() {
            return Err(ArriveError::Over);
        }
        if now < opens_at(event) {
            return Err(ArriveError::TooEarly);
        }
        if !self.lives() {
            return Err(ArriveError::NotBooked);
        }
        Ok(Self { came: self.came.or(Some(Came { at: now, noted_by: Some(by) })), ..self })
    }
    /// A coordinator takes back what a coordinator noted; who came in by the gate came.
    pub fn unnote(self) -> Self {
        Self { came: self.came.filter(|came| came.noted_by.is_none()), ..self }
    }
}
