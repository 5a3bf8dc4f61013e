//! The pages of this room.

pub(crate) mod about;
pub(crate) mod health;
pub(crate) mod needs_me;
