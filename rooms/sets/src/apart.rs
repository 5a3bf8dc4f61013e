//! Two people who are never to share a set. Pure. Why is written nowhere, and neither of them ever
//! learns of it.

use kernel::{Id, Person, Timestamp};
use programmes::selection::offer::Offer;

/// A pair that is kept apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// Its id.
    pub id: Id<Apart>,
    /// One of them: the one whose id comes first, so that a pair is there once.
    pub one: Id<Offer>,
    /// The other.
    pub other: Id<Offer>,
    /// Since when.
    pub at: Timestamp,
    /// Who said so.
    pub by: Id<Person>,
}

/// Why two people cannot be kept apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ApartError {
    /// A pair is of two.
    #[error("choose two different people")]
    Same,
    /// One of them has no place in this programme.
    #[error("choose two people who have a place")]
    Unknown,
    /// It is there already.
    #[error("these two are kept apart already")]
    Already,
}

impl Apart {
    /// Keeps two people apart from now.
    pub fn keep(
        id: Id<Self>,
        (a, b): (Id<Offer>, Id<Offer>),
        by: Id<Person>,
        now: Timestamp,
    ) -> Result<Self, ApartError> {
        if a == b {
            return Err(ApartError::Same);
        }
        Ok(Self { id, one: a.min(b), other: a.max(b), at: now, by })
    }
    /// Whether somebody is one of the two.
    pub fn concerns(&self, place: Id<Offer>) -> bool {
        self.one == place || self.other == place
    }
}
