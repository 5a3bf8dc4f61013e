//! One connection: how long it may idle, how long a request's head, its body and its answer may take,
//! and what becomes of a handler that panics. Apart from the accept loop, which knows none of this.
#![allow(clippy::disallowed_methods, reason = "how long a connection takes is measured, and dates nothing")]

use crate::server::{Limits, Peer};
use axum::Router;
use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::FutureExt;
use http::{Request, StatusCode, header};
use http_body_util::BodyExt;
use hyper::body::{Body as HttpBody, Frame, Incoming, SizeHint};
use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::panic::AssertUnwindSafe;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, sleep_until, timeout, timeout_at};
use tower::ServiceExt;

/// The slowest line a body may come by, in bytes a second: what has come makes up for the time it took.
const SLOWEST: u64 = 10_000;
/// How much of a body nobody wants is read all the same, and for how long: a browser that cannot send
/// its file to the end never sees the page that says that the file is too large.
const UNWANTED: u64 = 64_000_000;
const PATIENCE: Duration = Duration::from_secs(10);

/// What goes on at a connection.
#[derive(Clone)]
pub(crate) struct Pulse(Arc<Mutex<Beat>>);

struct Beat {
    /// Requests whose answers are not out yet.
    open: usize,
    /// Since when there has been none.
    quiet_since: Instant,
    /// When the head that is being read began to come.
    head_since: Option<Instant>,
}

impl Pulse {
    /// A connection that was just made: its first head is due.
    pub(crate) fn begin() -> Self {
        let now = Instant::now();
        Self(Arc::new(Mutex::new(Beat { open: 0, quiet_since: now, head_since: Some(now) })))
    }

    /// Resolves when a head takes too long, or when nothing has happened for too long.
    pub(crate) async fn faints(&self, limits: Limits) {
        loop {
            let (now, due) = (Instant::now(), self.due(limits));
            if due.is_some_and(|at| at <= now) {
                return;
            }
            // Looked at now and then: whatever begins or ends meanwhile changes when it is due.
            let look = now + limits.header.min(limits.idle);
            sleep_until(due.map_or(look, |at| at.min(look))).await;
        }
    }

    fn due(&self, limits: Limits) -> Option<Instant> {
        let beat = self.beat();
        let quiet = beat.head_since.map_or(beat.quiet_since + limits.idle, |since| since + limits.header);
        (beat.open == 0).then_some(quiet)
    }

    fn heard(&self) {
        let mut beat = self.beat();
        if beat.open == 0 && beat.head_since.is_none() {
            beat.head_since = Some(Instant::now());
        }
    }

    fn open(&self) -> Open {
        let mut beat = self.beat();
        beat.open += 1;
        beat.head_since = None;
        Open(self.clone())
    }

    fn beat(&self) -> MutexGuard<'_, Beat> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A request being answered.
struct Open(Pulse);

impl Drop for Open {
    fn drop(&mut self) {
        let mut beat = self.0.beat();
        beat.open -= 1;
        beat.quiet_since = Instant::now();
    }
}

/// A stream that tells the pulse when something comes.
pub(crate) struct Line<S> {
    pub(crate) stream: S,
    pub(crate) pulse: Pulse,
}

impl<S: AsyncRead + Unpin> AsyncRead for Line<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(cx, into);
        if into.filled().len() > before {
            self.pulse.heard();
        }
        read
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Line<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }
    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }
    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// A request's body: it counts what came, and what its reader left can still be read by somebody else.
#[derive(Clone)]
struct Arriving {
    body: Arc<Mutex<Incoming>>,
    received: Arc<AtomicU64>,
}

impl Arriving {
    fn of(body: Incoming) -> Self {
        Self { body: Arc::new(Mutex::new(body)), received: Arc::default() }
    }
    fn body(&self) -> MutexGuard<'_, Incoming> {
        self.body.lock().unwrap_or_else(PoisonError::into_inner)
    }
    fn received(&self) -> u64 {
        self.received.load(Ordering::Relaxed)
    }
    /// Reads on to the end, within reason.
    async fn read_unwanted(mut self) {
        let most = self.received() + UNWANTED;
        let reading = async { while self.received() < most && matches!(self.frame().await, Some(Ok(_))) {} };
        drop(timeout(PATIENCE, reading).await);
    }
}

impl HttpBody for Arriving {
    type Data = Bytes;
    type Error = hyper::Error;
    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let frame = Pin::new(&mut *self.body()).poll_frame(cx);
        if let Poll::Ready(Some(Ok(frame))) = &frame {
            let bytes = frame.data_ref().map_or(0, |data| data.len() as u64);
            self.received.fetch_add(bytes, Ordering::Relaxed);
        }
        frame
    }
    fn is_end_stream(&self) -> bool {
        self.body().is_end_stream()
    }
    fn size_hint(&self) -> SizeHint {
        self.body().size_hint()
    }
}

/// An answer's body; the request counts as open until it is out.
pub(crate) struct Leaving {
    body: Body,
    _open: Open,
}

impl HttpBody for Leaving {
    type Data = Bytes;
    type Error = axum::Error;
    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(cx)
    }
    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }
    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// Answers one request, in time and whatever happens.
pub(crate) async fn answer(
    router: Router,
    (peer, pulse): (Peer, Pulse),
    limits: Limits,
    request: Request<Incoming>,
) -> Result<Response<Leaving>, Infallible> {
    let open = pulse.open();
    let (mut parts, body) = request.into_parts();
    // A browser that asks first has not sent anything it could be left sitting on.
    let asks_first = parts.headers.contains_key(header::EXPECT);
    let arriving = Arriving::of(body);
    parts.extensions.insert(peer);
    let request = Request::from_parts(parts, Body::new(arriving.clone()));
    let working = AssertUnwindSafe(router.oneshot(request)).catch_unwind();
    let own = arriving.clone();
    // A task of its own, so that somebody who goes away in the middle is answered to the end all the same: a
    // statement that is cut short costs PostgreSQL the connection it ran on.
    let answered = tokio::spawn(async move {
        let answered = in_time(limits.request, &own, working).await;
        if answered.is_some() && !asks_first && !own.is_end_stream() {
            own.read_unwanted().await;
        }
        answered
    });
    let response = match answered.await {
        Ok(Some(Ok(Ok(response)))) => response,
        Ok(Some(Err(_))) | Err(_) => {
            plain(StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong on our side, and nothing was changed.\n")
        }
        Ok(None) if arriving.is_end_stream() => {
            plain(StatusCode::SERVICE_UNAVAILABLE, "This took too long. Try again in a minute.\n")
        }
        Ok(None) => plain(StatusCode::REQUEST_TIMEOUT, "This did not arrive in time. Try again, or send less.\n"),
    };
    Ok(response.map(|body| Leaving { body, _open: open }))
}

/// Waits for an answer for so long, and longer for as long as the body keeps coming.
async fn in_time<T>(limit: Duration, arriving: &Arriving, working: impl Future<Output = T>) -> Option<T> {
    let begun = Instant::now();
    let mut working = pin!(working);
    loop {
        let due = begun + limit + Duration::from_secs(arriving.received() / SLOWEST);
        if due <= Instant::now() {
            return None;
        }
        if let Ok(done) = timeout_at(due, &mut working).await {
            return Some(done);
        }
    }
}

fn plain(status: StatusCode, line: &'static str) -> Response {
    (status, [(header::CACHE_CONTROL, "no-store")], line).into_response()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use crate::server::{Limits, serve};
    use crate::streams::{Closing, live};
    use axum::Router;
    use axum::response::sse::Event;
    use axum::routing::get;
    use futures_util::stream::{self, StreamExt};
    use std::net::SocketAddr;
    use std::time::Duration;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpListener, TcpStream};
    use tokio::sync::{Notify, oneshot};

    async fn crash() -> &'static str {
        panic!("on purpose")
    }

    /// Told when the slow handler has begun, and when it came to its end.
    static SLOW_BEGUN: Notify = Notify::const_new();
    static SLOW_DONE: Notify = Notify::const_new();

    async fn slow() -> &'static str {
        SLOW_BEGUN.notify_one();
        tokio::time::sleep(Duration::from_millis(100)).await;
        SLOW_DONE.notify_one();
        "done"
    }

    async fn dawdle() -> &'static str {
        std::future::pending().await
    }

    /// Serves for a test; answers where, how to stop it, and when it has stopped.
    async fn server() -> (SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
        let closing = Closing::default();
        let own = closing.clone();
        let events = || stream::repeat(()).then(|()| async { tokio::time::sleep(Duration::from_millis(5)).await });
        let stream = move || async move { live(events().map(|()| Event::default().data("on")), &own) };
        let router =
            Router::new().route("/crash", get(crash)).route("/dawdle", get(dawdle)).route("/live", get(stream));
        let router = router.route("/slow", get(slow));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (at, (stop, stopped)) = (listener.local_addr().unwrap(), oneshot::channel());
        let limits =
            Limits { request: Duration::from_millis(200), grace: Duration::from_secs(60), ..Limits::default() };
        let stopped = async move { drop(stopped.await) };
        (at, stop, tokio::spawn(serve(listener, router, closing, limits, stopped)))
    }

    async fn ask(at: SocketAddr, path: &str) -> TcpStream {
        let mut stream = TcpStream::connect(at).await.unwrap();
        let request = format!("GET {path} HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        stream
    }

    #[tokio::test]
    async fn a_handler_that_crashes_or_dawdles_is_answered_for() {
        let (at, stop, over) = server().await;
        for (path, status) in [("/crash", "HTTP/1.1 500"), ("/dawdle", "HTTP/1.1 503")] {
            let mut answer = String::new();
            ask(at, path).await.read_to_string(&mut answer).await.unwrap();
            assert!(answer.starts_with(status) && answer.contains(".\n"), "{answer}");
        }
        stop.send(()).unwrap();
        over.await.unwrap();
    }

    #[tokio::test]
    async fn a_handler_goes_on_when_whoever_asked_goes_away() {
        let (at, stop, over) = server().await;
        let asking = ask(at, "/slow").await;
        SLOW_BEGUN.notified().await;
        drop(asking);
        SLOW_DONE.notified().await;
        stop.send(()).unwrap();
        over.await.unwrap();
    }

    #[tokio::test]
    async fn a_live_stream_outlasts_the_time_of_an_answer_and_ends_with_the_server() {
        let (at, stop, over) = server().await;
        let mut open = ask(at, "/live").await;
        let mut some = [0; 256];
        let begun = tokio::time::Instant::now();
        while begun.elapsed() < Duration::from_millis(500) {
            assert!(open.read(&mut some).await.unwrap() > 0);
        }
        stop.send(()).unwrap();
        let ended = tokio::time::timeout(Duration::from_secs(30), over).await;
        ended.expect("it does not wait for the stream").unwrap();
    }
}
