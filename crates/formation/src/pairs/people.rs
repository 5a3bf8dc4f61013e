//! Mentors, mentees and what is asked for: the nouns of a pairing round.
//!
//! Apart because they are what the readers of files make and everything else only reads. A mentor's
//! identity exists here only together with the consent to be matched on it.

use serde::Serialize;

/// Who a mentor is, as far as the mentor lets it be read.
///
/// There is no third case: without consent the value is dropped where it comes in, so nothing in the
/// engine can read, rank or print it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Identity {
    /// The mentor agreed to be matched on this.
    Consented(String),
    /// Not given, or given without consent.
    #[default]
    Withheld,
}

impl Identity {
    /// Keeps the value only with consent.
    pub fn new(value: Option<String>, consent: bool) -> Self {
        match value {
            Some(value) if consent && !value.trim().is_empty() => Self::Consented(value),
            _ => Self::Withheld,
        }
    }

    /// The value, where consent was given.
    pub fn consented(&self) -> Option<&str> {
        match self {
            Self::Consented(value) => Some(value),
            Self::Withheld => None,
        }
    }
}

/// What a mentee says about a mentor's identity.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Preference {
    /// Nothing.
    #[default]
    None,
    /// Would like it.
    Prefer(String),
    /// Only such a mentor.
    Require(String),
}

/// Somebody who offers to be a mentor.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mentor {
    /// The name others use in wishes and blocks; no two mentors share one.
    pub name: String,
    /// Where the mentor works.
    pub organisation: String,
    /// How many mentees at once, 0 to 50.
    pub capacity: u8,
    /// Role; empty is unknown and equals nothing.
    pub role: String,
    /// Seniority, 0 to 20 steps.
    pub seniority: u8,
    /// Region; empty is unknown and equals nothing.
    pub region: String,
    /// What the mentor can help with.
    pub skills: Vec<String>,
    /// How and when the mentor can meet.
    pub formats: Vec<String>,
    /// Mentees never to be matched with.
    pub blocks: Vec<String>,
    /// Mentees the mentor would like.
    pub wishes: Vec<String>,
    /// Read only with consent.
    pub identity: Identity,
}

/// Something a mentee wants to learn, and how much it matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// Compared with the mentors' skills.
    pub name: String,
    /// 1, 2 or 3.
    pub importance: u8,
}

/// Somebody who asks for a mentor.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mentee {
    /// The name others use in wishes and blocks; no two mentees share one.
    pub name: String,
    /// Where the mentee works.
    pub organisation: String,
    /// Role; empty is unknown and equals nothing.
    pub role: String,
    /// Seniority, 0 to 20 steps.
    pub seniority: u8,
    /// Region; empty is unknown and equals nothing.
    pub region: String,
    /// At most 50.
    pub goals: Vec<Goal>,
    /// How and when the mentee can meet.
    pub formats: Vec<String>,
    /// About the mentor's identity.
    pub preference: Preference,
    /// Mentors never to be matched with.
    pub blocks: Vec<String>,
    /// Mentors the mentee would like.
    pub wishes: Vec<String>,
    /// Earlier comes first; equal arrivals go by position.
    pub arrival: u64,
    /// The mentor of the previous proposal, to change as little as possible.
    pub previous: Option<String>,
}

/// A pairing round, as read and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// Who offers.
    pub mentors: Vec<Mentor>,
    /// Who asks.
    pub mentees: Vec<Mentee>,
    /// How many steps a mentor must be above a mentee; 1 unless set.
    pub steps: u8,
}

/// What comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum First {
    /// As many mentees as possible.
    #[default]
    Most,
    /// Whoever came first, without exception; just as many are matched, perhaps others.
    Arrival,
}

/// Which pairs are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Reach {
    /// Every pair up to 2,000 mentees, each mentee's 40 best above.
    #[default]
    Usual,
    /// Every pair, at any size.
    Every,
    /// Each mentee's best so many, at any size; of equals, the mentor named first.
    Best(u16),
}

/// How a round is to be settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// What comes first.
    pub first: First,
    /// Which pairs are looked at.
    pub reach: Reach,
    /// Decides between plans that are equal in everything; the same seed gives the same plan.
    pub seed: u64,
}

/// Words are compared without case and outer spaces.
pub(super) fn key(word: &str) -> String {
    word.trim().to_lowercase()
}
