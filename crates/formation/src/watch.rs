//! Being watched while at work: how far, how good, and whether to go on.
//!
//! Apart because the engine knows no clock: time limits, progress bars and Ctrl-C are the caller's,
//! told here at regular steps.

/// What is being settled, in the order in which the rules rank them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Who is admitted.
    Priority,
    /// Choices of day, and wishes to share.
    Preference,
    /// How alike the people of one group are.
    Diversity,
    /// How even the groups are in size.
    Evenness,
    /// How many people move from where they were.
    Stability,
}

impl Level {
    /// The word a person reads beside a progress bar.
    pub fn word(self) -> &'static str {
        match self {
            Self::Priority => "priority",
            Self::Preference => "preference",
            Self::Diversity => "diversity",
            Self::Evenness => "evenness",
            Self::Stability => "stability",
        }
    }
}

/// How far the work is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// What is being settled.
    pub level: Level,
    /// The best value found so far at that level.
    pub best: i64,
    /// What no plan can better, where that is known.
    pub bound: Option<i64>,
    /// The share of the planned work that is done, 0 to 1.
    pub done: f64,
}

/// Whether to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    /// Go on.
    On,
    /// Stop soon and give the best found so far.
    Stop,
}

/// Whoever watches: a progress bar, a time limit, somebody with a cancel button.
pub trait Watch {
    /// Called every few milliseconds of work; the answer [`Go::Stop`] is final.
    fn look(&mut self, at: &Progress) -> Go;
}

/// Nobody watches: the work runs to its own end.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn look(&mut self, _: &Progress) -> Go {
        Go::On
    }
}
