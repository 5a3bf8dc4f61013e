//! Settles one pairing round and says how long each part took: what the benchmark runs.
//!
//! Apart from `kith pairs` because it needs a clock of the processor and nothing else of Kith.
#![allow(clippy::disallowed_methods, reason = "a benchmark's program measures its own time")]

use formation::Unwatched;
use formation::pairs::{First, Options, Reach, propose, read_json};
use std::process::ExitCode;
use std::time::Instant;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let said = |word: &str| words.iter().any(|it| it == word);
    let Some(file) = words.iter().find(|it| !it.starts_with("--")) else {
        eprintln!("Say which file: pair ROUND.json [--exact] [--by-arrival] [--quiet]");
        return ExitCode::FAILURE;
    };
    let options = Options {
        first: if said("--by-arrival") { First::Arrival } else { First::Most },
        reach: if said("--exact") { Reach::Every } else { Reach::Usual },
        seed: 0,
    };
    let start = Instant::now();
    let read = std::fs::read(file).map_err(|error| error.to_string());
    let round = read.and_then(|text| read_json(file, &text).map_err(|mistakes| mistakes.to_string()));
    let read = start.elapsed().as_secs_f64();
    let proposal = round.and_then(|it| propose(&it, options, &mut Unwatched).map_err(|mistakes| mistakes.to_string()));
    let solved = start.elapsed().as_secs_f64() - read;
    match proposal {
        Ok(proposal) => {
            if !said("--quiet") {
                // Straight out: the answer as one text, or as a tree, would count as memory of the search.
                if let Err(error) = serde_json::to_writer(std::io::BufWriter::new(std::io::stdout()), &proposal) {
                    eprintln!("{error}");
                    return ExitCode::FAILURE;
                }
            }
            // The highest this process has been: what its parent was before the start does not count.
            let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
            let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB").trim();
            eprintln!("read {read:.3} s, settled {solved:.3} s, {:?}\npeak {peak}", proposal.levels);
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
