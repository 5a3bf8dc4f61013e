//! Numbers without gaps: each kind of document counts for itself, at each host and in each year.
//! Apart because the law asks for it: a missing number has to be explained to the tax office.

use std::fmt;
use std::str::FromStr;

/// What is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A request for money.
    Invoice,
    /// Money taken back.
    CreditNote,
}

impl Kind {
    /// The letters that numbers of this kind begin with, and its name in the table of series.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Invoice => "INV",
            Self::CreditNote => "CN",
        }
    }
}

/// The number of one document, printed `INV-2027-000042` or `CN-2027-000007`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    /// Of what.
    pub kind: Kind,
    /// The year of the day of issue.
    pub year: i16,
    /// From 1 in each year.
    pub count: u32,
}

impl fmt::Display for Number {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}-{:04}-{:06}", self.kind.prefix(), self.year, self.count)
    }
}

/// A text that is no number of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not the number of an invoice or a credit note")]
pub struct NumberError;

impl FromStr for Number {
    type Err = NumberError;
    /// Reads a number as it is printed, and in no other way: one document has one address.
    fn from_str(text: &str) -> Result<Self, NumberError> {
        let mut parts = text.splitn(3, '-');
        let kind = match parts.next() {
            Some("INV") => Kind::Invoice,
            Some("CN") => Kind::CreditNote,
            _ => return Err(NumberError),
        };
        let year = parts.next().and_then(|it| it.parse().ok()).ok_or(NumberError)?;
        let count = parts.next().and_then(|it| it.parse().ok()).ok_or(NumberError)?;
        let it = Self { kind, year, count };
        if it.to_string() == text { Ok(it) } else { Err(NumberError) }
    }
}
