//! A plan under search: who is where, and for every group and person what that person adds to it.
//!
//! Apart because the layout is what makes the search fast: `gain` keeps one contiguous row per group,
//! so that a swap is two passes over rows the processor adds eight numbers at a time.

use rand_chacha::ChaCha8Rng;

use super::{Aim, Grouping, anneal::below};

/// Who is where, with the sums that a change needs.
#[derive(Debug, Clone)]
pub struct Plan {
    pub people: usize,
    pub groups: usize,
    /// Distances, negated when likeness is wanted: the search only ever climbs.
    distance: Vec<i32>,
    /// `gain[group * people + person]`: the sum of the person's distances to the group's members.
    gain: Vec<i32>,
    pub of: Vec<u32>,
    pub size: Vec<usize>,
    pub limits: Vec<(usize, usize)>,
    pub score: i64,
}

impl Plan {
    /// Least sizes first, then whoever has room; people in random order.
    pub fn at_random(grouping: &Grouping, dice: &mut ChaCha8Rng) -> Self {
        let people = grouping.distance.size();
        let mut order: Vec<usize> = (0..people).collect();
        for last in (1..people).rev() {
            order.swap(last, below(dice, last + 1));
        }
        let mut places: Vec<usize> = Vec::with_capacity(people);
        for (group, (least, _)) in grouping.sizes.iter().enumerate() {
            places.extend(std::iter::repeat_n(group, *least));
        }
        let mut spare: Vec<usize> = Vec::new();
        for (group, (least, most)) in grouping.sizes.iter().enumerate() {
            spare.extend(std::iter::repeat_n(group, (most - least).min(people)));
        }
        while places.len() < people {
            let at = below(dice, spare.len());
            places.push(spare.swap_remove(at));
        }
        let mut of = vec![0; people];
        for (who, group) in order.into_iter().zip(places) {
            of[who] = group as u32;
        }
        Self::at(grouping, of)
    }

    /// A given assignment, which must keep the sizes.
    pub fn at(grouping: &Grouping, of: Vec<u32>) -> Self {
        let (people, groups) = (of.len(), grouping.sizes.len());
        let sign = if grouping.aim == Aim::Diverse { 1 } else { -1 };
        let mut distance = Vec::with_capacity(people * people);
        for who in 0..people {
            distance.extend(grouping.distance.row(who).iter().map(|it| it * sign));
        }
        let limits = grouping.sizes.clone();
        let mut plan = Self { people, groups, distance, gain: Vec::new(), of, size: Vec::new(), limits, score: 0 };
        plan.recount();
        plan
    }

    /// Everything that follows from `of`.
    pub fn recount(&mut self) {
        self.gain = vec![0; self.people * self.groups];
        self.size = vec![0; self.groups];
        for who in 0..self.people {
            let group = self.of[who] as usize;
            self.size[group] += 1;
            let row = &self.distance[who * self.people..(who + 1) * self.people];
            let sums = &mut self.gain[group * self.people..(group + 1) * self.people];
            sums.iter_mut().zip(row).for_each(|(sum, it)| *sum += it);
        }
        let twice: i64 = (0..self.people).map(|who| i64::from(self.own(who))).sum();
        self.score = twice / 2;
    }

    /// What the person adds to their own group.
    fn own(&self, who: usize) -> i32 {
        self.gain[self.of[who] as usize * self.people + who]
    }

    /// One person's distances.
    pub fn row(&self, who: usize) -> &[i32] {
        &self.distance[who * self.people..(who + 1) * self.people]
    }

    /// One group's sums.
    pub fn sums(&self, group: usize) -> &[i32] {
        &self.gain[group * self.people..(group + 1) * self.people]
    }

    /// What swapping two people of different groups would add.
    #[inline]
    pub fn swap_gain(&self, one: usize, other: usize) -> i32 {
        let (a, b) = (self.of[one] as usize * self.people, self.of[other] as usize * self.people);
        self.gain[b + one] - self.gain[a + one] + self.gain[a + other]
            - self.gain[b + other]
            - 2 * self.distance[one * self.people + other]
    }

    /// What moving a person to another group would add.
    #[inline]
    pub fn move_gain(&self, who: usize, to: usize) -> i32 {
        self.gain[to * self.people + who] - self.own(who)
    }

    /// Whether the sizes let a person leave for another group.
    #[inline]
    pub fn may_move(&self, who: usize, to: usize) -> bool {
        let from = self.of[who] as usize;
        from != to && self.size[from] > self.limits[from].0 && self.size[to] < self.limits[to].1
    }

    /// Whether any group could ever change its size.
    pub fn is_flexible(&self) -> bool {
        self.limits.iter().any(|(least, most)| least < most)
    }

    /// Swaps two people, who add what [`Plan::swap_gain`] said.
    pub fn swap(&mut self, one: usize, other: usize, gain: i32) {
        let (a, b) = (self.of[one] as usize, self.of[other] as usize);
        let n = self.people;
        let ones = &self.distance[one * n..(one + 1) * n];
        let others = &self.distance[other * n..(other + 1) * n];
        let (left, right) = two_rows(&mut self.gain, a, b, n);
        for (((left, right), one), other) in left.iter_mut().zip(right).zip(ones).zip(others) {
            let change = other - one;
            *left += change;
            *right -= change;
        }
        self.of.swap(one, other);
        self.score += i64::from(gain);
    }

    /// Moves one person, who adds what [`Plan::move_gain`] said.
    pub fn shift(&mut self, who: usize, to: usize, gain: i32) {
        let from = self.of[who] as usize;
        let n = self.people;
        let row = &self.distance[who * n..(who + 1) * n];
        let (left, right) = two_rows(&mut self.gain, from, to, n);
        for ((left, right), it) in left.iter_mut().zip(right).zip(row) {
            *left -= it;
            *right += it;
        }
        self.of[who] = to as u32;
        self.size[from] -= 1;
        self.size[to] += 1;
        self.score += i64::from(gain);
    }
}

/// Two different rows of a table, both to be written.
fn two_rows(table: &mut [i32], one: usize, other: usize, width: usize) -> (&mut [i32], &mut [i32]) {
    let (low, high) = (one.min(other), one.max(other));
    let (head, tail) = table.split_at_mut(high * width);
    let (low, high) = (&mut head[low * width..(low + 1) * width], &mut tail[..width]);
    if one < other { (low, high) } else { (high, low) }
}
