//! What comes out: who with whom, how good it is, and the proof.
//!
//! Apart because it is what others store, print and check; it holds no score of a single pair.

use serde::Serialize;

use crate::watch::Watch;

use super::check;
use super::encode::Encoded;
use super::flow::NONE;
use super::look::Look;
use super::people::{First, Instance, Options};
use super::settle::settle;
use super::ties::{Ties, total};
use crate::mistake::{Mistake, Mistakes};

/// How good a proposal is, in the order in which it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Levels {
    /// Mentees with a mentor.
    pub matched: usize,
    /// The sum of their scores.
    pub score: i64,
    /// Pairs who wished for each other and would both rather have each other.
    pub wishes_in_vain: usize,
    /// Mentees whose former mentor is not theirs any more.
    pub changes: usize,
}

/// Potentials that prove the first two levels: each allowed pair's score plus `each` is at most the
/// sum of its two potentials; equal where the pair is matched; nought for whoever has no mentor and
/// for mentors with room. [`super::verify`] checks it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Certificate {
    /// What a match counts beyond its score: more than all scores together.
    pub each: i64,
    /// Of the mentees.
    pub mentees: Vec<i64>,
    /// Of the mentors.
    pub mentors: Vec<i64>,
}

/// Who goes with whom. A proposal: people decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Proposal {
    /// For each mentee the position of its mentor.
    pub assign: Vec<Option<u32>>,
    /// How good it is.
    pub levels: Levels,
    /// What came first.
    pub first: First,
    /// How many candidates of each mentee were looked at; nothing where every pair was.
    pub candidates: Option<u16>,
    /// Whether the work ran to its end; if not, this is the best found so far.
    pub finished: bool,
    /// The proof; nothing where the work was stopped.
    pub certificate: Option<Certificate>,
}

/// Proposes the best plan.
///
/// # Errors
/// What is to mend, where a round was put together in code that no file could hold.
pub fn propose(instance: &Instance, options: Options, watch: &mut dyn Watch) -> Result<Proposal, Mistakes> {
    let faults = check::check(instance).into_iter().map(|it| Mistake {
        file: "the round".into(),
        line: None,
        column: format!("{}[{}].{}", it.side.list(), it.at, it.field),
        remedy: it.remedy,
    });
    let faults: Vec<Mistake> = faults.collect();
    if !faults.is_empty() {
        return Err(Mistakes(faults));
    }
    let encoded = Encoded::new(instance);
    let mut look = Look::new(watch);
    let settled = settle(instance, &encoded, options, &mut look);
    let ties = Ties::new(instance, &encoded);
    let mate = ties.settle(&settled, &mut look);
    let (matched, score) = total(&settled, &mate);
    let levels = Levels { matched, score, wishes_in_vain: ties.in_vain(&mate), changes: ties.changes(&mate) };
    Ok(Proposal {
        assign: mate.iter().map(|it| (*it != NONE).then_some(*it)).collect(),
        levels,
        first: options.first,
        candidates: settled.cut,
        finished: settled.finished,
        certificate: settled.finished.then_some(Certificate {
            each: settled.flow.each,
            mentees: settled.flow.u,
            mentors: settled.flow.v,
        }),
    })
}
