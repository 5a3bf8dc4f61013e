//! The committed tables of bank holidays and days of faith.
//!
//! Apart because they are data: `data/generate.py` writes them, and says where each date is from.

use super::{Nation, Severity};
use jiff::civil::Date;
use std::sync::LazyLock;

/// The first year of the tables.
pub const FIRST_YEAR: i16 = 2024;
/// The last.
pub const LAST_YEAR: i16 = 2040;

/// One bank holiday in one calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BankHoliday {
    /// When.
    pub date: Date,
    /// Its key, such as `easter-monday`.
    pub key: &'static str,
    /// Where.
    pub nation: Nation,
}

/// When a day of faith begins, and how sure its date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// The calendar day.
    Day,
    /// From sunset of the day before until nightfall of the last.
    Sunset,
    /// By sighting the moon: perhaps a day sooner or later.
    Sighted,
    /// A period in which people eat and drink only after sunset; its ends are sighted.
    Fast,
}

/// One day or period of a tradition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FaithDay {
    /// The first day (its eve is the evening before).
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// Its key, such as `rosh-hashanah`.
    pub key: &'static str,
    /// Whose.
    pub tradition: &'static str,
    /// How much a gathering on it weighs.
    pub severity: Severity,
    /// When it begins and how sure it is.
    pub shape: Shape,
}

/// Every bank holiday of the tables, by date.
pub fn bank_holidays() -> &'static [BankHoliday] {
    static TABLE: LazyLock<Vec<BankHoliday>> = LazyLock::new(|| {
        rows::<3>(include_str!("../../data/bank-holidays.csv"))
            .map(|[date, key, calendar]| BankHoliday { date: day(date), key, nation: nation(calendar) })
            .collect()
    });
    &TABLE
}

/// Every day of faith of the tables, by its first day.
pub fn faith_days() -> &'static [FaithDay] {
    static TABLE: LazyLock<Vec<FaithDay>> = LazyLock::new(|| {
        rows::<7>(include_str!("../../data/faith-days.csv"))
            .map(|[first, last, key, tradition, severity, shape, _source]| FaithDay {
                first: day(first),
                last: day(last),
                key,
                tradition,
                severity: severity_of(severity),
                shape: shape_of(shape),
            })
            .collect()
    });
    &TABLE
}

/// The rows below the header. The files hold no quotation marks: a test reads them whole.
fn rows<const N: usize>(text: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    text.lines().skip(1).map(|line| {
        let fields: Vec<&str> = line.split(',').collect();
        fields.try_into().expect("the committed table has this many columns, as a test shows")
    })
}

fn day(text: &str) -> Date {
    text.parse().expect("the committed table holds dates, as a test shows")
}

fn nation(word: &str) -> Nation {
    Nation::ALL.into_iter().find(|it| it.word() == word).expect("the committed table knows three calendars")
}

fn severity_of(word: &str) -> Severity {
    match word {
        "avoid" => Severity::Avoid,
        "mind" => Severity::Mind,
        _ => Severity::Mention,
    }
}

fn shape_of(word: &str) -> Shape {
    match word {
        "sunset" => Shape::Sunset,
        "sighted" => Shape::Sighted,
        "fast" => Shape::Fast,
        _ => Shape::Day,
    }
}
