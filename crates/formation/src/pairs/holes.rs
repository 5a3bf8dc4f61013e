//! A mentor with room and still a price: who fills it, or how far the price falls.
//!
//! Apart from `flow` because it walks the edges the other way round. Where room is short this is the
//! whole work, as the few places find their mentees sooner than the many mentees find a place; where
//! every pair counts it mends what a better edge took away.

use std::cmp::Reverse;

use super::flow::{FAR, Flow, Graph, NONE};

/// The edges again, per mentor, heaviest first.
#[derive(Debug)]
pub(super) struct Reversed<W> {
    start: Vec<u32>,
    from: Vec<u32>,
    weight: Vec<W>,
}

impl<W: Copy + Default + Into<i64>> Reversed<W> {
    pub fn new(graph: &Graph<W>, mentors: usize) -> Self {
        let mut start = vec![0_u32; mentors + 1];
        for j in &graph.to {
            start[*j as usize + 1] += 1;
        }
        for j in 0..mentors {
            start[j + 1] += start[j];
        }
        let mut next = start.clone();
        let mut from = vec![0; graph.to.len()];
        for i in 0..graph.start.len() - 1 {
            for at in graph.start[i] as usize..graph.start[i + 1] as usize {
                let slot = &mut next[graph.to[at] as usize];
                // First where the edge is; who it is from once it is in order.
                from[*slot as usize] = at as u32;
                *slot += 1;
            }
        }
        let mut weight = vec![W::default(); graph.to.len()];
        for j in 0..mentors {
            let range = start[j] as usize..start[j + 1] as usize;
            from[range.clone()].sort_unstable_by_key(|at| {
                let heavy: i64 = graph.weight[*at as usize].into();
                (-heavy, *at)
            });
            for at in range {
                let edge = from[at];
                weight[at] = graph.weight[edge as usize];
                from[at] = graph.start.partition_point(|it| *it <= edge) as u32 - 1;
            }
        }
        Self { start, from, weight }
    }

    /// A mentor's heaviest edge.
    pub fn most(&self, j: usize) -> Option<i64> {
        let range = self.start[j] as usize..self.start[j + 1] as usize;
        self.weight[range].first().map(|it| (*it).into())
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
            let own = dist + self.v[j] - self.each;
            let range = reversed.start[j] as usize..reversed.start[j + 1] as usize;
            for (i, weight) in reversed.from[range.clone()].iter().zip(&reversed.weight[range]) {
                let bare = own - (*weight).into();
                if bare >= rest.least {
                    break;
                }
                let there = bare + self.u[*i as usize];
                if there >= rest.least {
                    continue;
                }
                let mate = self.mate[*i as usize];
                if mate == j as u32 {
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
                    if there == dist {
                        self.near.push(mate);
                    } else {
                        self.heap.push(Reverse((there, mate)));
                    }
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
