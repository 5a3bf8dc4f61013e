//! A bell: something new to do or to show. Workers wait for it instead of asking every second.

use std::time::Duration;
use tokio::sync::Notify;

/// A bell within one process; across processes PostgreSQL carries it (NOTIFY).
#[derive(Default)]
pub struct News(Notify);

impl News {
    /// Rings for everyone who waits now.
    pub fn spread(&self) {
        self.0.notify_waiters();
    }
    /// Waits for the bell, or for a while.
    pub async fn wait(&self, at_most: Duration) {
        // A bell that does not ring is no fault: the waiter looks for itself.
        let _rung = tokio::time::timeout(at_most, self.0.notified()).await;
    }
}
