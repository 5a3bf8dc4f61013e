//! From first interest to a place. Today: programmes made from blueprints, their publication and
//! deadlines, the interest people show in them, and its order. It never learns anything of equality
//! monitoring.

mod asked_by;
mod attendees;
pub mod blueprint;
mod chores;
mod clock_time;
pub mod commands;
pub mod deadline;
pub mod details;
pub mod folding;
mod forms;
pub mod interest;
pub mod interest_order;
mod invitation_letter;
mod invitation_list;
mod jobs;
mod letters;
mod links;
mod listing;
pub mod merging;
mod pages;
pub mod policy;
pub mod programme;
pub mod reference;
pub mod slug;
mod store;
#[cfg(test)]
mod tests;
mod url;

pub use blueprint::Blueprint;
pub use pages::needs;

use platform::Migration;
use platform::jobs::Handler;
use web::{Catalogue, Routes};

/// The words of this room.
pub const WORDS: Catalogue =
    Catalogue { name: "programmes", english: include_str!("../locales/en.ftl"), welsh: include_str!("../locales/cy.ftl") };

/// The tables of this room.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "programmes/20261122_programme", sql: include_str!("../migrations/20261122_programme.sql") },
    Migration {
        name: "programmes/20261122_invitation_list",
        sql: include_str!("../migrations/20261122_invitation_list.sql"),
    },
];

/// The pages of this room.
pub fn routes() -> Routes {
    pages::routes()
}

/// What runs the jobs of this room.
pub fn handlers() -> Vec<Handler> {
    jobs::handlers()
}
