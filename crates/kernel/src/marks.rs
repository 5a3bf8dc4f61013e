//! What an [`crate::Id`] can be an id of, where more than one room speaks of it.
//! Empty types: the nouns themselves live in their rooms.

/// Who runs programmes on this installation: a tenant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Host {}
/// An employer or partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Organisation {}
/// Someone, across programmes and employers, within one host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Person {}
/// Anything people join over time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Programme {}
/// A closed circle of people: a set, a cohort, a pair, a pool, a forum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {}
