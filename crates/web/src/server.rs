//! The server: an accept loop of our own, because axum's sets no timeout on half-open requests.
//! Header and idle timeouts, a cap on connections, and a shutdown that first closes live streams.
#![allow(clippy::disallowed_methods, reason = "one task a connection")]

use crate::home::Home;
use crate::streams::Closing;
use axum::Router;
use http::request::Parts;
use platform::config::Network;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::future::Future;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tower::ServiceExt;

/// Limits of the server.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How long a client may take over a request's head, and how long a connection may idle.
    pub header: Duration,
    /// Connections at once.
    pub connections: usize,
    /// How long open requests may go on after the order to stop.
    pub grace: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { header: Duration::from_secs(10), connections: 20_000, grace: Duration::from_secs(10) }
    }
}

/// The address a connection came from.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub SocketAddr);

/// Serves until `stop` resolves; then closes live streams, lets open requests finish, and returns.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    closing: Closing,
    limits: Limits,
    stop: impl Future<Output = ()>,
) {
    let graceful = GracefulShutdown::new();
    let seats = Arc::new(Semaphore::new(limits.connections));
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(limits.header).keep_alive(true);
    builder
        .http2()
        .timer(TokioTimer::new())
        .keep_alive_interval(limits.header)
        .keep_alive_timeout(limits.header)
        .max_concurrent_streams(64);
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
        let service = router.clone().map_request(move |mut request: http::Request<hyper::body::Incoming>| {
            request.extensions_mut().insert(Peer(peer));
            request.map(axum::body::Body::new)
        });
        let connection = builder.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service)).into_owned();
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // A client that breaks off is no fault of ours and nothing to log.
            let _broken_off = connection.await;
            drop(seat);
        });
    }
    drop(listener);
    closing.close();
    drop(tokio::time::timeout(limits.grace, graceful.shutdown()).await);
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

/// Whether the state answers: the database can be read.
pub async fn is_ready(home: &Home) -> bool {
    let Some(host) = home.hosts.all().first().map(|host| host.id) else { return false };
    let context = platform::Context {
        host,
        actor: platform::Actor::Kith,
        now: home.clock.now(),
        dice: home.dice.clone(),
    };
    home.db.read(context).await.is_ok()
}
