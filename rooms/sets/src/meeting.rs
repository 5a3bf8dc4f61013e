//! A meeting of a set as calendars know it: what it is, when the rule has it, when it takes place, and
//! why where the two differ. Pure. What is said in it is never here.

use crate::set::Set;
use almanac::schedule::Kind;
use calendar::{Line, Subject};
use kernel::{Id, Person, Timestamp};
use std::time::Duration;

/// The longest reason, in characters.
pub const REASON: usize = 300;

/// One meeting of one set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its id: it stays when the date changes, and so does the entry in calendars.
    pub id: Id<Meeting>,
    /// Of which set.
    pub set: Id<Set>,
    /// Its position among the set's meetings, from 0.
    pub position: u16,
    /// What it is.
    pub kind: Kind,
    /// Its number among those of its kind, from 1.
    pub number: u16,
    /// When the rule has it.
    pub derived_at: Timestamp,
    /// When it begins.
    pub begins_at: Timestamp,
    /// How long it is, in minutes.
    pub minutes: u16,
    /// For how many minutes the room stays open afterwards.
    pub white_space_minutes: u16,
    /// Where; nothing is online.
    pub place: Option<Line>,
    /// Who moved it away from the rule, and why.
    pub moved: Option<Moved>,
}

/// Why a meeting is at another time than the rule has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Why, as its members read it.
    pub reason: String,
    /// When it was moved.
    pub at: Timestamp,
    /// By whom.
    pub by: Id<Person>,
}

/// When and where a meeting is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct To {
    /// When it begins.
    pub begins_at: Timestamp,
    /// Where; nothing is online.
    pub place: Option<Line>,
    /// Why, where that is not when the rule has it.
    pub reason: String,
}

/// Why a meeting is not moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoveError {
    /// It has begun, or is over.
    #[error("this meeting has begun already")]
    Begun,
    /// The time chosen is past.
    #[error("choose a time that is still to come")]
    Past,
    /// The members read why.
    #[error("say why it is not when the rule has it")]
    NoReason,
    /// More than 300 characters.
    #[error("use at most 300 characters")]
    ReasonTooLong,
    /// Another meeting of the set is then.
    #[error("another meeting of this set is at that time")]
    Overlaps,
}

impl Meeting {
    /// When it ends, without the white space.
    pub fn ends_at(&self) -> Timestamp {
        self.begins_at.plus(minutes(self.minutes))
    }
    /// When the room closes: the end with the white space.
    pub fn closes_at(&self) -> Timestamp {
        self.ends_at().plus(minutes(self.white_space_minutes))
    }
    /// Whether it is still to come.
    pub fn is_ahead(&self, now: Timestamp) -> bool {
        self.begins_at > now
    }
    /// Puts it at another time or place. What stays when the rule has it needs no reason.
    pub fn put(self, to: To, by: Id<Person>, now: Timestamp) -> Result<Self, MoveError> {
        if !self.is_ahead(now) {
            return Err(MoveError::Begun);
        }
        if to.begins_at <= now {
            return Err(MoveError::Past);
        }
        let reason = to.reason.trim();
        let moved = match to.begins_at == self.derived_at {
            true => None,
            false if reason.is_empty() => return Err(MoveError::NoReason),
            false if reason.chars().count() > REASON => return Err(MoveError::ReasonTooLong),
            false => Some(Moved { reason: reason.to_owned(), at: now, by }),
        };
        Ok(Self { begins_at: to.begins_at, place: to.place, moved, ..self })
    }
    /// What entries in calendars are about.
    pub fn subject(&self) -> Subject {
        Subject::new("meeting", self.id)
    }
    fn overlaps(&self, other: &Self) -> bool {
        self.begins_at < other.closes_at() && other.begins_at < self.closes_at()
    }
}

/// Puts one of a set's meetings at another time or place, where no other of them is then.
pub fn put(all: &[Meeting], it: &Meeting, to: To, by: Id<Person>, now: Timestamp) -> Result<Meeting, MoveError> {
    let put = it.clone().put(to, by, now)?;
    let taken = all.iter().any(|other| other.id != put.id && put.overlaps(other));
    if taken { Err(MoveError::Overlaps) } else { Ok(put) }
}

fn minutes(count: u16) -> Duration {
    Duration::from_secs(u64::from(count) * 60)
}

/// The name of a kind in columns and message keys.
pub fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Introduction => "introduction",
        Kind::Residential => "residential",
        Kind::Meeting => "meeting",
        Kind::Closing => "closing",
        Kind::Evaluation => "evaluation",
        Kind::FollowUp => "follow-up",
    }
}

/// The kind of a name.
pub fn kind_of(name: &str) -> Option<Kind> {
    let all = [Kind::Introduction, Kind::Residential, Kind::Meeting, Kind::Closing, Kind::Evaluation, Kind::FollowUp];
    all.into_iter().find(|kind| word(*kind) == name)
}
