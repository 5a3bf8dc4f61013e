//! Who sits on a panel, and which two mediate: drawn fairly from a pool, with the load in plain sight.
//!
//! Apart because a draw is about duties, not wishes: who may sit, what a panel needs, and who has
//! done least. In this order: fill the seats; cover the wanted mix; draw those with the least load in
//! the last twelve months; of these, those who sat longest ago; and of these,
//! members of one panel from different services.

mod consent;
mod draw;
mod json;
mod people;
mod reasons;

pub use consent::{Consent, MediationError, MediationRequest};
pub use draw::{Draw, Levels, draw};
pub use json::read_panels;
pub use kernel::Date as Day;
pub use people::{Need, Panels, Person, Request};
pub use reasons::{Entry, Outcome, Why, ledger, whys};
