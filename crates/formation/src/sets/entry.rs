//! Who can be admitted, in order of arrival, if sets had no minimum and no pair a conflict.
//!
//! Apart because this part of the rules is a matroid (a transversal with caps): taking people in
//! order, each by a path of moves that keeps everyone already in, gives the greatest vector there
//! is. No plan that keeps all the rules can better it, so it is the certificate of priority.

use super::board::{Board, NONE};
use super::seating::Seating;

/// The outcome for everyone, with the plan that shows it.
#[derive(Debug, Clone)]
pub(super) struct Entry<'b> {
    pub(super) seating: Seating<'b>,
    pub(super) admitted: Vec<bool>,
    /// People of each organisation admitted.
    pub(super) from_org: Vec<u32>,
    /// Somebody whose place is promised and cannot be had.
    pub(super) broken_promise: Option<usize>,
    queue: Vec<u32>,
    parent: Vec<u32>,
    seen_person: Vec<u32>,
    seen_set: Vec<u32>,
    round: u32,
    /// Sets, and people in them, from which no path leads to a free place: never again, because
    /// places are only ever filled.
    dead_set: Vec<bool>,
    dead_person: Vec<bool>,
}

const ROOT: u32 = u32::MAX;

impl<'b> Entry<'b> {
    /// Nobody admitted yet.
    pub(super) fn begin(board: &'b Board) -> Self {
        Self {
            seating: Seating::empty(board),
            admitted: vec![false; board.people],
            from_org: vec![0; board.orgs],
            broken_promise: None,
            queue: Vec::new(),
            parent: vec![ROOT; board.people],
            seen_person: vec![0; board.people],
            seen_set: vec![0; board.sets],
            round: 0,
            dead_set: vec![false; board.sets],
            dead_person: vec![false; board.people],
        }
    }

    /// Everyone in order of arrival; those with a promised place before all others.
    pub(super) fn of(board: &'b Board) -> Self {
        let mut entry = Self::begin(board);
        for person in (0..board.people).filter(|i| board.forced[*i]) {
            if !entry.admit(person) {
                entry.broken_promise = Some(person);
                return entry;
            }
        }
        for person in (0..board.people).filter(|i| !board.forced[*i]) {
            entry.admit(person);
        }
        entry
    }

    /// Admits one more person if there is a way, moving others but keeping them all in.
    pub(super) fn admit(&mut self, person: usize) -> bool {
        let board = self.seating.board;
        let org = board.org(person);
        if self.from_org[org] >= board.per_programme || !self.find_way(person) {
            return false;
        }
        self.from_org[org] += 1;
        self.admitted[person] = true;
        true
    }

    fn find_way(&mut self, person: usize) -> bool {
        if let Some(free) = self.free_place(person) {
            self.seating.seat(person, free);
            return true;
        }
        self.round += 1;
        self.queue.clear();
        self.look_at(person as u32, ROOT);
        let mut next = 0;
        while let Some(mover) = self.queue.get(next).copied() {
            next += 1;
            if next > 1
                && let Some(free) = self.free_place(mover as usize)
            {
                self.shift(mover as usize, free);
                return true;
            }
            self.displace(mover as usize);
        }
        for mover in &self.queue {
            self.dead_person[*mover as usize] = true;
        }
        for (k, seen) in self.seen_set.iter().enumerate() {
            self.dead_set[k] |= *seen == self.round;
        }
        false
    }

    fn free_place(&self, person: usize) -> Option<usize> {
        let fits = self.seating.board.fits(person).iter().map(|k| usize::from(*k));
        fits.into_iter()
            .find(|k| !self.dead_set[*k] && self.seating.has_room(*k) && self.seating.org_has_room(person, *k))
    }

    /// Everybody whose going would let this person in stands next in the queue.
    fn displace(&mut self, mover: usize) {
        let board = self.seating.board;
        for k in board.fits(mover).iter().map(|k| usize::from(*k)) {
            if self.seen_set[k] == self.round || self.dead_set[k] {
                continue;
            }
            let open_to_all = self.seating.org_has_room(mover, k);
            if open_to_all {
                self.seen_set[k] = self.round;
            }
            for at in 0..self.seating.members(k).len() {
                let other = self.seating.members(k)[at];
                if open_to_all || board.value[other as usize][0] == board.value[mover][0] {
                    self.look_at(other, mover as u32);
                }
            }
        }
    }

    fn look_at(&mut self, person: u32, parent: u32) {
        let at = person as usize;
        if self.seen_person[at] != self.round && !self.dead_person[at] {
            self.seen_person[at] = self.round;
            self.parent[at] = parent;
            self.queue.push(person);
        }
    }

    /// The last mover takes the free place, and each who displaced somebody takes theirs.
    fn shift(&mut self, mover: usize, free: usize) {
        let (mut mover, mut free) = (mover as u32, free as u16);
        while mover != ROOT {
            let left = self.seating.at(mover as usize);
            if left != NONE {
                self.seating.unseat(mover as usize);
            }
            self.seating.seat(mover as usize, usize::from(free));
            free = left;
            mover = self.parent[mover as usize];
        }
    }
}
