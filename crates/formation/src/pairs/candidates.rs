//! Each mentee's best mentors, without scoring every pair in full.
//!
//! Apart because it is pure arithmetic on the columns: sums of bytes say which mentors cannot enter
//! the best so many, and only the others are scored exactly.

use super::encode::{Asks, Encoded};

/// Mentors ruled out at once.
pub(super) const LANES: usize = 32;

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

/// The `most` best mentors of every mentee, best first.
pub(super) fn best(encoded: &Encoded, most: usize) -> Vec<Vec<Candidate>> {
    let mut best = Best { most, keys: Vec::with_capacity(most * 2 + 8), limit: u64::MAX };
    let mut sums = Vec::new();
    let each = encoded.mentees.iter().map(|asks| {
        one(encoded, asks, &mut sums, &mut best);
        best.drain().collect()
    });
    each.collect()
}

fn one(encoded: &Encoded, asks: &Asks, sums: &mut Vec<u8>, best: &mut Best) {
    for (place, wishes) in &asks.wished {
        if let Some(score) = encoded.pair(asks, *place as usize, *wishes) {
            best.offer(score, encoded.mentor_at[*place as usize]);
        }
    }
    encoded.quarters(asks, sums);
    for (gap, range) in encoded.ranges(asks) {
        let mut place = range.start;
        for chunk in sums[range].chunks(LANES) {
            let enough = (best.least() - gap + 3).max(0) / 4;
            if i64::from(chunk.iter().fold(0, |most, it| most.max(*it))) >= enough {
                for (lane, sum) in chunk.iter().enumerate() {
                    let at = place + lane;
                    if i64::from(*sum) >= enough && encoded.open(asks, at) && !asks.is_wished(at) {
                        best.offer(encoded.worth(asks, at) + gap, encoded.mentor_at[at]);
                    }
                }
            }
            place += LANES;
        }
    }
}
