//! Inviting people from a list: the list while it is being sent, and the letter they get.

pub(crate) mod attendees;
pub(crate) mod letter;
pub(crate) mod list;
