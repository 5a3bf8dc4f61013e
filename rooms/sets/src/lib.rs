//! Sets: who sits with whom, proposed with reasons, moved by hand with the price of each move said,
//! agreed to by those it concerns, and published. What is said in a set is never here.

pub mod apart;
mod commands;
mod forms;
mod jobs;
mod letters;
mod links;
mod pages;
pub mod policy;
pub mod question;
pub mod seat;
pub mod seating;
pub mod set;
mod store;
#[cfg(test)]
mod tests;
mod url;
mod wording;
mod words;

pub use forms::routes;
pub use jobs::{handlers, subscriptions};
pub use store::MIGRATIONS;
pub use words::WORDS;
