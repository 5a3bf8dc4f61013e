//! Equality. Today: the monitoring store, in which people say by choice what they like about
//! themselves. It is keyed apart: no other room can ask whether somebody answered, or what. What is
//! here decides nothing about anybody; figures come of it later, and only those.

mod commands;
mod forms;
mod holdings;
mod links;
mod monitoring;
mod pages;
pub mod policy;
mod questions;
mod store;
#[cfg(test)]
mod tests;
mod words;

pub use self::forms::routes;
pub use holdings::HOLDINGS;
pub use store::MIGRATIONS;
pub use words::WORDS;
