//! What a date falls on: bank holidays, days of faith with their eves, school holidays, and what
//! members have marked for themselves.
//!
//! Apart from schedules because a clash warns and never moves: who asks decides. It knows nobody's
//! faith: every date is judged against every tradition, and members are counted, not named.

mod judge;
mod school;
mod sun;
mod table;
#[cfg(test)]
mod tests;

pub use judge::{Against, clashes};
pub use school::{SchoolHoliday, SchoolMistake, read_school_holidays};
pub use sun::Place;
pub use table::{BankHoliday, FIRST_YEAR, FaithDay, LAST_YEAR, Shape, bank_holidays, faith_days};

use jiff::civil::Date;
use kernel::Timestamp;

/// How much a clash weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know.
    Mention,
    /// Ask whom it concerns; a change of hour or food may do.
    Mind,
    /// Some people cannot come: choose another date.
    Avoid,
}

/// Which of the three calendars of bank holidays in the United Kingdom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Nation {
    /// England and Wales.
    EnglandAndWales,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
}

impl Nation {
    /// All three.
    pub const ALL: [Self; 3] = [Self::EnglandAndWales, Self::Scotland, Self::NorthernIreland];
    /// The word of the table: `england-and-wales`, `scotland`, `northern-ireland`.
    pub fn word(self) -> &'static str {
        match self {
            Self::EnglandAndWales => "england-and-wales",
            Self::Scotland => "scotland",
            Self::NorthernIreland => "northern-ireland",
        }
    }
}

/// A stretch of time in which members said they cannot come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Marked {
    /// From.
    pub begins_at: Timestamp,
    /// To.
    pub ends_at: Timestamp,
}

/// What a date clashes with. Names of days are keys (`eid-al-fitr`): their words are the reader's.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A bank holiday somewhere in the United Kingdom.
    BankHoliday {
        /// Which.
        day: &'static str,
        /// Where, in the order of [`Nation::ALL`].
        nations: Vec<Nation>,
    },
    /// A day or period of a tradition.
    Faith {
        /// Which.
        day: &'static str,
        /// Whose: `muslim`, `jewish`, `hindu`, `sikh`, `christian`, `orthodox`, `buddhist`, `lunar`, `nowruz`.
        tradition: &'static str,
    },
    /// The day before one that begins at sunset, too late in the afternoon to be home in time.
    Eve {
        /// Of which day.
        day: &'static str,
        /// Whose.
        tradition: &'static str,
    },
    /// The day before or after one that is set by sighting the moon, and may fall here.
    Sighting {
        /// Which.
        day: &'static str,
        /// Whose.
        tradition: &'static str,
    },
    /// A fast that is broken at sunset, and the gathering lasts into it.
    BreakingFast {
        /// In which period.
        day: &'static str,
        /// Whose.
        tradition: &'static str,
    },
    /// Friday afternoon too near to sunset, or Saturday before nightfall.
    Sabbath,
    /// Friday at midday.
    FridayPrayer,
    /// A holiday of the schools of an area.
    SchoolHoliday {
        /// Where.
        area: String,
        /// What it is called there.
        name: String,
    },
    /// So many members marked this time for themselves.
    Members(usize),
    /// The date lies outside the years of the tables: nothing was looked up.
    NotCovered,
}

impl Kind {
    /// The key of the sentence that says it; the parts of the kind are its words.
    pub fn sentence(&self) -> &'static str {
        match self {
            Self::BankHoliday { .. } => "clash-bank-holiday",
            Self::Faith { .. } => "clash-faith",
            Self::Eve { .. } => "clash-eve",
            Self::Sighting { .. } => "clash-sighting",
            Self::BreakingFast { .. } => "clash-breaking-fast",
            Self::Sabbath => "clash-sabbath",
            Self::FridayPrayer => "clash-friday-prayer",
            Self::SchoolHoliday { .. } => "clash-school-holiday",
            Self::Members(_) => "clash-members",
            Self::NotCovered => "clash-not-covered",
        }
    }
}

/// One clash of one gathering.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Clash {
    /// How much it weighs.
    pub severity: Severity,
    /// With what.
    pub kind: Kind,
    /// The first day of what it clashes with.
    pub first: Date,
    /// The last.
    pub last: Date,
}
