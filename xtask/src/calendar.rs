//! `cargo xtask calendar`: our calendar texts read back by programs that are not ours, and the tables
//! of holidays written anew. Apart from the tests: both need packages from PyPI.

use anyhow::{Result, bail};

use crate::needs::{self, PYTHON};
use crate::places::Places;
use crate::run::{announce, cargo, program, run};

/// Reads back; with the word `tables` writes `crates/almanac/data/*.csv`.
pub fn calendar(places: &Places, words: &[String]) -> Result<()> {
    match words {
        [] => read_back(places),
        [word] if word == "tables" => tables(places),
        _ => bail!("Say: cargo xtask calendar, or cargo xtask calendar tables."),
    }
}

fn read_back(places: &Places) -> Result<()> {
    needs::debian(&[&PYTHON])?;
    let folder = places.root.join("crates/almanac/check");
    let python = needs::python_with(places, &folder.join("requirements.txt"), "check-almanac")?;
    announce("Building the history of changes");
    run(cargo(&places.root).args(["build", "--locked", "--package", "almanac", "--example", "history"]))?;
    run(program(python, &folder)
        .args(["-B", "read_back.py"])
        .env("KITH_BENCH_PROGRAM", places.target.join("debug/examples/history")))
}

fn tables(places: &Places) -> Result<()> {
    needs::debian(&[&PYTHON])?;
    let folder = places.root.join("crates/almanac/data");
    let python = needs::python_with(places, &folder.join("requirements.txt"), "data-almanac")?;
    run(program(python, &folder).args(["-B", "generate.py"]))
}
