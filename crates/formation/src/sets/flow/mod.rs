//! Seats people along cheapest paths: exact for choices of slot, caps and the sizes that were decided.
//!
//! Apart because what it finds is a certificate. It is a minimum-cost flow kept in the form of a
//! seating: adding a person, filling a set to its minimum, closing a set and barring somebody from
//! one each follow one cheapest alternating path, so the cost stays the least there is. It knows
//! nothing of conflicts, wishes and undecided minima; so no plan that keeps all rules costs less.

use super::board::{Board, NONE};
use super::seating::Seating;
use paths::{Aim, Search};

mod paths;

/// People in seats, and what has been decided about sets and people.
#[derive(Debug, Clone)]
pub(in crate::sets) struct Flow<'b> {
    pub(in crate::sets) seating: Seating<'b>,
    /// The fewest and most people of each set as decided so far.
    pub(in crate::sets) least: Vec<u32>,
    pub(in crate::sets) most: Vec<u32>,
    /// Must have a seat; others with a seat may lose it, others without one may be given one.
    required: Vec<bool>,
    /// May be given a seat, though it is not required.
    optional: Vec<bool>,
    from_org: Vec<u32>,
    barred: Vec<u64>,
    words: usize,
    /// Whether slots cost anything here; who can be admitted at all does not depend on it.
    priced: bool,
    search: Search,
    /// Whether every path was looked at in full.
    pub(in crate::sets) exact: bool,
}

impl<'b> Flow<'b> {
    /// Nobody seated; nothing decided but the most that each set takes.
    pub(in crate::sets) fn new(board: &'b Board, required: Vec<bool>, optional: Vec<bool>) -> Self {
        Self {
            seating: Seating::empty(board),
            least: vec![0; board.sets],
            most: board.max.clone(),
            required,
            optional,
            from_org: vec![0; board.orgs],
            barred: vec![0; board.people * board.sets.div_ceil(64)],
            words: board.sets.div_ceil(64),
            priced: true,
            search: Search::over(board.people, board.sets),
            exact: true,
        }
    }

    /// The same without a price on slots.
    pub(in crate::sets) fn unpriced(board: &'b Board, required: Vec<bool>, optional: Vec<bool>) -> Self {
        Self { priced: false, ..Self::new(board, required, optional) }
    }

    /// Everyone who is seated keeps a seat from here on; slots have no price.
    pub(in crate::sets) fn from_seats(seating: Seating<'b>) -> Self {
        let board = seating.board;
        let required: Vec<bool> = seating.seats().iter().map(|set| *set != NONE).collect();
        let mut flow = Self::unpriced(board, required, vec![false; board.people]);
        for person in (0..board.people).filter(|i| seating.at(*i) != NONE) {
            flow.from_org[board.org(person)] += 1;
        }
        flow.seating = seating;
        flow
    }

    /// Exactly the people seated in `start`, as cheaply as can be; `start` itself where patience ends.
    pub(in crate::sets) fn cheapest(start: &Seating<'b>) -> Self {
        let board = start.board;
        let required: Vec<bool> = start.seats().iter().map(|set| *set != NONE).collect();
        let mut flow = Self::new(board, required, vec![false; board.people]);
        for person in (0..board.people).filter(|i| start.at(*i) != NONE) {
            if !flow.insert(person) {
                flow.seating = start.clone();
                flow.exact = false;
                break;
            }
        }
        flow
    }

    /// What the slots cost in all.
    pub(in crate::sets) fn cost(&self) -> i64 {
        let seated = self.seating.seats().iter().enumerate().filter(|(_, set)| **set != NONE);
        seated.map(|(i, set)| self.seating.board.cost(i, usize::from(*set))).sum()
    }

    pub(in crate::sets) fn is_barred(&self, person: usize, set: usize) -> bool {
        self.barred[person * self.words + set / 64] >> (set % 64) & 1 == 1
    }

    pub(in crate::sets) fn is_required(&self, person: usize) -> bool {
        self.required[person]
    }

    /// May have a seat and need not.
    pub(in crate::sets) fn is_optional(&self, person: usize) -> bool {
        self.optional[person]
    }

    /// Decides that a person must have a seat.
    pub(in crate::sets) fn require(&mut self, person: usize) -> bool {
        self.required[person] = true;
        self.optional[person] = false;
        self.seating.at(person) != NONE || self.insert(person)
    }

    /// Decides that a person without a seat stays without.
    pub(in crate::sets) fn forgo(&mut self, person: usize) {
        self.optional[person] = false;
    }

    /// Decides that a person who is not required goes without.
    pub(in crate::sets) fn leave_out(&mut self, person: usize) -> bool {
        self.optional[person] = false;
        let set = self.seating.at(person);
        if set == NONE {
            return true;
        }
        self.unseat(person);
        self.fill(usize::from(set))
    }

    /// Seats one more person, moving others as need be; `false` if there is no way.
    pub(in crate::sets) fn insert(&mut self, person: usize) -> bool {
        let board = self.seating.board;
        let org = board.org(person);
        if self.from_org[org] >= board.per_programme {
            return self.instead_of_a_colleague(person);
        }
        if let Some(set) = self.free_first_choice(person) {
            self.seating.seat(person, set);
            self.from_org[org] += 1;
            return true;
        }
        self.begin();
        self.source(person, 0);
        self.find(Aim::Anywhere) && self.shift()
    }

    /// Seats as many as can be of those who may be, with everyone who sits keeping a seat.
    pub(in crate::sets) fn crowd(&mut self) {
        let board = self.seating.board;
        for person in (0..board.people).filter(|i| self.optional[*i]).collect::<Vec<_>>() {
            let org = board.org(person);
            if self.seating.at(person) == NONE && self.from_org[org] < board.per_programme {
                self.begin();
                self.source(person, 0);
                if self.find(Aim::Seat) {
                    self.shift();
                }
            }
        }
    }

    /// How many sit.
    pub(in crate::sets) fn seated(&self) -> usize {
        self.seating.seats().iter().filter(|set| **set != NONE).count()
    }

    /// The organisation has all the places it can have: one of its own who is not required gives way.
    fn instead_of_a_colleague(&mut self, person: usize) -> bool {
        let board = self.seating.board;
        let org = board.org(person);
        let colleagues: Vec<usize> = (0..board.people)
            .filter(|i| board.org(*i) == org && self.optional[*i] && self.seating.at(*i) != NONE)
            .collect();
        colleagues.into_iter().any(|colleague| {
            let before = self.clone();
            let left = usize::from(self.seating.at(colleague));
            self.unseat(colleague);
            let done = self.insert(person) && (self.seating.size(left) >= self.least[left] || self.fill(left));
            if !done {
                *self = before;
            }
            done
        })
    }

    /// Brings a set up to the fewest it may have.
    pub(in crate::sets) fn fill(&mut self, set: usize) -> bool {
        while self.seating.size(set) < self.least[set] {
            self.begin();
            self.sources_for(set);
            if !(self.find(Aim::Set(set)) && self.shift()) {
                return false;
            }
        }
        true
    }

    /// Decides that a set opens with at least its minimum.
    pub(in crate::sets) fn open(&mut self, set: usize) -> bool {
        self.least[set] = self.seating.board.min[set];
        self.fill(set)
    }

    /// Decides that a set stays empty.
    pub(in crate::sets) fn close(&mut self, set: usize) -> bool {
        self.most[set] = 0;
        let members: Vec<u32> = self.seating.members(set).to_vec();
        for person in &members {
            self.unseat(*person as usize);
        }
        members.into_iter().all(|person| !self.required[person as usize] || self.insert(person as usize))
    }

    /// Bars a person from some sets, and finds them another where they sat in one of them.
    pub(in crate::sets) fn bar(&mut self, person: usize, sets: impl IntoIterator<Item = usize>) -> bool {
        for set in sets {
            self.barred[person * self.words + set / 64] |= 1 << (set % 64);
        }
        let at = usize::from(self.seating.at(person));
        if at == usize::from(NONE) || !self.is_barred(person, at) {
            return true;
        }
        let crowded = !self.seating.org_has_room(person, at);
        self.unseat(person);
        if self.priced && crowded {
            self.welcome_in_exchange(at);
        }
        if self.priced {
            self.welcome(at);
        }
        // First the person, then the set they left: where they sit now, somebody may be spared for it.
        (!self.required[person] || self.insert(person)) && self.fill(at)
    }

    /// The cap of an organisation in a set has room again: one of its own takes the seat of somebody
    /// else there if that makes the whole cheaper.
    fn welcome_in_exchange(&mut self, set: usize) {
        self.begin();
        for member in self.seating.members(set).to_vec() {
            self.source(member as usize, -self.price(member as usize, set));
        }
        if self.find(Aim::Set(set)) && self.search.best.is_some_and(|(cost, ..)| cost < 0) {
            self.shift();
        }
    }

    fn price(&self, person: usize, set: usize) -> i64 {
        if self.priced { self.seating.board.cost(person, set) } else { 0 }
    }

    /// A seat fell free: somebody takes it if that makes the whole cheaper.
    fn welcome(&mut self, set: usize) {
        self.begin();
        self.sources_for(set);
        if self.find(Aim::Set(set)) && self.search.best.is_some_and(|(cost, ..)| cost < 0) {
            self.shift();
        }
    }

    fn unseat(&mut self, person: usize) {
        self.seating.unseat(person);
        self.from_org[self.seating.board.org(person)] -= 1;
    }

    /// The set of a slot that costs nothing which is furthest from its minimum: no path is cheaper.
    fn free_first_choice(&self, person: usize) -> Option<usize> {
        let board = self.seating.board;
        let choices = board.choices(person).iter().filter(|choice| choice.cost == 0 || !self.priced);
        choices
            .flat_map(|choice| &board.fits(person)[choice.from as usize..choice.to as usize])
            .map(|k| usize::from(*k))
            .filter(|k| self.has_room(*k) && self.seating.org_has_room(person, *k) && !self.is_barred(person, *k))
            .max_by_key(|k| (i64::from(board.min[*k]) - i64::from(self.seating.size(*k)), usize::MAX - k))
    }

    fn has_room(&self, set: usize) -> bool {
        self.seating.size(set) < self.most[set]
    }
}
