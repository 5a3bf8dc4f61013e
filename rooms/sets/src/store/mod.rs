//! Every SQL text of this room.

mod away;
mod holdings;
mod meetings;
mod polls;
mod schools;
mod seats;
mod sets;
mod swaps;

pub(crate) use away::{delete_away, insert_away, list_away, list_away_in};
pub use holdings::HOLDINGS;
pub(crate) use meetings::{
    delete_meeting, insert_meeting, list_meetings, list_meetings_of, set_shows_plan, shows_plan, update_meeting,
};
pub(crate) use polls::{end_poll, insert_poll, list_poll_answers, open_poll, upsert_poll_answer};
pub(crate) use schools::{list_school_holidays, upsert_school_holidays};
pub(crate) use seats::{
    delete_apart, delete_seat, insert_apart, insert_refusal, list_apart, list_refusals, list_seats, update_seat,
    upsert_seat,
};
pub(crate) use sets::{bump, delete_set, find_set, insert_set, list_glances, list_sets, update_set, version};
pub(crate) use swaps::{end_swap, insert_swap, insert_swap_refusal, list_swap_refusals, list_swaps, set_partner};

use platform::Migration;

/// The tables of this room.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "sets/20261125_set", sql: include_str!("../../migrations/20261125_set.sql") },
    Migration { name: "sets/20261128_dates", sql: include_str!("../../migrations/20261128_dates.sql") },
    Migration { name: "sets/20261128_away", sql: include_str!("../../migrations/20261128_away.sql") },
];
