//! What employers owe for places, to the last penny: one **invoice** for an employer and a programme, **credit
//! notes**, payments, reminders, statements. What is issued never changes, what is paid too much is kept and said.
//! It reads no application, and knows of a person only the name or the initials that are printed.

pub mod account;
pub mod balance;
pub mod charge;
mod chores;
pub mod commands;
pub mod credit;
pub mod due;
pub mod employer;
mod forms;
pub mod invoice;
pub mod issued;
pub mod issuer;
mod jobs;
mod ledgers;
mod letters;
mod links;
pub mod number;
mod pages;
mod papers;
pub mod policy;
mod reminder;
mod statement;
mod store;
#[cfg(test)]
mod tests;
mod ubl;
mod url;
pub mod vat;
mod words;

pub use forms::routes;
pub use jobs::{handlers, subscriptions};
pub use pages::needs;
pub use store::{HOLDINGS, MIGRATIONS};
pub use words::WORDS;
