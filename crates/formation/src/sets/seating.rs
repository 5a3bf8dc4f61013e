//! A plan on the table: who sits where, and what any move would change.
//!
//! Apart because every search moves people through this one place, which keeps the counts and knows
//! the hard rules that no search may break: room (H3's maximum), the cap per set (H4) and H2.

use super::board::{Board, NONE};

/// What a move changes at each level; less is better.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Change {
    /// Pairs that may not share a set and do.
    pub(super) foes: i64,
    /// Members that opened sets have too few.
    pub(super) short: i64,
    pub(super) preference: i64,
    pub(super) diversity: i64,
    pub(super) evenness: i64,
    pub(super) moved: i64,
}

/// The measures of a plan, in their order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Measures {
    pub(super) preference: i64,
    pub(super) diversity: i64,
    pub(super) evenness: i64,
    pub(super) moved: i64,
}

#[derive(Debug, Clone)]
pub(super) struct Seating<'b> {
    pub(super) board: &'b Board,
    at: Vec<u16>,
    members: Vec<Vec<u32>>,
    /// Where each person stands in the list of their set.
    position: Vec<u32>,
    /// How many of each organisation are in each set.
    orgs: Vec<u16>,
    /// How often each role, seniority and region occurs in each set, a set's counts side by side.
    count: Vec<u16>,
}

impl<'b> Seating<'b> {
    pub(super) fn empty(board: &'b Board) -> Self {
        Self {
            board,
            at: vec![NONE; board.people],
            members: vec![Vec::new(); board.sets],
            position: vec![0; board.people],
            orgs: vec![0; board.orgs * board.sets],
            count: vec![0; board.row * board.sets],
        }
    }

    pub(super) fn of(board: &'b Board, at: &[u16]) -> Self {
        let mut seating = Self::empty(board);
        for (person, set) in at.iter().enumerate().filter(|(_, set)| **set != NONE) {
            seating.seat(person, usize::from(*set));
        }
        seating
    }

    pub(super) fn at(&self, person: usize) -> u16 {
        self.at[person]
    }

    pub(super) fn seats(&self) -> &[u16] {
        &self.at
    }

    pub(super) fn members(&self, set: usize) -> &[u32] {
        &self.members[set]
    }

    pub(super) fn size(&self, set: usize) -> u32 {
        self.members[set].len() as u32
    }

    pub(super) fn has_room(&self, set: usize) -> bool {
        self.size(set) < self.board.max[set]
    }

    /// Whether the cap per set leaves room for one more of this person's organisation.
    pub(super) fn org_has_room(&self, person: usize, set: usize) -> bool {
        u32::from(self.colleagues(person, set)) < self.board.per_set
    }

    /// How many of this person's organisation are in a set.
    fn colleagues(&self, person: usize, set: usize) -> u16 {
        self.orgs[set * self.board.orgs + self.board.org(person)]
    }

    /// A set's counts of roles, seniorities and regions.
    fn counts(&self, set: usize) -> &[u16] {
        &self.count[set * self.board.row..(set + 1) * self.board.row]
    }

    pub(super) fn seat(&mut self, person: usize, set: usize) {
        self.at[person] = set as u16;
        self.position[person] = self.members[set].len() as u32;
        self.members[set].push(person as u32);
        self.orgs[set * self.board.orgs + self.board.org(person)] += 1;
        for cell in self.board.cells[person] {
            self.count[set * self.board.row + cell as usize] += 1;
        }
    }

    pub(super) fn unseat(&mut self, person: usize) {
        let set = usize::from(self.at[person]);
        let position = self.position[person] as usize;
        self.members[set].swap_remove(position);
        if let Some(moved) = self.members[set].get(position) {
            self.position[*moved as usize] = position as u32;
        }
        self.at[person] = NONE;
        self.orgs[set * self.board.orgs + self.board.org(person)] -= 1;
        for cell in self.board.cells[person] {
            self.count[set * self.board.row + cell as usize] -= 1;
        }
    }

    pub(super) fn relocate(&mut self, person: usize, set: usize) {
        self.unseat(person);
        self.seat(person, set);
    }

    pub(super) fn swap(&mut self, a: usize, b: usize) {
        let (of_a, of_b) = (usize::from(self.at[a]), usize::from(self.at[b]));
        self.relocate(a, of_b);
        self.relocate(b, of_a);
    }

    /// What it changes to move a seated person to another set; `None` where a hard rule forbids it.
    pub(super) fn relocating(&self, person: usize, to: usize) -> Option<Change> {
        let (board, from) = (self.board, usize::from(self.at[person]));
        if !self.has_room(to) || !self.org_has_room(person, to) || !board.can(person, to) {
            return None;
        }
        let (left, joined) = (i64::from(self.size(from)), i64::from(self.size(to)));
        let mut change = self.carried(person, from, to, None);
        let (there, here) = (self.counts(to), self.counts(from));
        let alike = i64::from(self.colleagues(person, to)) - i64::from(self.colleagues(person, from)) + 1;
        change.diversity += board.weight[0] * alike;
        for (cell, weight) in board.cells[person].into_iter().zip(&board.weight[1..]) {
            change.diversity += weight * (i64::from(there[cell as usize]) - i64::from(here[cell as usize]) + 1);
        }
        change.evenness = 2 * (joined - left + 1);
        change.short =
            self.short(from, left - 1) - self.short(from, left) + self.short(to, joined + 1) - self.short(to, joined);
        Some(change)
    }

    /// Empties a set as far as its members find room in others that have some already.
    pub(super) fn dissolve(&mut self, set: usize) {
        for person in self.members[set].clone() {
            let person = person as usize;
            let mut others = self.board.fits(person).iter().map(|k| usize::from(*k));
            let room = others.find(|k| *k != set && self.size(*k) > 0 && self.relocating(person, *k).is_some());
            if let Some(other) = room {
                self.relocate(person, other);
            }
        }
    }

    /// What it changes when two seated people of different sets change places.
    pub(super) fn swapping(&self, a: usize, b: usize) -> Option<Change> {
        let board = self.board;
        let (of_a, of_b) = (usize::from(self.at[a]), usize::from(self.at[b]));
        let colleagues = board.value[a][0] == board.value[b][0];
        if !board.can(a, of_b) || !board.can(b, of_a) {
            return None;
        }
        if !(colleagues || self.org_has_room(a, of_b) && self.org_has_room(b, of_a)) {
            return None;
        }
        let one = self.carried(a, of_a, of_b, Some(b));
        let other = self.carried(b, of_b, of_a, Some(a));
        let mut change = Change {
            foes: one.foes + other.foes,
            preference: one.preference + other.preference,
            moved: one.moved + other.moved,
            ..Change::default()
        };
        if !colleagues {
            let alike = i64::from(self.colleagues(a, of_b)) - i64::from(self.colleagues(a, of_a))
                + i64::from(self.colleagues(b, of_a))
                - i64::from(self.colleagues(b, of_b))
                + 2;
            change.diversity += board.weight[0] * alike;
        }
        let (with_a, with_b) = (self.counts(of_a), self.counts(of_b));
        for (at, weight) in board.weight[1..].iter().enumerate() {
            let (mine, theirs) = (board.cells[a][at] as usize, board.cells[b][at] as usize);
            if mine != theirs {
                let alike = i64::from(with_b[mine]) - i64::from(with_a[mine]) + i64::from(with_a[theirs])
                    - i64::from(with_b[theirs])
                    + 2;
                change.diversity += weight * alike;
            }
        }
        Some(change)
    }

    /// What a person takes along when they change sets: conflicts, choices, wishes, where they were.
    /// `partner` is whoever changes places with them, and is counted as still sharing nothing.
    fn carried(&self, person: usize, from: usize, to: usize, partner: Option<usize>) -> Change {
        let board = self.board;
        let mut change = Change::default();
        if board.slot[from] != board.slot[to] {
            change.preference += board.cost(person, to) - board.cost(person, from);
        }
        if board.unattached[person] {
            return change;
        }
        for foe in board.foes(person) {
            let (foe, sits) = (*foe as usize, usize::from(self.at[*foe as usize]));
            change.foes += i64::from(sits == to && Some(foe) != partner) - i64::from(sits == from);
        }
        for friend in board.friends(person) {
            let (friend, sits) = (*friend as usize, usize::from(self.at[*friend as usize]));
            change.preference += i64::from(sits == from) - i64::from(sits == to && Some(friend) != partner);
        }
        let before = board.previous[person];
        if before != NONE {
            change.moved = i64::from(usize::from(before) == from) - i64::from(usize::from(before) == to);
        }
        change
    }

    /// How far a set of this size is from standing: from its minimum, or from being empty.
    fn short(&self, set: usize, size: i64) -> i64 {
        (i64::from(self.board.min[set]) - size).clamp(0, size.max(0))
    }

    /// Broken rules that a search may pass through: conflicts, and members too few.
    pub(super) fn broken(&self) -> (i64, i64) {
        let twice = (0..self.board.people)
            .filter(|i| self.at[*i] != NONE)
            .map(|i| self.board.foes(i).iter().filter(|foe| self.at[**foe as usize] == self.at[i]).count() as i64);
        let foes = twice.sum::<i64>() / 2;
        (foes, (0..self.board.sets).map(|k| self.short(k, i64::from(self.size(k)))).sum())
    }

    /// The measures, counted anew.
    pub(super) fn measures(&self) -> Measures {
        let board = self.board;
        let mut found = Measures::default();
        for (i, set) in self.at.iter().enumerate() {
            if *set != NONE {
                found.preference += board.cost(i, usize::from(*set));
            }
            found.moved += i64::from(board.previous[i] != NONE && board.previous[i] != *set);
        }
        for (a, b) in &board.wishes {
            let (a, b) = (self.at[*a as usize], self.at[*b as usize]);
            found.preference += i64::from(a != NONE && b != NONE && a != b);
        }
        let pairs = |count: u16| i64::from(count) * (i64::from(count) - 1) / 2;
        found.diversity = board.weight[0] * self.orgs.iter().map(|it| pairs(*it)).sum::<i64>();
        for row in self.count.chunks_exact(board.row.max(1)) {
            found.diversity += row.iter().zip(&board.cell_weight).map(|(it, weight)| weight * pairs(*it)).sum::<i64>();
        }
        found.evenness = self.members.iter().map(|it| (it.len() * it.len()) as i64).sum();
        found
    }
}
