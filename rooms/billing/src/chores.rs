//! What this room leaves for later, as the queue keeps it, and what it hears from the rooms below.

use crate::invoice::Invoice;
use kernel::Id;
use platform::jobs::Job;
use programmes::place::PlaceGivenUp;
use serde::{Deserialize, Serialize};

/// Some days after the last day to pay: whoever still owes is reminded.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct RemindOfInvoice {
    /// Of which invoice.
    pub invoice: Id<Invoice>,
}
impl Job for RemindOfInvoice {
    const KIND: &'static str = "billing/remind-of-invoice";
}

/// A place was given up: if it was invoiced, somebody decides whether it is credited. It carries what
/// the fact says.
#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct NoteWithdrawal(pub PlaceGivenUp);
impl Job for NoteWithdrawal {
    const KIND: &'static str = "billing/note-withdrawal";
}
