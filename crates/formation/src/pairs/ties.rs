//! Among plans equal in number and score: fewest wishes in vain, then fewest changes.
//!
//! Apart because it works on what the proof leaves open. Every best plan uses only pairs whose
//! potentials are met exactly; over those, mutual wishes and former pairs are weighed in a second
//! matching. Changes are thereby fewest where no mutual wish competes; wishes in vain are the fewest
//! found, not proved fewest, because a mutual wish kept is not the same as a wish in vain avoided.

use std::collections::HashMap;

use super::encode::Encoded;
use super::flow::{Flow, Graph, NONE};
use super::look::Look;
use super::people::{Instance, key};
use super::settle::Settled;

/// What the last two levels look at.
pub(super) struct Ties {
    /// Mutual wishes of pairs that are allowed: the mentors, per mentee.
    mutual: Vec<Vec<u32>>,
    /// The mentor of the previous proposal.
    pub previous: Vec<u32>,
    /// What a mentee or a mentor wished for, both as mentor positions per mentee.
    wished: Vec<Vec<u32>>,
    wished_by: Vec<Vec<u32>>,
    capacity: Vec<u32>,
}

impl Ties {
    pub fn new(instance: &Instance, encoded: &Encoded) -> Self {
        let (mentors, mentees) = (&instance.mentors, &instance.mentees);
        let named = mentees.iter().flat_map(|it| it.wishes.iter().chain(&it.previous));
        let mentors = positions(mentors.iter().map(|it| &it.name), named);
        let named = instance.mentors.iter().flat_map(|it| &it.wishes);
        let mentees = positions(mentees.iter().map(|it| &it.name), named);
        let find = |name: &String| mentors.get(&key(name)).copied();
        let wished: Vec<Vec<u32>> =
            instance.mentees.iter().map(|it| it.wishes.iter().filter_map(find).collect()).collect();
        let mut wished_by = vec![Vec::new(); instance.mentees.len()];
        for (j, mentor) in instance.mentors.iter().enumerate() {
            for i in mentor.wishes.iter().filter_map(|it| mentees.get(&key(it))) {
                wished_by[*i as usize].push(j as u32);
            }
        }
        let mutual = wished.iter().zip(&wished_by).zip(&encoded.mentees).map(|((mine, theirs), asks)| {
            let both = mine.iter().copied().filter(|j| theirs.contains(j));
            both.filter(|j| encoded.pair(asks, encoded.place_of[*j as usize] as usize, 0).is_some()).collect()
        });
        Self {
            mutual: mutual.collect(),
            previous: instance.mentees.iter().map(|it| it.previous.as_ref().and_then(find).unwrap_or(NONE)).collect(),
            wished,
            wished_by,
            capacity: instance.mentors.iter().map(|it| u32::from(it.capacity)).collect(),
        }
    }

    /// Pairs who wished for each other and would both rather have each other than what they have: the
    /// mentee has no mentor it wished for, and the mentor has room or a mentee it did not wish for.
    pub fn in_vain(&self, mate: &[u32]) -> usize {
        let mut held = vec![0_u32; self.capacity.len()];
        let mut content = vec![0_u32; self.capacity.len()];
        for (i, j) in mate.iter().enumerate().filter(|it| *it.1 != NONE) {
            held[*j as usize] += 1;
            content[*j as usize] += u32::from(self.wished_by[i].contains(j));
        }
        let would = |j: u32| content[j as usize] < self.capacity[j as usize];
        let each = self.mutual.iter().enumerate().map(|(i, mutual)| {
            let served = self.wished[i].contains(&mate[i]);
            if served { 0 } else { mutual.iter().filter(|j| would(**j)).count() }
        });
        each.sum()
    }

    /// Mentees whose former mentor is not theirs any more.
    pub fn changes(&self, mate: &[u32]) -> usize {
        self.previous.iter().zip(mate).filter(|(was, is)| **was != NONE && was != is).count()
    }

    /// Another plan with the same number and score, and better here if one was found.
    pub fn settle(&self, settled: &Settled, look: &mut Look<'_>) -> Vec<u32> {
        let flow = &settled.flow;
        let worst = (self.in_vain(&flow.mate), self.changes(&flow.mate));
        if worst == (0, 0) || !settled.finished {
            return flow.mate.clone();
        }
        let many = flow.mate.len() as i64 + 1;
        let must = many * many * 4;
        let lists = (0..flow.mate.len()).map(|i| {
            let tight = settled.graph.edges(i).filter(|(j, weight)| flow.u[i] + flow.v[*j] == flow.each + weight);
            let mut list: Vec<(u32, i64)> = tight
                .map(|(j, _)| {
                    let bound = i64::from(flow.u[i] > 0) + i64::from(flow.v[j] > 0);
                    let wish = i64::from(self.mutual[i].contains(&(j as u32)));
                    (j as u32, must * bound + many * wish + i64::from(self.previous[i] == j as u32))
                })
                .collect();
            list.sort_by_key(|it| (-it.1, it.0));
            list
        });
        let graph = Graph::new(lists);
        let mut again = Flow::new(flow.mate.len(), self.capacity.clone(), 0);
        for i in 0..flow.mate.len() {
            again.lift(&graph, i);
        }
        for i in 0..flow.mate.len() {
            if look.at(i, flow.mate.len()) {
                return flow.mate.clone();
            }
            again.place(&graph, i);
        }
        let same = total(settled, &again.mate) == total(settled, &flow.mate);
        let better = (self.in_vain(&again.mate), self.changes(&again.mate)) < worst;
        if same && better { again.mate } else { flow.mate.clone() }
    }
}

/// Where the people somebody named stand; the others need no place in memory.
fn positions<'a>(
    names: impl Iterator<Item = &'a String>,
    named: impl Iterator<Item = &'a String>,
) -> HashMap<String, u32> {
    let mut found: HashMap<String, u32> = named.map(|it| (key(it), NONE)).collect();
    for (at, name) in names.enumerate() {
        if let Some(place) = found.get_mut(&key(name)) {
            *place = at as u32;
        }
    }
    found.retain(|_, at| *at != NONE);
    found
}

/// How many have a mentor, and the sum of their scores.
pub(super) fn total(settled: &Settled, mate: &[u32]) -> (usize, i64) {
    let scores = mate
        .iter()
        .enumerate()
        .filter(|it| *it.1 != NONE)
        .map(|(i, mate)| settled.graph.edges(i).find(|(j, _)| *j == *mate as usize).map_or(0, |it| it.1));
    scores.fold((0, 0), |(count, sum), score| (count + 1, sum + score))
}
