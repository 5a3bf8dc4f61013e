//! Climbing to a plan that no single swap or move betters.
//!
//! Apart from `anneal` because it takes nothing that costs, and ends by itself.

use super::{plan::Plan, sweep::Sweep};

/// Takes every change that helps until none does; the number of comparisons made.
pub fn climb(plan: &mut Plan, sweep: &mut Sweep) -> u64 {
    let helps = vec![1; plan.stride + plan.groups];
    let mut work = 0;
    loop {
        let taken: u64 = (0..plan.people).map(|who| sweep.person(plan, who, &helps)).sum();
        work += (plan.people * plan.people) as u64;
        if taken == 0 {
            return work;
        }
    }
}
