//! Every SQL text of this room.

mod codes;
mod enrolments;
mod factors;
mod holdings;

use platform::Migration;

pub use codes::forget_asked_before;
pub(crate) use codes::{asked_in, blank, count_wrong, end, end_asked_in, insert};
pub use enrolments::forget_written_before;
pub(crate) use enrolments::{end_enrolment, end_enrolments, find_enrolment, insert_enrolment};
pub(crate) use factors::{
    count_wrong_factor, enrol, find_factor, insert_recovery, list_recovery, remove_factor, remove_recovery, step_to,
    use_recovery,
};
pub use holdings::HOLDINGS;

/// The tables of this room.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "signin/20261122_signin", sql: include_str!("../../migrations/20261122_signin.sql") },
    Migration { name: "signin/20261128_enrolment", sql: include_str!("../../migrations/20261128_enrolment.sql") },
];
