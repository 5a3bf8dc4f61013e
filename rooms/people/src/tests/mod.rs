//! Tests of this room.
#![allow(clippy::unwrap_used, reason = "tests")]

mod directory;
mod here;
mod hostile_files;
mod imports;
mod staff;
mod trials;
