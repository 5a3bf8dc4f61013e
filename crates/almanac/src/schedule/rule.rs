//! The rule a schedule is derived from, as plain data.
//!
//! Apart from any blueprint so that a room can fill it from whatever it keeps.

use jiff::civil::{Date, Time, Weekday};

/// What a gathering is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Getting to know each other.
    Introduction,
    /// Days away together.
    Residential,
    /// A regular meeting.
    Meeting,
    /// The day that brings it to an end.
    Closing,
    /// Looking back soon after.
    Evaluation,
    /// Looking back much later.
    FollowUp,
}

/// A distance on the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Every {
    /// Calendar days.
    Days(u16),
    /// Weeks of seven days.
    Weeks(u16),
    /// Calendar months: the same day of the month, or its last.
    Months(u16),
}

/// Which weekday of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Nth {
    /// The first.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
    /// The fourth.
    Fourth,
    /// The last, be it the fourth or the fifth.
    Last,
}

/// How the occasions of one stretch follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rhythm {
    /// One only, or the same distance between each two. Months keep the weekday of the group: the
    /// day is moved within its week, Monday to Sunday.
    Every(Every),
    /// The nth weekday of each month, from the month after that of the occasion before.
    Monthly(Nth),
    /// The weekday of the group about each month: counted from the first of the stretch, the one
    /// nearest to the same day of each month after it. So they are four or five weeks apart.
    AboutMonthly,
}

/// From where a stretch counts its waiting time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// From the last occasion before it.
    Previous,
    /// From the last occasion of a kind; from the last before it where there is none.
    LastOf(Kind),
}

/// Some occasions of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// What they are.
    pub kind: Kind,
    /// How many, 1 to 400.
    pub count: u16,
    /// How far apart.
    pub rhythm: Rhythm,
    /// How long each is, 1 to 1,440 minutes.
    pub minutes: u16,
    /// For how many minutes the room stays open after each; 0 is not at all, 1,440 at most.
    pub white_space_minutes: u16,
    /// How long the first waits; `None` is by its own rhythm.
    pub after: Option<Every>,
    /// From where that counts.
    pub from: Anchor,
}

impl Stretch {
    /// A single occasion, so long after the one before.
    pub fn one(kind: Kind, minutes: u16, after: Every) -> Self {
        let rhythm = Rhythm::Every(after);
        Self { kind, count: 1, rhythm, minutes, white_space_minutes: 0, after: Some(after), from: Anchor::Previous }
    }
}

/// Everything with a date, in the order in which it comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The stretches; the first begins at the start and its waiting time is not read.
    pub stretches: Vec<Stretch>,
}

/// From where the dates of a group are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// A day of the week in which the first occasion is.
    pub week_of: Date,
    /// The weekday of the group, on which every occasion falls.
    pub weekday: Weekday,
    /// The local time at which every occasion begins.
    pub time: Time,
}
