//! What this room leaves for later, as the queue keeps it: ids alone.

use crate::interest::Interest;
use kernel::Id;
use platform::jobs::Job;
use serde::{Deserialize, Serialize};

/// The time to press the button is over.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct LapseInterest {
    /// Whose.
    pub interest: Id<Interest>,
}
impl Job for LapseInterest {
    const KIND: &'static str = "programmes/lapse-interest";
}
