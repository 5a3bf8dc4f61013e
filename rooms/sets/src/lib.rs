//! Sets: who sits with whom, proposed with reasons, moved by hand with the price of each move said,
//! agreed to by those it concerns, and published; and when they meet. What is said in a set is never here.

pub mod apart;
pub mod away;
mod commands;
pub mod dates;
mod flags;
mod forms;
mod jobs;
mod letters;
mod links;
pub mod meeting;
mod pages;
pub mod policy;
pub mod poll;
pub mod question;
pub mod rhythm;
pub mod seat;
pub mod seating;
pub mod set;
mod store;
pub mod swap;
#[cfg(test)]
mod tests;
mod url;
mod wording;
mod words;

pub use forms::routes;
pub use jobs::{handlers, subscriptions};
pub use pages::needs;
pub use store::{HOLDINGS, MIGRATIONS};
pub use words::WORDS;
