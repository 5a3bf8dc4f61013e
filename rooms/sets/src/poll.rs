//! A date poll: the members of a set say of each window offered whether they can, could or cannot, and
//! whoever keeps the dates decides. Pure; which window is best is the engine's.

use crate::meeting::Meeting;
use crate::set::Set;
pub use almanac::poll::{Answer, Window};
use almanac::poll::{Ranked, rank};
use kernel::{Id, Person, Timestamp};
use programmes::selection::offer::Offer;
use std::collections::BTreeMap;

/// A poll among the members of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poll {
    /// Its id.
    pub id: Id<Poll>,
    /// Of which set.
    pub set: Id<Set>,
    /// About which meeting; none is about where the set's dates begin.
    pub about: Option<Id<Meeting>>,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// By whom.
    pub by: Id<Person>,
    /// What is offered, in the order of time.
    pub windows: Vec<Window>,
}

/// What everybody said of the windows, by position.
pub type Answers = BTreeMap<Id<Offer>, BTreeMap<u16, Answer>>;

/// Why a poll is not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AskError {
    /// A choice is between two at least.
    #[error("offer two times or more")]
    TooFew,
    /// One of them is past.
    #[error("offer times that are still to come")]
    Past,
    /// The same twice.
    #[error("offer each time once")]
    Twice,
    /// The set's members were not told yet: there is nobody to ask.
    #[error("publish the set first: its members are asked")]
    Unpublished,
    /// A poll of the set is open.
    #[error("a poll of this set is open: decide it first")]
    Open,
    /// Nothing in the blueprint has a date, so none can follow from an answer.
    #[error("the blueprint has nothing with a date")]
    NoRule,
    /// The set's dates are there and have begun.
    #[error("the set has begun: ask about one meeting")]
    Begun,
}

/// Checks what is to be offered, and puts it in order.
pub fn windows(begin: Vec<Timestamp>, minutes: u16, now: Timestamp) -> Result<Vec<Window>, AskError> {
    let mut begin = begin;
    begin.sort_unstable();
    if begin.len() < 2 {
        return Err(AskError::TooFew);
    }
    if begin.iter().any(|at| *at <= now) {
        return Err(AskError::Past);
    }
    if begin.windows(2).any(|pair| pair[0] == pair[1]) {
        return Err(AskError::Twice);
    }
    let length = std::time::Duration::from_secs(u64::from(minutes) * 60);
    Ok(begin.into_iter().map(|at| Window { begins_at: at, ends_at: at.plus(length) }).collect())
}

impl Poll {
    /// The windows, the best for these members first.
    pub fn ranked(&self, members: &[Id<Offer>], answers: &Answers) -> Vec<Ranked> {
        let row = |member: &Id<Offer>| {
            let said = answers.get(member);
            (0..).zip(&self.windows).map(|(at, _): (u16, _)| said.and_then(|said| said.get(&at)).copied()).collect()
        };
        rank(&self.windows, &members.iter().map(row).collect::<Vec<_>>())
    }
    /// Who has not said anything yet.
    pub fn silent<'a>(&self, members: &'a [Id<Offer>], answers: &Answers) -> impl Iterator<Item = &'a Id<Offer>> {
        members.iter().filter(|member| !answers.contains_key(member))
    }
}

/// An answer's name in forms and columns.
pub fn word(answer: Answer) -> &'static str {
    match answer {
        Answer::Can => "can",
        Answer::Could => "could",
        Answer::Cannot => "cannot",
    }
}

/// The answer of a name.
pub fn answer_of(name: &str) -> Option<Answer> {
    [Answer::Can, Answer::Could, Answer::Cannot].into_iter().find(|answer| word(*answer) == name)
}
