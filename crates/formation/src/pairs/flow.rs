//! The heaviest way to match mentees with places of mentors, with a proof.
//!
//! Apart because it knows nothing of people: edges with weights, capacities, potentials. Shortest
//! augmenting paths keep every reduced cost at or above nought; when no mentee without a mentor has
//! a positive potential, and no mentor with room has one either, no matching is heavier.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Nobody.
pub(super) const NONE: u32 = u32::MAX;
pub(super) const FAR: i64 = i64::MAX;

/// Edges of mentees, heaviest first.
#[derive(Debug, Clone)]
pub(super) struct Graph<W = u16> {
    pub start: Vec<u32>,
    pub to: Vec<u32>,
    pub weight: Vec<W>,
}

impl<W> Default for Graph<W> {
    fn default() -> Self {
        Self { start: vec![0], to: Vec::new(), weight: Vec::new() }
    }
}

impl<W: Copy + Into<i64>> Graph<W> {
    /// The edges of one mentee.
    pub fn edges(&self, i: usize) -> impl Iterator<Item = (usize, i64)> + '_ {
        let range = self.start[i] as usize..self.start[i + 1] as usize;
        self.to[range.clone()].iter().zip(&self.weight[range]).map(|(to, weight)| (*to as usize, (*weight).into()))
    }

    /// From lists per mentee, each sorted, heaviest first.
    pub fn new<I: IntoIterator<Item = (u32, W)>>(lists: impl IntoIterator<Item = I>) -> Self {
        let mut graph = Self::default();
        lists.into_iter().for_each(|list| graph.push(list));
        graph
    }

    /// Adds the next mentee's edges, heaviest first.
    pub fn push(&mut self, list: impl IntoIterator<Item = (u32, W)>) {
        for (to, weight) in list {
            self.to.push(to);
            self.weight.push(weight);
        }
        self.start.push(self.to.len() as u32);
    }
}

/// A matching with potentials, at work.
#[derive(Debug)]
pub(super) struct Flow {
    /// Added to every weight, so that one more match outweighs everything else.
    pub each: i64,
    pub u: Vec<i64>,
    pub v: Vec<i64>,
    pub mate: Vec<u32>,
    pub(super) capacity: Vec<u32>,
    pub(super) held: Vec<Vec<u32>>,
    // One search's own.
    pub(super) dist: Vec<i64>,
    from: Vec<u32>,
    pub(super) touched: Vec<u32>,
    pub(super) heap: BinaryHeap<Reverse<(i64, u32)>>,
    pub(super) near: Vec<u32>,
    pub(super) via: Vec<(u32, u32)>,
}

/// Where a path ends.
#[derive(Clone, Copy)]
enum End {
    /// Nothing changes but potentials.
    Stay,
    /// A mentor with room.
    Room(u32),
    /// A mentee gives up the mentor's place.
    Leaves(u32, u32),
}

impl Flow {
    pub fn new(mentees: usize, capacity: Vec<u32>, each: i64) -> Self {
        let mentors = capacity.len();
        Self {
            each,
            u: vec![0; mentees],
            v: vec![0; mentors],
            mate: vec![NONE; mentees],
            capacity,
            held: vec![Vec::new(); mentors],
            dist: vec![FAR; mentors],
            from: vec![NONE; mentors],
            touched: Vec::new(),
            heap: BinaryHeap::new(),
            near: Vec::new(),
            via: Vec::new(),
        }
    }

    pub(super) fn has_room(&self, j: usize) -> bool {
        self.held[j].len() < self.capacity[j] as usize
    }

    /// Takes a mentee out of its place.
    pub fn release(&mut self, i: usize) {
        let j = self.mate[i];
        if j != NONE {
            self.held[j as usize].retain(|it| *it != i as u32);
            self.mate[i] = NONE;
        }
    }

    /// Gives a mentee a place.
    pub fn seat(&mut self, i: usize, j: usize) {
        self.release(i);
        self.held[j].push(i as u32);
        self.mate[i] = j as u32;
    }

    /// Raises a mentee's potential to what its edges ask.
    pub fn lift<W: Copy + Into<i64>>(&mut self, graph: &Graph<W>, i: usize) {
        let most = graph.edges(i).map(|(j, weight)| self.each + weight - self.v[j]).max();
        self.u[i] = most.unwrap_or(0).max(0);
    }

    /// Places a mentee without a mentor as well as can be, moving others along.
    pub fn place<W: Copy + Into<i64>>(&mut self, graph: &Graph<W>, i: usize) {
        if self.u[i] <= 0 {
            return;
        }
        let mut least = self.u[i];
        let mut end = End::Stay;
        self.relax(graph, i, 0, &mut least, &mut end);
        while let Some((dist, j)) = self.next(least) {
            for at in 0..self.held[j].len() {
                let k = self.held[j][at] as usize;
                if dist + self.u[k] < least {
                    least = dist + self.u[k];
                    end = End::Leaves(k as u32, j as u32);
                }
                self.relax(graph, k, dist, &mut least, &mut end);
            }
        }
        self.settle(i, least);
        self.flip(i, end);
        self.clear();
    }

    fn relax<W: Copy + Into<i64>>(&mut self, graph: &Graph<W>, k: usize, dist: i64, least: &mut i64, end: &mut End) {
        let own = dist + self.u[k] - self.each;
        let range = graph.start[k] as usize..graph.start[k + 1] as usize;
        for (j, weight) in graph.to[range.clone()].iter().zip(&graph.weight[range]) {
            let bare = own - (*weight).into();
            if bare >= *least {
                break;
            }
            let at = *j as usize;
            let there = bare + self.v[at];
            if there >= *least || there >= self.dist[at] {
                continue;
            }
            if self.dist[at] == FAR {
                self.touched.push(*j);
            }
            self.dist[at] = there;
            self.from[at] = k as u32;
            if self.has_room(at) {
                *least = there;
                *end = End::Room(*j);
            } else if there == dist {
                self.near.push(*j);
            } else {
                self.heap.push(Reverse((there, *j)));
            }
        }
    }

    /// The nearest mentor not yet looked at, if nearer than the end.
    pub(super) fn next(&mut self, least: i64) -> Option<(i64, usize)> {
        if let Some(j) = self.near.pop() {
            let dist = self.dist[j as usize];
            return (dist < least).then_some((dist, j as usize));
        }
        while let Some(Reverse((dist, j))) = self.heap.pop() {
            if dist >= least {
                return None;
            }
            if dist == self.dist[j as usize] {
                return Some((dist, j as usize));
            }
        }
        None
    }

    fn settle(&mut self, i: usize, least: i64) {
        self.u[i] -= least;
        for j in &self.touched {
            let j = *j as usize;
            let gain = least - self.dist[j];
            if gain > 0 && !self.has_room(j) {
                self.v[j] += gain;
                for k in &self.held[j] {
                    self.u[*k as usize] -= gain;
                }
            }
        }
    }

    fn flip(&mut self, i: usize, end: End) {
        let mut j = match end {
            End::Stay => return,
            End::Room(j) => j,
            End::Leaves(k, j) => {
                self.release(k as usize);
                j
            }
        };
        loop {
            let k = self.from[j as usize];
            let before = self.mate[k as usize];
            self.seat(k as usize, j as usize);
            if k as usize == i {
                return;
            }
            j = before;
        }
    }

    pub(super) fn clear(&mut self) {
        for j in self.touched.drain(..) {
            self.dist[j as usize] = FAR;
        }
        self.heap.clear();
        self.near.clear();
    }
}
