//! Pairs left out of the graph that would still better the plan.
//!
//! Apart because it is how a small graph proves something about every pair: with the potentials of
//! its optimum at hand, whole blocks of mentors are ruled out at once, and what is left is counted.

use super::candidates::{Candidate, by_kind, is_wished, visits};
use super::encode::{Asks, Encoded, LANES};

/// A hill in prices that no score climbs.
const SHUT: i64 = 1 << 40;

/// Mentors' potentials as seen by mentees of one of two kinds: those whose own potential holds the
/// worth of a match, and those whose does not, because mentors' do.
struct Prices {
    at: Vec<i64>,
    least: Vec<i64>,
}

impl Prices {
    fn new(encoded: &Encoded, v: &[i64], less: i64) -> Self {
        let at: Vec<i64> = encoded.mentor_at.iter().map(|j| (v[*j as usize] - less).min(SHUT)).collect();
        let least = encoded.blocks.iter().map(|it| at[it.start..it.end].iter().copied().min().unwrap_or(SHUT));
        Self { least: least.collect(), at }
    }
}

/// For each mentee at work, up to `most` of the pairs whose potentials fall short by most.
pub(super) fn short(
    encoded: &Encoded,
    u: &[i64],
    v: &[i64],
    each: i64,
    works: &[bool],
    most: usize,
) -> Vec<(u32, Vec<Candidate>)> {
    let whole = Prices::new(encoded, v, 0);
    let less = Prices::new(encoded, v, each);
    let mut found = Vec::new();
    for group in by_kind(encoded) {
        let order = visits(encoded, &encoded.mentees[group[0] as usize]);
        for i in group {
            if !works[i as usize] {
                continue;
            }
            let own = u[i as usize];
            let (prices, own) = if own >= each / 2 { (&whole, own - each) } else { (&less, own) };
            let mut pairs = one(encoded, &encoded.mentees[i as usize], &order, prices, own);
            if !pairs.is_empty() {
                pairs.sort_unstable_by_key(|(gain, it)| (-gain, it.mentor));
                pairs.truncate(most);
                found.push((i, pairs.into_iter().map(|(_, it)| it).collect()));
            }
        }
    }
    found
}

fn one(encoded: &Encoded, asks: &Asks, order: &[(i64, u32)], prices: &Prices, own: i64) -> Vec<(i64, Candidate)> {
    let mut found = Vec::new();
    let mut offer = |score: i64, place: usize| {
        let gain = score - own - prices.at[place];
        if gain > 0 {
            found.push((gain, Candidate { mentor: encoded.mentor_at[place], score: score as u16 }));
        }
    };
    for (place, wishes) in &asks.wished {
        if let Some(score) = encoded.pair(asks, *place as usize, *wishes) {
            offer(score, *place as usize);
        }
    }
    let worth = asks.worth();
    let top = worth.last().copied().unwrap_or(0);
    for (base, block) in order {
        let least = prices.least[*block as usize];
        if base + top <= own + least {
            continue;
        }
        let block = &encoded.blocks[*block as usize];
        let wanted = own + least - base + 1;
        let enough = worth.partition_point(|it| *it < wanted) as u8;
        for place in (block.start..block.end).step_by(LANES) {
            let met = encoded.met(asks, place);
            let here = (block.end - place).min(LANES);
            if met[..here].iter().fold(0, |most, it| most.max(*it)) < enough {
                continue;
            }
            for (lane, met) in met[..here].iter().enumerate() {
                let (at, score) = (place + lane, base + worth[*met as usize]);
                if score > own + prices.at[at] && encoded.open(asks, at) && !is_wished(asks, at) {
                    offer(score, at);
                }
            }
        }
    }
    found
}
