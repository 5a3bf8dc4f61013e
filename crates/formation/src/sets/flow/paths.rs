//! Cheapest alternating paths: who moves so that one more can sit, and what it costs.
//!
//! Apart from what is decided (the rest of `flow`) because it is one algorithm: labels are corrected
//! until none can be bettered (there are no negative cycles to go round in), and the cheapest end wins.

use super::super::board::NONE;
use super::Flow;
use std::collections::VecDeque;

/// Nobody moved this one: the path begins here.
const ROOT: u32 = u32::MAX;
/// More looks than this along one path are given up on; only the largest boards come near.
const PATIENCE: usize = 2_000_000;

/// What one search for a path keeps; emptied for the next.
#[derive(Debug, Clone, Default)]
pub(super) struct Search {
    /// The least cost at which each person can be made to leave their seat.
    label: Vec<i64>,
    parent: Vec<u32>,
    /// The least cost at which anybody enters each set.
    entering: Vec<i64>,
    touched: Vec<u32>,
    queue: VecDeque<u32>,
    pub(super) best: Option<(i64, u32, End)>,
}

impl Search {
    pub(super) fn over(people: usize, sets: usize) -> Self {
        Self {
            label: vec![i64::MAX; people],
            parent: vec![ROOT; people],
            entering: vec![i64::MAX; sets],
            ..Self::default()
        }
    }
}

/// Where a path ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum End {
    /// The last mover takes a seat here.
    Seat(u16),
    /// The last mover goes without one: they were not required.
    Out,
}

/// Where paths may end.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Aim {
    /// In any free seat, or with somebody who can go without.
    Anywhere,
    /// In any free seat.
    Seat,
    /// In this set.
    Set(usize),
}

impl Flow<'_> {
    pub(super) fn begin(&mut self) {
        for touched in self.search.touched.drain(..) {
            self.search.label[touched as usize] = i64::MAX;
        }
        self.search.entering.fill(i64::MAX);
        self.search.queue.clear();
        self.search.best = None;
    }

    /// Everyone who can come into a set without being missed where they are.
    pub(super) fn sources_for(&mut self, set: usize) {
        let board = self.seating.board;
        for person in 0..board.people {
            let at = usize::from(self.seating.at(person));
            if at == usize::from(NONE) {
                if self.optional[person] && self.from_org[board.org(person)] < board.per_programme {
                    self.source(person, 0);
                }
            } else if at != set && self.seating.size(at) > self.least[at] {
                self.source(person, -self.price(person, at));
            }
        }
    }

    pub(super) fn source(&mut self, person: usize, label: i64) {
        self.search.label[person] = label;
        self.search.parent[person] = ROOT;
        self.search.touched.push(person as u32);
        self.search.queue.push_back(person as u32);
    }

    /// Looks along all paths from the sources; the cheapest end is kept in `best`.
    pub(super) fn find(&mut self, aim: Aim) -> bool {
        let mut looks = 0;
        while let Some(mover) = self.search.queue.pop_front() {
            looks += self.seating.board.fits(mover as usize).len();
            if looks > PATIENCE {
                self.exact = false;
                break;
            }
            if self.optional[mover as usize] && self.seating.at(mover as usize) != NONE {
                self.go_without(mover, aim);
            }
            self.look_around(mover, aim);
        }
        self.search.best.is_some()
    }

    /// Somebody who need not be seated gives up their seat, or gives it to a colleague in their stead.
    fn go_without(&mut self, mover: u32, aim: Aim) {
        let (board, label) = (self.seating.board, self.search.label[mover as usize]);
        if aim == Aim::Anywhere {
            self.end(label, mover, End::Out);
        }
        if self.from_org[board.org(mover as usize)] < board.per_programme {
            return;
        }
        for other in 0..board.people {
            let waits = self.optional[other] && self.seating.at(other) == NONE;
            if waits && board.org(other) == board.org(mover as usize) {
                self.displaced(other as u32, label, mover);
            }
        }
    }

    fn look_around(&mut self, mover: u32, aim: Aim) {
        let (board, here) = (self.seating.board, mover as usize);
        for choice in board.choices(here) {
            let cost = self.search.label[here] + if self.priced { i64::from(choice.cost) } else { 0 };
            for k in &board.fits(here)[choice.from as usize..choice.to as usize] {
                let set = usize::from(*k);
                if *k == self.seating.at(here) || self.is_barred(here, set) {
                    continue;
                }
                let open_to_all = self.seating.org_has_room(here, set);
                let ends = match aim {
                    Aim::Anywhere | Aim::Seat => self.has_room(set),
                    Aim::Set(aim) => aim == set,
                };
                if open_to_all && ends {
                    self.end(cost, mover, End::Seat(*k));
                } else if self.most[set] > 0 && (!open_to_all || cost < self.search.entering[set]) {
                    if open_to_all {
                        self.search.entering[set] = cost;
                    }
                    self.displace(mover, set, cost, open_to_all);
                }
            }
        }
    }

    fn end(&mut self, cost: i64, mover: u32, end: End) {
        if self.search.best.is_none_or(|(least, ..)| cost < least) {
            self.search.best = Some((cost, mover, end));
        }
    }

    fn displace(&mut self, mover: u32, set: usize, cost: i64, open_to_all: bool) {
        let board = self.seating.board;
        for at in 0..self.seating.members(set).len() {
            let other = self.seating.members(set)[at];
            if open_to_all || board.value[other as usize][0] == board.value[mover as usize][0] {
                self.displaced(other, cost - self.price(other as usize, set), mover);
            }
        }
    }

    fn displaced(&mut self, person: u32, label: i64, by: u32) {
        let seen = &mut self.search.label[person as usize];
        if label < *seen {
            if *seen == i64::MAX {
                self.search.touched.push(person);
            }
            *seen = label;
            self.search.parent[person as usize] = by;
            self.search.queue.push_back(person);
        }
    }

    /// Everyone on the cheapest path moves: the last to its end, each other to where the next one sat.
    pub(super) fn shift(&mut self) -> bool {
        let Some((_, mut mover, end)) = self.search.best else { return false };
        let mut free = match end {
            End::Seat(set) => set,
            End::Out => NONE,
        };
        let org_of = |person: u32| self.seating.board.org(person as usize);
        let mut orgs: Vec<(usize, bool)> = Vec::new();
        let mut steps = Vec::new();
        while mover != ROOT {
            let left = self.seating.at(mover as usize);
            match (left == NONE, free == NONE) {
                (true, false) => orgs.push((org_of(mover), true)),
                (false, true) => orgs.push((org_of(mover), false)),
                _ => {}
            }
            steps.push((mover as usize, free));
            if steps.len() > self.seating.board.people {
                self.exact = false;
                return false;
            }
            free = left;
            mover = self.search.parent[mover as usize];
        }
        for (org, came) in orgs {
            self.from_org[org] = if came { self.from_org[org] + 1 } else { self.from_org[org] - 1 };
        }
        for (person, _) in &steps {
            if self.seating.at(*person) != NONE {
                self.seating.unseat(*person);
            }
        }
        for (person, set) in steps.into_iter().filter(|(_, set)| *set != NONE) {
            self.seating.seat(person, usize::from(set));
        }
        true
    }
}
