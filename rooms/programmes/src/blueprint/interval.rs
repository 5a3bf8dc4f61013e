//! Stretches of the calendar as people write them: "5 weeks", "month", "11 to 12 weeks".
//! Apart because rhythm, waiting times and deadlines of a blueprint are all written this way.

use jiff::Span;
use kernel::Date;

/// What an interval counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// Calendar days.
    Days,
    /// Weeks of seven days.
    Weeks,
    /// Calendar months: the same day of the month, or its last.
    Months,
}

/// A number of days, weeks or months; never none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Interval {
    /// How many.
    pub count: u16,
    /// Of what.
    pub unit: Unit,
}

/// How long to wait: from at least this to at most that; the same where it is exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Wait {
    /// At least.
    pub least: Interval,
    /// At most, in the same unit.
    pub most: Interval,
}

impl Interval {
    /// Reads "5 weeks", "week", "month", "2 months", "10 days", "fortnight".
    pub fn parse(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let (count, unit) = match words[..] {
            ["fortnight"] => (2, Unit::Weeks),
            [unit] => (1, unit_of(unit)?),
            [count, unit] => (count.parse().ok()?, unit_of(unit)?),
            _ => return None,
        };
        (1..=400).contains(&count).then_some(Self { count, unit })
    }
    /// The day that comes so much after another.
    pub fn after(self, day: Date) -> Date {
        let count = i64::from(self.count);
        let span = match self.unit {
            Unit::Days => Span::new().days(count),
            Unit::Weeks => Span::new().weeks(count),
            Unit::Months => Span::new().months(count),
        };
        Date::new(day.civil().saturating_add(span))
    }
}

impl Wait {
    /// Reads what [`Interval::parse`] reads, and "11 to 12 weeks" or "11-12 weeks".
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let Some((first, rest)) = text.split_once(" to ").or_else(|| text.split_once(['-', '–'])) else {
            let exact = Interval::parse(text)?;
            return Some(Self { least: exact, most: exact });
        };
        let most = Interval::parse(rest)?;
        let least = Interval { count: first.trim().parse().ok()?, unit: most.unit };
        (least.count >= 1 && least.count <= most.count).then_some(Self { least, most })
    }
    /// Whether it leaves no choice.
    pub fn is_exact(&self) -> bool {
        self.least == self.most
    }
}

fn unit_of(word: &str) -> Option<Unit> {
    match word {
        "day" | "days" => Some(Unit::Days),
        "week" | "weeks" => Some(Unit::Weeks),
        "month" | "months" => Some(Unit::Months),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(count: u16, unit: Unit) -> Interval {
        Interval { count, unit }
    }

    #[test]
    fn intervals_are_read_as_people_write_them() {
        let read = ["5 weeks", "month", "1 week", "fortnight", "10 days"].map(Interval::parse);
        let meant =
            [of(5, Unit::Weeks), of(1, Unit::Months), of(1, Unit::Weeks), of(2, Unit::Weeks), of(10, Unit::Days)];
        assert_eq!(read, meant.map(Some));
        for slip in ["", "0 weeks", "five weeks", "5", "5 years", "5  weeks later", "-1 weeks", "401 days"] {
            assert_eq!(Interval::parse(slip), None, "{slip}");
        }
    }

    #[test]
    fn a_wait_may_be_a_range_in_order() {
        let range = Wait { least: of(11, Unit::Weeks), most: of(12, Unit::Weeks) };
        assert_eq!(["11 to 12 weeks", "11-12 weeks", "11–12 weeks"].map(Wait::parse), [Some(range); 3]);
        assert_eq!(Wait::parse("12 to 11 weeks"), None);
        assert!(!range.is_exact() && Wait::parse("5 months").is_some_and(|it| it.is_exact()));
    }

    #[test]
    fn a_month_after_the_last_of_january_is_the_last_of_february() {
        let day: Date = "2027-01-31".parse().expect("a date of the test");
        assert_eq!(of(1, Unit::Months).after(day).to_string(), "2027-02-28");
        assert_eq!(of(5, Unit::Weeks).after(day).to_string(), "2027-03-07");
    }

    proptest! {
        #[test]
        fn no_text_panics_and_what_is_read_moves_forward(text in ".{0,20}", days in 0i64..30_000) {
            let day = "2000-01-01".parse::<Date>().expect("a date of the test").plus_days(days);
            if let Some(wait) = Wait::parse(&text) {
                prop_assert!(wait.least.after(day) > day);
                prop_assert!(wait.most.after(day) >= wait.least.after(day));
            }
        }
    }
}
