//! `cargo xtask hardening`: how closed the service units are, by systemd's own measure, beside what
//! docs/measurements.md records. Part of the lints where systemd is; apart, because a build needs none.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::needs::{self, SYSTEMD};
use crate::places::{Places, on_path};
use crate::run::{output, program};

const UNITS: [&str; 2] = ["kith.service", "kith-backup.service"];
const RECORD: &str = "docs/measurements.md";

/// Fails when a unit is more open than recorded.
pub fn hardening(places: &Places) -> Result<()> {
    needs::debian(&[&SYSTEMD])?;
    compare(places)
}

/// The same as a lint: left out, and said so, where there is no systemd to ask.
pub fn as_a_lint(places: &Places) -> Result<()> {
    if on_path("systemd-analyze").is_none() {
        println!("Left out: systemd-analyze is not here. `cargo xtask hardening` gets it.");
        return Ok(());
    }
    compare(places)
}

fn compare(places: &Places) -> Result<()> {
    let record = fs::read_to_string(places.root.join(RECORD))?;
    for unit in UNITS {
        let said = output(
            program("systemd-analyze", &places.root)
                .args(["security", "--offline=true", "--no-pager"])
                .arg(format!("packaging/{unit}")),
        )?;
        let (now, then) = (exposure(&said, unit)?, recorded(&record, unit)?);
        println!("{unit}: exposure {now}, recorded {then}");
        ensure!(now <= then, "{unit} is more open than {RECORD} records: {now} instead of {then}.");
        if now < then {
            println!("{unit} is more closed than {RECORD} records: write {now} there.");
        }
    }
    Ok(())
}

/// `→ Overall exposure level for kith.service: 1.2 OK`
fn exposure(said: &str, unit: &str) -> Result<f64> {
    let (_, after) = said.split_once(&format!("for {unit}: ")).context("systemd-analyze names no exposure.")?;
    Ok(after.split_whitespace().next().unwrap_or_default().parse()?)
}

/// The last row of the record that begins with a date and names the unit; its figure is the third cell.
fn recorded(record: &str, unit: &str) -> Result<f64> {
    let cells = |line: &str| line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let row = record.lines().map(cells).rfind(|row| row.get(2).is_some_and(|cell| cell == &format!("`{unit}`")));
    let row = row.with_context(|| format!("{RECORD} has no row for {unit}."))?;
    Ok(row.get(3).context("the row has no figure")?.parse()?)
}
