//! Every SQL text of this room.

mod appointments;
mod feeds;
mod holdings;

pub(crate) use appointments::{change, find, insert, list_about, list_of, list_past_of, set_erased};
pub(crate) use feeds::{end_feed_of, feed_marked, feed_of, insert_feed};
pub use holdings::HOLDINGS;

use platform::Migration;

/// The tables of this room.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "calendar/20261125_calendar", sql: include_str!("../../migrations/20261125_calendar.sql") }];
