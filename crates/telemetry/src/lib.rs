//! Spans for an OpenTelemetry collector: a layer that takes those of one target, a queue with an end, and a
//! thread that sends them as protobuf over HTTP.
//!
//! It is apart because what sending takes is used for nothing else, and a Kith built without it has none of it.
//! It never makes anybody wait: whoever ends a span puts it into the queue or, where that is full, drops it.
//! A span carries its name, its times and the fields it was given, and nothing of the place or the thread it
//! was made in; no line of the log ever becomes part of one.

mod collector;
mod only;

use collector::Collector;
use only::Only;
use opentelemetry::KeyValue;
use opentelemetry::trace::TracerProvider;
use opentelemetry_otlp::{ExporterBuildError, Protocol, RetryPolicy, SpanExporter, WithExportConfig, WithHttpConfig};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::trace::{BatchConfigBuilder, BatchSpanProcessor, Sampler, SdkTracerProvider};
use std::io;
use std::time::Duration;
use tracing_subscriber::{Layer, Registry};

/// How many spans wait at most.
const WAITING: usize = 2048;
/// How many are sent at once.
const TOGETHER: usize = 512;
/// How long the first of them waits for others.
const GATHERED: Duration = Duration::from_secs(5);
/// How long the collector may take over an answer.
const ANSWER: Duration = Duration::from_secs(5);
/// How long the end waits for what is pending.
const END: Duration = Duration::from_secs(3);
/// Where a collector takes spans, behind its address.
const SPANS: &str = "/v1/traces";

/// What is sent, and where to.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The collector's address, such as `http://localhost:4318`.
    pub endpoint: &'a str,
    /// Which part of what happens is sent, from 0 to 1; what belongs together is sent or left out together.
    pub share: f64,
    /// The target of the spans that are sent. No other is.
    pub target: &'static str,
    /// The version of the program.
    pub version: &'static str,
    /// The command the process runs.
    pub command: &'static str,
}

/// Why no span can be sent.
#[derive(Debug, thiserror::Error)]
pub enum TelemetryError {
    /// The address is none.
    #[error("no collector can be asked at {address}: {why}. Write an address such as http://localhost:4318")]
    Address {
        /// What was written.
        address: String,
        /// What is wrong with it.
        why: ExporterBuildError,
    },
    /// The machine gives no means to send.
    #[error("the machine gives no means to send spans: {0}. Look at how many files the process may open")]
    Machine(#[from] io::Error),
}

/// Sends spans as long as it lives. Dropping it sends what is pending and waits for that, three seconds at most.
#[must_use = "spans are sent as long as this lives"]
pub struct Sending(SdkTracerProvider);

/// A layer that takes spans, beside the one that writes the log.
pub type Spans = Box<dyn Layer<Registry> + Send + Sync>;

/// Begins to send. It is asked for outside any async runtime: the end waits for the thread that sends.
pub fn begin(wanted: Wanted<'_>) -> Result<(Spans, Sending), TelemetryError> {
    let queue = BatchConfigBuilder::default()
        .with_max_queue_size(WAITING)
        .with_max_export_batch_size(TOGETHER)
        .with_scheduled_delay(GATHERED)
        .build();
    let sender = BatchSpanProcessor::builder(exporter(wanted.endpoint)?).with_batch_config(queue).build();
    let provider = SdkTracerProvider::builder()
        .with_span_processor(sender)
        .with_sampler(Sampler::TraceIdRatioBased(wanted.share))
        .with_resource(resource(wanted))
        .build();
    let layer = tracing_opentelemetry::layer()
        .with_tracer(provider.tracer("kith"))
        .with_context_activation(false)
        .with_tracked_inactivity(false)
        .with_location(false)
        .with_threads(false)
        .with_target(false)
        .with_filter(Only(wanted.target));
    Ok((layer.boxed(), Sending(provider)))
}

fn exporter(endpoint: &str) -> Result<SpanExporter, TelemetryError> {
    let base = endpoint.trim_end_matches('/');
    let base = base.strip_suffix(SPANS).unwrap_or(base);
    SpanExporter::builder()
        .with_http()
        .with_http_client(Collector::at(base, ANSWER)?)
        .with_endpoint(format!("{base}{SPANS}"))
        .with_protocol(Protocol::HttpBinary)
        .with_timeout(ANSWER)
        // What did not arrive is dropped: trying again would hold up what comes after it, and the end.
        .with_retry_policy(RetryPolicy::default().with_max_retries(0))
        .build()
        .map_err(|why| TelemetryError::Address { address: endpoint.to_owned(), why })
}

/// What is said of the process with every span.
fn resource(wanted: Wanted<'_>) -> Resource {
    let said = [
        KeyValue::new("service.name", "kith"),
        KeyValue::new("service.version", wanted.version),
        KeyValue::new("kith.command", wanted.command),
    ];
    Resource::builder_empty().with_attributes(said).build()
}

impl Drop for Sending {
    fn drop(&mut self) {
        if self.0.shutdown_with_timeout(END).is_err() {
            tracing::warn!("the last spans were not taken within {} seconds and are lost", END.as_secs());
        }
    }
}
