//! Jobs: work queued in the transaction that causes it and done later, in a transaction of its own.
//! Apart, so that a request answers at once and a crash forgets nothing.
//!
//! A job's effects and its being done commit together: however often a worker dies, they happen once.

mod handler;
mod lease;
mod parked;
mod queue;
mod worker;

pub use handler::{Handler, JobFailure, read};
pub use parked::{Parked, Release, count_parked, forget_done, parked, release, waiting};
pub use worker::Worker;

pub(crate) use queue::enqueue_raw;

use crate::Migration;
use serde::{Serialize, de::DeserializeOwned};

/// The table of jobs.
pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "platform/20261122_floor_jobs",
    sql: include_str!("../../migrations/20261122_floor_jobs.sql"),
}];

/// Work to be done later. Its fields are ids; what they stand for is read when it runs.
pub trait Job: Serialize + DeserializeOwned + Send + Sync {
    /// Its name, room first: `programmes/remind-endorser`.
    const KIND: &'static str;
}
