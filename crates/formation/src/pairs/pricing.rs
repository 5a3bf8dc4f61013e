//! Pairs left out of the graph that would still better the plan.
//!
//! Apart because it is how a small graph proves something about every pair: with the potentials of
//! its optimum at hand, sums of bytes rule out nearly all of them, and the rest is scored exactly.

use super::candidates::{Candidate, Flagged, LANES};
use super::encode::{Asks, Encoded};
use super::look::Look;

/// A hill in prices that no score climbs.
const SHUT: i64 = 1 << 40;
/// Potentials up to here are compared in sixteen bits.
const SMALL: i64 = 60_000;

/// Mentors' potentials as seen by mentees of one of two kinds: those whose own potential holds the
/// worth of a match, and those whose does not, because mentors' do.
struct Prices {
    at: Vec<i64>,
    /// A quarter, rounded down, and never more than that.
    quarters: Vec<i16>,
}

impl Prices {
    fn new(encoded: &Encoded, v: &[i64], less: i64) -> Self {
        let at: Vec<i64> = encoded.mentor_at.iter().map(|j| (v[*j as usize] - less).min(SHUT)).collect();
        // What is far below is lifted to where small potentials let it pass all the same.
        let quarters = at.iter().map(|it| it.div_euclid(4).clamp(-16_000, 16_000) as i16).collect();
        Self { at, quarters }
    }
}

/// For each mentee at work, up to `most` of the pairs whose potentials fall short by most.
pub(super) fn short(
    encoded: &Encoded,
    (u, v): (&[i64], &[i64]),
    each: i64,
    works: &[bool],
    most: usize,
    look: &mut Look<'_>,
) -> Vec<(u32, Vec<Candidate>)> {
    let whole = Prices::new(encoded, v, 0);
    let less = Prices::new(encoded, v, each);
    let mut sums = Vec::new();
    let mut found = Vec::new();
    for (i, asks) in encoded.mentees.iter().enumerate() {
        if look.at(i, works.len()) {
            break;
        }
        if !works[i] {
            continue;
        }
        let (prices, own) = if u[i] >= each / 2 { (&whole, u[i] - each) } else { (&less, u[i]) };
        let mut pairs = one(encoded, asks, prices, own, &mut sums);
        if !pairs.is_empty() {
            pairs.sort_unstable_by_key(|(gain, it)| (-gain, it.mentor));
            pairs.truncate(most);
            found.push((i as u32, pairs.into_iter().map(|(_, it)| it).collect()));
        }
    }
    found
}

fn one(encoded: &Encoded, asks: &Asks, prices: &Prices, own: i64, sums: &mut Vec<u8>) -> Vec<(i64, Candidate)> {
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
    encoded.quarters(asks, sums);
    for (gap, range) in encoded.ranges(asks) {
        // A pair falls short only if 4 × (sum − price) > own − gap, in quarters rounded down.
        let over = if own.abs() < SMALL { (own - gap).div_euclid(4) as i16 } else { i16::MIN };
        let quarters = &prices.quarters[range.clone()];
        let mut place = range.start;
        for (chunk, quarters) in sums[range].chunks(LANES).zip(quarters.chunks(LANES)) {
            let mut flags = [0_u8; LANES];
            for ((flag, sum), price) in flags.iter_mut().zip(chunk).zip(quarters) {
                *flag = u8::from(i16::from(*sum) - price >= over);
            }
            if flags == [0; LANES] {
                place += LANES;
                continue;
            }
            for at in Flagged::new(flags).map(|lane| place + lane) {
                if encoded.open(asks, at) && !asks.is_wished(at) {
                    offer(encoded.worth(asks, at) + gap, at);
                }
            }
            place += LANES;
        }
    }
    found
}
