//! Reading in a process of its own, with little memory, little time and nothing to steal. A
//! parser that is talked into using up everything then takes only itself down.
//!
//! The asking process starts `exe read-sheet`, writes one line of JSON and the bytes of the
//! file, and reads one JSON answer. The reading process gets no environment, no arguments that
//! tell anything, and no files.

mod asking;
mod reading;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use asking::{read_in_child, read_in_child_within};
pub use reading::main;

use crate::{Limits, ReadError, Table};

/// The argument under which the binary must call [`main`], before it starts anything else.
pub const COMMAND: &str = "read-sheet";

/// What a reading process may use. The default is right outside of tests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounds {
    /// Address space; more than 512 MB is never given.
    pub memory_bytes: u64,
    /// Time on the processor; more than 10 seconds are never given.
    pub cpu_seconds: u64,
    /// Time on the clock, after which the process is killed.
    pub wall: Duration,
    /// Bytes of answer that are taken from it.
    pub reply_bytes: u64,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { memory_bytes: 512 << 20, cpu_seconds: 10, wall: Duration::from_secs(15), reply_bytes: 96 << 20 }
    }
}

/// The first line to the reading process; the file follows.
#[derive(Serialize, Deserialize)]
struct Request {
    name: String,
    length: u64,
    limits: Limits,
    memory_bytes: u64,
    cpu_seconds: u64,
}

/// The answer.
#[derive(Serialize, Deserialize)]
enum Reply {
    Table(Table),
    Refused(ReadError),
}

/// How the reading process says that it could not begin; not a word about the file.
const NOT_CONFINED: u8 = 2;

/// How it says that it began and could not finish.
const STOPPED_HALF_WAY: u8 = 3;
