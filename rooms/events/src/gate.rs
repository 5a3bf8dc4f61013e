//! The gate: from when until when somebody with a place is let in. Apart because pages, letters and
//! the noun ask the same question.

use crate::event::Event;
use kernel::Timestamp;
use std::time::Duration;

/// So long before the start the gate opens.
const BEFORE: Duration = Duration::from_secs(15 * 60);

/// Whether people are let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// From an instant on.
    Opens(Timestamp),
    /// Now.
    Open,
    /// Not any more.
    Over,
    /// Never: it does not take place.
    Cancelled,
}

/// When the gate of an event opens.
pub fn opens_at(event: &Event) -> Timestamp {
    event.plan.starts_at.minus(BEFORE)
}

impl Gate {
    /// The gate of an event at an instant.
    pub fn of(event: &Event, now: Timestamp) -> Self {
        let opens = opens_at(event);
        match event.cancelled {
            Some(_) => Self::Cancelled,
            None if now < opens => Self::Opens(opens),
            None if now < event.plan.ends_at => Self::Open,
            None => Self::Over,
        }
    }
}
