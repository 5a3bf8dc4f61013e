//! First come, first served: whom a strict order of arrival gives a mentor.
//!
//! Apart because it is another question than the best score. Sets of mentees who can all have a
//! mentor at once are the independent sets of a matroid, so taking each in turn whenever somebody
//! can be moved along is exact, and leaves nobody out for the number's sake.

use super::encode::Encoded;
use super::flow::{Graph, NONE};
use super::look::Look;

/// Where the pairs are looked up.
pub(super) enum Pairs<'a> {
    /// In the candidates only.
    Listed(&'a Graph),
    /// In the candidates first, then among all.
    All(&'a Graph, &'a Encoded),
}

struct Walk<'a> {
    pairs: Pairs<'a>,
    capacity: &'a [u32],
    held: Vec<Vec<u32>>,
    mate: Vec<u32>,
    /// Places of mentors nobody can be moved away from; for good.
    dead: Vec<bool>,
    seen: Vec<bool>,
    from: Vec<u32>,
    found: Vec<u32>,
}

/// Each mentee's mentor in some plan that gives mentors strictly by arrival; `NONE` without, and from
/// where a stop was said.
pub(super) fn strictly(pairs: Pairs<'_>, arrivals: &[u64], capacity: &[u32], look: &mut Look<'_>) -> Vec<u32> {
    let mut order: Vec<u32> = (0..arrivals.len() as u32).collect();
    order.sort_by_key(|i| (arrivals[*i as usize], *i));
    let mut walk = Walk {
        pairs,
        capacity,
        held: vec![Vec::new(); capacity.len()],
        mate: vec![NONE; arrivals.len()],
        dead: vec![false; capacity.len()],
        seen: vec![false; capacity.len()],
        from: vec![NONE; capacity.len()],
        found: Vec::new(),
    };
    for (done, i) in order.into_iter().enumerate() {
        if look.at(done, arrivals.len()) {
            break;
        }
        walk.admit(i);
    }
    walk.mate
}

impl Walk<'_> {
    fn admit(&mut self, i: u32) {
        let end = self.spread(i);
        if let Some(mut j) = end {
            loop {
                let k = self.from[j as usize];
                let before = self.mate[k as usize];
                if before != NONE {
                    self.held[before as usize].retain(|it| *it != k);
                }
                self.held[j as usize].push(k);
                self.mate[k as usize] = j;
                if k == i {
                    break;
                }
                j = before;
            }
        }
        for j in self.found.drain(..) {
            self.seen[j as usize] = false;
            // From here no room is reached, now or later.
            self.dead[j as usize] |= end.is_none();
        }
    }

    /// Breadth first; the mentor with room that is reached, if any.
    fn spread(&mut self, i: u32) -> Option<u32> {
        let mut next = 0;
        let mut k = i;
        let mut queue = Vec::new();
        loop {
            if let Some(j) = self.reach(k) {
                return Some(j);
            }
            while queue.is_empty() {
                let j = *self.found.get(next)?;
                next += 1;
                queue.clone_from(&self.held[j as usize]);
            }
            k = queue.pop()?;
        }
    }

    fn reach(&mut self, k: u32) -> Option<u32> {
        let (lists, all) = match &self.pairs {
            Pairs::Listed(lists) => (*lists, None),
            Pairs::All(lists, encoded) => (*lists, Some(*encoded)),
        };
        for (j, _) in lists.edges(k as usize) {
            if self.visit(k, j as u32) {
                return Some(j as u32);
            }
        }
        let encoded = all?;
        let asks = &encoded.mentees[k as usize];
        for (_, range) in encoded.ranges(asks) {
            for place in range {
                let j = encoded.mentor_at[place];
                if !self.seen[j as usize] && encoded.open(asks, place) && self.visit(k, j) {
                    return Some(j);
                }
            }
        }
        None
    }

    fn visit(&mut self, k: u32, j: u32) -> bool {
        let at = j as usize;
        if self.seen[at] || self.dead[at] {
            return false;
        }
        self.seen[at] = true;
        self.found.push(j);
        self.from[at] = k;
        self.held[at].len() < self.capacity[at] as usize
    }
}
