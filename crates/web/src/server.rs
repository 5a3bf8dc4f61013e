//! The server: an accept loop of our own, because axum's sets no timeout on half-open requests.
//! A cap on connections, HTTPS where there is a certificate, and a shutdown that first closes live streams.
#![allow(clippy::disallowed_methods, reason = "one task a connection")]

use crate::connection::{self, Line, Pulse};
use crate::home::Home;
use crate::streams::Closing;
use crate::tls::Tls;
use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use http::header::{HOST, HeaderValue};
use http::request::Parts;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use platform::config::Network;
use platform::figures;
use std::future::Future;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_rustls::TlsAcceptor;

/// Whoever was let in just before the end may still be about to say what they want: hyper would send them
/// away unheard.
const LET_IN: Duration = Duration::from_millis(200);

/// Limits of the server.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How long a client may take over a request's head.
    pub header: Duration,
    /// How long a connection may idle.
    pub idle: Duration,
    /// How long an answer may take; what is sent bit by bit is not counted.
    pub request: Duration,
    /// Connections at once.
    pub connections: usize,
    /// How long open requests may go on after the order to stop.
    pub grace: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { header: seconds(10), idle: seconds(75), request: seconds(30), connections: 20_000, grace: seconds(10) }
    }
}

/// The address a connection came from.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub SocketAddr);

/// Where clients come in: a listener, and what it greets them with when it speaks HTTPS.
pub struct Door {
    listener: TcpListener,
    tls: Option<Tls>,
}

impl Door {
    /// A door that speaks HTTPS when there is a certificate, and HTTP when there is none.
    pub fn new(listener: TcpListener, tls: Option<Tls>) -> Self {
        Self { listener, tls }
    }
}

impl From<TcpListener> for Door {
    fn from(listener: TcpListener) -> Self {
        Self::new(listener, None)
    }
}

/// Serves until `stop` resolves; then closes live streams, lets open requests finish, and returns.
pub async fn serve(
    door: impl Into<Door>,
    router: Router,
    closing: Closing,
    limits: Limits,
    stop: impl Future<Output = ()>,
) {
    let Door { listener, tls } = door.into();
    let graceful = GracefulShutdown::new();
    let seats = Arc::new(Semaphore::new(limits.connections));
    let manner = Arc::new(Manner::new(router, closing.clone(), limits));
    tokio::pin!(stop);
    loop {
        let (stream, peer) = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                // Out of file handles, or a client gone before it was greeted: go on with the next.
                Err(_) => { tokio::time::sleep(Duration::from_millis(20)).await; continue; }
            },
        };
        let Ok(seat) = Arc::clone(&seats).try_acquire_owned() else { continue };
        drop(stream.set_nodelay(true));
        let (pulse, manner) = (Pulse::begin(), Arc::clone(&manner));
        let (acceptor, watcher) = (tls.as_ref().map(Tls::acceptor), graceful.watcher());
        tokio::spawn(async move {
            let _counted = figures::connection();
            tokio::select! {
                () = manner.attend(stream, acceptor, watcher, (Peer(peer), pulse.clone())) => {}
                () = pulse.faints(limits) => {}
            }
            drop(seat);
        });
    }
    drop(listener);
    closing.close();
    tokio::time::sleep(LET_IN.min(limits.grace)).await;
    drop(tokio::time::timeout(limits.grace, graceful.shutdown()).await);
}

/// How every client is treated.
struct Manner {
    builder: Builder<TokioExecutor>,
    router: Router,
    closing: Closing,
    limits: Limits,
}

impl Manner {
    fn new(router: Router, closing: Closing, limits: Limits) -> Self {
        let mut builder = Builder::new(TokioExecutor::new());
        // Times are kept by the connection's pulse, which also tells an idle line from a slow one.
        builder.http1().header_read_timeout(None).keep_alive(true);
        builder.http2().max_concurrent_streams(64);
        Self { builder, router, closing, limits }
    }

    /// Greets a client and answers what it asks. A handshake belongs to the first request's head: what
    /// both may take together is the header's time.
    async fn attend(&self, stream: TcpStream, tls: Option<TlsAcceptor>, watcher: Watcher, at: (Peer, Pulse)) {
        let Some(tls) = tls else { return self.converse(stream, watcher, at).await };
        tokio::select! {
            // A handshake that fails is the client's affair, as a line that breaks is.
            shaken = tls.accept(stream) => if let Ok(stream) = shaken { self.converse(stream, watcher, at).await },
            () = self.closing.closed() => {}
        }
    }

    async fn converse<S>(&self, stream: S, watcher: Watcher, at: (Peer, Pulse))
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let line = Line { stream, pulse: at.1.clone() };
        let service = service_fn(|request| connection::answer(self.router.clone(), at.clone(), self.limits, request));
        let connection = self.builder.serve_connection(TokioIo::new(line), service).into_owned();
        // A client that breaks off is no fault of ours and nothing to log.
        let _broken_off = watcher.watch(connection).await;
    }
}

/// The address a request came from: the peer, or, when that is a trusted proxy, the last address of
/// `X-Forwarded-For` that is not one.
pub(crate) fn client_of(parts: &Parts, trusted: &[Network]) -> IpAddr {
    let peer = parts.extensions.get::<Peer>().map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |Peer(at)| at.ip());
    let is_trusted = |address: &IpAddr| trusted.iter().any(|network| network.contains(*address));
    if !is_trusted(&peer) {
        return peer;
    }
    let chain = parts.headers.get_all("x-forwarded-for").iter().filter_map(|v| v.to_str().ok());
    let named: Vec<IpAddr> = chain.flat_map(|line| line.split(',')).filter_map(|a| a.trim().parse().ok()).collect();
    named.into_iter().rev().find(|address| !is_trusted(address)).unwrap_or(peer)
}

/// Whatever looks after the server asks for its health by number, not by the name of a host.
pub fn healthy_at_any_address(router: Router, home: Arc<Home>) -> Router {
    router.layer(from_fn(move |mut request: Request, next: Next| {
        let path = request.uri().path();
        let first = home.hosts.all().first().and_then(|host| HeaderValue::from_str(&host.domain).ok());
        if let ("/health/live" | "/health/ready", Some(first)) = (path, first) {
            request.headers_mut().insert(HOST, first);
        }
        next.run(request)
    }))
}

/// Whether the state answers: the database can be read.
pub async fn is_ready(home: &Home) -> bool {
    let Some(host) = home.hosts.all().first().map(|host| host.id) else { return false };
    let context =
        platform::Context { host, actor: platform::Actor::Kith, now: home.clock.now(), dice: home.dice.clone() };
    home.db.read(context).await.is_ok()
}
