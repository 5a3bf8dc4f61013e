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
pub fn live<S>(events: S, closing: &Closing) -> Sse<impl Stream<Item = Result<Event, Infallible>> + use<S>>
where
    S: Stream<Item = Event> + Send + 'static,
{
    let until_closed = Box::pin(closing.closed());
    let events = events.map(Ok).take_until(until_closed);
    Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(15)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::response::IntoResponse;
    use http_body_util::BodyExt;

    #[tokio::test]
    async fn an_open_stream_ends_when_the_server_closes() {
        let closing = Closing::default();
        let first = futures_util::stream::iter([Event::default().data("hello")]);
        let open = first.chain(futures_util::stream::pending());
        let mut body = live(open, &closing).into_response().into_body();
        let frame = body.frame().await.expect("a first event").expect("that can be read");
        assert_eq!(frame.into_data().ok().as_deref(), Some(&b"data: hello\n\n"[..]));
        closing.close();
        assert!(body.frame().await.is_none());
        let mut late = live(futures_util::stream::pending(), &closing).into_response().into_body();
        assert!(late.frame().await.is_none());
    }
}
