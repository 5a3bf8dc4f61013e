//! Offering one person every swap and move at once, each against a threshold of its own.
//!
//! Apart because this loop is where the time goes: it reads whole rows in order, a block at a time, and
//! leaves a block only for the rare change that is taken.

use super::plan::{LANES, Plan};

/// So low that no threshold reaches it, so high that sums with it do not wrap.
const NEVER: i32 = i32::MIN / 2;

/// What a sweep needs beside the plan: for the person at hand, the sum with every group.
#[derive(Debug, Clone)]
pub struct Sweep {
    /// One more than there are groups: the last is the padding's.
    column: Vec<i32>,
    flexible: bool,
}

impl Sweep {
    pub fn of(plan: &Plan) -> Self {
        Self { column: vec![NEVER; plan.groups + 1], flexible: plan.is_flexible() }
    }

    /// Takes every swap and move of one person that adds at least its threshold; how many were taken.
    /// There is a threshold for everybody and one for every group after them.
    pub fn person(&mut self, plan: &mut Plan, who: usize, thresholds: &[i32]) -> u64 {
        let (swaps, moves) = thresholds.split_at(plan.stride);
        let mut taken = 0;
        if self.flexible {
            for (to, least) in (0..plan.groups).zip(moves) {
                if plan.may_move(who, to) && plan.move_gain(who, to) >= *least {
                    plan.shift(who, to, plan.move_gain(who, to));
                    taken += 1;
                }
            }
        }
        self.look(plan, who);
        let mut at = 0;
        while at < plan.stride {
            match self.first(plan, who, swaps, at) {
                Some((other, gain)) => {
                    plan.swap(who, other, gain);
                    self.look(plan, who);
                    taken += 1;
                    at = other + 1;
                }
                None => break,
            }
        }
        taken
    }

    /// Fills the column; a person's own group is never offered.
    fn look(&mut self, plan: &Plan, who: usize) {
        for group in 0..plan.groups {
            self.column[group] = plan.sums(group)[who] - plan.own()[who];
        }
        self.column[plan.of[who] as usize] = NEVER;
    }

    /// The first person from `at` on whom to swap with, and what that adds.
    fn first(&self, plan: &Plan, who: usize, thresholds: &[i32], at: usize) -> Option<(usize, i32)> {
        let start = at / LANES * LANES;
        let mine = plan.sums(plan.of[who] as usize)[start..].chunks_exact(LANES);
        let (apart, own) = (plan.row(who)[start..].chunks_exact(LANES), plan.own()[start..].chunks_exact(LANES));
        let (of, least) = (plan.of[start..].chunks_exact(LANES), thresholds[start..].chunks_exact(LANES));
        for (block, ((((mine, apart), own), of), least)) in mine.zip(apart).zip(own).zip(of).zip(least).enumerate() {
            let mut gains = [0; LANES];
            let mut any = false;
            for lane in 0..LANES {
                gains[lane] = self.column[of[lane] as usize] + mine[lane] - own[lane] - 2 * apart[lane];
                any |= gains[lane] >= least[lane];
            }
            if any {
                let from = at.saturating_sub(start + block * LANES);
                if let Some(lane) = (from..LANES).find(|lane| gains[*lane] >= least[*lane]) {
                    return Some((start + block * LANES + lane, gains[lane]));
                }
            }
        }
        None
    }
}
