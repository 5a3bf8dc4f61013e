//! The one form engine: sections of questions as data, answers kept as they come, checked when they
//! are given. It asks nothing of its own and has no addresses: applications, endorsements, feedback
//! and surveys bring their questions and show its fields on their own pages.

mod answers;
mod commands;
mod fields;
mod holdings;
mod question;
mod section;
mod store;
#[cfg(test)]
mod tests;
mod words;

pub use answers::Answers;
pub use commands::{begin, erase, keep};
pub use fields::{fields, mistakes, said, text};
pub use holdings::HOLDINGS;
pub use question::{Asked, Choice, Kind, Need, Question, Slip};
pub use section::{Progress, Section};
pub use store::{MIGRATIONS, Sheet, answers_of, list_answers};
pub use words::WORDS;
