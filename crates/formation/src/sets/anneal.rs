//! The search: moves of one person and exchanges of two, taken the more freely the warmer it is.
//!
//! Apart because it is the one part that uses chance. Simulated annealing over the admitted, with
//! changes worked out from counts; what may never be broken is refused by the seating itself, what
//! is ranked higher weighs so much that it is never given up for what is ranked lower.

use super::board::NONE;
use super::seating::{Change, Measures, Seating};
use crate::watch::Go;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// What a unit of each change weighs, in units of warmth.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scales {
    pub(super) foes: f32,
    pub(super) short: f32,
    pub(super) preference: f32,
    pub(super) diversity: f32,
    pub(super) evenness: f32,
    pub(super) moved: f32,
}

impl Scales {
    /// Above all a plan that keeps the rules; then cheap choices.
    pub(super) const RULES: Self =
        Self { foes: 4.0, short: 4.0, preference: 0.5, diversity: 0.02, evenness: 0.0, moved: 0.0 };
    /// Cheap choices among plans that keep the rules.
    pub(super) const CHOICES: Self =
        Self { foes: 1e6, short: 1e6, preference: 4.0, diversity: 0.3, evenness: 0.0, moved: 0.0 };
    /// A good mix among plans that keep the rules and whose choices are no dearer.
    pub(super) const MIX: Self =
        Self { foes: 1e9, short: 1e9, preference: 1e4, diversity: 1.0, evenness: 0.02, moved: 0.003 };

    /// A good mix where rules and choices may be given up for a while, at this price.
    pub(super) fn loose(broken: f32, preference: f32) -> Self {
        Self { foes: broken, short: broken, preference, ..Self::MIX }
    }

    fn weigh(&self, change: &Change) -> f32 {
        self.foes * change.foes as f32
            + self.short * change.short as f32
            + self.preference * change.preference as f32
            + self.diversity * change.diversity as f32
            + self.evenness * change.evenness as f32
            + self.moved * change.moved as f32
    }

    /// The same with what is ranked above the mix the dearer, the cooler it is.
    fn stricter(&self, by: f32) -> Self {
        Self { foes: self.foes * by, short: self.short * by, preference: self.preference * by, ..*self }
    }
}

/// How warm a run begins, how cool it ends, and how many moves it tries.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    pub(super) warm: f32,
    pub(super) cool: f32,
    pub(super) tries: u64,
}

/// Tries between two looks at whoever watches.
const STRIDE: u64 = 1 << 12;

/// Chance, and a table of what chance forgives at warmth 1: minus the logarithm of equal steps.
pub(super) struct Chance {
    numbers: Xoshiro256PlusPlus,
    forgiven: Vec<f32>,
}

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        let forgiven = (0..4096).map(|step| -((step as f32 + 0.5) / 4096.0).ln()).collect();
        Self { numbers: Xoshiro256PlusPlus::seed_from_u64(seed), forgiven }
    }

    /// One of so many.
    pub(super) fn pick(&mut self, count: usize) -> usize {
        Self::below(self.numbers.next_u64(), count)
    }

    /// A number from 0 to below `count`, from 32 of the 64 bits given.
    fn below(bits: u64, count: usize) -> usize {
        (((bits & 0xffff_ffff) * count as u64) >> 32) as usize
    }
}

/// Anneals the seating in place. Gives back whether to go on.
pub(super) fn anneal(
    seating: &mut Seating<'_>,
    scales: &Scales,
    run: Run,
    chance: &mut Chance,
    mut look: impl FnMut(f64) -> Go,
) -> Go {
    let people: Vec<u32> = (0..seating.board.people as u32).filter(|i| seating.at(*i as usize) != NONE).collect();
    if people.is_empty() {
        return Go::On;
    }
    let rounds = run.tries.div_ceil(STRIDE).max(1);
    let cooling = (run.cool / run.warm).powf(1.0 / rounds as f32);
    let mut warmth = run.warm;
    for round in 0..rounds {
        let scales = scales.stricter(run.warm / warmth);
        for _ in 0..STRIDE.min(run.tries) {
            attempt(seating, &people, &scales, warmth, chance);
        }
        warmth *= cooling;
        if look((round + 1) as f64 / rounds as f64) == Go::Stop {
            return Go::Stop;
        }
    }
    Go::On
}

/// One person, one other set, and either a move there or an exchange with somebody in it.
fn attempt(seating: &mut Seating<'_>, people: &[u32], scales: &Scales, warmth: f32, chance: &mut Chance) {
    let board = seating.board;
    let (one, two) = (chance.numbers.next_u64(), chance.numbers.next_u64());
    let person = people[Chance::below(one, people.len())] as usize;
    let from = usize::from(seating.at(person));
    let fits = board.fits(person);
    // Most exchanges of use are between sets of one slot: three tries in four stay there.
    let within = match one >> 62 {
        0 => None,
        _ => board.choices(person).iter().find(|it| it.slot == board.slot[from]),
    };
    let range = within.map_or(fits, |it| &fits[it.from as usize..it.to as usize]);
    let mut at = Chance::below(two, range.len());
    if usize::from(range[at]) == from {
        at = if at == 0 { range.len() - 1 } else { at - 1 };
    }
    let to = usize::from(range[at]);
    if to == from {
        return;
    }
    let limit = warmth * chance.forgiven[(two >> 52) as usize];
    let size = seating.size(to) as usize;
    let seat = Chance::below(two >> 20, size + 1);
    if seat == size {
        if let Some(change) = seating.relocating(person, to)
            && scales.weigh(&change) <= limit
        {
            seating.relocate(person, to);
        }
        return;
    }
    let other = seating.members(to)[seat] as usize;
    if let Some(change) = seating.swapping(person, other)
        && scales.weigh(&change) <= limit
    {
        seating.swap(person, other);
    }
}

/// Best of all plans seen: only what is better in the order of the rules takes its place.
pub(super) struct Best {
    pub(super) seats: Vec<u16>,
    pub(super) measures: Measures,
}

impl Best {
    pub(super) fn of(seating: &Seating<'_>) -> Self {
        Self { seats: seating.seats().to_vec(), measures: seating.measures() }
    }

    /// Takes the plan over where it keeps the rules and is better.
    pub(super) fn offer(&mut self, seating: &Seating<'_>) -> bool {
        let measures = seating.measures();
        let better = measures < self.measures && seating.broken() == (0, 0);
        if better {
            *self = Self { seats: seating.seats().to_vec(), measures };
        }
        better
    }
}
