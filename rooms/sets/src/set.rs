//! A set: a small closed group with a facilitator, from the first proposal on. Pure; who sits in it
//! is in `seat`.

use jiff::civil::Weekday;
use kernel::{Id, Person, Timestamp};

/// A set of a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    /// Its id.
    pub id: Id<Set>,
    /// Of which programme.
    pub programme: Id<kernel::Programme>,
    /// Its number within the programme, from 1.
    pub number: u16,
    /// The day of the week on which it meets, as a key: `tuesday`; none where the members agree on it.
    pub day: Option<String>,
    /// Who holds it.
    pub facilitator: Option<Id<Person>>,
    /// When its members were first told.
    pub published_at: Option<Timestamp>,
}

impl Set {
    /// The weekday on which it meets; none where the members agree on it.
    pub fn weekday(&self) -> Option<Weekday> {
        Some(match self.day.as_deref()? {
            "monday" => Weekday::Monday,
            "tuesday" => Weekday::Tuesday,
            "wednesday" => Weekday::Wednesday,
            "thursday" => Weekday::Thursday,
            "friday" => Weekday::Friday,
            "saturday" => Weekday::Saturday,
            "sunday" => Weekday::Sunday,
            _ => return None,
        })
    }
}

/// A set at a glance: numbers and dates, never people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glance {
    /// How many sit in it.
    pub members: usize,
    /// How many of them have not been told.
    pub untold: usize,
    /// How many meetings it has.
    pub meetings: usize,
    /// How many of them are still to come.
    pub ahead: usize,
    /// When the next begins.
    pub next: Option<Timestamp>,
}
