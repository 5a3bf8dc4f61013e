//! The yardstick: what SQLite alone does with the very rows that Kith has just written. Apart from the measuring of
//! Kith, of which nothing is used here.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::places::Places;
use crate::run::{output, program};
use crate::served::installation::Installation;

/// A SQLite database as it was before anybody registered.
pub struct Before(PathBuf);

impl Before {
    /// Puts a copy aside; nobody may have it open.
    pub fn of(it: &Installation) -> Result<Self> {
        let copy = it.logs.join("before.sqlite3");
        for ending in ["", "-wal"] {
            let from = it.data.join(format!("kith.sqlite3{ending}"));
            if from.exists() {
                fs::copy(from, it.logs.join(format!("before.sqlite3{ending}"))).context("It cannot be put aside.")?;
            }
        }
        Ok(Self(copy))
    }

    /// How many forms a second SQLite alone keeps, writing what came since.
    pub fn rows_alone(&self, places: &Places, it: &Installation) -> Result<f64> {
        let script = places.root.join("xtask/bench/submissions/rows_alone.py");
        let (after, scratch) = (it.data.join("kith.sqlite3"), it.logs.join("alone.sqlite3"));
        let said = output(program("python3", &it.logs).arg(script).arg(&self.0).arg(after).arg(scratch))?;
        let mut words = said.split_whitespace().map(str::parse::<f64>);
        let mut next = || words.next().and_then(Result::ok).context("It was not measured what SQLite does alone.");
        Ok(next()? / next()?)
    }
}
