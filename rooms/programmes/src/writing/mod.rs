//! What those who run a programme write in their own words: messages to the people of a list, the
//! words of its letters, and the placeholders in both for what differs from reader to reader. Pure.

pub mod message;
pub mod placeholders;
pub mod wording;
