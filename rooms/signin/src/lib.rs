//! The door: e-mailed codes, visits, second factors, and the demonstration's way in. There are no
//! passwords. It never says whether an address is known, and no GET signs anybody in.

mod code;
mod commands;
mod demo;
mod device;
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

use platform::Migration;
pub use store::forget_asked_before;
use web::{Catalogue, Routes};

/// The page for signing in.
pub const SIGNIN: &str = "/signin";
/// The page for the second factor.
pub const SECOND_FACTOR: &str = "/signin/second-factor";

/// The tables of this room.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "signin/20261122_signin", sql: include_str!("../migrations/20261122_signin.sql") }];

/// The words of this room.
pub const WORDS: Catalogue =
    Catalogue { name: "signin", english: include_str!("../locales/en.ftl"), welsh: include_str!("../locales/cy.ftl") };

/// The pages and forms of this room.
pub fn routes() -> Routes {
    pages::routes().and(forms::routes())
}
