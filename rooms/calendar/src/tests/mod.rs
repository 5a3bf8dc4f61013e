//! Tests of the calendar: what follows from what, and its pages and commands on both databases.
#![allow(clippy::unwrap_used, reason = "tests")]

mod client;
mod feeds;
mod histories;
mod history;
mod nouns;
mod plan;
mod puts;
