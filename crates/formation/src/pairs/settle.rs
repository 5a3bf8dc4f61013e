//! From candidates to the best plan: the order of work, and when it is done.
//!
//! Apart because it holds the two loops that can be stopped: over mentees, and over rounds of
//! pairs that were left out and turn out to matter.

use crate::watch::{Go, Level, Progress, Watch};

use super::arrival::{self, Pairs};
use super::candidates::{self, Candidate};
use super::encode::Encoded;
use super::flow::{Flow, Graph, NONE};
use super::holes::Reversed;
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
/// Mentees placed between two looks at the watch.
const STRIDE: usize = 64;

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
pub(super) fn settle(instance: &Instance, encoded: &Encoded, options: Options, watch: &mut dyn Watch) -> Settled {
    let mentees = instance.mentees.len();
    let cut = cut(options.reach, mentees);
    let capacity: Vec<u32> = instance.mentors.iter().map(|it| u32::from(it.capacity)).collect();
    let mut lists = candidates::best(encoded, cut.map_or(FIRST_LOOK, usize::from));
    let mut works = vec![true; mentees];
    if options.first == First::Arrival {
        let arrivals: Vec<u64> = instance.mentees.iter().map(|it| it.arrival).collect();
        let pairs = if cut.is_some() { Pairs::Listed(&lists) } else { Pairs::All(&lists, encoded) };
        let mates = arrival::strictly(pairs, &arrivals, &capacity);
        for (i, mate) in mates.iter().enumerate() {
            works[i] = *mate != NONE;
            keep(encoded, i, *mate, &mut lists[i]);
        }
    }
    let graph = Graph::new(lists.iter().map(|it| it.iter().map(|it| (it.mentor, it.score))));
    drop(lists);
    let each = 1000 * (mentees as i64 + 1) + 1;
    let flow = Flow::new(mentees, capacity, each);
    let mut settled = Settled { graph, flow, works, finished: true, cut };
    settled.run(encoded, options.seed, watch);
    settled
}

/// Keeps a mentee's candidates only if it can have a mentor, and then that mentor among them.
fn keep(encoded: &Encoded, i: usize, mate: u32, list: &mut Vec<Candidate>) {
    if mate == NONE {
        list.clear();
    } else if !list.iter().any(|it| it.mentor == mate) {
        let asks = &encoded.mentees[i];
        let place = encoded.place_of[mate as usize] as usize;
        let wishes = asks.wished.iter().find(|it| it.0 == place as u32).map_or(0, |it| it.1);
        let score = encoded.pair(asks, place, wishes).unwrap_or(0);
        list.push(Candidate { mentor: mate, score: score as u16 });
        list.sort_by_key(|it| (u16::MAX - it.score, it.mentor));
    }
}

impl Settled {
    fn run(&mut self, encoded: &Encoded, seed: u64, watch: &mut dyn Watch) {
        let mut order: Vec<u32> = (0..self.flow.mate.len() as u32).collect();
        if seed != 0 {
            order.sort_by_key(|i| (scatter(seed, u64::from(*i)), *i));
        }
        for i in &order {
            self.flow.lift(&self.graph, *i as usize);
        }
        loop {
            if !self.place_all(&order, watch) {
                self.finished = false;
                return self.seat_the_rest(&order);
            }
            if self.cut.is_some() {
                return;
            }
            self.close_holes();
            let short = pricing::short(encoded, (&self.flow.u, &self.flow.v), self.flow.each, &self.works, ADDED);
            if short.is_empty() {
                return;
            }
            self.add(&short);
        }
    }

    /// Whether all could be placed before the watch said stop.
    fn place_all(&mut self, order: &[u32], watch: &mut dyn Watch) -> bool {
        let mut seated = self.flow.mate.iter().filter(|it| **it != NONE).count() as i64;
        for (done, i) in order.iter().enumerate() {
            if done % STRIDE == 0 {
                let done = done as f64 / order.len() as f64;
                let at = Progress { level: Level::Priority, best: seated, bound: None, done };
                if watch.look(&at) == Go::Stop {
                    return false;
                }
            }
            let i = *i as usize;
            if self.flow.mate[i] == NONE {
                self.flow.place(&self.graph, i);
                seated += i64::from(self.flow.mate[i] != NONE);
            }
        }
        true
    }

    fn close_holes(&mut self) {
        let holes: Vec<usize> =
            (0..self.flow.v.len()).filter(|j| self.flow.v[*j] > 0 && self.flow.has_room(*j)).collect();
        if holes.is_empty() {
            return;
        }
        let reversed = Reversed::new(&self.graph, self.flow.v.len());
        for hole in holes {
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
