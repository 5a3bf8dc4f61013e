//! Answers one instance from a file, as one JSON object, for the benchmark and for trying out.
//!
//! Apart from `kith sets` so that the engine can be measured by itself.
#![allow(clippy::disallowed_methods, reason = "a benchmark reads the clock of the machine it runs on")]

use formation::sets::{Effort, Instance, Proposal, propose};
use formation::{Go, Level, Progress, Watch};
use serde::Serialize;
use std::time::{Duration, Instant};

/// The answer with what it took.
#[derive(Serialize)]
struct Answer {
    #[serde(flatten)]
    proposal: Proposal,
    seconds: f64,
    marks: Marks,
}

/// Seconds from the start.
#[derive(Serialize, Default)]
struct Marks {
    /// Until it was settled who is admitted, with a plan.
    #[serde(rename = "L1")]
    admitted: Option<f64>,
}

struct Clock {
    begun: Instant,
    limit: Duration,
    marks: Marks,
}

impl Watch for Clock {
    fn look(&mut self, at: &Progress) -> Go {
        let now = self.begun.elapsed();
        if at.level > Level::Priority && self.marks.admitted.is_none() {
            self.marks.admitted = Some(now.as_secs_f64());
        }
        if now < self.limit { Go::On } else { Go::Stop }
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| words.iter().position(|it| it == name).and_then(|at| words.get(at + 1));
    let file = words.first().ok_or("solve INSTANCE.json [--seed N] [--limit SECONDS] [--out SOLUTION.json]")?;
    let seed = after("--seed").map_or(Ok(1), |it| it.parse())?;
    let limit: f64 = after("--limit").map_or(Ok(10.0), |it| it.parse())?;
    let text = std::fs::read(file)?;
    let begun = Instant::now();
    let instance = Instance::from_json(&text)?;
    let mut clock = Clock { begun, limit: Duration::from_secs_f64(limit), marks: Marks::default() };
    let proposal = propose(&instance, seed, Effort::milliseconds((limit * 1000.0) as u64), &mut clock);
    if let Some(out) = after("--out") {
        std::fs::write(out, serde_json::to_string(&proposal.assign)?)?;
    }
    let seconds = begun.elapsed().as_secs_f64();
    println!("{}", serde_json::to_string(&Answer { proposal, seconds, marks: clock.marks })?);
    Ok(())
}
