//! The weights: how much each thing seen speaks for each class, learned offline and committed as text.
//! Apart because the numbers come from `bench/inquiry.py` and nobody mends them by hand.

use std::collections::HashMap;

use crate::class::FORMS;
use crate::features::NAMES;

/// Weights that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the weights: {what}")]
pub struct BadWeights {
    line: usize,
    what: String,
}

/// What was learned. The committed weights are used unless a measurement brings its own.
#[derive(Debug, Clone)]
pub struct Weights {
    /// By feature, then by form; a feature that was never learned has nothing to say.
    rows: Vec<Option<Box<[f32]>>>,
    /// What everything starts from.
    start: Box<[f32]>,
    /// How sure sums of weights are of themselves.
    sharpness: f32,
    /// Below this likelihood a judgement says it is hard to tell.
    pub(crate) threshold: f32,
    /// A likelihood, and how often answers of that likelihood were right on rows left out; rising, in pairs.
    sure: Box<[f32]>,
}

impl Weights {
    /// Reads a table: `name number…`, a number for every form in its order. `*start`, `*sharpness`,
    /// `*threshold` and `*sure` are not features.
    ///
    /// # Errors
    /// When a line is not a name and numbers.
    pub fn read(text: &str) -> Result<Self, BadWeights> {
        let places: HashMap<&str, usize> = NAMES.iter().enumerate().map(|(at, name)| (name.as_str(), at)).collect();
        let none = vec![0.0; FORMS.len()].into_boxed_slice();
        let mut it =
            Self { rows: vec![None; NAMES.len()], start: none, sharpness: 1.0, threshold: 0.5, sure: Box::default() };
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
            let bad = |what: &str| BadWeights { line: at + 1, what: what.to_owned() };
            let mut words = line.split_whitespace();
            let name = words.next().ok_or_else(|| bad("a name is missing"))?;
            let numbers: Result<Box<[f32]>, _> = words.map(str::parse).collect();
            let numbers = numbers.map_err(|_| bad("this is not a number"))?;
            match (name, &*numbers) {
                ("*sharpness", [one]) => it.sharpness = *one,
                ("*threshold", [one]) => it.threshold = *one,
                ("*sure", pairs) if pairs.len() % 2 == 0 => it.sure = numbers,
                (_, many) if many.len() != FORMS.len() => return Err(bad("a number for every form is needed")),
                ("*start", _) => it.start = numbers,
                _ => {
                    if let Some(place) = places.get(name) {
                        it.rows[*place] = Some(numbers);
                    }
                }
            }
        }
        Ok(it)
    }

    /// How likely each form is, given what was seen.
    pub(crate) fn weigh(&self, features: &[usize]) -> Vec<f32> {
        let mut sums = self.start.to_vec();
        for row in features.iter().filter_map(|it| self.rows.get(*it)?.as_ref()) {
            sums.iter_mut().zip(row).for_each(|(sum, one)| *sum += one);
        }
        let most = sums.iter().copied().fold(f32::MIN, f32::max);
        sums.iter_mut().for_each(|sum| *sum = ((*sum - most) * self.sharpness).exp());
        let all: f32 = sums.iter().sum();
        sums.iter_mut().for_each(|sum| *sum /= all);
        sums
    }

    /// How often an answer of this likelihood is right: along a line between the two pairs beside it.
    pub(crate) fn sure(&self, likelihood: f32) -> f32 {
        let mut before: Option<(f32, f32)> = None;
        for pair in self.sure.chunks_exact(2) {
            let (x, y) = (pair[0], pair[1]);
            if likelihood < x {
                return before.map_or(y, |(from, at)| at + (y - at) * (likelihood - from) / (x - from));
            }
            before = Some((x, y));
        }
        before.map_or(likelihood, |(_, at)| at).clamp(0.0, 1.0)
    }
}
