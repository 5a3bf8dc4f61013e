//! Meetings of sets. For now the practice alone: a question to an invented issue, and how it may land.
//! What is typed there is judged and forgotten: it reaches no table, no log and no address.

mod issue;
mod pages;
mod policy;
#[cfg(test)]
mod tests;

use web::{Catalogue, Needs, Routes};

/// The words of this room.
pub const WORDS: Catalogue = Catalogue {
    name: "meetings",
    english: include_str!("../locales/en.ftl"),
    welsh: include_str!("../locales/cy.ftl"),
};

/// The pages of this room.
pub fn routes() -> Routes {
    Routes::new().get("/meetings/practice", Needs::<policy::Practise>, pages::practice::practice).post(
        "/meetings/practice",
        Needs::<policy::Practise>,
        pages::practice::judge,
    )
}
