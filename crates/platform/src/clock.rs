//! The clock: the one place where the time of day enters.
#![allow(clippy::disallowed_methods, reason = "this is the clock")]

use crate::Timestamp;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Tells the time; cheap to clone. Handlers and jobs read it once and pass the instant down.
#[derive(Clone)]
pub struct Clock(Kind);

#[derive(Clone)]
enum Kind {
    System,
    Set(Arc<Mutex<Timestamp>>),
}

impl Clock {
    /// The machine's own clock.
    pub fn system() -> Self {
        Self(Kind::System)
    }
    /// A clock that stands still until it is moved: for tests and rehearsals.
    pub fn set_to(at: Timestamp) -> Self {
        Self(Kind::Set(Arc::new(Mutex::new(at))))
    }
    /// The time now, to the microsecond.
    pub fn now(&self) -> Timestamp {
        match &self.0 {
            Kind::System => Timestamp::new(jiff::Timestamp::now()),
            Kind::Set(at) => *at.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }
    /// Moves a set clock on; the machine's own clock does not move.
    pub fn advance(&self, by: Duration) {
        if let Kind::Set(at) = &self.0 {
            let mut at = at.lock().unwrap_or_else(PoisonError::into_inner);
            *at = at.plus(by);
        }
    }
}
