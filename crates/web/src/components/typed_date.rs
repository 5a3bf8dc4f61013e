//! A day as somebody typed it, kept exactly so until it is one.

use crate::words::Speaker;
use kernel::Date;

/// What stands in the three boxes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedDate {
    /// Day of the month.
    pub day: String,
    /// Month: a number, or its name in English or Welsh.
    pub month: String,
    /// Year, in full.
    pub year: String,
}

/// Why what was typed is not a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TypedDateError {
    /// Some boxes are filled, others are not.
    #[error("a part of the date is missing")]
    Incomplete,
    /// There is no such day.
    #[error("there is no such day")]
    NoSuchDay,
}

impl TypedDateError {
    /// What to do, in words; `what` is the date asked for, as it stands inside a sentence.
    pub fn say(self, words: &Speaker, what: &str) -> String {
        match self {
            Self::Incomplete => words.t1("web-date-part-missing", "what", what),
            Self::NoSuchDay => words.t1("web-date-not-real", "what", what),
        }
    }
}

const MONTHS: [(&str, &str); 12] = [
    ("jan", "ion"),
    ("feb", "chw"),
    ("mar", "maw"),
    ("apr", "ebr"),
    ("may", "mai"),
    ("jun", "meh"),
    ("jul", "gor"),
    ("aug", "aws"),
    ("sep", "med"),
    ("oct", "hyd"),
    ("nov", "tac"),
    ("dec", "rha"),
];

impl TypedDate {
    /// The three boxes of a `DateInput`, out of a form's pairs: `name-day`, `name-month`, `name-year`.
    pub fn of<'a>(name: &str, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut typed = Self::default();
        for (key, value) in pairs {
            match key.strip_prefix(name) {
                Some("-day") => value.clone_into(&mut typed.day),
                Some("-month") => value.clone_into(&mut typed.month),
                Some("-year") => value.clone_into(&mut typed.year),
                _ => {}
            }
        }
        typed
    }
    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        [&self.day, &self.month, &self.year].iter().all(|part| part.trim().is_empty())
    }
    /// The day that was meant; `None` when nothing was typed.
    pub fn read(&self) -> Result<Option<Date>, TypedDateError> {
        if self.is_empty() {
            return Ok(None);
        }
        if [&self.day, &self.month, &self.year].iter().any(|part| part.trim().is_empty()) {
            return Err(TypedDateError::Incomplete);
        }
        let number = |text: &str| text.trim().parse::<i16>().ok();
        let day = number(&self.day).and_then(|day| i8::try_from(day).ok());
        let year = number(&self.year).filter(|year| (1900..=2200).contains(year));
        match (day, month(&self.month), year) {
            (Some(day), Some(month), Some(year)) => {
                Date::of(year, month, day).map(Some).ok_or(TypedDateError::NoSuchDay)
            }
            _ => Err(TypedDateError::NoSuchDay),
        }
    }
}

impl From<Date> for TypedDate {
    fn from(date: Date) -> Self {
        let it = date.civil();
        Self { day: it.day().to_string(), month: it.month().to_string(), year: it.year().to_string() }
    }
}

/// `2`, `02`, `Feb`, `february`, `Chwefror`.
fn month(text: &str) -> Option<i8> {
    let text = text.trim().to_lowercase();
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let at = MONTHS.iter().position(|(english, welsh)| text.starts_with(english) || text.starts_with(welsh))?;
    i8::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(day: &str, month: &str, year: &str) -> TypedDate {
        TypedDate { day: day.into(), month: month.into(), year: year.into() }
    }

    #[test]
    fn days_are_read_as_people_type_them() {
        let ninth = Date::of(2027, 2, 9);
        for (day, month) in [("9", "2"), ("09", "02"), (" 9 ", "Feb"), ("9", "February"), ("9", "Chwefror")] {
            assert_eq!(typed(day, month, "2027").read(), Ok(ninth), "{day} {month}");
        }
        assert_eq!(typed("", " ", "").read(), Ok(None));
        assert_eq!(typed("9", "", "2027").read(), Err(TypedDateError::Incomplete));
        for (day, month, year) in [("29", "2", "2027"), ("x", "2", "2027"), ("9", "13", "2027"), ("9", "2", "27")] {
            assert_eq!(typed(day, month, year).read(), Err(TypedDateError::NoSuchDay));
        }
    }

    #[test]
    fn the_boxes_are_found_by_name() {
        let pairs = [("starts-day", "9"), ("starts-month", "2"), ("starts-year", "2027"), ("ends-day", "1")];
        assert_eq!(TypedDate::of("starts", pairs), typed("9", "2", "2027"));
        assert_eq!(TypedDate::from(Date::of(2027, 2, 9).unwrap()), typed("9", "2", "2027"));
    }
}
