//! What is judged without running Kith: layout, lints, dependencies, and that committed CSS is fresh.
//! All of them run even when one objects, so that one look shows everything there is to mend.

use anyhow::{Result, bail};

use crate::hardening;
use crate::needs;
use crate::places::{Places, contents};
use crate::run::{cargo, program, run};

const DENY: (&str, &str) = ("cargo-deny", "0.20.2");
const MACHETE: (&str, &str) = ("cargo-machete", "0.9.2");

type Check = fn(&Places) -> Result<()>;

/// Every lint; the error names those that objected.
pub fn lints(places: &Places) -> Result<()> {
    let checks: [(&str, Check); 6] = [
        ("layout", layout),
        ("clippy", clippy),
        ("licences and sources", dependencies),
        ("unused dependencies", unused),
        ("committed CSS", styles),
        ("service units", hardening::as_a_lint),
    ];
    let mut objections = Vec::new();
    for (name, check) in checks {
        if let Err(why) = check(places) {
            eprintln!("{why:#}");
            objections.push(name);
        }
    }
    if objections.is_empty() { Ok(()) } else { bail!("Lints that objected: {}.", objections.join(", ")) }
}

fn layout(places: &Places) -> Result<()> {
    run(cargo(&places.root).args(["fmt", "--all", "--check"]))
}

/// With the feature that no test is built with: what it adds is judged here.
fn clippy(places: &Places) -> Result<()> {
    let everything = ["clippy", "--workspace", "--features", "kith/telemetry", "--all-targets", "--locked"];
    run(cargo(&places.root).args(everything).args(["--", "-D", "warnings"]))
}

fn dependencies(places: &Places) -> Result<()> {
    let deny = needs::cargo_tool(places, DENY.0, DENY.1, &["--version"])?;
    run(program(deny, &places.root).args([
        "--locked",
        "check",
        "--hide-inclusion-graph",
        "bans",
        "licenses",
        "sources",
    ]))
}

fn unused(places: &Places) -> Result<()> {
    let machete = needs::cargo_tool(places, MACHETE.0, MACHETE.1, &["--version"])?;
    run(program(machete, &places.root).args(["--skip-target-dir", "."]))
}

/// Compiles the design system again: what comes out must be what is committed.
fn styles(places: &Places) -> Result<()> {
    let design = places.root.join("crates/web/design");
    if !design.join("package.json").is_file() {
        return Ok(());
    }
    let assets = places.root.join("crates/web/assets");
    needs::node(&design)?;
    let before = contents(&assets)?;
    run(program("npm", &design).args(["run", "--silent", "build"]))?;
    let after = contents(&assets)?;
    let changed: Vec<String> = before
        .iter()
        .filter(|file| !after.contains(file))
        .chain(after.iter().filter(|file| !before.contains(file)))
        .map(|(path, _)| path.strip_prefix(&places.root).unwrap_or(path).display().to_string())
        .collect();
    if changed.is_empty() {
        return Ok(());
    }
    bail!("Built anew, these differ from what was there: {}. Commit what is there now.", changed.join(", "))
}
