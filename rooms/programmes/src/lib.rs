//! From first interest to a place. Today: programmes made from blueprints, their publication and
//! deadlines, the interest people show in them, and its order. It never learns anything of equality
//! monitoring.

pub mod application;
mod asked_by;
mod attendees;
pub mod blueprint;
mod chores;
pub mod commands;
pub mod deadline;
pub mod details;
pub mod folding;
mod forms;
pub mod interest;
mod invitation;
mod jobs;
mod letters;
mod links;
mod listing;
pub mod merging;
mod pages;
pub mod policy;
pub mod programme;
pub mod reference;
pub mod selection;
pub mod slug;
mod store;
#[cfg(test)]
mod tests;
mod url;
mod words;

pub use blueprint::Blueprint;
pub use forms::routes;
pub use jobs::handlers;
pub use pages::needs;
pub use store::MIGRATIONS;
pub use words::WORDS;
