//! Days, times, money and counts as people in Britain read them, in both tongues.

use super::{Speaker, Tongue};
use jiff::civil;
use kernel::{Date, Money, Timestamp};

const WEEKDAYS: [[&str; 7]; 2] = [
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ["Dydd Llun", "Dydd Mawrth", "Dydd Mercher", "Dydd Iau", "Dydd Gwener", "Dydd Sadwrn", "Dydd Sul"],
];
const MONTHS: [[&str; 12]; 2] = [
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "Ionawr",
        "Chwefror",
        "Mawrth",
        "Ebrill",
        "Mai",
        "Mehefin",
        "Gorffennaf",
        "Awst",
        "Medi",
        "Hydref",
        "Tachwedd",
        "Rhagfyr",
    ],
];

/// A day, whether the kernel's or jiff's, owned or borrowed.
pub trait Day {
    /// The day in jiff's calendar.
    fn day(&self) -> civil::Date;
}
impl Day for civil::Date {
    fn day(&self) -> civil::Date {
        *self
    }
}
impl Day for Date {
    fn day(&self) -> civil::Date {
        self.civil()
    }
}
impl<T: Day + ?Sized> Day for &T {
    fn day(&self) -> civil::Date {
        (**self).day()
    }
}

impl Speaker {
    /// `Tuesday 9 February 2027`, `Dydd Mawrth 9 Chwefror 2027`.
    pub fn date(&self, day: impl Day) -> String {
        let it = day.day();
        let weekday = usize::from(it.weekday().to_monday_zero_offset().unsigned_abs());
        format!("{} {}", WEEKDAYS[self.shelf()][weekday], self.short_date(it))
    }
    /// `9 February 2027`, `9 Chwefror 2027`: for tables.
    pub fn short_date(&self, day: impl Day) -> String {
        let it = day.day();
        format!("{} {} {}", it.day(), self.month(it), it.year())
    }
    /// `February 2027`.
    pub fn month_of(&self, day: impl Day) -> String {
        let it = day.day();
        format!("{} {}", self.month(it), it.year())
    }
    /// `10am`, `1:30pm`, `midday`, `midnight`.
    pub fn time(&self, at: civil::Time) -> String {
        let (hour, minute) = (at.hour(), at.minute());
        match (hour, minute, self.tongue()) {
            (12, 0, Tongue::English) => "midday".to_owned(),
            (12, 0, Tongue::Welsh) => "hanner dydd".to_owned(),
            (0, 0, Tongue::English) => "midnight".to_owned(),
            (0, 0, Tongue::Welsh) => "hanner nos".to_owned(),
            _ => {
                let half = if hour < 12 { "am" } else { "pm" };
                let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
                if minute == 0 { format!("{hour}{half}") } else { format!("{hour}:{minute:02}{half}") }
            }
        }
    }
    /// The clock time of an instant in the kernel's zone: `1:30pm`.
    pub fn time_of(&self, at: Timestamp) -> String {
        self.time(at.on_the_clock_of(kernel::ZONE).time())
    }
    /// The day of an instant in the kernel's zone: `Tuesday 9 February 2027`.
    pub fn day_of(&self, at: Timestamp) -> String {
        self.date(at.day())
    }
    /// An instant in the kernel's zone: `Tuesday 9 February 2027 at 10am`.
    pub fn moment(&self, at: Timestamp) -> String {
        let between = match self.tongue() {
            Tongue::English => "at",
            Tongue::Welsh => "am",
        };
        format!("{} {between} {}", self.day_of(at), self.time_of(at))
    }
    /// From one instant to another: `Tuesday 9 February 2027, 10am to 1:30pm`; both days are named
    /// when they differ.
    pub fn span(&self, from: Timestamp, to: Timestamp) -> String {
        let between = match self.tongue() {
            Tongue::English => "to",
            Tongue::Welsh => "i",
        };
        if from.day() == to.day() {
            format!("{}, {} {between} {}", self.day_of(from), self.time_of(from), self.time_of(to))
        } else {
            format!("{}, {} {between} {}, {}", self.day_of(from), self.time_of(from), self.day_of(to), self.time_of(to))
        }
    }
    /// `£200`, `£12.50`: the same in both tongues.
    pub fn money(&self, amount: Money) -> String {
        amount.to_string()
    }
    /// `1,234`: grouped, so that it can be read.
    pub fn number(&self, n: i64) -> String {
        let digits = n.unsigned_abs().to_string();
        let mut out = String::from(if n < 0 { "-" } else { "" });
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        out
    }

    fn month(&self, it: civil::Date) -> &'static str {
        MONTHS[self.shelf()][usize::from(it.month().unsigned_abs()) - 1]
    }
    fn shelf(&self) -> usize {
        match self.tongue() {
            Tongue::English => 0,
            Tongue::Welsh => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Words;
    use super::*;
    use std::sync::Arc;

    fn speakers() -> (Speaker, Speaker) {
        let words = Arc::new(Words::new(&[]).unwrap());
        (words.speaker(Tongue::English), words.speaker(Tongue::Welsh))
    }

    #[test]
    fn days_and_times_are_said_as_people_say_them() {
        let (english, welsh) = speakers();
        let day = Date::of(2027, 2, 9).unwrap();
        assert_eq!(english.date(day), "Tuesday 9 February 2027");
        assert_eq!(welsh.date(day), "Dydd Mawrth 9 Chwefror 2027");
        assert_eq!(english.month_of(day), "February 2027");
        let said =
            [(10, 0), (13, 30), (12, 0), (0, 0), (0, 5), (12, 15)].map(|(h, m)| english.time(civil::time(h, m, 0, 0)));
        assert_eq!(said, ["10am", "1:30pm", "midday", "midnight", "12:05am", "12:15pm"]);
    }

    #[test]
    fn instants_are_on_the_clock_in_britain() {
        let (english, welsh) = speakers();
        let from: Timestamp = "2027-06-09T09:00:00Z".parse().unwrap();
        let to: Timestamp = "2027-06-09T12:30:00Z".parse().unwrap();
        assert_eq!(english.moment(from), "Wednesday 9 June 2027 at 10am");
        assert_eq!(english.span(from, to), "Wednesday 9 June 2027, 10am to 1:30pm");
        assert_eq!(welsh.span(from, to), "Dydd Mercher 9 Mehefin 2027, 10am i 1:30pm");
    }

    #[test]
    fn numbers_are_grouped() {
        let (english, _) = speakers();
        assert_eq!([1_234_567, -1_000, 999].map(|n| english.number(n)), ["1,234,567", "-1,000", "999"]);
        assert_eq!(english.money(Money::pounds(200)), "£200");
    }
}
