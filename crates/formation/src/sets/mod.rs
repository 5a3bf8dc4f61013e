//! Who goes into which set.
//!
//! Apart from pairs and panels because its order is its own: first come first served without
//! exception, then choices, then a good mix, then even sizes, then few changes.

mod admission;
mod anneal;
mod board;
mod company;
mod core;
mod csv;
mod entry;
mod flow;
mod instance;
mod likeness;
mod moment;
mod moves;
mod priority;
mod proposal;
mod propose;
mod reasons;
mod search;
mod seating;
mod tree;
mod what_if;
mod words;

pub use admission::admission;
pub use csv::{Common, from_csv};
pub use instance::{Applicant, Group, Instance, InstanceError, Key, Labels, Mode, TagMode, Weights};
pub use moves::{Breach, Price, Step, breaches, steps};
pub use proposal::{Bounds, Cause, CoreRule, Levels, Outcome, Proposal, Reason, Status};
pub use propose::{Effort, plan, propose};
pub use what_if::{Change, ChangeError, Move, MoveKind, compare, starting_from};
