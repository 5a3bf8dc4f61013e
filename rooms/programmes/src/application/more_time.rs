//! More time to apply for one person, because something kept them. Pure. Nobody loses by it: their
//! number stays what it was, and whoever is complete before them can be placed before them.

use super::last_day;
use crate::blueprint::Blueprint;
use crate::deadline::{MoveDeadlineError, check_day};
use crate::interest::{Interest, MoreTime};
use crate::programme::{Programme, State};
use kernel::{Date, Timestamp};

/// How long the reason may be, in characters.
pub const LONGEST_REASON: usize = 500;

/// Why nobody is given this time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoreTimeError {
    /// The programme has no form, or no last day.
    #[error("this programme has no last day for applying")]
    NoLastDay,
    /// The programme is closed.
    #[error("this programme is closed")]
    Closed,
    /// The interest was withdrawn, or is part of another.
    #[error("this interest is over")]
    InterestIsOver,
    /// The day is over.
    #[error("choose today or a later day")]
    InThePast,
    /// More than two years ahead.
    #[error("check the year: the day can be at most two years ahead")]
    TooFar,
    /// They have as much time already.
    #[error("they have until {0} as it is: choose a later day")]
    NotLater(Date),
    /// Nobody could tell later why one person had longer than the others.
    #[error("say why they get more time")]
    ReasonMissing,
    /// The reason does not fit.
    #[error("use at most 500 characters for the reason")]
    ReasonTooLong,
}

/// The last day on which one person may apply: everybody's, or a later one of their own.
pub fn last_day_of(of: (&Programme, &Blueprint), interest: &Interest) -> Option<Date> {
    let own = interest.more_time.as_ref().map(|it| it.until);
    last_day(of.0, of.1).map(|day| own.map_or(day, |own| own.max(day)))
}

/// The interest with more time.
pub fn give_more_time(
    of: (&Programme, &Blueprint),
    it: Interest,
    (until, why): (Date, &str),
    now: Timestamp,
) -> Result<Interest, MoreTimeError> {
    let why = why.trim();
    let last = last_day_of(of, &it).filter(|_| of.1.steps.application).ok_or(MoreTimeError::NoLastDay)?;
    match check_day(until, now) {
        _ if matches!(of.0.state, State::Closed { .. }) => Err(MoreTimeError::Closed),
        _ if it.is_over() => Err(MoreTimeError::InterestIsOver),
        Err(MoveDeadlineError::TooFar) => Err(MoreTimeError::TooFar),
        Err(_) => Err(MoreTimeError::InThePast),
        Ok(()) if until <= last => Err(MoreTimeError::NotLater(last)),
        Ok(()) if why.is_empty() => Err(MoreTimeError::ReasonMissing),
        Ok(()) if why.chars().count() > LONGEST_REASON => Err(MoreTimeError::ReasonTooLong),
        Ok(()) => Ok(Interest { more_time: Some(MoreTime { until, why: why.to_owned() }), ..it }),
    }
}
