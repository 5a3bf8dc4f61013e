//! How alike the people of sets must be at least: a bound on diversity from one attribute at a time.
//!
//! Apart because it is a certificate and no search. For one attribute the pairs of like people are
//! convex in the counts, so the least there can be is a minimum-cost flow (people one by one along
//! cheapest paths); the attributes' least sums added up are no more than any plan has.

use super::board::{ATTRIBUTES, Board, NONE};
use std::collections::VecDeque;

/// Prices on slots at which the bound is tried: dearer slots bring it nearer to plans with few.
const PRICES: [i64; 4] = [0, 1, 3, 8];
const ROOT: u32 = u32::MAX;

/// No plan that seats exactly the people of `seats`, at no more than `slots` in cost of slots, has a
/// smaller diversity.
pub(super) fn least_likeness(board: &Board, seats: &[u16], slots: i64) -> i64 {
    let attributes = (0..ATTRIBUTES).filter(|a| board.weight[*a] > 0);
    attributes
        .map(|attribute| {
            let least = PRICES.iter().map(|price| one_attribute(board, seats, attribute, *price) - price * slots);
            board.weight[attribute] * least.max().unwrap_or(0).max(0)
        })
        .sum()
}

/// The least number of like pairs plus the price of slots.
fn one_attribute(board: &Board, seats: &[u16], attribute: usize, price: i64) -> i64 {
    let values = board.value.iter().map(|it| it[attribute] as usize + 1).max().unwrap_or(1);
    let mut flow = Likeness {
        board,
        attribute,
        price,
        values,
        at: vec![NONE; board.people],
        members: vec![Vec::new(); board.sets],
        count: vec![0; values * board.sets],
        label: vec![i64::MAX; board.people],
        parent: vec![ROOT; board.people],
    };
    (0..board.people).filter(|i| seats[*i] != NONE).map(|person| flow.insert(person)).sum()
}

struct Likeness<'b> {
    board: &'b Board,
    attribute: usize,
    price: i64,
    values: usize,
    at: Vec<u16>,
    members: Vec<Vec<u32>>,
    count: Vec<i64>,
    /// The least cost at which each person can be made to leave their seat.
    label: Vec<i64>,
    parent: Vec<u32>,
}

impl Likeness<'_> {
    fn cell(&self, set: usize, person: usize) -> usize {
        set * self.values + self.board.value[person][self.attribute] as usize
    }

    /// Seats one more along the cheapest path, and says what that costs.
    fn insert(&mut self, person: usize) -> i64 {
        self.label.fill(i64::MAX);
        self.label[person] = 0;
        self.parent[person] = ROOT;
        let mut queue = VecDeque::from([person as u32]);
        let mut best: Option<(i64, u32, usize)> = None;
        while let Some(mover) = queue.pop_front() {
            let here = mover as usize;
            for choice in self.board.choices(here) {
                for set in &self.board.fits(here)[choice.from as usize..choice.to as usize] {
                    let set = usize::from(*set);
                    if set == usize::from(self.at[here]) {
                        continue;
                    }
                    let slot = self.label[here] + self.price * i64::from(choice.cost);
                    let cost = slot + self.count[self.cell(set, here)];
                    if (self.members[set].len() as u32) < self.board.max[set]
                        && best.is_none_or(|(least, ..)| cost < least)
                    {
                        best = Some((cost, mover, set));
                    }
                    self.displace(mover, set, slot, &mut queue);
                }
            }
        }
        // Everyone here has a seat in some plan, so there is always a way.
        let Some((cost, mover, free)) = best else { return 0 };
        self.shift(mover, free);
        cost
    }

    fn displace(&mut self, mover: u32, set: usize, cost: i64, queue: &mut VecDeque<u32>) {
        let entered = self.cell(set, mover as usize);
        for at in 0..self.members[set].len() {
            let other = self.members[set][at] as usize;
            let left = self.cell(set, other);
            let pairs = if left == entered { 0 } else { self.count[entered] - self.count[left] + 1 };
            let label = cost + pairs - self.price * self.board.cost(other, set);
            if label < self.label[other] {
                self.label[other] = label;
                self.parent[other] = mover;
                queue.push_back(other as u32);
            }
        }
    }

    fn shift(&mut self, mover: u32, free: usize) {
        let (mut mover, mut free) = (mover, free as u16);
        while mover != ROOT {
            let person = mover as usize;
            let left = self.at[person];
            if left != NONE {
                let cell = self.cell(usize::from(left), person);
                self.count[cell] -= 1;
                self.members[usize::from(left)].retain(|it| *it != mover);
            }
            let cell = self.cell(usize::from(free), person);
            self.count[cell] += 1;
            self.members[usize::from(free)].push(mover);
            self.at[person] = free;
            free = left;
            mover = self.parent[person];
        }
    }
}
