//! From first interest to a place: programmes, blueprints, interests.

pub mod blueprint;
pub mod folding;
pub mod reference;
pub mod slug;
