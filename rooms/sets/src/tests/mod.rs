//! The room's tests: nouns, and requests on both databases.

mod away;
mod dates;
mod formed;
mod nouns;
mod plan;
mod polls;
mod refused;
mod swaps;
