//! Every SQL text of this room.

mod asked;
mod bookings;
mod events;
mod holdings;

pub use asked::{Upcoming, attendance, everybody_who_came, upcoming};
pub(crate) use bookings::{find_booking, insert_booking, list_booked, list_bookings, set_erased, update_booking};
pub(crate) use events::{
    counts, find_event, insert_change, insert_event, list_changes, list_events, set_cancelled, set_plan,
};
pub use holdings::HOLDINGS;

use platform::Migration;

/// The tables of this room.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "events/20261125_event", sql: include_str!("../../migrations/20261125_event.sql") }];
