//! A note about somebody who would like to join, as those who run the programme write it for
//! themselves. Pure. It is never rewritten, so that what one colleague relied on stays readable; what
//! no longer holds is ended. It stands in no letter and in no file.

use crate::interest::Interest;
use kernel::{Id, Person, Timestamp};

/// How long a note may be, in characters.
pub const LONGEST: usize = 4_000;

/// One note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Which.
    pub id: Id<Note>,
    /// About whom.
    pub interest: Id<Interest>,
    /// What it says.
    pub text: String,
    /// When it was written.
    pub at: Timestamp,
    /// By whom.
    pub by: Id<Person>,
    /// Since when it no longer holds, and who said so.
    pub ended: Option<(Timestamp, Id<Person>)>,
}

/// Why a note is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// Nothing is in it.
    #[error("write something in the note")]
    Missing,
    /// It does not fit.
    #[error("use at most 4,000 characters for a note")]
    TooLong,
}

/// Why a note is not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this note was ended already")]
pub struct AlreadyEnded;

impl Note {
    /// A note as it was typed: lines are kept, the empty ones around it are not.
    pub fn write(
        id: Id<Self>,
        interest: Id<Interest>,
        typed: &str,
        by: Id<Person>,
        now: Timestamp,
    ) -> Result<Self, WriteError> {
        let text = typed.replace("\r\n", "\n").trim().to_owned();
        match text.chars().count() {
            0 => Err(WriteError::Missing),
            long if long > LONGEST => Err(WriteError::TooLong),
            _ => Ok(Self { id, interest, text, at: now, by, ended: None }),
        }
    }
    /// It no longer holds.
    pub fn end(self, by: Id<Person>, now: Timestamp) -> Result<Self, AlreadyEnded> {
        if self.ended.is_some() {
            return Err(AlreadyEnded);
        }
        Ok(Self { ended: Some((now, by)), ..self })
    }
}
