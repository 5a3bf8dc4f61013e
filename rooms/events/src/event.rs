//! An event: what it is, when, how many can come, and how that changed. Apart from `booking`, which
//! holds one person, and from `plan`, which checks what a coordinator typed.

use crate::plan::{How, Plan};
use kernel::{Id, Person, Programme, Timestamp};
use std::time::Duration;

/// How long a reason may be, in characters.
const REASON: usize = 500;

/// Something people can book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: Id<Event>,
    /// The programme whose way in it is part of, if any.
    pub programme: Option<Id<Programme>>,
    /// What it is, when, how and for how many.
    pub plan: Plan,
    /// That it does not take place.
    pub cancelled: Option<Cancelled>,
}

/// That an event does not take place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cancelled {
    /// Since when that is known.
    pub at: Timestamp,
    /// Who said so.
    pub by: Id<Person>,
}

/// What happened to the plan of an event; nothing of it is ever taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub at: Timestamp,
    /// Who did it.
    pub by: Id<Person>,
    /// What it was.
    pub what: What,
    /// Why, in the coordinator's words.
    pub reason: Option<String>,
}

/// What a change was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It has another time.
    Moved {
        /// From when it was to be.
        starts_at: Timestamp,
        /// Until when it was to be.
        ends_at: Timestamp,
    },
    /// It is held elsewhere or in another way.
    Placed,
    /// It does not take place.
    Cancelled,
}

impl What {
    /// Its name in columns and message keys.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Moved { .. } => "moved",
            Self::Placed => "placed",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Why an event cannot be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    /// It does not take place.
    #[error("this event is cancelled")]
    Cancelled,
    /// It is over.
    #[error("this event is over")]
    Over,
    /// More people have a place than there would be.
    #[error("more people have a place already")]
    TooFewPlaces,
    /// The reason is too long.
    #[error("use at most 500 characters for the reason")]
    ReasonTooLong,
}

/// Whether an event can be booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doors {
    /// Yes, until an instant.
    Open(Timestamp),
    /// Bookings have closed.
    Closed,
    /// It does not take place.
    Cancelled,
}

impl Event {
    /// Whether it can be booked now.
    pub fn doors(&self, now: Timestamp) -> Doors {
        let closes_at = self.plan.closes_at();
        match self.cancelled {
            Some(_) => Doors::Cancelled,
            None if now < closes_at => Doors::Open(closes_at),
            None => Doors::Closed,
        }
    }
    /// Whether it is still to come or going on, and takes place.
    pub fn is_ahead(&self, now: Timestamp) -> bool {
        self.cancelled.is_none() && now < self.plan.ends_at
    }

    /// Another plan for it. Answers what people who booked have to be told, if anything.
    pub fn change(
        self,
        plan: Plan,
        reason: &str,
        held: usize,
        by: Id<Person>,
        now: Timestamp,
    ) -> Result<(Self, Vec<Change>), ChangeError> {
        self.can_change(now)?;
        let reason = checked(reason)?;
        if plan.capacity < held && plan.capacity < self.plan.capacity {
            return Err(ChangeError::TooFewPlaces);
        }
        let mut changes = Vec::new();
        let mut add = |what| changes.push(Change { at: now, by, what, reason: reason.clone() });
        let before = &self.plan;
        if (plan.starts_at, plan.ends_at) != (before.starts_at, before.ends_at) {
            add(What::Moved { starts_at: before.starts_at, ends_at: before.ends_at });
        }
        if !plan.how.reads_like(&before.how) {
            add(What::Placed);
        }
        Ok((Self { plan, ..self }, changes))
    }

    /// It does not take place.
    pub fn cancel(self, reason: &str, by: Id<Person>, now: Timestamp) -> Result<(Self, Change), ChangeError> {
        self.can_change(now)?;
        let change = Change { at: now, by, what: What::Cancelled, reason: checked(reason)? };
        Ok((Self { cancelled: Some(Cancelled { at: now, by }), ..self }, change))
    }

    fn can_change(&self, now: Timestamp) -> Result<(), ChangeError> {
        match self.cancelled {
            Some(_) => Err(ChangeError::Cancelled),
            None if self.plan.ends_at <= now => Err(ChangeError::Over),
            None => Ok(()),
        }
    }

    /// Until when somebody whom a place is offered can take it: 48 hours; near the event half of the
    /// time that is left, but an hour. None once it has begun.
    pub fn offer_until(&self, now: Timestamp) -> Option<Timestamp> {
        let left = self.plan.starts_at.since(now);
        let (two_days, hour) = (Duration::from_secs(48 * 3600), Duration::from_secs(3600));
        let until = now.plus((left / 2).max(hour).min(two_days)).min(self.plan.starts_at);
        (self.cancelled.is_none() && !left.is_zero()).then_some(until)
    }

    /// When people are reminded: the day before at the same time on the clock.
    pub fn reminder_at(&self) -> Timestamp {
        let start = self.plan.starts_at.on_the_clock_of(kernel::ZONE);
        let day_before = self.plan.starts_at.day().plus_days(-1);
        day_before.at(start.time()).unwrap_or(self.plan.starts_at)
    }

    /// Whether it is held online.
    pub fn is_online(&self) -> bool {
        matches!(self.plan.how, How::Online { .. })
    }
}

fn checked(reason: &str) -> Result<Option<String>, ChangeError> {
    let reason = reason.trim();
    if reason.chars().count() > REASON {
        return Err(ChangeError::ReasonTooLong);
    }
    Ok((!reason.is_empty()).then(|| reason.to_owned()))
}
