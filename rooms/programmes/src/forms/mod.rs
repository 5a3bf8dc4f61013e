//! The forms of this room: each a struct of what was typed, with its handler next to it.

pub(crate) mod closing;
pub(crate) mod deadline;
pub(crate) mod entry;
pub(crate) mod interest;
pub(crate) mod invitations;
pub(crate) mod making;
pub(crate) mod mine;
pub(crate) mod register;
