//! The pages of this room.

pub(crate) mod notices;
pub(crate) mod outbox;
