//! Climbing to a plan that no single swap or move betters.
//!
//! Apart from `anneal` because it looks at every neighbour instead of a random one.

use super::plan::Plan;

/// Takes every change that helps until none does; the number of comparisons made.
pub fn climb(plan: &mut Plan) -> u64 {
    let mut work = 0;
    let mut column = vec![0; plan.groups];
    let mut gains = vec![0; plan.people];
    loop {
        let before = plan.score;
        for who in 0..plan.people {
            if plan.is_flexible() {
                climb_move(plan, who);
            }
            while climb_swap(plan, who, &mut column, &mut gains) {
                work += plan.people as u64;
            }
            work += (plan.people + plan.groups) as u64;
        }
        if plan.score == before {
            return work;
        }
    }
}

fn climb_move(plan: &mut Plan, who: usize) {
    let open = (0..plan.groups).filter(|to| plan.may_move(who, *to));
    if let Some((gain, to)) = open.map(|to| (plan.move_gain(who, to), to)).max_by_key(|it| it.0)
        && gain > 0
    {
        plan.shift(who, to, gain);
    }
}

/// The best swap of one person, if it helps. Two passes: one over whole rows, one over people.
fn climb_swap(plan: &mut Plan, who: usize, column: &mut [i32], gains: &mut [i32]) -> bool {
    let from = plan.of[who] as usize;
    for (group, cell) in column.iter_mut().enumerate() {
        *cell = plan.sums(group)[who];
    }
    let base = column[from];
    for ((gain, into), apart) in gains.iter_mut().zip(plan.sums(from)).zip(plan.row(who)) {
        *gain = into - 2 * apart - base;
    }
    let mut best = (0, who);
    for (other, gain) in gains.iter().enumerate() {
        let group = plan.of[other] as usize;
        let gain = gain + column[group] - plan.sums(group)[other];
        if gain > best.0 && group != from {
            best = (gain, other);
        }
    }
    if best.0 > 0 {
        plan.swap(who, best.1, best.0);
    }
    best.0 > 0
}
