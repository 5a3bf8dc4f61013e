//! What can be done at the door; inside the caller's transaction.

mod codes;
mod enrolments;
mod factors;
mod visits;

pub(crate) use codes::{Asking, Entering, Entry, ask_code, enter_code};
pub use enrolments::write_enrolment;
pub(crate) use factors::{FactorFailed, Pass, end_factor, enrol, pass, pending, renew_recovery};
pub(crate) use visits::{end_others, end_visit, enter_demo, sign_out};
