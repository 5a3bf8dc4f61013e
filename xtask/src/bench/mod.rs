//! `cargo xtask bench NAME`: figures beside a yardstick from somewhere else, or against a bar on both
//! databases, in one run. Apart from the tests: it takes minutes, wants a quiet machine, and its
//! yardsticks come from PyPI.

mod submissions;
mod web;

use anyhow::{Result, bail};

use crate::needs::{self, POSTGRESQL, PYTHON};
use crate::places::Places;
use crate::postgres::{Postgres, VARIABLE};
use crate::run::{announce, cargo, program, run};

/// One benchmark: an example of the package it measures, in its release build.
struct Bench {
    name: &'static str,
    package: &'static str,
    example: &'static str,
    by: By,
}

/// Who calls the example.
#[derive(Clone, Copy, PartialEq)]
enum By {
    /// A script beside the crate, which runs the yardsticks too.
    Script,
    /// We do, with a PostgreSQL for it to fill.
    Itself,
}

const BENCHES: [Bench; 6] = [
    Bench { name: "formation", package: "formation", example: "solve", by: By::Script },
    Bench { name: "pairs", package: "formation", example: "pair", by: By::Script },
    Bench { name: "inquiry", package: "inquiry", example: "judge", by: By::Script },
    Bench { name: "paper", package: "paper", example: "write", by: By::Script },
    Bench { name: "selection", package: "programmes", example: "selection", by: By::Itself },
    Bench { name: "invitations", package: "calendar", example: "invitations", by: By::Itself },
];

/// Runs one with the words that follow; it prints rows for docs/measurements.md.
pub fn bench(places: &Places, words: &[String]) -> Result<()> {
    match words.split_first() {
        Some((name, rest)) if name == "web" => return web::web(places, rest),
        Some((name, rest)) if name == "submissions" => return submissions::submissions(places, rest),
        _ => {}
    }
    let known: Vec<&str> = BENCHES.iter().map(|it| it.name).chain(["web", "submissions"]).collect();
    let Some((bench, rest)) =
        words.split_first().and_then(|(name, rest)| Some((BENCHES.iter().find(|it| it.name == name)?, rest)))
    else {
        bail!("Say which: cargo xtask bench {}.", known.join(" | "));
    };
    match bench.by {
        By::Script => beside_its_yardsticks(places, bench, rest),
        By::Itself => by_itself(places, bench, rest),
    }
}

/// Calls `crates/PACKAGE/bench/NAME.py`.
fn beside_its_yardsticks(places: &Places, bench: &Bench, rest: &[String]) -> Result<()> {
    needs::debian(&[&PYTHON])?;
    let folder = places.root.join("crates").join(bench.package).join("bench");
    let python = needs::python_with(places, &folder.join("requirements.txt"), &format!("bench-{}", bench.package))?;
    let built = build(places, bench)?;
    run(program(python, &folder)
        .arg(format!("{}.py", bench.name))
        .args(rest)
        .env("KITH_BENCH_PROGRAM", built.join(bench.example))
        .env("KITH_BENCH_PROGRAMS", &built))
}

fn by_itself(places: &Places, bench: &Bench, rest: &[String]) -> Result<()> {
    needs::debian(&[&POSTGRESQL])?;
    let built = build(places, bench)?;
    let postgres = Postgres::in_earnest()?;
    run(program(built.join(bench.example), &places.root).args(rest).env(VARIABLE, postgres.url()))
}

/// The folder in which the examples of the package now are.
fn build(places: &Places, bench: &Bench) -> Result<std::path::PathBuf> {
    announce(&format!("Building {} in release", bench.package));
    run(cargo(&places.root).args(["build", "--release", "--locked", "--package", bench.package, "--examples"]))?;
    Ok(places.target.join("release/examples"))
}
