//! Instants, in UTC, in whole microseconds: the grain both databases keep, so that what was
//! written equals what is read.

use jiff::tz::TimeZone;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, str::FromStr, time::Duration};

/// One instant, to the microsecond.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(jiff::Timestamp);

/// A text that is not an RFC 3339 instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not a date and time")]
pub struct ParseTimestampError;

impl Timestamp {
    /// Earlier than anything Kith knows of: the beginning of 1970.
    pub const EARLIEST: Self = Self(jiff::Timestamp::UNIX_EPOCH);
    /// Later than anything Kith knows of: the last days of 9999.
    pub const LATEST: Self = Self(jiff::Timestamp::constant(253_402_200_000, 0));

    /// Takes an instant and drops what is finer than a microsecond.
    pub fn new(at: jiff::Timestamp) -> Self {
        Self::from_micros(at.as_microsecond())
    }
    /// Microseconds since 1970-01-01T00:00:00Z; values out of jiff's range stop at its ends.
    pub fn from_micros(micros: i64) -> Self {
        let at = jiff::Timestamp::from_microsecond(micros);
        Self(at.unwrap_or(if micros < 0 { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX }))
    }
    /// Microseconds since 1970-01-01T00:00:00Z.
    pub fn micros(self) -> i64 {
        self.0.as_microsecond()
    }
    /// The instant as jiff knows it.
    pub fn jiff(self) -> jiff::Timestamp {
        self.0
    }
    /// The same instant on the wall clock of a zone by its IANA name; UTC when the name is unknown.
    pub fn on_the_clock_of(self, zone: &str) -> jiff::Zoned {
        self.0.to_zoned(TimeZone::get(zone).unwrap_or(TimeZone::UTC))
    }
    /// The day it is in [`crate::ZONE`].
    pub fn day(self) -> crate::Date {
        crate::Date::new(self.on_the_clock_of(crate::ZONE).date())
    }
    /// Later by a duration; stops at the end of time.
    pub fn plus(self, by: Duration) -> Self {
        Self::from_micros(self.micros().saturating_add(micros_of(by)))
    }
    /// Earlier by a duration; stops at the beginning of time.
    pub fn minus(self, by: Duration) -> Self {
        Self::from_micros(self.micros().saturating_sub(micros_of(by)))
    }
    /// How long it has been since an earlier instant; nothing when that is later.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_micros(self.micros().saturating_sub(earlier.micros()).max(0).unsigned_abs())
    }
}

fn micros_of(duration: Duration) -> i64 {
    i64::try_from(duration.as_micros()).unwrap_or(i64::MAX)
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Fixed width, so that the text sorts as the instant does.
        write!(f, "{}", self.0.strftime("%Y-%m-%dT%H:%M:%S.%6fZ"))
    }
}
impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl FromStr for Timestamp {
    type Err = ParseTimestampError;
    fn from_str(text: &str) -> Result<Self, ParseTimestampError> {
        text.parse().map(Self::new).map_err(|_| ParseTimestampError)
    }
}
impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_text_sorts_as_the_instant_does(a in 0i64..4_102_444_800_000_000, b in 0i64..4_102_444_800_000_000) {
            let (a, b) = (Timestamp::from_micros(a), Timestamp::from_micros(b));
            prop_assert_eq!(a.to_string().cmp(&b.to_string()), a.cmp(&b));
            prop_assert_eq!(a.to_string().parse::<Timestamp>(), Ok(a));
        }
    }
}
