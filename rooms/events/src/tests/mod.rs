//! The room's tests that need more than one noun: a roll that changes, and requests on both databases.

mod at_once;
mod erasing;
mod plan;
mod requests;
mod rolls;
