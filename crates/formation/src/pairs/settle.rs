//! From candidates to the best plan: the order of work, and when it is done.
//!
//! Apart because it holds the two loops that can be stopped: over mentees, and over rounds of
//! pairs that were left out and turn out to matter.

use super::arrival::{self, Pairs};
use super::candidates::{self, Candidate};
use super::encode::Encoded;
use super::flow::{Flow, Graph, NONE};
use super::holes::Reversed;
use super::look::Look;
use super::people::{First, Instance, Options, Reach};
use super::pricing;

/// Mentees up to which every pair is looked at unless asked otherwise.
pub const DENSE: usize = 2000;
/// Candidates of each mentee above that.
pub const CANDIDATES: u16 = 40;
/// Candidates to begin with where every pair counts in the end.
const FIRST_LOOK: usize = 32;
/// Pairs added for each mentee in a round.
const ADDED: usize = 8;

/// A plan and what it was found in.
pub(super) struct Settled {
    pub graph: Graph,
    pub flow: Flow,
    /// Mentees that can have a mentor under the order of arrival; all, where most come first.
    pub works: Vec<bool>,
    /// Nothing was cut short.
    pub finished: bool,
    /// Pairs per mentee, or nothing where every pair counts.
    pub cut: Option<u16>,
}

/// How many candidates each mentee has, or nothing where every pair counts.
fn cut(reach: Reach, mentees: usize) -> Option<u16> {
    match reach {
        Reach::Every => None,
        Reach::Best(most) => Some(most),
        Reach::Usual => (mentees > DENSE).then_some(CANDIDATES),
    }
}

/// The best plan by number of matches, then by score.
pub(super) fn settle(instance: &Instance, encoded: &Encoded, options: Options, look: &mut Look<'_>) -> Settled {
    let mentees = instance.mentees.len();
    let cut = cut(options.reach, mentees);
    let capacity: Vec<u32> = instance.mentors.iter().map(|it| u32::from(it.capacity)).collect();
    let mut graph = candidates::best(encoded, cut.map_or(FIRST_LOOK, usize::from), look);
    let mut works = vec![true; mentees];
    if options.first == First::Arrival {
        let arrivals: Vec<u64> = instance.mentees.iter().map(|it| it.arrival).collect();
        let pairs = if cut.is_some() { Pairs::Listed(&graph) } else { Pairs::All(&graph, encoded) };
        let mates = arrival::strictly(pairs, &arrivals, &capacity, look);
        graph = Graph::new(mates.iter().enumerate().map(|(i, mate)| kept(encoded, &graph, i, *mate)));
        works = mates.iter().map(|mate| *mate != NONE).collect();
    }
    let each = 1000 * (mentees as i64 + 1) + 1;
    let flow = Flow::new(mentees, capacity, each);
    let mut settled = Settled { graph, flow, works, finished: true, cut };
    settled.run(encoded, options.seed, look);
    settled
}

/// A mentee's candidates only if it can have a mentor, and then that mentor among them.
fn kept(encoded: &Encoded, graph: &Graph, i: usize, mate: u32) -> Vec<(u32, u16)> {
    if mate == NONE {
        return Vec::new();
    }
    let range = graph.start[i] as usize..graph.start[i + 1] as usize;
    let mut list: Vec<(u32, u16)> = range.map(|at| (graph.to[at], graph.weight[at])).collect();
    if !list.iter().any(|it| it.0 == mate) {
        let asks = &encoded.mentees[i];
        let place = encoded.place_of[mate as usize] as usize;
        let wishes = asks.wished.iter().find(|it| it.0 == place as u32).map_or(0, |it| it.1);
        list.push((mate, encoded.pair(asks, place, wishes).unwrap_or(0) as u16));
        list.sort_by_key(|it| (u16::MAX - it.1, it.0));
    }
    list
}

impl Settled {
    fn run(&mut self, encoded: &Encoded, seed: u64, look: &mut Look<'_>) {
        let mut order: Vec<u32> = (0..self.flow.mate.len() as u32).collect();
        if seed != 0 {
            order.sort_by_key(|i| (scatter(seed, u64::from(*i)), *i));
        }
        if self.scarce() {
            if !self.fill_all(seed, look) {
                self.finished = false;
                return self.seat_the_rest(&order);
            }
        } else {
            for i in &order {
                self.flow.lift(&self.graph, *i as usize);
            }
        }
        loop {
            if !self.place_all(&order, look) {
                self.finished = false;
                return self.seat_the_rest(&order);
            }
            if self.cut.is_some() {
                return;
            }
            self.close_holes(look);
            let potentials = (&self.flow.u[..], &self.flow.v[..]);
            let short = pricing::short(encoded, potentials, self.flow.each, &self.works, ADDED, look);
            if look.stopped {
                // The plan holds, but what was left out has not been looked at in full.
                self.finished = false;
                return;
            }
            if short.is_empty() {
                return;
            }
            self.add(&short);
        }
    }

    /// Whether there are fewer places than mentees to fill them.
    fn scarce(&self) -> bool {
        let asking = self.graph.start.windows(2).filter(|it| it[0] < it[1]).count();
        self.flow.capacity.iter().map(|it| *it as usize).sum::<usize>() < asking
    }

    /// Begins with the highest prices and lets every place find its mentee; whether nothing stopped it.
    fn fill_all(&mut self, seed: u64, look: &mut Look<'_>) -> bool {
        let mentors = self.flow.v.len();
        let reversed = Reversed::new(&self.graph, mentors);
        let mut order: Vec<u32> = (0..mentors as u32).collect();
        if seed != 0 {
            order.sort_by_key(|j| (scatter(seed, u64::from(*j)), *j));
        }
        for j in 0..mentors {
            self.flow.v[j] = reversed.most(j).map_or(0, |most| most + self.flow.each);
        }
        for (done, j) in order.iter().enumerate() {
            if look.at(done, mentors) {
                return false;
            }
            self.flow.fill(&reversed, *j as usize);
        }
        true
    }

    /// Whether all could be placed before the watch said stop.
    fn place_all(&mut self, order: &[u32], look: &mut Look<'_>) -> bool {
        let mut seated = self.flow.mate.iter().filter(|it| **it != NONE).count() as i64;
        look.best = seated;
        if look.now(0.0) {
            return false;
        }
        for (done, i) in order.iter().enumerate() {
            look.best = seated;
            if look.at(done, order.len()) {
                return false;
            }
            let i = *i as usize;
            if self.flow.mate[i] == NONE {
                self.flow.place(&self.graph, i);
                seated += i64::from(self.flow.mate[i] != NONE);
            }
        }
        true
    }

    fn close_holes(&mut self, look: &mut Look<'_>) {
        let holes: Vec<usize> =
            (0..self.flow.v.len()).filter(|j| self.flow.v[*j] > 0 && self.flow.has_room(*j)).collect();
        if holes.is_empty() {
            return;
        }
        let reversed = Reversed::new(&self.graph, self.flow.v.len());
        for (done, hole) in holes.iter().copied().enumerate() {
            if look.at(done, holes.len()) {
                return;
            }
            self.flow.fill(&reversed, hole);
        }
    }

    /// Adds pairs to the graph, and frees whoever would be better off.
    fn add(&mut self, short: &[(u32, Vec<Candidate>)]) {
        let mut added = vec![&[] as &[Candidate]; self.flow.mate.len()];
        for (i, list) in short {
            added[*i as usize] = list;
        }
        let graph = &self.graph;
        self.graph = Graph::new((0..added.len()).map(|i| {
            let range = graph.start[i] as usize..graph.start[i + 1] as usize;
            let mut all: Vec<(u32, u16)> = range.map(|at| (graph.to[at], graph.weight[at])).collect();
            if !added[i].is_empty() {
                all.extend(added[i].iter().map(|it| (it.mentor, it.score)));
                all.sort_unstable_by_key(|it| (u16::MAX - it.1, it.0));
            }
            all
        }));
        for (i, _) in short {
            let i = *i as usize;
            self.flow.release(i);
            self.flow.lift(&self.graph, i);
        }
    }

    /// Stopped early: whoever still has no mentor takes the best one with room.
    fn seat_the_rest(&mut self, order: &[u32]) {
        for i in order {
            let i = *i as usize;
            if self.flow.mate[i] == NONE {
                let open = self.graph.edges(i).map(|it| it.0).find(|j| self.flow.has_room(*j));
                if let Some(j) = open {
                    self.flow.seat(i, j);
                }
            }
        }
    }
}

/// A number that looks drawn, the same for the same seed.
pub(super) fn scatter(seed: u64, at: u64) -> u64 {
    let mut x = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(at.wrapping_mul(0xBF58_476D_1CE4_E5B9));
    x ^= x >> 31;
    x = x.wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 29)
}
