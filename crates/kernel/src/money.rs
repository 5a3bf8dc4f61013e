//! Money, in whole pence.

use serde::{Deserialize, Serialize};
use std::{fmt, iter::Sum, ops::Add};

/// An amount in pounds sterling, kept in pence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(i64);

impl Money {
    /// So many pence.
    pub const fn pence_of(pence: i64) -> Self {
        Self(pence)
    }
    /// So many whole pounds.
    pub const fn pounds(pounds: i64) -> Self {
        Self(pounds * 100)
    }
    /// The amount in pence.
    pub const fn pence(self) -> i64 {
        self.0
    }
    /// The amount a number of times; `None` when it no longer fits.
    pub fn times(self, n: i64) -> Option<Self> {
        self.0.checked_mul(n).map(Self)
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}
impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self(0), Add::add)
    }
}
impl fmt::Display for Money {
    /// As people write it: `£200`, `£12.50`, `-£3`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, pence) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        let (pounds, rest) = (pence / 100, pence % 100);
        let digits = pounds.to_string();
        let mut grouped = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        if rest == 0 { write!(f, "{sign}£{grouped}") } else { write!(f, "{sign}£{grouped}.{rest:02}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_written_as_people_write_it() {
        let written = [20_000, 1_250, 123_456_789, -300, 5].map(|p| Money::pence_of(p).to_string());
        assert_eq!(written, ["£200", "£12.50", "£1,234,567.89", "-£3", "£0.05"]);
    }
}
