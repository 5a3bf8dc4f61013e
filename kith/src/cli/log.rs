//! Where a command says what it does: lines of the log on standard error and, where a collector is named and
//! Kith is built with its feature `telemetry`, spans. Each of the two leaves the other's alone.

use super::Failure;
use platform::config::{Config, LogFormat};
use platform::{Exit, spans};
#[cfg(feature = "telemetry")]
use telemetry::TelemetryError;
use tracing::Subscriber;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt::{self, MakeWriter};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, Registry};

type Output = Box<dyn Layer<Registry> + Send + Sync>;

/// Whoever has it keeps spans being sent; dropping it sends the last of them, and takes three seconds at most.
#[must_use = "spans are sent as long as this lives"]
#[derive(Default)]
pub(crate) struct Log {
    #[cfg(feature = "telemetry")]
    _sending: Option<telemetry::Sending>,
}

/// Logs as the configuration says.
pub(crate) fn start(log: &platform::config::Log) {
    install(lines_alone(log, std::io::stderr));
}

/// Logs and sends spans as the configuration says: for a command that goes on until it is told to stop.
pub(super) fn start_with_spans(config: &Config, command: &'static str) -> Result<Log, Failure> {
    can_be_honoured(config)?;
    let (spans, log) = spans_of(config, command)?;
    match spans {
        Some(spans) => install(lines_beside(spans, &config.log, std::io::stderr)),
        None => start(&config.log),
    }
    Ok(log)
}

/// Refuses a collector that this program was not built to send to.
pub(super) fn can_be_honoured(config: &Config) -> Result<(), Failure> {
    if cfg!(feature = "telemetry") || config.telemetry.endpoint.is_none() {
        return Ok(());
    }
    let what_now = "build it with `--features telemetry`, or take telemetry.endpoint out";
    Err(Failure::new(Exit::Config, format!("telemetry.endpoint: this Kith was built without tracing; {what_now}")))
}

#[cfg(feature = "telemetry")]
fn spans_of(config: &Config, command: &'static str) -> Result<(Option<Output>, Log), Failure> {
    let Some(endpoint) = &config.telemetry.endpoint else { return Ok((None, Log::default())) };
    let wanted = telemetry::Wanted {
        endpoint,
        share: config.telemetry.share,
        target: spans::TARGET,
        version: env!("CARGO_PKG_VERSION"),
        command,
    };
    let refused = |why: TelemetryError| {
        let exit = if let TelemetryError::Machine(machine) = &why { Exit::of_io(machine) } else { Exit::Config };
        Failure::new(exit, format!("telemetry.endpoint: {why}"))
    };
    let (layer, sending) = telemetry::begin(wanted).map_err(refused)?;
    Ok((Some(layer), Log { _sending: Some(sending) }))
}

#[cfg(not(feature = "telemetry"))]
fn spans_of(_: &Config, _: &'static str) -> Result<(Option<Output>, Log), Failure> {
    Ok((None, Log::default()))
}

fn install(outputs: impl SubscriberInitExt) {
    // A second call (a test that starts two commands) keeps the first log.
    let _already = outputs.try_init();
}

/// The log and nothing else. What it leaves out is left out for good: no span is made.
fn lines_alone<W>(log: &platform::config::Log, to: W) -> impl Subscriber + Send + Sync + use<W>
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    tracing_subscriber::registry().with(lines(log, to)).with(without_spans(log))
}

/// The log beside spans, each with what the other leaves out. No line and no span may be for both: whoever asks
/// whether it may log would then decide over the next of them
/// (<https://github.com/tokio-rs/tracing/issues/2519>).
fn lines_beside<W>(spans: Output, log: &platform::config::Log, to: W) -> impl Subscriber + Send + Sync + use<W>
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    tracing_subscriber::registry().with(vec![lines(log, to).with_filter(without_spans(log)).boxed(), spans])
}

fn without_spans(log: &platform::config::Log) -> Targets {
    Targets::new().with_default(LevelFilter::from_level(log.level)).with_target(spans::TARGET, LevelFilter::OFF)
}

/// Lines for people or for programs.
fn lines<W>(log: &platform::config::Log, to: W) -> Output
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let lines = fmt::layer().with_writer(to).with_target(true);
    match log.format {
        LogFormat::Json => lines.json().boxed(),
        LogFormat::Text => lines.boxed(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Result, Write};
    use std::sync::{Arc, Mutex};

    #[derive(Clone, Default)]
    struct Written(Arc<Mutex<Vec<u8>>>);

    impl Write for Written {
        fn write(&mut self, bytes: &[u8]) -> Result<usize> {
            self.0.lock().expect("nobody panicked").write(bytes)
        }
        fn flush(&mut self) -> Result<()> {
            Ok(())
        }
    }

    /// What the log has of a request in which one thing is said.
    fn logged(format: LogFormat, spans_are_taken: bool) -> String {
        let written = Written::default();
        let log = platform::config::Log { format, level: tracing::Level::DEBUG };
        let to = written.clone();
        let to = move || to.clone();
        let happens = || {
            let request = spans::request("GET", "/programmes/{slug}");
            assert_eq!(request.is_disabled(), !spans_are_taken);
            request.in_scope(|| tracing::info!(figure = 7, "said"));
            spans::answered(&request, 500);
        };
        if spans_are_taken {
            let only = Targets::new().with_target(spans::TARGET, LevelFilter::INFO);
            let spans = fmt::layer().with_writer(std::io::sink).with_filter(only).boxed();
            tracing::subscriber::with_default(lines_beside(spans, &log, to), happens);
        } else {
            tracing::subscriber::with_default(lines_alone(&log, to), happens);
        }
        let bytes = written.0.lock().expect("nobody panicked").clone();
        String::from_utf8(bytes).expect("the log is text")
    }

    #[test]
    fn a_line_of_the_log_has_nothing_of_the_span_it_is_said_in() {
        for format in [LogFormat::Text, LogFormat::Json] {
            for spans_are_taken in [false, true] {
                let log = logged(format, spans_are_taken);
                assert_eq!(log.lines().count(), 1, "{log}");
                assert!(log.contains("said") && log.contains('7'), "{log}");
                assert!(!log.contains("request") && !log.contains("slug") && !log.contains("span\""), "{log}");
            }
        }
    }
}
