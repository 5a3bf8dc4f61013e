//! The coordinator's Monday page, the way in, health, and the pages about the site itself. It puts
//! together what the rooms below say; it has no tables of its own.

mod chores;
mod jobs;
mod pages;
mod policy;

use platform::access::Anyone;
use platform::jobs::Handler;
use platform::{StoreError, Tx};
use web::{Catalogue, Needs, Routes};

/// The words of this room.
pub const WORDS: Catalogue = Catalogue {
    name: "operations",
    english: include_str!("../locales/en.ftl"),
    welsh: include_str!("../locales/cy.ftl"),
};

/// What runs the jobs of this room.
pub fn handlers() -> Vec<Handler> {
    jobs::handlers()
}

/// Sees to it that the nightly chores of the transaction's host are queued.
pub async fn ensure_nightly(tx: &mut Tx) -> Result<(), StoreError> {
    jobs::ensure_nightly(tx).await
}

/// The pages of this room.
pub fn routes() -> Routes {
    Routes::new()
        .get("/", Needs::<Anyone>, pages::needs_me::front_door)
        .get("/operations", Needs::<policy::SeeNeeds>, pages::needs_me::needs_me)
        .get("/accessibility", Needs::<Anyone>, pages::about::accessibility)
        .get("/privacy", Needs::<Anyone>, pages::about::privacy)
        .get("/about", Needs::<Anyone>, pages::about::about)
        .get("/health/live", Needs::<Anyone>, pages::health::live)
        .get("/health/ready", Needs::<Anyone>, pages::health::ready)
}
