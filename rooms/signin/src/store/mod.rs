//! Every SQL text of this room.

mod codes;
mod factors;

pub use codes::forget_asked_before;
pub(crate) use codes::{asked_in, blank, count_wrong, end, end_asked_in, insert};
pub(crate) use factors::{
    count_wrong_factor, enrol, find_factor, insert_recovery, list_recovery, remove_factor, remove_recovery, step_to,
    use_recovery,
};
