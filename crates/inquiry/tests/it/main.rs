//! What callers can rely on, whatever was typed.
#![allow(clippy::unwrap_used, reason = "tests")]

mod answers;
mod arbitrary;
