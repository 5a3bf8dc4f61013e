//! The grouping search beside its yardstick, on one instance in a file, for an equal number of seconds.
//!
//! Apart from the crate because it reads a clock: `mdgp ours|ims INSTANCE SECONDS SEED` prints one JSON
//! object. The file: people, groups, then least and most of every group, then the table, all i32.
#![allow(clippy::disallowed_methods, reason = "a bench reads the clock of the machine it runs on")]

mod ims;

use std::time::{Duration, Instant};
use std::{env, fs, io};

use formation::grouping::{Aim, Grouping, Matrix, search};
use formation::{Go, Progress, Watch};

/// Stops at an instant.
struct Until(Instant);

impl Watch for Until {
    fn look(&mut self, _: &Progress) -> Go {
        if Instant::now() < self.0 { Go::On } else { Go::Stop }
    }
}

/// Enough comparisons to learn how many fit a second.
const TRIAL: u64 = 2_000_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let [who, path, seconds, seed] = words.as_slice() else {
        return Err("mdgp ours|ims INSTANCE SECONDS SEED".into());
    };
    let grouping = read(path)?;
    let (seconds, seed): (f64, u64) = (seconds.parse()?, seed.parse()?);
    let start = Instant::now();
    let end = start + Duration::from_secs_f64(seconds);
    let of = if who == "ims" {
        ims::search(&grouping, seed, || Instant::now() < end)
    } else {
        ours(&grouping, seed, start, end)?
    };
    let answer = serde_json::json!({
        "score": grouping.score(&of),
        "assign": of,
        "seconds": start.elapsed().as_secs_f64(),
    });
    println!("{answer}");
    Ok(())
}

/// The engine's budget is in steps: a short trial first, on the same clock, then what is left of it.
fn ours(grouping: &Grouping, seed: u64, start: Instant, end: Instant) -> Result<Vec<usize>, formation::grouping::GroupingError> {
    search(grouping, seed, TRIAL, &mut Until(end))?;
    let trial = start.elapsed().as_secs_f64();
    let left = (end - start).as_secs_f64() - trial;
    let effort = TRIAL as f64 * left / trial;
    Ok(search(grouping, seed, effort as u64, &mut Until(end))?.of)
}

fn read(path: &str) -> io::Result<Grouping> {
    let bytes = fs::read(path)?;
    let mut numbers = bytes.chunks_exact(4).map(|it| i32::from_le_bytes([it[0], it[1], it[2], it[3]]));
    let mut next = || numbers.next().ok_or(io::ErrorKind::UnexpectedEof);
    let (people, groups) = (next()? as usize, next()? as usize);
    let mut sizes = Vec::with_capacity(groups);
    for _ in 0..groups {
        sizes.push((next()? as usize, next()? as usize));
    }
    let table: Vec<i32> = numbers.collect();
    if table.len() != people * people {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    let distance = Matrix::from_pairs(people, |one, other| table[one * people + other]);
    Ok(Grouping { distance, sizes, aim: Aim::Diverse })
}
