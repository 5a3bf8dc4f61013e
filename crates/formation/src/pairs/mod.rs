//! Mentors and mentees: who goes with whom, why, and the proof that no other plan is better.
//!
//! Apart from the other problems because it is a matching and can be settled exactly at every size.
//! The order of what counts: most mentees with a mentor (or strictly by arrival), the greatest total
//! [`score`], the fewest pairs who wished for each other in vain, the fewest changes.

mod arrival;
mod candidates;
mod check;
mod encode;
mod flow;
mod holes;
mod json;
mod judge;
mod lists;
mod look;
mod people;
mod pricing;
mod proposal;
mod reasons;
mod settle;
mod sheet;
mod ties;
mod verify;

pub use crate::mistake::{Mistake, Mistakes};
pub use json::read_json;
pub use judge::{Bar, MOST, allowed, bars, score};
pub use people::{First, Goal, Identity, Instance, Mentee, Mentor, Options, Preference, Reach};
pub use proposal::{Certificate, Levels, Proposal, propose};
pub use reasons::{Cause, Reason, reasons};
pub use settle::{CANDIDATES, DENSE};
pub use sheet::read_csv;
pub use verify::verify;
