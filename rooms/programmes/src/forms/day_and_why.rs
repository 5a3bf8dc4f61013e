//! A day with a reason, as several forms of coordinators take it.

use serde::Deserialize;
use web::components::TypedDate;

/// What was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct DayAndWhy {
    day_day: String,
    day_month: String,
    day_year: String,
    why: String,
}

impl DayAndWhy {
    /// The day and the reason.
    pub fn read(self) -> (TypedDate, String) {
        (TypedDate { day: self.day_day, month: self.day_month, year: self.day_year }, self.why)
    }
}
