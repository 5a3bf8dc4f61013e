//! What those who run a programme write in their own words: messages to the people of a list, and the
//! places in such words for what differs from reader to reader. Pure.

pub mod message;
pub mod placeholders;
