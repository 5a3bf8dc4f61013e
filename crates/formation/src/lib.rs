//! Who goes where: people and rules in; sets, pairs and panels out, with a reason for every person.
//!
//! Apart because placing people fairly has to be judged by itself: pure, seeded, without a clock, a
//! database or a page. What it never does: decide. It proposes, proves what it can, says how far it
//! is from a proof where it cannot, and gives reasons; people publish.

pub mod grouping;
mod mistake;
pub mod pairs;
pub mod panels;
pub mod sets;
mod table;
mod watch;

pub use mistake::{Mistake, Mistakes};
pub use watch::{Go, Level, Progress, Unwatched, Watch};
