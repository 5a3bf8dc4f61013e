//! The grouping search beside its yardstick, on one instance in a file, for an equal number of seconds.
//!
//! Apart from the crate because it reads a clock, which the lints forbid the engine: `mdgp ours|ims INSTANCE SECONDS SEED` prints one JSON
//! object. The file: people, groups, then least and most of every group, then the table, all i32.
mod ims;

use std::{env, fs, io};

use formation::grouping::{Aim, Grouping, GroupingError, Groups, Matrix, search};
use formation::{Go, Progress, Watch};

/// Stops after so many seconds.
struct Until(f64);

impl Watch for Until {
    fn look(&mut self, _: &Progress) -> Go {
        if used() < self.0 { Go::On } else { Go::Stop }
    }
}

/// Seconds this program has been on a processor: other load on the machine then costs neither side.
fn used() -> f64 {
    let told = fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    told.split(' ').next().and_then(|it| it.parse::<f64>().ok()).expect("Linux tells what a process used") / 1e9
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let [who, path, seconds, seed] = words.as_slice() else {
        return Err("mdgp ours|ims INSTANCE SECONDS SEED".into());
    };
    let grouping = read(path)?;
    let (seconds, seed): (f64, u64) = (seconds.parse()?, seed.parse()?);
    let start = used();
    let of = if who == "ims" {
        ims::search(&grouping, seed, || used() < start + seconds)
    } else {
        ours(&grouping, seed, start, start + seconds)?
    };
    let answer = serde_json::json!({
        "score": grouping.score(&of),
        "assign": of,
        "seconds": used() - start,
    });
    println!("{answer}");
    Ok(())
}

/// The engine's budget is in comparisons: short trials first, on the same clock, tell how many there is time
/// for. What a slow search leaves over, being less busy than a quick one, goes to another.
fn ours(grouping: &Grouping, seed: u64, start: f64, end: f64) -> Result<Vec<usize>, GroupingError> {
    let mut effort: u64 = 1 << 18;
    let mut best: Option<Groups> = None;
    for round in 0.. {
        let before = used();
        let found = search(grouping, seed + 1000 * round, effort, &mut Until(end))?;
        if best.as_ref().is_none_or(|it| found.score > it.score) {
            best = Some(found);
        }
        let (took, left) = (used() - before, end - used());
        if left < (end - start) / 50.0 {
            break;
        }
        effort = if took < (end - start) / 40.0 { effort * 2 } else { (effort as f64 * 1.4 * left / took) as u64 };
    }
    Ok(best.map(|it| it.of).unwrap_or_default())
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
