//! Until when people may say that they would like to join, and how that moved. Apart because a
//! moved deadline must be told to everybody and must not take anything from anybody.
//!
//! A deadline on a day ends when that day is over in London. Who came after it is late: not
//! refused, but ordered after all who were in time (which the order of arrival does by itself).
//! Whoever was in time under a deadline in force when they came, or at any time since, stays in
//! time: moving a deadline makes nobody late.

use kernel::{Date, Id, Person, Timestamp};
use std::time::Duration;

/// How far ahead a deadline may lie: further is a slip of the pen.
const FURTHEST_DAYS: i64 = 731;
/// How long a reason may be, in characters.
const REASON: usize = 500;

/// One move of the deadline: who, when, why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineChange {
    /// The day it was; `None` where there had been none.
    pub from: Option<Date>,
    /// The day it is from then on.
    pub to: Date,
    /// When it was moved.
    pub at: Timestamp,
    /// Who moved it.
    pub by: Id<Person>,
    /// Why, in words for everybody.
    pub reason: Option<String>,
}

/// What a move does to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Move {
    /// There was no deadline before.
    Set,
    /// There is more time.
    Extended,
    /// There is less time.
    BroughtForward,
    /// It had passed; there is time again.
    Reopened,
}

/// The deadline of a programme with its history, the oldest change first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Deadlines {
    first: Option<Date>,
    changes: Vec<DeadlineChange>,
}

/// Why the deadline cannot be moved so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoveDeadlineError {
    /// The programme is a draft: its deadline is set, not moved.
    #[error("publish the programme first: until then you can simply change the date")]
    NotPublished,
    /// The programme is closed.
    #[error("this programme is closed, so its deadline stays as it was")]
    Closed,
    /// The day is over.
    #[error("choose today or a later day")]
    InThePast,
    /// Nothing would change.
    #[error("this is the deadline already: choose another day")]
    Same,
    /// More than two years ahead.
    #[error("check the year: the deadline can be at most two years ahead")]
    TooFar,
    /// People lose time and are owed a reason.
    #[error("say why the deadline comes earlier: people who planned for the old one will read it")]
    ReasonMissing,
    /// The reason does not fit.
    #[error("use at most 500 characters for the reason")]
    ReasonTooLong,
}

impl MoveDeadlineError {
    /// The key of its sentence in the catalogues.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::NotPublished => "deadline-not-published",
            Self::Closed => "deadline-closed",
            Self::InThePast => "deadline-in-the-past",
            Self::Same => "deadline-same",
            Self::TooFar => "deadline-too-far",
            Self::ReasonMissing => "deadline-reason-missing",
            Self::ReasonTooLong => "deadline-reason-too-long",
        }
    }
}

/// Changes that do not follow from each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the deadline's history does not hold together")]
pub struct BrokenHistoryError;

impl DeadlineChange {
    /// What it did to people.
    pub fn kind(&self) -> Move {
        match self.from {
            None => Move::Set,
            Some(from) if from.ends_at() <= self.at => Move::Reopened,
            Some(from) if from < self.to => Move::Extended,
            Some(_) => Move::BroughtForward,
        }
    }
}

impl Deadlines {
    /// A deadline that never moved; `None` is no deadline.
    pub fn new(first: Option<Date>) -> Self {
        Self { first, changes: Vec::new() }
    }
    /// The deadline as it is kept: today's day, and the changes, the oldest first.
    pub fn with_history(current: Option<Date>, changes: Vec<DeadlineChange>) -> Result<Self, BrokenHistoryError> {
        let chained = changes.windows(2).all(|it| it[1].from == Some(it[0].to) && it[0].at <= it[1].at);
        let ends = changes.last().is_none_or(|it| Some(it.to) == current);
        if !chained || !ends {
            return Err(BrokenHistoryError);
        }
        let first = changes.first().map_or(current, |it| it.from);
        Ok(Self { first, changes })
    }
    /// The last day on which people are in time; `None` is no deadline.
    pub fn current(&self) -> Option<Date> {
        self.changes.last().map_or(self.first, |it| Some(it.to))
    }
    /// Every change, the oldest first.
    pub fn changes(&self) -> &[DeadlineChange] {
        &self.changes
    }
    /// The instant at which it passes.
    pub fn ends_at(&self) -> Option<Timestamp> {
        self.current().map(Date::ends_at)
    }
    /// Whether it has passed.
    pub fn has_passed(&self, now: Timestamp) -> bool {
        self.ends_at().is_some_and(|it| it <= now)
    }
    /// Whether what came then came after the deadline: after the one in force when it came and
    /// after every later one.
    pub fn is_late(&self, came: Timestamp) -> bool {
        let later = self.changes.iter().filter(|it| it.at >= came);
        let in_force = self.changes.iter().rev().find(|it| it.at < came);
        let in_force = in_force.map_or(self.first, |it| Some(it.to));
        let mut all = std::iter::once(in_force).chain(later.map(|it| Some(it.to)));
        all.all(|day| day.is_some_and(|it| it.ends_at() <= came))
    }
    /// The first instant from which whatever comes is late; none while nothing can be. Whoever comes later
    /// has fewer deadlines to keep, all of them passed: so it is late too.
    pub fn late_from(&self) -> Option<Timestamp> {
        let ends = self.first.into_iter().chain(self.changes.iter().map(|it| it.to)).map(Date::ends_at);
        // A change counts for what comes after its own instant.
        let changes = self.changes.iter().map(|it| it.at.plus(Duration::from_micros(1)));
        ends.chain(changes).filter(|at| self.is_late(*at)).min()
    }
    /// The deadline moved to the end of another day.
    pub fn moved(mut self, to: Date, reason: &str, by: Id<Person>, now: Timestamp) -> Result<Self, MoveDeadlineError> {
        check_day(to, now)?;
        let (from, reason) = (self.current(), reason.trim());
        if from == Some(to) {
            return Err(MoveDeadlineError::Same);
        }
        if reason.chars().count() > REASON {
            return Err(MoveDeadlineError::ReasonTooLong);
        }
        let reason = (!reason.is_empty()).then(|| reason.to_owned());
        let change = DeadlineChange { from, to, at: now, by, reason };
        if change.kind() == Move::BroughtForward && change.reason.is_none() {
            return Err(MoveDeadlineError::ReasonMissing);
        }
        self.changes.push(change);
        Ok(self)
    }
}

/// Whether a day can be a deadline at all.
pub(crate) fn check_day(day: Date, now: Timestamp) -> Result<(), MoveDeadlineError> {
    match now.day().days_until(day) {
        ..0 => Err(MoveDeadlineError::InThePast),
        0..=FURTHEST_DAYS => Ok(()),
        _ => Err(MoveDeadlineError::TooFar),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a date of the test")
    }
    fn noon(text: &str) -> Timestamp {
        day(text).starts_at().plus(Duration::from_secs(12 * 3600))
    }
    fn ama() -> Id<Person> {
        "0190a000-0000-7000-8000-000000000001".parse().expect("an id of the test")
    }
    fn moved(it: Deadlines, to: &str, reason: &str, now: &str) -> Result<Deadlines, MoveDeadlineError> {
        it.moved(day(to), reason, ama(), noon(now))
    }

    #[test]
    fn a_deadline_moves_forward_back_with_a_reason_and_opens_again() {
        let it = Deadlines::new(Some(day("2027-01-08")));
        let it = moved(it, "2027-01-29", "", "2027-01-05").expect("more time needs no reason");
        assert_eq!(moved(it.clone(), "2027-01-22", "  ", "2027-01-06"), Err(MoveDeadlineError::ReasonMissing));
        let it = moved(it, "2027-01-22", "the room is taken", "2027-01-06").expect("with a reason");
        assert!(!it.has_passed(noon("2027-01-22")) && it.has_passed(noon("2027-01-23")));
        let it = moved(it, "2027-02-05", "", "2027-01-25").expect("it opens again");
        let kinds: Vec<Move> = it.changes().iter().map(DeadlineChange::kind).collect();
        assert_eq!(kinds, [Move::Extended, Move::BroughtForward, Move::Reopened]);
        assert_eq!(it.current(), Some(day("2027-02-05")));
        let again = Deadlines::with_history(it.current(), it.changes().to_vec());
        assert_eq!(again, Ok(it));
    }

    #[test]
    fn a_deadline_does_not_move_into_the_past_nowhere_or_too_far() {
        let it = Deadlines::new(Some(day("2027-01-08")));
        let to = |to| moved(it.clone(), to, "because", "2027-01-05").err();
        assert_eq!(to("2027-01-04"), Some(MoveDeadlineError::InThePast));
        assert_eq!(to("2027-01-08"), Some(MoveDeadlineError::Same));
        assert_eq!(to("2072-01-08"), Some(MoveDeadlineError::TooFar));
        assert_eq!(to("2027-01-05"), None, "today is in time");
    }

    #[test]
    fn whoever_came_after_the_deadline_is_in_time_when_it_opens_again() {
        let it = Deadlines::new(Some(day("2027-01-08")));
        assert!(!it.is_late(noon("2027-01-08")) && it.is_late(noon("2027-01-09")));
        let it = moved(it, "2027-02-05", "", "2027-01-25").expect("it opens again");
        assert!(!it.is_late(noon("2027-01-09")) && it.is_late(noon("2027-02-06")));
        assert!(!Deadlines::default().is_late(noon("2047-01-01")));
    }

    #[test]
    fn a_history_with_a_gap_is_refused() {
        let change =
            |from, to, at| DeadlineChange { from: Some(day(from)), to: day(to), at: noon(at), by: ama(), reason: None };
        let one = change("2027-01-08", "2027-01-29", "2027-01-05");
        let other = change("2027-01-22", "2027-02-05", "2027-01-06");
        let gap = Deadlines::with_history(Some(day("2027-02-05")), vec![one.clone(), other]);
        assert_eq!(gap, Err(BrokenHistoryError));
        let stale = Deadlines::with_history(Some(day("2027-01-08")), vec![one]);
        assert_eq!(stale, Err(BrokenHistoryError));
    }

    proptest! {
        #[test]
        fn moving_a_deadline_makes_nobody_late_who_has_come(first in 0i64..40, moves in prop::collection::vec((0i64..10, 0i64..60), 0..6), came in 0i64..3000) {
            let start = day("2027-01-01");
            let came = start.starts_at().plus(Duration::from_secs(came.unsigned_abs() * 3600));
            let mut it = Deadlines::new(Some(start.plus_days(first)));
            let mut today = start;
            for (later, to) in moves {
                today = today.plus_days(later);
                let before = it.is_late(came);
                if let Ok(next) = it.clone().moved(start.plus_days(to), "because", ama(), today.starts_at()) {
                    prop_assert!(before || came > today.starts_at() || !next.is_late(came));
                    it = next;
                }
            }
        }

        #[test]
        fn who_comes_earlier_is_late_only_if_who_comes_later_is(moves in prop::collection::vec((0i64..10, 0i64..60), 0..6), a in 0u64..3000, b in 0u64..3000) {
            let start = day("2027-01-01");
            let mut it = Deadlines::new(Some(start.plus_days(7)));
            let mut today = start;
            for (later, to) in moves {
                today = today.plus_days(later);
                it = it.clone().moved(start.plus_days(to), "because", ama(), today.starts_at()).unwrap_or(it);
            }
            let hour = |it: u64| start.starts_at().plus(Duration::from_secs(it * 3600));
            prop_assert!(!it.is_late(hour(a.min(b))) || it.is_late(hour(a.max(b))));
            prop_assert_eq!(it.is_late(hour(a)), it.late_from().is_some_and(|from| from <= hour(a)));
        }
    }
}
