//! Figures of a running Kith, for whoever watches it: every one that there is, once, with its unit and
//! what it is of; and the places where they are counted call a function here.
//!
//! Nobody can be recognised in them: what tells one series from another is a word of the program's own
//! text (a route, a kind of job), which its type says, and never anything that came in.
#![allow(clippy::disallowed_methods, reason = "a stopwatch reads the machine's clock")]

use crate::Timestamp;
use metrics::{Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use std::fmt::Write;
use std::time::{Duration, Instant};

/// How a figure goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It only grows, from each start of the process.
    Counter,
    /// It stands at something.
    Gauge,
    /// How many there were up to each bound.
    Histogram,
}

/// One figure.
#[derive(Debug, Clone, Copy)]
pub struct Figure {
    /// Its name, which ends in its unit.
    pub name: &'static str,
    /// How it goes on.
    pub kind: Kind,
    /// What tells its series apart.
    pub labels: &'static [&'static str],
    /// One sentence.
    pub meaning: &'static str,
}

const REQUESTS: &str = "kith_requests_total";
const REQUEST_SECONDS: &str = "kith_request_seconds";
const RUN_AGAIN: &str = "kith_requests_run_again_total";
const CONNECTIONS: &str = "kith_connections";
const COMMIT_SECONDS: &str = "kith_commit_seconds";
const COMMIT_MEMBERS: &str = "kith_commit_members";
const JOBS: &str = "kith_jobs_total";
const LETTERS: &str = "kith_letters_total";
const DATABASE_UP: &str = "kith_database_up";
const JOBS_DUE: &str = "kith_jobs_due";
const JOBS_ASIDE: &str = "kith_jobs_put_aside";
const LETTERS_DUE: &str = "kith_letters_due";
const LONGEST_DUE: &str = "kith_letters_longest_due_seconds";
const LAST_BACKUP: &str = "kith_last_backup_timestamp_seconds";

/// The bounds of what is counted in seconds: from a page that is quick to one that times out.
pub const SECONDS: &[f64] = &[0.005, 0.025, 0.1, 0.5, 2.0, 10.0, 30.0];
/// The bounds of how many share a commit.
pub const MEMBERS: &[f64] = &[1.0, 4.0, 16.0, 64.0];

const HEAD: &str = "\
# Watching Kith

With `metrics.listen` set (to `127.0.0.1:9464`, say), `kith serve` and `kith work` answer Prometheus at `/metrics` there.
It is an address of its own: nothing people come by leads to it. No figure names a person, an organisation or anything
that was typed; what tells series apart are words of the program itself. Two processes on one machine need an address
each: set `KITH_METRICS_LISTEN` for one of them.

| figure | what it is | by |
|---|---|---|
";

const FOOT: &str = "
Beside them stand the usual ones of any process (`process_resident_memory_bytes`, `process_open_fds`,
`process_cpu_seconds_total`, `process_start_time_seconds`).

## What to be woken for

| when | what it means |
|---|---|
| `kith_database_up == 0` for a minute | The database does not answer: people see a page that asks them to wait. |
| `kith_letters_longest_due_seconds > 900` | Letters are not leaving: the mail server is down, or no `kith work` runs. |
| `kith_jobs_put_aside > 0` | Something failed eight times; the page \u{201c}What needs me\u{201d} says what. |
| `time() - kith_last_backup_timestamp_seconds > 172800` | There has been no backup for two days. |
| `rate(kith_requests_total{status=\"5xx\"}[5m]) > 0` | Something is broken; the log has it under the number the page showed. |
";

const fn one(name: &'static str, kind: Kind, labels: &'static [&'static str], meaning: &'static str) -> Figure {
    Figure { name, kind, labels, meaning }
}

/// Every figure of Kith's own, in the order of the page about them.
pub const FIGURES: &[Figure] = &[
    one(REQUESTS, Kind::Counter, &["route", "method", "status"], "Requests answered."),
    one(REQUEST_SECONDS, Kind::Histogram, &["route", "method"], "How long an answer took until its first byte."),
    one(
        RUN_AGAIN,
        Kind::Counter,
        &["route"],
        "How often a request was run again because another had got in its way on PostgreSQL.",
    ),
    one(CONNECTIONS, Kind::Gauge, &[], "Connections open now."),
    one(COMMIT_SECONDS, Kind::Histogram, &[], "How long the database took to make a change safe."),
    one(COMMIT_MEMBERS, Kind::Histogram, &[], "How many changes SQLite made safe with one sync of the disk."),
    one(JOBS, Kind::Counter, &["kind", "end"], "Jobs that ended: done, or failed (and will be tried again)."),
    one(LETTERS, Kind::Counter, &["end"], "Letters tried: sent, later (the mail server asked to wait) or failed."),
    one(DATABASE_UP, Kind::Gauge, &[], "1 when the database answered just now, else 0."),
    one(JOBS_DUE, Kind::Gauge, &[], "Jobs that are due and not done."),
    one(JOBS_ASIDE, Kind::Gauge, &[], "Jobs put aside after eight tries; somebody has to look at them."),
    one(LETTERS_DUE, Kind::Gauge, &[], "Letters that are due and not sent."),
    one(LONGEST_DUE, Kind::Gauge, &[], "For how long the oldest of them has been due."),
    one(LAST_BACKUP, Kind::Gauge, &[], "When the newest backup in the folder of backups was made; 0 for never."),
];

/// Says to whoever keeps the figures what they mean.
pub fn describe() {
    for it in FIGURES {
        let unit = if it.name.ends_with("seconds") { Unit::Seconds } else { Unit::Count };
        match it.kind {
            Kind::Counter => describe_counter!(it.name, unit, it.meaning),
            Kind::Gauge => describe_gauge!(it.name, unit, it.meaning),
            Kind::Histogram => describe_histogram!(it.name, unit, it.meaning),
        }
    }
}

/// How long something takes, for a figure alone: nothing that Kith decides depends on it.
#[derive(Debug, Clone, Copy)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    /// From now on.
    pub fn begin() -> Self {
        Self(Instant::now())
    }
    /// So long until now.
    pub fn took(self) -> Duration {
        self.0.elapsed()
    }
}

/// The page about them.
pub fn reference() -> String {
    let mut page = String::from(HEAD);
    for it in FIGURES {
        let labels: Vec<String> = it.labels.iter().map(|label| format!("`{label}`")).collect();
        let _infallible = writeln!(page, "| `{}` | {} | {} |", it.name, it.meaning, labels.join(", "));
    }
    page.push_str(FOOT);
    page
}

/// A request was answered.
pub fn answered(route: &'static str, method: &'static str, status: u16, took: Duration) {
    let status = match status {
        ..=199 => "1xx",
        200..=299 => "2xx",
        300..=399 => "3xx",
        400..=499 => "4xx",
        503 => "503",
        _ => "5xx",
    };
    counter!(REQUESTS, "route" => route, "method" => method, "status" => status).increment(1);
    histogram!(REQUEST_SECONDS, "route" => route, "method" => method).record(took);
}

/// A request was run again.
pub fn ran_again(route: &'static str) {
    counter!(RUN_AGAIN, "route" => route).increment(1);
}

/// A connection was opened; it is closed when this is dropped.
pub fn connection() -> Connection {
    gauge!(CONNECTIONS).increment(1);
    Connection(())
}

/// An open connection, counted.
pub struct Connection(());

impl Drop for Connection {
    fn drop(&mut self) {
        gauge!(CONNECTIONS).decrement(1);
    }
}

/// So many changes were made safe at once.
pub(crate) fn committed(members: usize, took: Duration) {
    histogram!(COMMIT_SECONDS).record(took);
    histogram!(COMMIT_MEMBERS).record(u32::try_from(members).unwrap_or(u32::MAX));
}

/// A job ended.
pub(crate) fn job_ended(kind: &'static str, end: &'static str) {
    counter!(JOBS, "kind" => kind, "end" => end).increment(1);
}

/// A letter was tried.
pub(crate) fn letter_tried(end: &'static str) {
    counter!(LETTERS, "end" => end).increment(1);
}

/// What waits in the database, of all hosts together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Backlog {
    /// Jobs due and not done.
    pub jobs_due: i64,
    /// Jobs put aside.
    pub jobs_aside: i64,
    /// Letters due and not sent.
    pub letters_due: i64,
    /// Since when the oldest of them is due.
    pub oldest_letter: Option<Timestamp>,
}

/// What the database said just now; nothing when it did not answer.
pub fn stands(backlog: Option<Backlog>, now: Timestamp) {
    gauge!(DATABASE_UP).set(if backlog.is_some() { 1.0 } else { 0.0 });
    let Some(it) = backlog else { return };
    let set = |name: &'static str, value: i64| gauge!(name).set(f64::from(i32::try_from(value).unwrap_or(i32::MAX)));
    set(JOBS_DUE, it.jobs_due);
    set(JOBS_ASIDE, it.jobs_aside);
    set(LETTERS_DUE, it.letters_due);
    gauge!(LONGEST_DUE).set(it.oldest_letter.map_or(0.0, |due| now.since(due).as_secs_f64()));
}

/// When the newest backup was made.
pub fn backed_up(at: Option<Timestamp>) {
    let since_1970 = at.map(|at| at.since(Timestamp::from_micros(0))).unwrap_or_default();
    gauge!(LAST_BACKUP).set(since_1970.as_secs_f64());
}
