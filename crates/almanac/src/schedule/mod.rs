//! From a rule ("2 hours; then 5 meetings every 5 weeks; …") to the dates of one group.
//!
//! Apart from clashes because a date is derived first and judged afterwards: a bank holiday never
//! moves a meeting by itself.

mod derive;
mod rule;
#[cfg(test)]
mod tests;

pub use derive::{ScheduleError, parallel, schedule};
pub use rule::{Anchor, Every, Kind, Nth, Rhythm, Rule, Start, Stretch};

use jiff::{
    SignedDuration,
    civil::{Date, Time},
    tz::TimeZone,
};
use kernel::Timestamp;

/// Why a date differs from what the rule gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The day chosen.
    pub date: Date,
    /// The local time chosen.
    pub time: Time,
    /// Why, in the words of whoever chose; never empty.
    pub reason: String,
}

/// One gathering with its date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// What it is.
    pub kind: Kind,
    /// Its number among those of its stretch, from 1.
    pub number: u16,
    /// The day the rule gives. It stays, whatever is chosen.
    pub derived: Date,
    /// The local time the rule gives.
    pub derived_time: Time,
    /// What people chose instead.
    pub choice: Option<Choice>,
    /// How long it is, in minutes, without the white space.
    pub minutes: u16,
    /// For how many minutes the room stays open afterwards.
    pub white_space_minutes: u16,
}

impl Occasion {
    /// The day on which it is.
    pub fn date(&self) -> Date {
        self.choice.as_ref().map_or(self.derived, |it| it.date)
    }
    /// The local time at which it begins.
    pub fn time(&self) -> Time {
        self.choice.as_ref().map_or(self.derived_time, |it| it.time)
    }
    /// Whether people chose another date or time than the rule gives.
    pub fn is_moved(&self) -> bool {
        self.choice.is_some()
    }
    /// When it begins, in a zone. A local time the clocks leap over is read an hour later; one that
    /// comes twice is the first (RFC 5545, 3.3.5).
    pub fn begins_at(&self, zone: &TimeZone) -> Timestamp {
        let local = self.date().to_datetime(self.time());
        let at = zone.to_ambiguous_timestamp(local).compatible();
        Timestamp::new(at.expect("the schedule keeps its years within 1900 to 2999"))
    }
    /// When it ends, without the white space: so many minutes of real time after it begins.
    pub fn ends_at(&self, zone: &TimeZone) -> Timestamp {
        self.later(zone, self.minutes)
    }
    /// When the room closes: the end with the white space.
    pub fn closes_at(&self, zone: &TimeZone) -> Timestamp {
        self.later(zone, self.minutes.saturating_add(self.white_space_minutes))
    }

    fn later(&self, zone: &TimeZone, minutes: u16) -> Timestamp {
        let at = self.begins_at(zone).jiff();
        Timestamp::new(at.saturating_add(SignedDuration::from_mins(i64::from(minutes))).unwrap_or(at))
    }
}

/// Why a date could not be chosen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceError {
    /// There are fewer occasions than that.
    #[error("there is no occasion {0} in this schedule")]
    NoSuchOccasion(usize),
    /// Nothing was written.
    #[error("say why the date differs from the rule")]
    NoReason,
    /// Before 1900 or after 2999.
    #[error("choose a year from 1900 to 2999")]
    OutOfRange,
}

/// The dates of one group, in the order of the rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    occasions: Vec<Occasion>,
}

impl Schedule {
    /// All of them.
    pub fn occasions(&self) -> &[Occasion] {
        &self.occasions
    }
    /// Moves one, by its place from 0. The others stay where the rule puts them.
    pub fn choose(&mut self, place: usize, choice: Choice) -> Result<(), ChoiceError> {
        if choice.reason.trim().is_empty() {
            return Err(ChoiceError::NoReason);
        }
        if !derive::YEARS.contains(&choice.date.year()) {
            return Err(ChoiceError::OutOfRange);
        }
        let it = self.occasions.get_mut(place).ok_or(ChoiceError::NoSuchOccasion(place))?;
        it.choice = Some(choice);
        Ok(())
    }
    /// Puts one back to where the rule has it.
    pub fn restore(&mut self, place: usize) -> Result<(), ChoiceError> {
        let it = self.occasions.get_mut(place).ok_or(ChoiceError::NoSuchOccasion(place))?;
        it.choice = None;
        Ok(())
    }
}
