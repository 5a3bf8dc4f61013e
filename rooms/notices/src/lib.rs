//! What Kith tells people: the list of letters and what became of them, for those who run
//! programmes; in a demonstration, the outbox with every letter it would have sent. It never shows
//! the text of a letter outside a demonstration: letters carry sign-in codes and personal links.

mod pages;
mod policy;

use web::{Catalogue, Needs, Routes};

/// The words of this room.
pub const WORDS: Catalogue =
    Catalogue { name: "notices", english: include_str!("../locales/en.ftl"), welsh: include_str!("../locales/cy.ftl") };

/// The pages of this room.
pub fn routes() -> Routes {
    Routes::new()
        .get("/notices", Needs::<policy::ReadNotices>, pages::notices::notices)
        .get("/demo/outbox", Needs::<policy::ReadOutbox>, pages::outbox::outbox)
        .get("/demo/outbox.json", Needs::<policy::ReadOutbox>, pages::outbox::outbox_json)
        .get("/demo/outbox/{letter}", Needs::<policy::ReadOutbox>, pages::outbox::letter)
}
