//! When the sun sets.
//!
//! Apart because it is astronomy: the general solar position calculations of NOAA, to about a minute
//! at these latitudes.

use jiff::{SignedDuration, civil::Date, tz::TimeZone};
use kernel::Timestamp;

/// Where the sun is watched from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

impl Place {
    /// London.
    pub const LONDON: Self = Self { latitude: 51.51, longitude: -0.13 };
    /// Cardiff.
    pub const CARDIFF: Self = Self { latitude: 51.48, longitude: -3.18 };
    /// Edinburgh.
    pub const EDINBURGH: Self = Self { latitude: 55.95, longitude: -3.19 };
    /// Belfast.
    pub const BELFAST: Self = Self { latitude: 54.60, longitude: -5.93 };

    /// When the sun sets on a day; 18:00 universal time where it does not rise or set at all.
    pub fn sunset(self, day: Date) -> Timestamp {
        let minutes = self.sunset_minutes(day).unwrap_or(18.0 * 60.0);
        let midnight = day.at(0, 0, 0, 0).to_zoned(TimeZone::UTC).map(|it| it.timestamp()).unwrap_or_default();
        let after = SignedDuration::from_secs_f64(minutes * 60.0);
        Timestamp::new(midnight.saturating_add(after).unwrap_or(midnight))
    }

    /// In minutes after midnight, universal time.
    fn sunset_minutes(self, day: Date) -> Option<f64> {
        let days = if day.in_leap_year() { 366.0 } else { 365.0 };
        // The fraction of the year, at 18:00.
        let g = std::f64::consts::TAU / days * (f64::from(day.day_of_year()) - 1.0 + 0.25);
        let equation = 229.18
            * (0.000_075 + 0.001_868 * g.cos()
                - 0.032_077 * g.sin()
                - 0.014_615 * (2.0 * g).cos()
                - 0.040_849 * (2.0 * g).sin());
        let declination = 0.006_918 - 0.399_912 * g.cos() + 0.070_257 * g.sin() - 0.006_758 * (2.0 * g).cos()
            + 0.000_907 * (2.0 * g).sin()
            - 0.002_697 * (3.0 * g).cos()
            + 0.001_48 * (3.0 * g).sin();
        let latitude = self.latitude.to_radians();
        // 90.833 degrees: half the sun's disc, and what the air bends.
        let angle =
            90.833_f64.to_radians().cos() / (latitude.cos() * declination.cos()) - latitude.tan() * declination.tan();
        if !(-1.0..=1.0).contains(&angle) {
            return None;
        }
        Some(720.0 - 4.0 * (self.longitude - angle.acos().to_degrees()) - equation)
    }
}
