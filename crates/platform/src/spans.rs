//! Spans of a running Kith, for whoever follows one request or job through it: the three kinds there are.
//! They are made here and nowhere else, so that what is in one can be read on one page.
//!
//! Nobody can be recognised in them: they carry words of the program's own text (a route, a kind of job),
//! which their types say, a status, and the random number under which something broke. They have a target of
//! their own, which the log leaves out; where nobody takes them, they are not made.

use crate::db::Engine;
use tracing::field::Empty;
use tracing::{Span, info_span};

/// The target of every span, and of nothing else.
pub const TARGET: &str = "kith.spans";

/// A request is answered.
pub fn request(method: &'static str, route: &'static str) -> Span {
    info_span!(
        target: TARGET,
        "request",
        otel.name = %format_args!("{method} {route}"),
        otel.kind = "server",
        otel.status_code = Empty,
        http.request.method = method,
        http.route = route,
        http.response.status_code = Empty,
        kith.incident = Empty,
    )
}

/// It was answered so.
pub fn answered(request: &Span, status: u16) {
    request.record("http.response.status_code", i64::from(status));
    if status >= 500 {
        request.record("otel.status_code", "ERROR");
    }
}

/// Something broke in the request at hand, and the log has it under this number.
pub fn broke(incident: &str) {
    Span::current().record("kith.incident", incident);
}

/// A job is run.
pub(crate) fn job(kind: &'static str) -> Span {
    info_span!(
        target: TARGET,
        "job",
        otel.name = %format_args!("job {kind}"),
        otel.kind = "consumer",
        otel.status_code = Empty,
        kith.job = kind,
    )
}

/// It did not work, and will be tried again.
pub(crate) fn job_failed(job: &Span) {
    job.record("otel.status_code", "ERROR");
}

/// A request or a job writes: from asking for the transaction until its change is safe or undone. What
/// Kith writes of itself, to hand out work, is part of neither and has no span.
pub(crate) fn write(engine: Engine) -> Span {
    if Span::current().is_none() {
        return Span::none();
    }
    let system = match engine {
        Engine::Sqlite => "sqlite",
        Engine::Postgres => "postgresql",
    };
    info_span!(target: TARGET, "write", otel.kind = "client", db.system.name = system)
}
