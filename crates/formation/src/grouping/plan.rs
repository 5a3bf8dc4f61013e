//! A plan under search: who is where, and for every group and person what that person adds to it.
//!
//! Apart because the layout is what makes the search fast: `gain` keeps one contiguous row per group,
//! so that a swap is two passes over rows the processor adds eight numbers at a time.

use rand_xoshiro::{Xoshiro256PlusPlus, rand_core::Rng};

use super::{Aim, Grouping};

/// Rows are padded to a multiple of this, so that loops over them have no odd end.
pub const LANES: usize = 16;

/// Who is where, with the sums that a change needs.
#[derive(Debug, Clone)]
pub struct Plan {
    pub people: usize,
    pub groups: usize,
    /// People with the padding: nobody, in the group after the last.
    pub stride: usize,
    /// Distances, negated when likeness is wanted: the search only ever climbs.
    distance: Vec<i32>,
    /// `gain[group * stride + person]`: the sum of the person's distances to the group's members.
    gain: Vec<i32>,
    /// What every person adds to their own group.
    own: Vec<i32>,
    pub of: Vec<u32>,
    pub size: Vec<usize>,
    pub limits: Vec<(usize, usize)>,
    pub score: i64,
}

impl Plan {
    /// Least sizes first, then whoever has room; people in random order.
    pub fn at_random(grouping: &Grouping, dice: &mut Xoshiro256PlusPlus) -> Self {
        let people = grouping.distance.size();
        let mut order: Vec<usize> = (0..people).collect();
        shuffle(&mut order, dice);
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
    pub fn at(grouping: &Grouping, mut of: Vec<u32>) -> Self {
        let (people, groups) = (of.len(), grouping.sizes.len());
        let stride = people.next_multiple_of(LANES);
        let sign = if grouping.aim == Aim::Diverse { 1 } else { -1 };
        let mut distance = vec![0; people * stride];
        for (who, row) in distance.chunks_exact_mut(stride.max(1)).enumerate() {
            row.iter_mut().zip(grouping.distance.row(who)).for_each(|(cell, it)| *cell = it * sign);
            row[who] = 0;
        }
        of.resize(stride, groups as u32);
        let limits = grouping.sizes.clone();
        let mut plan = Self {
            people,
            groups,
            stride,
            distance,
            gain: Vec::new(),
            own: Vec::new(),
            of,
            size: Vec::new(),
            limits,
            score: 0,
        };
        plan.recount();
        plan
    }

    /// Everything that follows from `of`.
    pub fn recount(&mut self) {
        let width = self.stride;
        self.gain = vec![0; width * self.groups];
        self.size = vec![0; self.groups];
        for who in 0..self.people {
            let group = self.of[who] as usize;
            self.size[group] += 1;
            let row = &self.distance[who * width..(who + 1) * width];
            let sums = &mut self.gain[group * width..(group + 1) * width];
            sums.iter_mut().zip(row).for_each(|(sum, it)| *sum += it);
        }
        self.own = vec![0; width];
        for who in 0..self.people {
            self.own[who] = self.gain[self.of[who] as usize * width + who];
        }
        self.score = self.own.iter().map(|it| i64::from(*it)).sum::<i64>() / 2;
    }

    /// One person's distances.
    pub fn row(&self, who: usize) -> &[i32] {
        &self.distance[who * self.stride..(who + 1) * self.stride]
    }

    /// One group's sums.
    pub fn sums(&self, group: usize) -> &[i32] {
        &self.gain[group * self.stride..(group + 1) * self.stride]
    }

    /// What every person adds to their own group.
    pub fn own(&self) -> &[i32] {
        &self.own
    }

    /// What swapping two people of different groups would add.
    pub fn swap_gain(&self, one: usize, other: usize) -> i32 {
        let (a, b) = (self.of[one] as usize, self.of[other] as usize);
        self.sums(b)[one] - self.own[one] + self.sums(a)[other] - self.own[other] - 2 * self.row(one)[other]
    }

    /// What moving a person to another group would add.
    pub fn move_gain(&self, who: usize, to: usize) -> i32 {
        self.sums(to)[who] - self.own[who]
    }

    /// Whether the sizes let a person leave for another group.
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
        let (a, b, width) = (self.of[one], self.of[other], self.stride);
        self.of.swap(one, other);
        let ones = &self.distance[one * width..(one + 1) * width];
        let others = &self.distance[other * width..(other + 1) * width];
        let (left, right) = two_rows(&mut self.gain, a as usize, b as usize, width);
        let sums = left.iter_mut().zip(right).zip(ones.iter().zip(others));
        for (((left, right), (one, other)), (own, of)) in sums.zip(self.own.iter_mut().zip(&self.of)) {
            let change = other - one;
            *left += change;
            *right -= change;
            let mine = if *of == b { *right } else { *own };
            *own = if *of == a { *left } else { mine };
        }
        self.score += i64::from(gain);
    }

    /// Moves one person, who adds what [`Plan::move_gain`] said.
    pub fn shift(&mut self, who: usize, to: usize, gain: i32) {
        let (from, width) = (self.of[who], self.stride);
        self.of[who] = to as u32;
        let row = &self.distance[who * width..(who + 1) * width];
        let (left, right) = two_rows(&mut self.gain, from as usize, to, width);
        for (((left, right), it), (own, of)) in
            left.iter_mut().zip(right).zip(row).zip(self.own.iter_mut().zip(&self.of))
        {
            *left -= it;
            *right += it;
            let mine = if *of == to as u32 { *right } else { *own };
            *own = if *of == from { *left } else { mine };
        }
        self.size[from as usize] -= 1;
        self.size[to] += 1;
        self.score += i64::from(gain);
    }
}

/// Puts a list in random order.
pub fn shuffle<T>(list: &mut [T], dice: &mut Xoshiro256PlusPlus) {
    for last in (1..list.len()).rev() {
        list.swap(last, below(dice, last + 1));
    }
}

/// An even draw below a bound that fits 32 bits; its bias is one in millions at the sizes met here.
pub fn below(dice: &mut Xoshiro256PlusPlus, bound: usize) -> usize {
    ((u64::from(dice.next_u32()) * bound as u64) >> 32) as usize
}

/// Two different rows of a table, both to be written.
fn two_rows(table: &mut [i32], one: usize, other: usize, width: usize) -> (&mut [i32], &mut [i32]) {
    let (low, high) = (one.min(other), one.max(other));
    let (head, tail) = table.split_at_mut(high * width);
    let (low, high) = (&mut head[low * width..(low + 1) * width], &mut tail[..width]);
    if one < other { (low, high) } else { (high, low) }
}
