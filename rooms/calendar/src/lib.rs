//! What stands in people's calendars. Other rooms put an appointment, change it or cancel it inside
//! their own transaction, and the letter that tells the reader's calendar leaves with it: one for every
//! change, none when nothing changed. Everybody has a page of their dates and a feed for their phone.
//! It never decides what takes place, and puts no link and no other name into a calendar: people share them.

mod appointment;
mod commands;
mod feed;
mod forms;
mod letters;
mod pages;
mod policy;
mod store;
#[cfg(test)]
mod tests;

pub use almanac::itip::{Line, LineError, Zone};
pub use appointment::{Appointment, Details, Guest, News, Subject};
pub use commands::{cancel, cancel_all, erase_guest, keep_only, put, settle};
pub use pages::PAGE;
pub use store::{HOLDINGS, MIGRATIONS};
use web::{Catalogue, Routes};

/// The words of this room.
pub const WORDS: Catalogue = Catalogue {
    name: "calendar",
    english: include_str!("../locales/en.ftl"),
    welsh: include_str!("../locales/cy.ftl"),
};

/// The pages and forms of this room.
pub fn routes() -> Routes {
    pages::routes().and(forms::routes())
}
