//! `kith serve`: serves pages, and does the queued work beside it unless told not to.

use super::handover::{self, Orders};
use super::metrics::{self, Metrics};
use super::{Failure, Options, Started, block_on, hosts, log, start, work};
use crate::house;
use axum::Router;
use lexopt::prelude::*;
use platform::config::Http;
use platform::{Clock, Exit};
use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use web::server::{Door, Limits};
use web::streams::Closing;
use web::tls::{Tls, TlsError};

pub(super) fn command(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let (mut options, mut with_work) = (Options::default(), true);
    while let Some(word) = parser.next()? {
        match word {
            Long("config") => options.config = Some(parser.value()?.into()),
            Long("no-work") => with_work = false,
            Long("tls-cert") => options.settings.push(("KITH_HTTP_TLS_CERT", parser.value()?.string()?)),
            Long("tls-key") => options.settings.push(("KITH_HTTP_TLS_KEY", parser.value()?.string()?)),
            other => return Err(other.unexpected().into()),
        }
    }
    let config = start::configuration(&options)?;
    let _log = log::start_with_spans(&config, "serve")?;
    let tls = certificate(&config.http)?;
    block_on(async move {
        let inherited = handover::handed_down()?;
        let is_successor = inherited.is_some();
        let metrics = metrics::begin(&config, is_successor).await?;
        let started = start::start(config, Clock::system(), false).await?;
        if started.home.hosts.all().is_empty() {
            tracing::warn!("no host has been added yet; `kith doctor` says what is missing");
        }
        let listener = match inherited {
            Some(listener) => listener,
            None => listen(started.config.http.listen).await?,
        };
        let orders = Orders::heed(&listener);
        let address = listener.local_addr().unwrap_or(started.config.http.listen);
        tracing::info!(%address, https = tls.is_some(), "serving");
        let router = house::routes().into_router(Arc::clone(&started.home));
        let router = web::server::healthy_at_any_address(router, Arc::clone(&started.home));
        let beside = Beside { work: with_work, metrics };
        handover::say_that_it_serves(is_successor);
        run_until(&started, Door::new(listener, tls), router, beside, orders.until_stop()).await
    })
}

/// The certificate for HTTPS, when one is named: read and checked before anything is opened.
pub(super) fn certificate(http: &Http) -> Result<Option<Tls>, Failure> {
    let Some(files) = &http.tls else { return Ok(None) };
    let refused = |error: TlsError| {
        let exit = match &error {
            TlsError::Unreadable { why, .. } => Exit::of_io(why),
            _ => Exit::Config,
        };
        Failure::new(exit, error)
    };
    Tls::from_files(&files.cert, &files.key).map(Some).map_err(refused)
}

/// Listens at an address, or says who else may be listening there.
pub async fn listen(address: SocketAddr) -> Result<TcpListener, Failure> {
    TcpListener::bind(address).await.map_err(|error| {
        let exit = Exit::of_io(&error);
        let what_now = match exit {
            Exit::AddressInUse => "another program is using it; choose another port or stop that program",
            _ => "choose an address of this machine",
        };
        Failure::new(exit, format!("cannot listen at {address}: {error}; {what_now}"))
    })
}

/// What a process does beside serving pages.
#[derive(Default)]
pub struct Beside {
    /// The queued work.
    pub work: bool,
    /// Answering Prometheus.
    pub metrics: Option<Metrics>,
}

/// Serves until the machine says stop.
pub async fn run(started: &Started, listener: TcpListener, router: Router, beside: Beside) -> Result<(), Failure> {
    run_until(started, listener, router, beside, told_to_stop()).await
}

/// Serves until told to stop; then lets open requests and jobs finish.
pub async fn run_until(
    started: &Started,
    door: impl Into<Door>,
    router: Router,
    beside: Beside,
    stop: impl Future<Output = ()>,
) -> Result<(), Failure> {
    let (closing, http) = (Closing::default(), &started.config.http);
    let limits = Limits {
        header: http.header_timeout,
        idle: http.idle_timeout,
        request: http.request_timeout,
        grace: http.shutdown,
        ..Limits::default()
    };
    let refresh = hosts::keep_up(started, &closing, beside.work);
    let figures = metrics::serve(beside.metrics, started, &closing);
    let pages = web::server::serve(door, router, closing.clone(), limits, stop);
    if beside.work {
        let jobs = work::until(work::worker(started), &closing);
        tokio::join!(pages, jobs, refresh, figures);
    } else {
        tokio::join!(pages, refresh, figures);
    }
    // A request that outlived its grace still holds a connection; it is not waited for.
    drop(tokio::time::timeout(Duration::from_secs(2), started.home.db.close()).await);
    Ok(())
}

/// Resolves on Ctrl-C or the service manager's order to stop; orders count from this call on.
pub fn told_to_stop() -> impl Future<Output = ()> {
    use tokio::signal::unix::{Signal, SignalKind, signal};
    async fn given(order: std::io::Result<Signal>) {
        match order {
            Ok(mut order) => drop(order.recv().await),
            Err(_) => std::future::pending().await,
        }
    }
    let (terminate, interrupt) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()));
    async move {
        tokio::select! {
            () = given(terminate) => {}
            () = given(interrupt) => {}
        }
    }
}
