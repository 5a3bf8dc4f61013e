//! A list of people to invite, between the reading of a file and the last letter. Apart from
//! `attendees`, which reads; here it waits, is sent and is forgotten.

use super::attendees::Attendees;
use crate::invitation::letter::InvitationLetter;
use kernel::{Id, Person, Programme, Timestamp};

/// A list that was read, and how far its letters are.
#[derive(Debug, Clone)]
pub struct InvitationList {
    /// Which.
    pub id: Id<InvitationList>,
    /// To what its people are invited.
    pub programme: Id<Programme>,
    /// What the file was called.
    pub file_name: String,
    /// Who is on it; nobody any more once it is done.
    pub content: Attendees,
    /// How many people are or were on it.
    pub row_count: i64,
    /// How many of them have had their turn.
    pub next_row: i64,
    /// How many of those were invited.
    pub invited: i64,
    /// The letter, once it was sent.
    pub letter: Option<InvitationLetter>,
    /// Who sent it.
    pub sent_by: Option<Id<Person>>,
    /// When the last one had their turn.
    pub done_at: Option<Timestamp>,
}
