//! Annealing in rounds: a first from hot, then rounds that warm the best plan a little less each.
//!
//! Apart from `plan`, which knows how to change, because this decides what to change and when to stop.

use rand_chacha::{ChaCha8Rng, rand_core::Rng};

use super::{descent::climb, plan::Plan};
use crate::{Go, Level, Progress, Watch};

/// Logarithms of even steps between 0 and 1: a uniform draw's, without asking for one at every step.
const STEPS: usize = 4096;
/// Between two looks at the watch, in comparisons: a millisecond or so.
const LOOK: u64 = 1 << 16;

/// An even draw below a bound that fits 32 bits; the bias of one in four thousand million is ours to bear.
pub fn below(dice: &mut ChaCha8Rng, bound: usize) -> usize {
    scale(dice.next_u32(), bound)
}

fn scale(draw: u32, bound: usize) -> usize {
    ((u64::from(draw) * bound as u64) >> 32) as usize
}

/// One search.
pub struct Annealing<'a> {
    plan: Plan,
    best: Vec<u32>,
    best_score: i64,
    dice: ChaCha8Rng,
    effort: u64,
    spent: u64,
    watch: &'a mut dyn Watch,
    stopped: bool,
    logarithms: Vec<f32>,
}

impl<'a> Annealing<'a> {
    /// Starts from a plan that keeps the sizes.
    pub fn new(plan: Plan, dice: ChaCha8Rng, effort: u64, watch: &'a mut dyn Watch) -> Self {
        let logarithms = (0..STEPS).map(|step| ((step as f32 + 0.5) / STEPS as f32).ln()).collect();
        let (best, best_score) = (plan.of.clone(), plan.score);
        Self { plan, best, best_score, dice, effort, spent: 0, watch, stopped: false, logarithms }
    }

    /// Spends the effort; the best assignment seen.
    pub fn run(mut self) -> Vec<usize> {
        self.climb();
        if self.plan.groups > 1 && self.plan.people > 1 {
            let heat = self.heat();
            for (share, start, end) in ROUNDS {
                let until = self.spent + (self.effort as f64 * share) as u64;
                self.round(until.min(self.effort), heat * start, heat * end);
            }
        }
        self.best.into_iter().map(|group| group as usize).collect()
    }

    fn climb(&mut self) {
        self.spent += climb(&mut self.plan);
        self.keep();
    }

    fn keep(&mut self) {
        if self.plan.score > self.best_score {
            self.best_score = self.plan.score;
            self.best.copy_from_slice(&self.plan.of);
        }
    }

    /// The usual size of a swap's loss at a plan that no swap betters.
    fn heat(&mut self) -> f64 {
        let (mut sum, mut seen) = (0.0, 0);
        for _ in 0..1000 {
            let (one, other) = (below(&mut self.dice, self.plan.people), below(&mut self.dice, self.plan.people));
            if self.plan.of[one] != self.plan.of[other] {
                sum -= f64::from(self.plan.swap_gain(one, other));
                seen += 1;
            }
        }
        (sum / f64::from(seen.max(1))).max(1e-3)
    }

    /// From one temperature down to another, then a climb; begins at the best plan so far.
    fn round(&mut self, until: u64, start: f64, end: f64) {
        if self.plan.of != self.best {
            self.plan.of.copy_from_slice(&self.best);
            self.plan.recount();
        }
        let began = self.spent;
        let whole = (until.saturating_sub(began)).max(1) as f64;
        while self.spent < until && !self.stopped {
            let done = (self.spent - began) as f64 / whole;
            let temperature = start * (end / start).powf(done);
            let stint = LOOK.min(until - self.spent);
            self.stint(stint, temperature as f32);
            self.spent += stint;
            self.look();
        }
        if !self.stopped {
            self.climb();
        }
    }

    fn look(&mut self) {
        let at = Progress {
            level: Level::Diversity,
            best: self.best_score,
            bound: None,
            done: (self.spent as f64 / self.effort.max(1) as f64).min(1.0),
        };
        self.stopped = self.watch.look(&at) == Go::Stop;
        if self.stopped {
            climb(&mut self.plan);
            self.keep();
        }
    }

    /// So many random neighbours at one temperature.
    fn stint(&mut self, count: u64, temperature: f32) {
        let (people, groups) = (self.plan.people, self.plan.groups);
        let moves = self.plan.is_flexible();
        for step in 0..count {
            let draw = self.dice.next_u64();
            let least = (temperature * self.logarithms[draw as usize % STEPS]) as i32;
            let who = scale((draw >> 32) as u32, people);
            if moves && step % 4 == 0 {
                let to = below(&mut self.dice, groups);
                if self.plan.may_move(who, to) {
                    let gain = self.plan.move_gain(who, to);
                    if gain >= least {
                        self.plan.shift(who, to, gain);
                    }
                }
                continue;
            }
            let other = scale((draw as u32) & !(STEPS as u32 - 1), people);
            if self.plan.of[who] != self.plan.of[other] {
                let gain = self.plan.swap_gain(who, other);
                if gain >= least {
                    self.plan.swap(who, other, gain);
                }
            }
        }
    }
}

/// Share of the effort, and the temperatures of start and end as shares of the usual loss.
const ROUNDS: [(f64, f64, f64); 3] = [(0.5, 0.25, 0.02), (0.25, 0.12, 0.02), (0.25, 0.08, 0.02)];
