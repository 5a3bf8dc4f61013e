//! Numbers without gaps: each kind of document counts for itself at each host.
//! Apart because the law asks for it: a missing number has to be explained to the tax office.

use std::fmt;

/// What is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A request for money.
    Invoice,
    /// Money taken back.
    CreditNote,
}

/// The number of one document, printed `INV-000042` or `CN-000007`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    /// Of what.
    pub kind: Kind,
    /// From 1.
    pub count: u64,
}

impl fmt::Display for Number {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let prefix = match self.kind {
            Kind::Invoice => "INV",
            Kind::CreditNote => "CN",
        };
        write!(to, "{prefix}-{:06}", self.count)
    }
}

/// How far one kind has been counted at one host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Series {
    kind: Kind,
    last: u64,
}

impl Series {
    /// Nothing numbered yet.
    pub fn new(kind: Kind) -> Self {
        Self { kind, last: 0 }
    }
    /// After so many documents.
    pub fn after(kind: Kind, last: u64) -> Self {
        Self { kind, last }
    }
    /// The number of the newest document, 0 before the first.
    pub fn last(self) -> u64 {
        self.last
    }
    /// The next number; the series has moved on, so it belongs into the transaction that uses the number.
    pub fn take(&mut self) -> Number {
        self.last += 1;
        Number { kind: self.kind, count: self.last }
    }
}
