//! The words of this room, in both tongues. Apart because they are texts, not code.

use web::Catalogue;

/// The words of this room.
pub const WORDS: Catalogue = Catalogue {
    name: "equality",
    english: include_str!("../locales/en.ftl"),
    welsh: include_str!("../locales/cy.ftl"),
};
