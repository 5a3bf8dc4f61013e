//! As much of somebody in the order as selection looks at: apart from `interest` and `application`,
//! because a list of thousands reads this of everybody and the rest of nobody.

use super::{Eligible, Known};
use crate::application::Word;
use crate::interest::Interest;
use crate::interest::order::Queued;
use crate::reference::Reference;
use forms::Sheet;
use kernel::{Id, Timestamp};
use std::borrow::Cow;

/// Somebody in the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Whose interest it is.
    pub id: Id<Interest>,
    /// How many come before them, those who have still to confirm included.
    pub nth: usize,
    /// Their employer, as typed.
    pub organisation: String,
    /// What all spellings of that name have in common.
    pub employer: String,
    /// What counts for the order.
    pub counts_from: Timestamp,
    /// Until when the button can be pressed; nothing once the interest stands.
    pub confirm_by: Option<Timestamp>,
    /// Where the answers are, once the form is begun.
    pub sheet: Option<Id<Sheet>>,
    /// Whether the form was sent.
    pub is_sent: bool,
    /// Whether the programme is not for them, by what they answered.
    pub is_ruled_out: bool,
    /// What became of asking the employer; nothing where nobody is asked.
    pub word: Option<Word>,
    /// What else decides whether they can be placed.
    pub known: Known,
}

/// What somebody is called, read of those who are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// What the person quotes.
    pub reference: Reference,
    /// Their name.
    pub name: String,
}

impl Queued for Candidate {
    type Key = usize;
    fn order_key(&self) -> usize {
        self.nth
    }
    fn counts_from(&self) -> Timestamp {
        self.counts_from
    }
    fn stands(&self) -> bool {
        self.confirm_by.is_none()
    }
    fn is_waiting(&self, now: Timestamp) -> bool {
        self.confirm_by.is_some_and(|until| now <= until)
    }
}

impl Eligible for Candidate {
    fn id(&self) -> Id<Interest> {
        self.id
    }
    fn employer(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.employer)
    }
}
