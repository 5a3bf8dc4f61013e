//! A bell: something new to do or to show. Workers wait for it instead of asking every second.

use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

/// A bell within one process; across processes PostgreSQL carries it (NOTIFY).
pub struct News(watch::Sender<u64>);

/// Somebody listening: hears every ring since they began to listen or last waited, so that nothing
/// that happens while they are busy is missed.
pub struct Ear(watch::Receiver<u64>);

impl Default for News {
    fn default() -> Self {
        Self(watch::Sender::new(0))
    }
}

impl News {
    /// Rings.
    pub fn spread(&self) {
        self.0.send_modify(|rings| *rings = rings.wrapping_add(1));
    }
    /// Begins to listen.
    pub fn listen(&self) -> Ear {
        Ear(self.0.subscribe())
    }
}

impl Ear {
    /// Waits for the next ring, or for a while; a bell that does not ring is no fault, since whoever
    /// waits looks for themselves.
    pub async fn wait(&mut self, at_most: Duration) {
        if let Ok(Err(_gone)) = timeout(at_most, self.0.changed()).await {
            sleep(at_most).await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_ring_while_the_listener_was_busy_is_heard() {
        let news = News::default();
        let mut ear = news.listen();
        news.spread();
        let heard = timeout(Duration::from_secs(2), ear.wait(Duration::from_secs(5))).await;
        assert!(heard.is_ok());
        let heard_again = timeout(Duration::from_millis(50), ear.wait(Duration::from_secs(5))).await;
        assert!(heard_again.is_err());
    }
}
