//! Judges a question put to somebody who holds an issue: what kind it is, whether it helps them think now,
//! why, and how it could be asked instead.
//!
//! Apart because it is useful without Kith: words in, a judgement out. It keeps nothing, asks no network and
//! never panics; it reads the text once. See the README for how it decides and how well.

mod class;
mod features;
mod frames;
mod judge;
mod lexicon;
mod model;
mod reading;
mod rewrite;
mod shape;
mod stem;
mod wording;

pub use class::{Class, Format, Stage, UnknownStage, Verdict};
pub use judge::{Judgement, features, judge, judge_with};
pub use model::{BadWeights, Weights};
