//! Building everything and running the Rust tests: with nextest where it is installed, else with `cargo test`.
//! Built apart from running, so that the two durations can be told apart.

use anyhow::Result;

use crate::needs;
use crate::places::Places;
use crate::postgres::{Postgres, VARIABLE};
use crate::run::{cargo, run, succeeds};

/// The server alone: what the browser needs.
pub fn build_kith(places: &Places) -> Result<()> {
    run(cargo(&places.root).args(["build", "--package", "kith", "--locked"]))
}

/// The server and every test.
pub fn build_all(places: &Places) -> Result<()> {
    run(cargo(&places.root).args(["build", "--workspace", "--locked"]))?;
    let mut tests = cargo(&places.root);
    match has_nextest(places) {
        true => run(tests.args(["nextest", "run", "--workspace", "--locked", "--no-run"])),
        false => run(tests.args(["test", "--workspace", "--locked", "--no-run"])),
    }
}

/// Every test of every crate, examples in the documentation included.
pub fn rust_tests(places: &Places, postgres: &Postgres) -> Result<()> {
    let python = needs::python(places)?;
    let mut tests = cargo(&places.root);
    tests.env(VARIABLE, postgres.url()).env("KITH_TEST_PYTHON", python);
    if !has_nextest(places) {
        return run(tests.args(["test", "--workspace", "--locked", "--no-fail-fast"]));
    }
    run(tests.args(["nextest", "run", "--workspace", "--locked", "--profile", "ci", "--no-tests", "pass"]))?;
    run(cargo(&places.root).args(["test", "--workspace", "--locked", "--doc", "--quiet"]))
}

fn has_nextest(places: &Places) -> bool {
    succeeds(cargo(&places.root).args(["nextest", "--version"]))
}
