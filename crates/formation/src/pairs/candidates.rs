//! Each mentee's best mentors, without scoring every pair in full.
//!
//! Apart because it is pure arithmetic on the columns: sums of bytes say which mentors cannot enter
//! the best so many, and only the others are scored exactly.

use std::ops::Range;

use super::encode::{Asks, Encoded};
use super::flow::Graph;
use super::look::Look;

/// Mentors ruled out at once.
pub(super) const LANES: usize = 16;

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
        if key >= self.limit || self.most == 0 {
            return;
        }
        self.keys.push(key);
        if self.keys.len() >= self.most * 2 + 8 {
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

/// The `most` best mentors of every mentee, best first; nobody's from where a stop was said.
pub(super) fn best(encoded: &Encoded, most: usize, look: &mut Look<'_>) -> Graph {
    let mut best = Best { most, keys: Vec::with_capacity(most * 2 + 8), limit: u64::MAX };
    let mut sums = Vec::new();
    let mut graph = Graph::default();
    for (i, asks) in encoded.mentees.iter().enumerate() {
        if !look.at(i, encoded.mentees.len()) {
            one(encoded, asks, &mut sums, &mut best);
        }
        graph.push(best.drain().map(|it| (it.mentor, it.score)));
    }
    graph
}

fn one(encoded: &Encoded, asks: &Asks, sums: &mut Vec<u8>, best: &mut Best) {
    for (place, wishes) in &asks.wished {
        if let Some(score) = encoded.pair(asks, *place as usize, *wishes) {
            best.offer(score, encoded.mentor_at[*place as usize]);
        }
    }
    encoded.quarters(asks, sums);
    let ranges = encoded.ranges(asks);
    let first = guess(&ranges, sums, best.most);
    for pass in [first..i64::MAX, 0..first] {
        for (gap, range) in &ranges {
            visit(encoded, asks, (*gap, range.start), &sums[range.clone()], &pass, best);
        }
        best.trim();
    }
}

/// Offers the mentors of one seniority whose bound, in quarters, lies in the pass.
fn visit(encoded: &Encoded, asks: &Asks, at: (i64, usize), sums: &[u8], pass: &Range<i64>, best: &mut Best) {
    let (gap, mut place) = at;
    let below = (pass.end - gap / 4).clamp(0, 256);
    let (chunks, rest) = sums.as_chunks::<LANES>();
    let mut last = [0_u8; LANES];
    last[..rest.len()].copy_from_slice(rest);
    for chunk in chunks.iter().chain((!rest.is_empty()).then_some(&last)) {
        let enough = ((best.least() - gap + 3) / 4).max(pass.start - gap / 4).max(1);
        if i64::from(chunk.iter().fold(0, |most, it| most.max(*it))) >= enough {
            for lane in Flagged::reaching(chunk, enough) {
                let at = place + lane;
                if i64::from(chunk[lane]) < below && encoded.open(asks, at) && !asks.is_wished(at) {
                    best.offer(encoded.worth(asks, at) + gap, encoded.mentor_at[at]);
                }
            }
        }
        place += LANES;
    }
}

/// The lanes of a chunk that passed, found eight at a time.
pub(super) struct Flagged(u128);

impl Flagged {
    fn reaching(sums: &[u8; LANES], enough: i64) -> Self {
        let Ok(enough) = u8::try_from(enough) else { return Self(0) };
        Self(u128::from_le_bytes(sums.map(|sum| u8::from(sum >= enough))))
    }

    /// From one byte per lane, 1 where it passed.
    pub fn new(flags: [u8; LANES]) -> Self {
        Self(u128::from_le_bytes(flags))
    }
}

impl Iterator for Flagged {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        if self.0 == 0 {
            return None;
        }
        let lane = self.0.trailing_zeros() / 8;
        self.0 &= self.0 - 1;
        Some(lane as usize)
    }
}

/// A bound that about twice as many mentors reach as are wanted, judged by a sample.
fn guess(ranges: &[(i64, Range<usize>)], sums: &[u8], most: usize) -> i64 {
    const STEP: usize = 13;
    let mut counts = [0_u32; 320];
    for (gap, range) in ranges {
        let lift = (*gap / 4) as usize;
        for sum in sums[range.clone()].iter().step_by(STEP) {
            counts[(usize::from(*sum) + lift).min(319)] += 1;
        }
    }
    let wanted = (most * 2 / STEP) as u32;
    let mut seen = 0;
    for (bound, count) in counts.iter().enumerate().rev() {
        seen += count;
        if seen > wanted {
            return bound as i64;
        }
    }
    0
}
