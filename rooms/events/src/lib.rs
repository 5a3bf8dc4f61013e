//! Events that people can book: a webinar, a talk, an information and registration event. Who books
//! has a place or waits in line, and comes in by a gate of their own. The address of the call is in
//! no letter, and on no page before somebody has come in.

pub mod booking;
mod chores;
pub mod commands;
pub mod details;
pub mod event;
mod forms;
pub mod gate;
mod jobs;
mod letters;
mod links;
mod pages;
pub mod plan;
pub mod policy;
pub mod roll;
mod store;
#[cfg(test)]
mod tests;
mod url;
mod wording;
mod words;

pub use self::url::{event as event_page, new_for};
pub use booking::{Attendance, Booking};
pub use commands::erase_guest;
pub use event::Event;
pub use forms::routes;
pub use jobs::handlers;
pub use links::page_of;
pub use plan::Plan;
pub use store::{HOLDINGS, MIGRATIONS, Upcoming, attendance, everybody_who_came, upcoming};
pub use wording::places;
pub use words::WORDS;
