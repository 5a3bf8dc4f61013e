//! What comes back: who sits where, how good it is, how good it could be, and why.
//!
//! Apart because it is the other half of the file format; the search behind it may change, this may not.

use serde::{Deserialize, Serialize};

/// How far the answer is proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Every level is proved: no plan is better.
    Optimal,
    /// Every rule is kept; the bounds say what is proved.
    Feasible,
    /// Those whose places are promised cannot all have one.
    Infeasible,
}

/// The measures of a plan, in their strict order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Levels {
    /// People with a place. (L1 itself is the vector: first who came first.)
    pub admitted: usize,
    /// Cost of slots, and wishes not met.
    #[serde(rename = "L2")]
    pub preference: i64,
    /// Weighted pairs of like people.
    #[serde(rename = "L3")]
    pub diversity: i64,
    /// Sum of squared sizes.
    #[serde(rename = "L4")]
    pub evenness: i64,
    /// People not where they were.
    #[serde(rename = "L5")]
    pub moved: i64,
}

/// What no plan can better, as far as it is proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Bounds {
    /// Whether it is proved that nobody could be admitted without passing over somebody earlier
    /// (in count mode: that no more people could be).
    pub priority_proved: bool,
    /// No plan admits more people by the order of arrival.
    pub admitted: usize,
    /// With these people, at least.
    #[serde(rename = "L2")]
    pub preference: i64,
    /// With these people and this preference, at least.
    #[serde(rename = "L3")]
    pub diversity: i64,
    /// With these people, at least.
    #[serde(rename = "L4")]
    pub evenness: i64,
    /// Never less than none.
    #[serde(rename = "L5")]
    pub moved: i64,
}

/// What became of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// A place in a set.
    Placed,
    /// No place for now.
    Waiting,
}

/// What somebody waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Their organisation has as many as it can have in the sets that would suit.
    CapSet,
    /// Their organisation has as many as it can have in the programme.
    CapProgramme,
    /// No set meets when they can come.
    Slot,
    /// No set provides what they need.
    Need,
    /// The set would open with too few.
    Size,
    /// Somebody sits there with whom they may not share a set.
    Conflict,
    /// The facilitator is from their own organisation.
    Facilitator,
    /// Sets for a group, and sets open to all.
    Tag,
    /// The places went to those who asked earlier.
    Arrival,
    /// The form is not complete.
    Form,
    /// The employer's support is not there in writing.
    Support,
}

/// Why somebody sits where they sit, or waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// Whom it is about, by position.
    pub who: usize,
    /// Placed or waiting.
    pub outcome: Outcome,
    /// What they wait for; none for those placed.
    pub cause: Option<Cause>,
    /// The sets it is about.
    pub sets: Vec<usize>,
    /// The reason as a sentence.
    pub text: String,
    /// What would change it; empty for those placed.
    pub change: String,
}

/// Part of why promises cannot all be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoreRule {
    /// The rule: `must`, `lock`, `eligible`, `slot`, `need`, `tag`, `facilitator`, `max`, `min`, `cap_set`,
    /// `cap_programme`, `conflict` or `sets` (there is none).
    pub rule: String,
    /// The people it binds here.
    pub people: Vec<usize>,
    /// The sets it binds here.
    pub sets: Vec<usize>,
    /// In words.
    pub text: String,
}

/// The whole answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// How far it is proved.
    pub status: Status,
    /// Each person's set, or none.
    pub assign: Vec<Option<usize>>,
    /// How good it is.
    pub levels: Levels,
    /// How good it could be.
    pub bounds: Bounds,
    /// One for every person; empty where there is no plan.
    pub reasons: Vec<Reason>,
    /// Where there is no plan: people and rules that cannot hold together, none of which can be left out.
    pub core: Vec<CoreRule>,
    /// Whether the work was stopped before its own end.
    pub stopped: bool,
}
