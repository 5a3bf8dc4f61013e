//! A [`House`]: rooms mounted on either database, with a frozen clock, seeded dice and a reader of
//! the outbox. It knows no room: a room's tests hand it a [`Plan`].
//!
//! A house fails its test when it is dropped with letters unread or jobs undone.

mod answer;
mod client;
mod house;
mod plan;

pub use answer::Answer;
pub use client::Client;
pub use house::{House, houses};
pub use plan::Plan;
