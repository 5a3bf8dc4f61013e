//! As much of somebody in the order as selection looks at: apart from `interest` and `application`,
//! because a list of thousands reads this of everybody and the rest of nobody.

use super::Eligible;
use crate::application::Word;
use crate::interest::Interest;
use crate::interest::order::Queued;
use crate::reference::Reference;
use forms::Sheet;
use kernel::{Id, Timestamp};

/// Somebody in the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Whose interest it is.
    pub id: Id<Interest>,
    /// What the person quotes.
    pub reference: Reference,
    /// Their name.
    pub name: String,
    /// The key of their address.
    pub email_key: String,
    /// Their employer, as typed.
    pub organisation: String,
    /// What counts for the order.
    pub counts_from: Timestamp,
    /// When it was written down.
    pub recorded_at: Timestamp,
    /// Until when the button can be pressed; nothing once the interest stands.
    pub confirm_by: Option<Timestamp>,
    /// Where the answers are, once the form is begun.
    pub sheet: Option<Id<Sheet>>,
    /// Whether the form was sent.
    pub is_sent: bool,
    /// What became of asking the employer; nothing where nobody was asked.
    pub word: Option<Word>,
}

impl Queued for Candidate {
    fn order_key(&self) -> (Timestamp, Timestamp, Id<Interest>) {
        (self.counts_from, self.recorded_at, self.id)
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
    fn organisation(&self) -> &str {
        &self.organisation
    }
}
