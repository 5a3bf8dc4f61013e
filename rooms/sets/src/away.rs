//! Days on which a member cannot come, marked by themselves. Pure. Whoever keeps the dates of a set sees
//! how many of its members cannot, and is never told who or why.

use almanac::clash::Marked;
use kernel::{Date, Id, Timestamp};
use programmes::selection::offer::Offer;

/// How many stretches of days one member marks at most.
pub const MOST: usize = 20;
/// How far ahead they may lie, in days.
const FURTHEST: i64 = 731;

/// Days on which one member cannot come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Away {
    /// Its id.
    pub id: Id<Away>,
    /// Whose place it is.
    pub place: Id<Offer>,
    /// The first of the days.
    pub from: Date,
    /// The last.
    pub to: Date,
}

/// Why days are not marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AwayError {
    /// They are over.
    #[error("choose days that are still to come")]
    Past,
    /// The last comes before the first.
    #[error("the last day comes before the first")]
    Backwards,
    /// They lie more than two years ahead.
    #[error("check the year: the days can be at most two years ahead")]
    TooFar,
    /// Some of them are marked.
    #[error("the days from {0} to {1} are marked already: take those away first")]
    Marked(Date, Date),
    /// Enough are marked.
    #[error("twenty stretches of days are marked: take one away first")]
    TooMany,
}

impl Away {
    /// Marks days beside those that are marked. Nothing overlaps, so that a member counts once.
    pub fn mark(
        id: Id<Self>,
        place: Id<Offer>,
        (from, to): (Date, Date),
        before: &[Self],
        now: Timestamp,
    ) -> Result<Self, AwayError> {
        if to < from {
            return Err(AwayError::Backwards);
        }
        if to < now.day() {
            return Err(AwayError::Past);
        }
        if now.day().days_until(to) > FURTHEST {
            return Err(AwayError::TooFar);
        }
        if let Some(it) = before.iter().find(|it| it.from <= to && from <= it.to) {
            return Err(AwayError::Marked(it.from, it.to));
        }
        if before.len() >= MOST {
            return Err(AwayError::TooMany);
        }
        Ok(Self { id, place, from, to })
    }

    /// The time they take, in London.
    pub fn marked(&self) -> Marked {
        Marked { begins_at: self.from.starts_at(), ends_at: self.to.ends_at() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a date of the test")
    }
    fn id<T>(number: u8) -> Id<T> {
        format!("0190a000-0000-7000-8000-00000000000{number}").parse().expect("an id of the test")
    }
    fn mark(from: &str, to: &str, before: &[Away]) -> Result<Away, AwayError> {
        Away::mark(id(1), id(2), (day(from), day(to)), before, day("2027-03-01").starts_at())
    }

    #[test]
    fn days_are_marked_once_ahead_and_forwards() {
        let one = mark("2027-03-10", "2027-03-12", &[]).expect("days of the test");
        assert_eq!(mark("2027-03-12", "2027-03-20", &[one]), Err(AwayError::Marked(one.from, one.to)));
        assert!(mark("2027-03-13", "2027-03-13", &[one]).is_ok(), "the day after is free, and one day is enough");
        assert_eq!(mark("2027-03-12", "2027-03-10", &[]), Err(AwayError::Backwards));
        assert_eq!(mark("2027-02-01", "2027-02-28", &[]), Err(AwayError::Past));
        assert!(mark("2027-02-20", "2027-03-01", &[]).is_ok(), "they have begun and last until today");
        assert_eq!(mark("2027-03-01", "2029-03-05", &[]), Err(AwayError::TooFar));
        let many: Vec<Away> = (0..MOST).map(|_| one).collect();
        assert_eq!(mark("2027-05-01", "2027-05-01", &many), Err(AwayError::TooMany));
    }

    #[test]
    fn the_whole_of_the_last_day_is_taken_across_a_clock_change() {
        let it = mark("2027-03-27", "2027-03-28", &[]).expect("days of the test").marked();
        assert_eq!(it.ends_at.since(it.begins_at).as_secs(), 47 * 3600);
    }
}
