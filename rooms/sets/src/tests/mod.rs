//! The room's tests: nouns, and requests on both databases.

mod formed;
mod nouns;
mod plan;
mod refused;
