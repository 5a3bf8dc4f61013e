//! Calendar days and spans of days, as people in Britain write and mean them.

use crate::Timestamp;
use jiff::{civil, tz::TimeZone};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, str::FromStr};

/// A day in the calendar, without a time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

/// A text that is not a day, written `2027-02-09`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not a date")]
pub struct ParseDateError;

impl Date {
    /// Takes a day from jiff's calendar.
    pub const fn new(day: civil::Date) -> Self {
        Self(day)
    }
    /// The day of a year, month and day of the month, if there is such a day.
    pub fn of(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Self)
    }
    /// The day as jiff knows it.
    pub const fn civil(self) -> civil::Date {
        self.0
    }
    /// Later (or, below zero, earlier) by whole days; stops at the ends of the calendar.
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().days(days.clamp(-4_000_000, 4_000_000))))
    }
    /// The same day of a later year; the last of February where that year has no such day.
    pub fn plus_years(self, years: i16) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().years(years.clamp(-9_999, 9_999))))
    }
    /// Whole days from this day to a later one; below zero when that is earlier.
    pub fn days_until(self, later: Self) -> i64 {
        self.0.until(later.0).map_or(0, |span| i64::from(span.get_days()))
    }
    /// The first instant of the day in [`crate::ZONE`].
    pub fn starts_at(self) -> Timestamp {
        let zone = TimeZone::get(crate::ZONE).unwrap_or(TimeZone::UTC);
        self.0.to_zoned(zone).map_or(Timestamp::from_micros(0), |z| Timestamp::new(z.timestamp()))
    }
    /// The instant at which clocks in [`crate::ZONE`] show a time on this day; a time that the change
    /// to summer time leaves out is taken an hour later. None beyond the ends of time.
    pub fn at(self, time: civil::Time) -> Option<Timestamp> {
        let zone = TimeZone::get(crate::ZONE).ok()?;
        let at = self.0.to_datetime(time).to_zoned(zone).ok()?;
        Some(Timestamp::new(at.timestamp()))
    }
    /// The instant at which the day is over in [`crate::ZONE`]: a deadline "on" a day ends here.
    pub fn ends_at(self) -> Timestamp {
        self.plus_days(1).starts_at()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
impl FromStr for Date {
    type Err = ParseDateError;
    fn from_str(text: &str) -> Result<Self, ParseDateError> {
        text.parse().map(Self).map_err(|_| ParseDateError)
    }
}
impl Serialize for Date {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

/// From a first day to a last day, or open-ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first day within it.
    pub from: Date,
    /// The last day within it; `None` goes on.
    pub to: Option<Date>,
}

/// A period that ends before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the last day is before the first")]
pub struct PeriodError;

impl Period {
    /// A period of days. Errors when it would end before it begins.
    pub fn new(from: Date, to: Option<Date>) -> Result<Self, PeriodError> {
        if to.is_some_and(|to| to < from) { Err(PeriodError) } else { Ok(Self { from, to }) }
    }
    /// Whether a day lies within it.
    pub fn holds(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a date of the test")
    }

    #[test]
    fn a_deadline_day_in_summer_ends_an_hour_earlier_in_utc() {
        assert_eq!(day("2027-01-08").ends_at().to_string(), "2027-01-09T00:00:00.000000Z");
        assert_eq!(day("2027-07-08").ends_at().to_string(), "2027-07-08T23:00:00.000000Z");
    }

    #[test]
    fn a_period_holds_its_first_and_last_day_and_cannot_run_backwards() {
        let may = Period::new(day("2027-05-01"), Some(day("2027-05-31"))).expect("in order");
        assert!(may.holds(day("2027-05-01")) && may.holds(day("2027-05-31")));
        assert!(!may.holds(day("2027-06-01")));
        assert_eq!(Period::new(day("2027-05-02"), Some(day("2027-05-01"))), Err(PeriodError));
        assert_eq!(day("2027-05-01").days_until(day("2027-06-01")), 31);
    }
}
