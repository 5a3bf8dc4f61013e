//! The yardstick: iterated maxima search as X. Lai and J.-K. Hao published it (European Journal of
//! Operational Research 254(3), 2016), written anew from its description.
//!
//! Apart from the crate because it is what the crate's own search is measured against. Ten starts; then,
//! until the time is up, a strong perturbation and a search of nearby maxima: climb by moves and swaps,
//! go back to the best nearby plan, leave it by three steps, each the best of as many random neighbours
//! as there are people, and give up after three climbs in vain.

use formation::grouping::Grouping;
use rand_xoshiro::{Xoshiro256PlusPlus, rand_core::Rng, rand_core::SeedableRng};

/// Climbs in vain before the strong perturbation.
const PATIENCE: u32 = 3;
/// Steps of the weak perturbation.
const WEAK: usize = 3;
/// Random starts of which the best is taken.
const STARTS: usize = 10;

/// A change of a plan.
#[derive(Clone, Copy)]
enum Change {
    Move { who: usize, to: usize },
    Swap { one: usize, other: usize },
}

/// A plan with the sums that a change needs: one contiguous row of sums per group.
#[derive(Clone)]
struct Plan {
    of: Vec<usize>,
    size: Vec<usize>,
    sums: Vec<i32>,
    score: i64,
}

/// The instance, the dice and the clock.
struct Search<'a, T: Fn() -> bool> {
    grouping: &'a Grouping,
    people: usize,
    groups: usize,
    dice: Xoshiro256PlusPlus,
    go_on: T,
}

/// Searches while `go_on` says so.
pub fn search(grouping: &Grouping, seed: u64, go_on: impl Fn() -> bool) -> Vec<usize> {
    let (people, groups) = (grouping.distance.size(), grouping.sizes.len());
    let dice = Xoshiro256PlusPlus::seed_from_u64(seed);
    let mut it = Search { grouping, people, groups, dice, go_on };
    let mut current = it.start();
    for _ in 1..STARTS {
        let other = it.start();
        if other.score > current.score {
            current = other;
        }
    }
    let mut best = current.clone();
    let share = people as f64 / groups as f64;
    let strong = if people <= 400 { share } else { 1.5 * share } as usize;
    while (it.go_on)() {
        it.strong(&mut current, strong);
        current = it.nearby(current);
        if current.score > best.score {
            best = current.clone();
        }
    }
    best.of
}

impl<T: Fn() -> bool> Search<'_, T> {
    fn below(&mut self, bound: usize) -> usize {
        ((u64::from(self.dice.next_u32()) * bound as u64) >> 32) as usize
    }

    /// A random plan, climbed.
    fn start(&mut self) -> Plan {
        let mut line: Vec<usize> = (0..self.people).collect();
        for last in (1..self.people).rev() {
            let other = self.below(last + 1);
            line.swap(last, other);
        }
        let mut plan = Plan {
            of: vec![0; self.people],
            size: vec![0; self.groups],
            sums: vec![0; self.people * self.groups],
            score: 0,
        };
        let least = |group: usize| self.grouping.sizes[group].0;
        let mut seats: Vec<usize> = (0..self.groups).flat_map(|it| std::iter::repeat_n(it, least(it))).collect();
        for who in line {
            let group = seats.pop().unwrap_or_else(|| {
                loop {
                    let group = self.below(self.groups);
                    if plan.size[group] < self.grouping.sizes[group].1 {
                        break group;
                    }
                }
            });
            plan.score += i64::from(plan.sums[group * self.people + who]);
            plan.of[who] = group;
            plan.size[group] += 1;
            let sums = &mut plan.sums[group * self.people..(group + 1) * self.people];
            sums.iter_mut().zip(self.grouping.distance.row(who)).for_each(|(sum, it)| *sum += it);
        }
        self.climb(&mut plan);
        plan
    }

    /// Moves and swaps, each taken as soon as it helps, until none does.
    fn climb(&self, plan: &mut Plan) {
        loop {
            let before = plan.score;
            for who in 0..self.people {
                for to in 0..self.groups {
                    if self.may_move(plan, who, to) {
                        self.take_if_it_helps(plan, Change::Move { who, to });
                    }
                }
            }
            for one in 0..self.people {
                self.climb_swaps(plan, one);
            }
            if plan.score == before || !(self.go_on)() {
                return;
            }
        }
    }

    /// Every swap of one person with a later one; the person's own sums are at hand in a short column.
    fn climb_swaps(&self, plan: &mut Plan, one: usize) {
        let n = self.people;
        let row = self.grouping.distance.row(one);
        let mut column: Vec<i32> = (0..self.groups).map(|group| plan.sums[group * n + one]).collect();
        let mut from = plan.of[one];
        for (other, apart) in row.iter().enumerate().skip(one + 1) {
            let group = plan.of[other];
            if group == from {
                continue;
            }
            let gain =
                column[group] - column[from] + plan.sums[from * n + other] - plan.sums[group * n + other] - 2 * apart;
            if gain > 0 {
                self.take(plan, Change::Swap { one, other }, gain);
                column.iter_mut().enumerate().for_each(|(group, it)| *it = plan.sums[group * n + one]);
                from = plan.of[one];
            }
        }
    }

    fn may_move(&self, plan: &Plan, who: usize, to: usize) -> bool {
        let from = plan.of[who];
        let sizes = &self.grouping.sizes;
        from != to && plan.size[from] > sizes[from].0 && plan.size[to] < sizes[to].1
    }

    fn gain(&self, plan: &Plan, change: Change) -> i32 {
        let sum = |group: usize, who: usize| plan.sums[group * self.people + who];
        match change {
            Change::Move { who, to } => sum(to, who) - sum(plan.of[who], who),
            Change::Swap { one, other } => {
                let (a, b) = (plan.of[one], plan.of[other]);
                let apart = self.grouping.distance.row(one)[other];
                sum(b, one) - sum(a, one) + sum(a, other) - sum(b, other) - 2 * apart
            }
        }
    }

    fn take_if_it_helps(&self, plan: &mut Plan, change: Change) {
        let gain = self.gain(plan, change);
        if gain > 0 {
            self.take(plan, change, gain);
        }
    }

    fn take(&self, plan: &mut Plan, change: Change, gain: i32) {
        plan.score += i64::from(gain);
        match change {
            Change::Move { who, to } => self.transfer(plan, who, to),
            Change::Swap { one, other } => {
                let (a, b) = (plan.of[one], plan.of[other]);
                self.transfer(plan, one, b);
                self.transfer(plan, other, a);
            }
        }
    }

    fn transfer(&self, plan: &mut Plan, who: usize, to: usize) {
        let (n, from) = (self.people, plan.of[who]);
        let row = self.grouping.distance.row(who);
        plan.sums[from * n..(from + 1) * n].iter_mut().zip(row).for_each(|(sum, it)| *sum -= it);
        plan.sums[to * n..(to + 1) * n].iter_mut().zip(row).for_each(|(sum, it)| *sum += it);
        plan.of[who] = to;
        plan.size[from] -= 1;
        plan.size[to] += 1;
    }

    /// One neighbour, drawn evenly from all moves and swaps; none if what was drawn is not allowed.
    fn neighbour(&mut self, plan: &Plan) -> Option<Change> {
        let swaps = self.people * (self.people - 1) / 2;
        if self.below(swaps + self.people * self.groups) < swaps {
            let (one, other) = (self.below(self.people), self.below(self.people));
            (plan.of[one] != plan.of[other]).then_some(Change::Swap { one, other })
        } else {
            let (who, to) = (self.below(self.people), self.below(self.groups));
            self.may_move(plan, who, to).then_some(Change::Move { who, to })
        }
    }

    fn strong(&mut self, plan: &mut Plan, steps: usize) {
        let mut taken = 0;
        while taken < steps {
            if let Some(change) = self.neighbour(plan) {
                let gain = self.gain(plan, change);
                self.take(plan, change, gain);
                taken += 1;
            }
        }
    }

    fn weak(&mut self, plan: &mut Plan) {
        for _ in 0..WEAK {
            let mut best: Option<(i32, Change)> = None;
            let mut seen = 0;
            while seen < self.people {
                if let Some(change) = self.neighbour(plan) {
                    let gain = self.gain(plan, change);
                    if best.is_none_or(|it| gain > it.0) {
                        best = Some((gain, change));
                    }
                    seen += 1;
                }
            }
            if let Some((gain, change)) = best {
                self.take(plan, change, gain);
            }
        }
    }

    /// The best of the maxima near a plan.
    fn nearby(&mut self, mut plan: Plan) -> Plan {
        self.climb(&mut plan);
        let mut best = plan.clone();
        let mut vain = 0;
        while vain < PATIENCE && (self.go_on)() {
            plan.clone_from(&best);
            self.weak(&mut plan);
            self.climb(&mut plan);
            if plan.score > best.score {
                best.clone_from(&plan);
                vain = 0;
            } else {
                vain += 1;
            }
        }
        best
    }
}
