//! `cargo xtask bench NAME`: figures beside a yardstick from somewhere else, in one run.
//! Apart from the tests: it takes minutes, wants a quiet machine, and its yardsticks come from PyPI.

use anyhow::{Result, bail};

use crate::needs::{self, PYTHON};
use crate::places::Places;
use crate::run::{announce, cargo, program, run};

/// One benchmark: a script beside the crate it measures, given the crate's release build.
struct Bench {
    name: &'static str,
    package: &'static str,
    /// The example of the package that the script calls.
    example: &'static str,
}

const BENCHES: [Bench; 4] = [
    Bench { name: "formation", package: "formation", example: "solve" },
    Bench { name: "pairs", package: "formation", example: "pair" },
    Bench { name: "inquiry", package: "inquiry", example: "judge" },
    Bench { name: "paper", package: "paper", example: "write" },
];

/// Runs `crates/PACKAGE/bench/NAME.py` with the words that follow; it prints rows for docs/measurements.md.
pub fn bench(places: &Places, words: &[String]) -> Result<()> {
    let known: Vec<&str> = BENCHES.iter().map(|it| it.name).collect();
    let Some((bench, rest)) =
        words.split_first().and_then(|(name, rest)| Some((BENCHES.iter().find(|it| it.name == name)?, rest)))
    else {
        bail!("Say which: cargo xtask bench {}.", known.join(" | "));
    };
    needs::debian(&[&PYTHON])?;
    let folder = places.root.join("crates").join(bench.package).join("bench");
    let python = needs::python_with(places, &folder.join("requirements.txt"), &format!("bench-{}", bench.package))?;
    announce(&format!("Building {} in release", bench.package));
    run(cargo(&places.root).args(["build", "--release", "--locked", "--package", bench.package, "--examples"]))?;
    let built = places.target.join("release/examples");
    run(program(python, &folder)
        .arg(format!("{}.py", bench.name))
        .args(rest)
        .env("KITH_BENCH_PROGRAM", built.join(bench.example))
        .env("KITH_BENCH_PROGRAMS", &built))
}
