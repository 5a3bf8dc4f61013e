//! Programmes that run beside one another because one was not enough, and the question to somebody who
//! waits: would you like to join the other? Pure.
//!
//! Saying yes takes nothing away: the number in the first programme stays, and in the other the interest
//! counts from the same instant. Only a place that is taken, in either, ends the waiting in the other.

use crate::application::last_day;
use crate::blueprint::Blueprint;
use crate::interest::Interest;
use crate::programme::{Programme, State as Doors};
use kernel::{Date, Id, Money, Person, Timestamp};

/// Beside which programme another runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parallel {
    /// The first of them: all that run beside it name it, and none another.
    pub to: Id<kernel::Programme>,
    /// It runs on other dates, so a promise of time for the first is none for it.
    pub other_dates: bool,
}

/// Somebody who waits was asked whether they would like to join a programme beside theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// Its id.
    pub id: Id<Opening>,
    /// Which programme they may join.
    pub programme: Id<kernel::Programme>,
    /// The interest with which they wait.
    pub interest: Id<Interest>,
    /// When they were asked.
    pub made_at: Timestamp,
    /// Who asked.
    pub made_by: Id<Person>,
    /// What they said.
    pub answer: Answer,
}

/// What somebody said to an opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    None,
    /// They would like to.
    Taken {
        /// When they said so.
        at: Timestamp,
        /// Their interest in the other programme.
        as_interest: Id<Interest>,
    },
    /// They would rather wait where they are; they can still change their mind.
    Declined {
        /// When they said so.
        at: Timestamp,
    },
}

/// Why an answer is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// They said yes; whoever no longer wants to withdraws there.
    #[error("you have said yes already")]
    Taken,
    /// They had said no: nothing to do.
    #[error("you have said no already")]
    Declined,
    /// It takes nobody any more.
    #[error("this programme is closed")]
    Closed,
    /// It took people until that day.
    #[error("you could say yes until {0}")]
    TooLate(Date),
    /// They withdrew from the programme in which they waited.
    #[error("you have withdrawn your interest")]
    Withdrawn,
    /// They do not wait any more: a place is theirs.
    #[error("you have a place already")]
    Placed,
}

/// How a programme differs from the one it runs beside, for whoever promised time and money for the one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// Another price, or none that is known yet; before, it was this.
    Price {
        /// What it costs here.
        now: Option<Money>,
        /// What it costs there.
        before: Option<Money>,
    },
    /// Other dates.
    Dates,
}

/// What an employer who gave its word for the first has to be asked anew for the other; nothing where the
/// word still holds.
pub fn differences(parallel: Parallel, (first, other): (&Blueprint, &Blueprint)) -> Vec<Difference> {
    let price = |rules: &Blueprint| rules.price.and_then(|price| price.per_head);
    let (before, now) = (price(first), price(other));
    let price =
        (now != before || crate::programme::fee::is_to_follow(other)).then_some(Difference::Price { now, before });
    let dates = parallel.other_dates.then_some(Difference::Dates);
    price.into_iter().chain(dates).collect()
}

impl Opening {
    /// Asks somebody who waits.
    pub fn make(
        id: Id<Self>,
        (programme, interest): (Id<kernel::Programme>, Id<Interest>),
        made_by: Id<Person>,
        now: Timestamp,
    ) -> Self {
        Self { id, programme, interest, made_at: now, made_by, answer: Answer::None }
    }
    /// Whether yes can be said now.
    pub fn check_open(
        &self,
        (it, rules): (&Programme, &Blueprint),
        waits: &Interest,
        now: Timestamp,
    ) -> Result<(), AnswerError> {
        match (self.answer, it.state, last_day(it, rules)) {
            (Answer::Taken { .. }, ..) => Err(AnswerError::Taken),
            _ if !waits.stands() => Err(AnswerError::Withdrawn),
            (_, Doors::Drafted | Doors::Closed { .. }, _) => Err(AnswerError::Closed),
            (_, Doors::Published { .. }, Some(day)) if day.ends_at() <= now => Err(AnswerError::TooLate(day)),
            (_, Doors::Published { .. }, _) => Ok(()),
        }
    }
    /// They would like to.
    pub fn take(self, as_interest: Id<Interest>, now: Timestamp) -> Self {
        Self { answer: Answer::Taken { at: now, as_interest }, ..self }
    }
    /// They would rather wait where they are.
    pub fn decline(self, now: Timestamp) -> Result<Self, AnswerError> {
        match self.answer {
            Answer::None => Ok(Self { answer: Answer::Declined { at: now }, ..self }),
            Answer::Taken { .. } => Err(AnswerError::Taken),
            Answer::Declined { .. } => Err(AnswerError::Declined),
        }
    }
}
