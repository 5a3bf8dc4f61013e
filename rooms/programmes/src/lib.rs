//! From first interest to a place: programmes made from blueprints, the interest people show in
//! them, applications, the employer's word, selection. It never learns of equality monitoring.

pub mod application;
pub mod blueprint;
mod chores;
pub mod commands;
pub mod deadline;
pub mod details;
pub mod enquiry;
mod erasure;
pub mod folding;
mod forms;
pub mod interest;
mod invitation;
mod jobs;
mod keeping;
mod letters;
mod links;
pub mod merging;
mod pages;
pub mod place;
pub mod policy;
pub mod programme;
pub mod reference;
pub mod selection;
pub mod slug;
mod store;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(test)]
mod tests;
mod url;
mod words;
mod writing;

pub use blueprint::Blueprint;
pub use commands::{ERASED, Keys, erase_again, erase_due, find, list, places_in, programme_of, taken, terms};
pub use pages::{admit, needs, rules};
pub use {forms::routes, jobs::handlers, store::FILLINGS, store::HOLDINGS, store::MIGRATIONS, words::WORDS};
