//! Tests of this room.
#![allow(clippy::unwrap_used, reason = "tests")]

mod staff;
