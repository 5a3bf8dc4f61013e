//! People of one large organisation need others beside them: a bound that flows do not see.
//!
//! Apart because it is one argument. A set that takes any of an organisation takes at most so many
//! of it (H4) and opens only with its minimum (H3), so it needs others for the rest. Where those
//! others cannot fill enough sets, the organisation's people cannot all be placed.

use super::board::Board;
use super::flow::Flow;

/// Whether the bound refutes that everyone required can be seated, whatever is still undecided.
pub(super) fn refutes(flow: &Flow<'_>) -> bool {
    let board = flow.seating.board;
    if board.per_set == 0 {
        return false;
    }
    let mut required = vec![0_u32; board.orgs];
    for person in (0..board.people).filter(|i| flow.is_required(*i)) {
        required[board.org(person)] += 1;
    }
    // Small organisations find company anywhere: only where most sets are needed can this bite.
    let many = |needed: u32| needed as usize * 2 > board.sets;
    required.iter().enumerate().any(|(org, count)| {
        let needed = count.div_ceil(board.per_set);
        many(needed) && sets_in_company(flow, board, org) < needed as usize
    })
}

/// How many sets at most can have all the others that they need beside people of this organisation.
fn sets_in_company(flow: &Flow<'_>, board: &Board, org: usize) -> usize {
    let wanted = |k: usize| match flow.most[k] {
        0 => 0,
        _ => board.min[k].saturating_sub(board.per_set),
    };
    let mut seats: Vec<Vec<u32>> = vec![Vec::new(); board.sets];
    let mut seen = vec![usize::MAX; board.sets];
    let others = (0..board.people).filter(|i| board.org(*i) != org && (flow.is_required(*i) || flow.is_optional(*i)));
    for (round, person) in others.enumerate() {
        fill(flow, person, round, &wanted, &mut seats, &mut seen);
    }
    let mut filled = seats.iter().map(|it| it.len() as u32).sum::<u32>();
    let mut costs: Vec<u32> = (0..board.sets).filter(|k| flow.most[*k] > 0).map(wanted).collect();
    costs.sort_unstable();
    costs
        .into_iter()
        .take_while(|cost| {
            let paid = filled >= *cost;
            filled = filled.saturating_sub(*cost);
            paid
        })
        .count()
}

/// One more person for a seat that wants filling, moving others along (Kuhn's augmenting paths).
fn fill(
    flow: &Flow<'_>,
    person: usize,
    round: usize,
    wanted: &impl Fn(usize) -> u32,
    seats: &mut [Vec<u32>],
    seen: &mut [usize],
) -> bool {
    for set in flow.seating.board.fits(person).iter().map(|k| usize::from(*k)) {
        if seen[set] == round || flow.is_barred(person, set) || wanted(set) == 0 {
            continue;
        }
        seen[set] = round;
        if (seats[set].len() as u32) < wanted(set) {
            seats[set].push(person as u32);
            return true;
        }
        for at in 0..seats[set].len() {
            if fill(flow, seats[set][at] as usize, round, wanted, seats, seen) {
                seats[set][at] = person as u32;
                return true;
            }
        }
    }
    false
}
