//! What is left to do when a better edge took a mentee away: a mentor with room and still a price.
//!
//! Apart from `flow` because it walks the edges the other way round, and only rounds that look at
//! every pair need it.

use std::cmp::Reverse;

use super::flow::{FAR, Flow, Graph, NONE};

/// The edges again, per mentor.
#[derive(Debug)]
pub(super) struct Reversed<W> {
    start: Vec<u32>,
    edges: Vec<(u32, W)>,
}

impl<W: Copy + Default> Reversed<W> {
    pub fn new(graph: &Graph<W>, mentors: usize) -> Self {
        let mut start = vec![0_u32; mentors + 1];
        for j in &graph.to {
            start[*j as usize + 1] += 1;
        }
        for j in 0..mentors {
            start[j + 1] += start[j];
        }
        let mut next = start.clone();
        let mut edges = vec![(0, W::default()); graph.to.len()];
        for i in 0..graph.start.len() - 1 {
            for at in graph.start[i] as usize..graph.start[i + 1] as usize {
                let slot = &mut next[graph.to[at] as usize];
                edges[*slot as usize] = (i as u32, graph.weight[at]);
                *slot += 1;
            }
        }
        Self { start, edges }
    }
}

/// Where the room ends up: at a mentor, or filled there by a mentee who had none.
struct Rest {
    least: i64,
    mentor: u32,
    joins: u32,
}

impl Flow {
    /// Fills the room, hands it on, or lowers the price to nought.
    pub fn fill<W: Copy + Into<i64>>(&mut self, reversed: &Reversed<W>, hole: usize) {
        while self.has_room(hole) && self.v[hole] > 0 {
            self.via.resize(self.v.len(), (NONE, NONE));
            let rest = self.look_for_rest(reversed, hole);
            self.lower(rest.least);
            self.clear();
            self.hand_on(&rest, hole);
        }
    }

    fn look_for_rest<W: Copy + Into<i64>>(&mut self, reversed: &Reversed<W>, hole: usize) -> Rest {
        let mut rest = Rest { least: self.v[hole], mentor: hole as u32, joins: NONE };
        self.dist[hole] = 0;
        self.touched.push(hole as u32);
        self.heap.push(Reverse((0, hole as u32)));
        while let Some((dist, j)) = self.next(rest.least) {
            for (i, weight) in &reversed.edges[reversed.start[j] as usize..reversed.start[j + 1] as usize] {
                let mate = self.mate[*i as usize];
                let there = dist + self.u[*i as usize] + self.v[j] - self.each - (*weight).into();
                if mate == j as u32 || there >= rest.least {
                    continue;
                }
                if mate == NONE {
                    rest = Rest { least: there, mentor: j as u32, joins: *i };
                    continue;
                }
                let at = mate as usize;
                if there < self.dist[at] {
                    if self.dist[at] == FAR {
                        self.touched.push(mate);
                    }
                    self.dist[at] = there;
                    self.via[at] = (*i, j as u32);
                    self.heap.push(Reverse((there, mate)));
                    if there + self.v[at] < rest.least {
                        rest = Rest { least: there + self.v[at], mentor: mate, joins: NONE };
                    }
                }
            }
        }
        rest
    }

    fn lower(&mut self, least: i64) {
        for j in &self.touched {
            let j = *j as usize;
            let fall = least - self.dist[j];
            if fall > 0 {
                self.v[j] -= fall;
                for k in &self.held[j] {
                    self.u[*k as usize] += fall;
                }
            }
        }
    }

    fn hand_on(&mut self, rest: &Rest, hole: usize) {
        let mut at = rest.mentor;
        if rest.joins != NONE {
            self.seat(rest.joins as usize, at as usize);
        }
        while at != hole as u32 {
            let (mover, next) = self.via[at as usize];
            self.seat(mover as usize, next as usize);
            at = next;
        }
    }
}
