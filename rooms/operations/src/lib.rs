//! The coordinator's Monday page, the way in, health, and the pages about the site itself. It puts
//! together what the rooms below say; it has no tables of its own.

mod chores;
mod jobs;
mod pages;
mod policy;

pub use jobs::{ensure_nightly, handlers};
pub use pages::routes;

use web::Catalogue;

/// The words of this room.
pub const WORDS: Catalogue = Catalogue {
    name: "operations",
    english: include_str!("../locales/en.ftl"),
    welsh: include_str!("../locales/cy.ftl"),
};
