//! What is done every night, as the queue keeps it.

use platform::jobs::Job;
use serde::{Deserialize, Serialize};

/// Forgets what housekeeping no longer needs; queues itself for the next night.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Nightly {}
impl Job for Nightly {
    const KIND: &'static str = "operations/nightly";
}
