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
mod mistake;
mod people;
mod pricing;
mod settle;

pub use json::read_json;
pub use judge::{Bar, MOST, allowed, bars, score};
pub use mistake::{Mistake, Mistakes};
pub use people::{First, Goal, Identity, Instance, Mentee, Mentor, Options, Preference, Reach};
pub use settle::{CANDIDATES, DENSE};
/// x
pub fn quick(instance: &Instance, options: Options) -> (usize, i64) {
    let encoded = encode::Encoded::new(instance);
    let s = settle::settle(instance, &encoded, options, &mut crate::Unwatched);
    let mut t = (0, 0);
    for (i, m) in s.flow.mate.iter().enumerate() {
        if *m != flow::NONE {
            t.0 += 1;
            t.1 += s.graph.edges(i).find(|e| e.0 == *m as usize).map_or(0, |e| e.1);
        }
    }
    t
}
