//! The maximally diverse grouping problem: people into groups so that people of one group differ most.
//!
//! Apart from `sets` because it knows distances and sizes only: no days, rules or arrival. The search
//! anneals with swaps and moves over a table of "what would this person add to that group". It is given
//! one person and everybody else at a time, in whole rows, each with a threshold drawn beforehand, which
//! is ten times faster than drawing pair after pair. What it never does: prove.

mod anneal;
mod descent;
mod plan;
mod sweep;
#[cfg(test)]
mod tests;

use thiserror::Error;

use crate::Watch;
use anneal::Annealing;

/// A symmetric table of distances between people; the diagonal counts for nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    size: usize,
    cells: Vec<i32>,
}

impl Matrix {
    /// Asks once for every pair `(i, j)` with `i < j`.
    pub fn from_pairs(size: usize, mut distance: impl FnMut(usize, usize) -> i32) -> Self {
        let mut cells = vec![0; size * size];
        for one in 0..size {
            for other in one + 1..size {
                let value = distance(one, other);
                cells[one * size + other] = value;
                cells[other * size + one] = value;
            }
        }
        Self { size, cells }
    }

    /// How many people it speaks of.
    pub fn size(&self) -> usize {
        self.size
    }

    /// The distances of one person to everybody.
    pub fn row(&self, who: usize) -> &[i32] {
        &self.cells[who * self.size..(who + 1) * self.size]
    }
}

/// Which end of the scale is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// The greatest sum of distances within groups.
    Diverse,
    /// The least.
    Alike,
}

/// What is to be grouped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grouping {
    /// How far people are from one another.
    pub distance: Matrix,
    /// Fewest and most people of every group; every group is open.
    pub sizes: Vec<(usize, usize)>,
    /// Which way.
    pub aim: Aim,
}

/// A grouping found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groups {
    /// For every person the group.
    pub of: Vec<usize>,
    /// The sum of distances within groups.
    pub score: i64,
}

/// Why there is no grouping at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum GroupingError {
    /// Too many or too few people for the groups.
    #[error("{people} people do not fit groups of {least} to {most} in all")]
    Sizes {
        /// How many people there are.
        people: usize,
        /// The sum of the least sizes.
        least: usize,
        /// The sum of the greatest sizes.
        most: usize,
    },
    /// One group's least size is above its greatest.
    #[error("group {0} has a least size above its greatest")]
    Group(usize),
    /// Sums of distances would not fit the table.
    #[error("the distances are too large: their sum over one person must stay below 2^29")]
    Distances,
}

impl Grouping {
    fn check(&self) -> Result<(), GroupingError> {
        if let Some(group) = self.sizes.iter().position(|(least, most)| least > most) {
            return Err(GroupingError::Group(group));
        }
        let least = self.sizes.iter().map(|it| it.0).sum();
        let most = self.sizes.iter().map(|it| it.1).sum();
        let people = self.distance.size();
        if people < least || people > most {
            return Err(GroupingError::Sizes { people, least, most });
        }
        let sum = |who| self.distance.row(who).iter().map(|it| i64::from(*it).abs()).sum::<i64>();
        if (0..people).any(|who| sum(who) >= 1 << 29) {
            return Err(GroupingError::Distances);
        }
        Ok(())
    }

    /// The sum of distances within groups, from nothing.
    pub fn score(&self, of: &[usize]) -> i64 {
        let with_earlier = |who: usize| {
            let row = &self.distance.row(who)[..who];
            row.iter().zip(of).filter(|(_, group)| **group == of[who]).map(|(it, _)| i64::from(*it)).sum::<i64>()
        };
        (0..of.len()).map(with_earlier).sum()
    }
}

/// Looks for the best grouping with about `effort` comparisons of two plans; the same seed and effort,
/// unless stopped, give the same answer.
pub fn search(grouping: &Grouping, seed: u64, effort: u64, watch: &mut dyn Watch) -> Result<Groups, GroupingError> {
    grouping.check()?;
    let best = Annealing::new(grouping, seed, effort, watch).run();
    let score = grouping.score(&best);
    Ok(Groups { of: best, score })
}
