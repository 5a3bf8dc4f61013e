//! What this room leaves for later, as the queue keeps it: ids, and the instant they were true for.

use crate::event::Event;
use kernel::{Id, Timestamp};
use platform::jobs::Job;
use serde::{Deserialize, Serialize};

/// The time to take a place that was offered is over.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct SettleEvent {
    /// Of which event.
    pub event: Id<Event>,
}
impl Job for SettleEvent {
    const KIND: &'static str = "events/settle-event";
}

/// It is the day before: everybody who has a place is reminded.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct RemindOfEvent {
    /// Of which event.
    pub event: Id<Event>,
    /// When it was to start; a moved event has another reminder.
    pub starts_at: Timestamp,
}
impl Job for RemindOfEvent {
    const KIND: &'static str = "events/remind-of-event";
}
