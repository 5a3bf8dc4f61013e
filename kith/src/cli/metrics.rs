//! `metrics.listen`: the figures of a running Kith as Prometheus reads them, at an address of their own,
//! so that no route people come by leads to them. Which figures there are is said in `platform::figures`.

use super::{Failure, Started, keeping, serve, start};
use axum::Router;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use metrics_process::Collector;
use platform::config::Config;
use platform::figures::{self, Backlog};
use platform::{Exit, StoreError, jobs, outbox};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use web::home::Home;
use web::server::Limits;
use web::streams::Closing;

const TEXT: &str = "text/plain; version=0.0.4; charset=utf-8";
/// How long until a successor looks again whether its predecessor has let the address go.
const RELEASED: Duration = Duration::from_millis(500);
/// How often figures nobody has asked for are brought together, so that they do not pile up.
const UPKEEP: Duration = Duration::from_secs(30);

/// Where the figures are asked for, and what keeps them.
pub(crate) struct Metrics {
    address: SocketAddr,
    /// None while a predecessor may still listen there.
    listener: Option<TcpListener>,
    figures: PrometheusHandle,
}

struct Asked {
    home: Arc<Home>,
    config: Config,
    figures: PrometheusHandle,
    process: Collector,
}

/// Begins to keep figures, where somebody wants them: before anything is opened, so that none is missed.
/// A successor listens for Prometheus when its predecessor has let go.
pub(super) async fn begin(config: &Config, is_successor: bool) -> Result<Option<Metrics>, Failure> {
    let Some(address) = config.metrics.listen else { return Ok(None) };
    let listener = if is_successor { None } else { Some(serve::listen(address).await?) };
    let figures = keep().map_err(|error| Failure::new(Exit::Internal, error))?;
    Ok(Some(Metrics { address, listener, figures }))
}

fn keep() -> Result<PrometheusHandle, BuildError> {
    let members = Matcher::Suffix("_members".to_owned());
    let seconds = Matcher::Suffix("_seconds".to_owned());
    let figures = PrometheusBuilder::new()
        .set_buckets_for_metric(members, figures::MEMBERS)?
        .set_buckets_for_metric(seconds, figures::SECONDS)?
        .install_recorder()?;
    figures::describe();
    Ok(figures)
}

/// Answers Prometheus until the order to close, where somebody wants figures.
pub(super) async fn serve(metrics: Option<Metrics>, started: &Started, closing: &Closing) {
    let Some(Metrics { address, listener, figures }) = metrics else { return };
    let Some(listener) = listen(address, listener, closing).await else { return };
    let process = Collector::default();
    process.describe();
    let upkeep = keep_up(figures.clone(), closing);
    let asked = Asked { home: Arc::clone(&started.home), config: started.config.clone(), figures, process };
    let router = Router::new().route("/metrics", get(answer)).with_state(Arc::new(asked));
    let pages = web::server::serve(listener, router, Closing::default(), Limits::default(), closing.closed());
    tokio::join!(pages, upkeep);
}

/// The listener; where a predecessor still has the address, when it has let go.
async fn listen(address: SocketAddr, mut listener: Option<TcpListener>, closing: &Closing) -> Option<TcpListener> {
    let closed = closing.closed();
    tokio::pin!(closed);
    while listener.is_none() {
        tokio::select! {
            () = &mut closed => return None,
            () = tokio::time::sleep(RELEASED) => listener = serve::listen(address).await.ok(),
        }
    }
    let address = listener.as_ref().and_then(|it| it.local_addr().ok()).unwrap_or(address);
    tracing::info!(prometheus = %address, "answering Prometheus");
    listener
}

async fn keep_up(figures: PrometheusHandle, closing: &Closing) {
    let closed = closing.closed();
    tokio::pin!(closed);
    loop {
        tokio::select! {
            () = &mut closed => return,
            () = tokio::time::sleep(UPKEEP) => figures.run_upkeep(),
        }
    }
}

async fn answer(State(asked): State<Arc<Asked>>) -> impl IntoResponse {
    let backlog = backlog(&asked.home).await;
    if let Err(why) = &backlog {
        tracing::warn!("the database did not say what waits: {why}");
    }
    figures::stands(backlog.ok(), asked.home.clock.now());
    figures::backed_up(keeping::newest_backup(&asked.config));
    asked.process.collect();
    ([(CONTENT_TYPE, TEXT)], asked.figures.render())
}

/// What waits, of all hosts together.
async fn backlog(home: &Home) -> Result<Backlog, StoreError> {
    let mut sum = Backlog::default();
    // Asked even where there is no host yet: whether the database answers is a figure too.
    let mut tx = home.db.read(start::operator(start::no_host(), &home.clock, &home.dice)).await?;
    for host in home.hosts.all().iter() {
        tx = home.db.read(start::operator(host.id, &home.clock, &home.dice)).await?;
        sum.jobs_due += jobs::waiting(&mut tx).await?;
        sum.jobs_aside += jobs::count_parked(&mut tx).await?;
        let letters = outbox::waiting(&mut tx).await?;
        sum.letters_due += letters.count;
        sum.oldest_letter = [sum.oldest_letter, letters.since].into_iter().flatten().min();
    }
    drop(tx);
    Ok(sum)
}
