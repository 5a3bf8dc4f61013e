//! The door: e-mailed codes, visits, second factors, and the demonstration's way in. There are no
//! passwords. It never says whether an address is known, and no GET signs anybody in.

mod code;
mod commands;
mod demo;
mod device;
mod enrolment;
mod factor;
mod forms;
mod letters;
mod next;
mod pages;
mod policy;
mod qr;
mod recovery;
mod store;
#[cfg(test)]
mod tests;

pub use commands::write_enrolment;
pub use store::{HOLDINGS, MIGRATIONS, forget_asked_before, forget_written_before};
use web::{Catalogue, Routes};

/// The page for signing in.
pub const SIGNIN: &str = "/signin";
/// The page for the second factor.
pub const SECOND_FACTOR: &str = "/signin/second-factor";

/// The words of this room.
pub const WORDS: Catalogue =
    Catalogue { name: "signin", english: include_str!("../locales/en.ftl"), welsh: include_str!("../locales/cy.ftl") };

/// The pages and forms of this room.
pub fn routes() -> Routes {
    pages::routes().and(forms::routes())
}
