//! Each mentee's best mentors, without looking at every pair.
//!
//! Apart because it is pure arithmetic on the columns: blocks are visited from the most promising
//! one on, and the visit ends when no block can better what is already held.

use std::collections::HashMap;

use super::encode::{Asks, Block, Encoded, LANES};

/// A mentor for a mentee and the score of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Candidate {
    pub mentor: u32,
    pub score: u16,
}

/// The best so many of a stream of candidates: by score, then by the mentor's position.
struct Best {
    most: usize,
    /// The smaller the better.
    keys: Vec<u64>,
    /// Keys from here on are too late.
    limit: u64,
}

impl Best {
    fn offer(&mut self, score: i64, mentor: u32) {
        let key = ((2000 - score) as u64) << 32 | u64::from(mentor);
        if key >= self.limit {
            return;
        }
        self.keys.push(key);
        if self.keys.len() >= self.most * 3 {
            self.trim();
        }
    }

    fn trim(&mut self) {
        if self.most > 0 && self.keys.len() >= self.most {
            let (_, last, _) = self.keys.select_nth_unstable(self.most - 1);
            self.limit = *last + 1;
            self.keys.truncate(self.most);
        }
    }

    /// The least score that may still enter.
    fn least(&self) -> i64 {
        if self.limit == u64::MAX { 0 } else { 2000 - (self.limit >> 32) as i64 }
    }

    fn drain(&mut self) -> impl Iterator<Item = Candidate> + '_ {
        self.trim();
        self.keys.sort_unstable();
        self.limit = u64::MAX;
        self.keys.drain(..).map(|key| Candidate { mentor: key as u32, score: (2000 - (key >> 32)) as u16 })
    }
}

/// Blocks that are not barred for one kind of mentee, best first.
pub(super) type Visits = Vec<(i64, u32)>;

/// The order in which a kind of mentee visits the blocks.
pub(super) fn visits(encoded: &Encoded, asks: &Asks) -> Visits {
    let open = encoded.blocks.iter().enumerate();
    let mut visits: Visits = open.filter_map(|(at, block)| Some((encoded.base(asks, block)?, at as u32))).collect();
    visits.sort_unstable_by_key(|(base, at)| (-base, *at));
    visits
}

/// Mentees in an order in which those of one kind follow each other.
pub(super) fn by_kind(encoded: &Encoded) -> Vec<Vec<u32>> {
    let mut kinds: HashMap<_, usize> = HashMap::new();
    let mut groups: Vec<Vec<u32>> = Vec::new();
    for (i, asks) in encoded.mentees.iter().enumerate() {
        let at = *kinds.entry(asks.kind()).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[at].push(i as u32);
    }
    groups
}

/// The `most` best mentors of every mentee, best first.
pub(super) fn best(encoded: &Encoded, most: usize) -> Vec<Vec<Candidate>> {
    let mut found = vec![Vec::new(); encoded.mentees.len()];
    let mut best = Best { most, keys: Vec::with_capacity(most * 3), limit: u64::MAX };
    for group in by_kind(encoded) {
        let order = visits(encoded, &encoded.mentees[group[0] as usize]);
        for i in group {
            let asks = &encoded.mentees[i as usize];
            one(encoded, asks, &order, &mut best);
            found[i as usize] = best.drain().collect();
        }
    }
    found
}

fn one(encoded: &Encoded, asks: &Asks, order: &Visits, best: &mut Best) {
    for (place, wishes) in &asks.wished {
        if let Some(score) = encoded.pair(asks, *place as usize, *wishes) {
            best.offer(score, encoded.mentor_at[*place as usize]);
        }
    }
    let worth = asks.worth();
    let top = worth.last().copied().unwrap_or(0);
    for (base, block) in order {
        if best.keys.len() >= best.most {
            best.trim();
        }
        if base + top < best.least() {
            break;
        }
        visit(encoded, asks, &encoded.blocks[*block as usize], *base, &worth, best);
    }
}

fn visit(encoded: &Encoded, asks: &Asks, block: &Block, base: i64, worth: &[i64], best: &mut Best) {
    let wanted = best.least() - base;
    let least = worth.partition_point(|it| *it < wanted) as u8;
    let mut place = block.start;
    while place < block.end {
        let met = encoded.met(asks, place);
        let here = (block.end - place).min(LANES);
        if met.iter().fold(0, |most, it| most.max(*it)) >= least {
            for (lane, met) in met[..here].iter().enumerate() {
                let at = place + lane;
                if *met >= least && encoded.open(asks, at) && !is_wished(asks, at) {
                    best.offer(base + worth[*met as usize], encoded.mentor_at[at]);
                }
            }
        }
        place += LANES;
    }
}

/// Whether the pair has a wish, and so is looked at by itself.
pub(super) fn is_wished(asks: &Asks, place: usize) -> bool {
    !asks.wished.is_empty() && asks.wished.binary_search_by_key(&(place as u32), |it| it.0).is_ok()
}
