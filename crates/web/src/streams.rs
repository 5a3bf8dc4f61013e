//! Live streams (server-sent events) that end when the server stops, so that a shutdown never hangs
//! on somebody's open page.

use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{Stream, StreamExt};
use std::convert::Infallible;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// The order to close, given once.
#[derive(Clone)]
pub struct Closing(Arc<watch::Sender<bool>>);

impl Default for Closing {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }
}

impl Closing {
    /// Closes every stream, now and from now on.
    pub fn close(&self) {
        self.0.send_replace(true);
    }
    /// Resolves when the order has been given.
    pub fn closed(&self) -> impl Future<Output = ()> + Send + use<> {
        let mut order = self.0.subscribe();
        async move {
            // An error means that the server itself is gone.
            let _gone = order.wait_for(|closed| *closed).await;
        }
    }
}

/// A live stream of events, kept alive every fifteen seconds, that ends with the server.
pub fn live<S>(events: S, closing: &Closing) -> Sse<impl Stream<Item = Result<Event, Infallible>>>
where
    S: Stream<Item = Event> + Send + 'static,
{
    let until_closed = Box::pin(closing.closed());
    let events = events.map(Ok).take_until(until_closed);
    Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(15)))
}
