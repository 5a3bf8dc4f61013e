//! From first interest to a place: programmes, blueprints, interests.

pub mod blueprint;
pub mod deadline;
pub mod details;
pub mod folding;
pub mod interest;
pub mod interest_order;
pub mod merging;
pub mod programme;
pub mod reference;
pub mod slug;

#[cfg(test)]
mod tests;
