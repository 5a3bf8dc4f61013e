//! Annealing twice: quickly, to find where slowness pays, then slowly there.
//!
//! Apart from `sweep`, which knows how to change, because this decides how hot it is and when to stop.
//! One slow round beats several of the same length together: that is what the measurements say.

use rand_xoshiro::{Xoshiro256PlusPlus, rand_core::SeedableRng};

use super::{
    Grouping,
    descent::climb,
    plan::{Plan, below, shuffle},
    sweep::Sweep,
};
use crate::{Go, Level, Progress, Watch};

/// Logarithms of even steps between 0 and 1, shuffled: a row's draws are neighbours from a random place.
const STEPS: usize = 1 << 14;
/// Between two looks at the watch, in comparisons: a millisecond or less.
const LOOK: u64 = 1 << 19;
/// Swaps looked at to find what is hot and what is cold here.
const SAMPLE: usize = 1 << 14;
/// The scouting round spends one part in so many of the effort,
const SCOUTED: u64 = 16;
/// in so many stints, the last so much colder than the first,
const SCOUTINGS: u64 = 200;
const COLDEST: f64 = 1e-3;
/// and ends when no greater share of the changes is taken.
const FROZEN: f64 = 3e-5;
/// Sweeps over all pairs, times the people squared, that are slow enough for one round.
const SWEEPS: u64 = 3;
/// More rounds than this teach nothing new.
const ROUNDS: u64 = 32;

/// One search.
pub struct Annealing<'a> {
    grouping: &'a Grouping,
    plan: Plan,
    sweep: Sweep,
    best: Vec<u32>,
    best_score: i64,
    dice: Xoshiro256PlusPlus,
    effort: u64,
    spent: u64,
    watch: &'a mut dyn Watch,
    stopped: bool,
    logarithms: Vec<f32>,
    thresholds: Vec<i32>,
}

impl<'a> Annealing<'a> {
    /// Starts from a random plan.
    pub fn new(grouping: &'a Grouping, seed: u64, effort: u64, watch: &'a mut dyn Watch) -> Self {
        // Xoshiro256++ rather than `rand`'s small generator: the latter promises no stable numbers between
        // versions and machines, and here the same seed must give the same answer everywhere. A row
        // takes two draws, so its speed does not matter.
        let mut dice = Xoshiro256PlusPlus::seed_from_u64(seed);
        let plan = Plan::at_random(grouping, &mut dice);
        let mut steps: Vec<f32> = (0..STEPS).map(|step| ((step as f32 + 0.5) / STEPS as f32).ln()).collect();
        shuffle(&mut steps, &mut dice);
        let logarithms: Vec<f32> = steps.iter().copied().cycle().take(STEPS + plan.stride + plan.groups).collect();
        let thresholds = vec![0; logarithms.len()];
        let (best, best_score, sweep) = (plan.of.clone(), plan.score, Sweep::of(&plan));
        Self {
            grouping,
            plan,
            sweep,
            best,
            best_score,
            dice,
            effort,
            spent: 0,
            watch,
            stopped: false,
            logarithms,
            thresholds,
        }
    }

    /// Spends the effort; the best assignment seen.
    pub fn run(mut self) -> Vec<usize> {
        self.climb();
        if self.plan.groups > 1 && self.plan.people > 1 && self.spent < self.effort {
            let (start, end) = self.scout();
            let rounds = self.rounds();
            for round in 0..rounds {
                if self.stopped {
                    break;
                }
                if round > 0 {
                    self.plan = Plan::at_random(self.grouping, &mut self.dice);
                }
                let left = self.effort.saturating_sub(self.spent);
                self.slowly(self.spent + left / (rounds - round), start, end);
            }
        }
        self.best[..self.plan.people].iter().map(|group| *group as usize).collect()
    }

    /// One, unless the effort is so great for so few people that only another start helps.
    fn rounds(&self) -> u64 {
        let people = self.plan.people as u64;
        let ample = SWEEPS * people.pow(3) * (self.plan.stride + self.plan.groups) as u64;
        (self.effort / ample).clamp(1, ROUNDS)
    }

    fn climb(&mut self) {
        self.spent += climb(&mut self.plan, &mut self.sweep);
        self.keep();
    }

    fn keep(&mut self) {
        if self.plan.score > self.best_score {
            self.best_score = self.plan.score;
            self.best.copy_from_slice(&self.plan.of);
        }
    }

    /// A first quick round, which finds where it pays to be slow: from the temperature at which the
    /// wandering plan is as good as one that only ever climbed, to the one at which next to nothing moves.
    fn scout(&mut self) -> (f64, f64) {
        let climbed = self.best_score;
        let most = self.hottest();
        let stint = (self.effort / SCOUTED / SCOUTINGS).clamp(1, LOOK);
        let (mut start, mut temperature) = (most, most);
        let cooling = COLDEST.powf(1.0 / SCOUTINGS as f64);
        for _ in 0..SCOUTINGS {
            let taken = self.stint(stint, temperature as f32);
            self.look();
            if self.plan.score < climbed {
                start = temperature;
            }
            if self.stopped || (self.plan.score >= climbed && taken <= FROZEN) {
                break;
            }
            temperature *= cooling;
        }
        self.climb();
        (start, temperature.min(start))
    }

    /// A temperature at which a plan that no swap betters soon comes apart.
    fn hottest(&mut self) -> f64 {
        let mut losses = Vec::with_capacity(SAMPLE);
        for _ in 0..SAMPLE {
            let (one, other) = (below(&mut self.dice, self.plan.people), below(&mut self.dice, self.plan.people));
            if self.plan.of[one] != self.plan.of[other] {
                losses.push(-f64::from(self.plan.swap_gain(one, other)));
            }
        }
        self.spent += SAMPLE as u64;
        temperature(&losses, 0.02)
    }

    /// From one temperature down to another, then a climb.
    fn slowly(&mut self, until: u64, start: f64, end: f64) {
        let began = self.spent;
        let whole = until.saturating_sub(began).max(1) as f64;
        let stint = (whole as u64 / 500).clamp(1, LOOK);
        while self.spent < until && !self.stopped {
            let done = (self.spent - began) as f64 / whole;
            self.stint(stint, (start * (end / start).powf(done)) as f32);
            self.look();
        }
        self.climb();
    }

    fn look(&mut self) {
        self.keep();
        let done = (self.spent as f64 / self.effort.max(1) as f64).min(1.0);
        let at = Progress { level: Level::Diversity, best: self.best_score, bound: None, done };
        self.stopped = self.watch.look(&at) == Go::Stop;
    }

    /// Random people at one temperature, each offered every change; the share of what was taken.
    fn stint(&mut self, count: u64, temperature: f32) -> f64 {
        for (least, logarithm) in self.thresholds.iter_mut().zip(&self.logarithms) {
            *least = (temperature * logarithm) as i32;
        }
        let row = self.plan.stride + self.plan.groups;
        let (before, mut taken) = (self.spent, 0);
        while self.spent < before + count {
            let who = below(&mut self.dice, self.plan.people);
            let from = below(&mut self.dice, self.thresholds.len() - row + 1);
            taken += self.sweep.person(&mut self.plan, who, &self.thresholds[from..from + row]);
            self.spent += row as u64;
        }
        taken as f64 / (self.spent - before) as f64
    }
}

/// The temperature at which that share of the swaps would be taken.
fn temperature(losses: &[f64], share: f64) -> f64 {
    let most = losses.iter().copied().fold(1.0, f64::max);
    let (mut cold, mut hot) = (most * 1e-6, most);
    for _ in 0..40 {
        let middle = (cold * hot).sqrt();
        let taken = losses.iter().map(|loss| (-loss / middle).exp()).sum::<f64>();
        if taken > share * losses.len() as f64 {
            hot = middle;
        } else {
            cold = middle;
        }
    }
    hot
}
