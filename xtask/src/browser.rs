//! The journeys and the gallery in a real browser: prepares Node and a database, then lets
//! `kith/browser/run.mjs` and `gallery.mjs` do the walking.

use anyhow::{Result, bail};

use crate::needs::{self, CHROMIUM, NODE, NPM, POSTGRESQL};
use crate::places::{Places, on_path};
use crate::postgres::Postgres;
use crate::run::{output, program, run};
use crate::rust_tests::build_kith;

/// The programmes that can be walked whole, as `kith/browser/walks` names them.
const WALKS: [&str; 2] = ["hdn", "tpas"];

/// `cargo xtask browser [j003 …] [--sqlite|--postgres]`.
pub fn browser(places: &Places, words: &[String]) -> Result<()> {
    if let Some(unknown) =
        words.iter().find(|word| word.starts_with('-') && !["--sqlite", "--postgres"].contains(&word.as_str()))
    {
        bail!("`cargo xtask browser` does not know {unknown}: name journeys (j003), or give --sqlite or --postgres.");
    }
    needs::debian(&[&POSTGRESQL, &CHROMIUM, &NODE, &NPM])?;
    build_kith(places)?;
    journeys(places, &Postgres::given_or_started()?, words)
}

/// `cargo xtask walk hdn | tpas`: one whole programme, on SQLite.
pub fn walk(places: &Places, words: &[String]) -> Result<()> {
    let [name] = words else { bail!("Say which programme to walk: cargo xtask walk {}.", WALKS.join(" | ")) };
    if !WALKS.contains(&name.as_str()) {
        bail!("There is no walk called {name}: cargo xtask walk {}.", WALKS.join(" | "));
    }
    needs::debian(&[&CHROMIUM, &NODE, &NPM])?;
    build_kith(places)?;
    run(node(places, "walk.mjs", "walk")?.arg(name))
}

/// `cargo xtask gallery [--whole]`.
pub fn gallery_alone(places: &Places, words: &[String]) -> Result<()> {
    if let Some(unknown) = words.iter().find(|word| *word != "--whole") {
        bail!("`cargo xtask gallery` does not know {unknown}: give --whole for every width, colour and tongue.");
    }
    needs::debian(&[&CHROMIUM, &NODE, &NPM])?;
    build_kith(places)?;
    gallery(places, words)
}

/// Walks the journeys named, or all: on SQLite with JavaScript and on PostgreSQL without.
pub fn journeys(places: &Places, postgres: &Postgres, words: &[String]) -> Result<()> {
    let database = postgres.fresh_database(&format!("kith_journeys_{}", std::process::id()))?;
    run(node(places, "run.mjs", "browser")?.args(["--database", &database]).args(words))
}

/// Visits every page sample, where this build of the server can show them.
pub fn gallery(places: &Places, words: &[String]) -> Result<()> {
    if !output(program(places.kith(), &places.root).arg("--help"))?.contains("gallery") {
        println!("This build of kith has no gallery.");
        return Ok(());
    }
    run(node(places, "gallery.mjs", "gallery")?.args(words))
}

fn node(places: &Places, script: &str, out: &str) -> Result<std::process::Command> {
    let folder = places.root.join("kith/browser");
    needs::node(&folder)?;
    let chromium = on_path("chromium").unwrap_or_else(|| "/usr/bin/chromium".into());
    let mut node = program("node", &folder);
    node.arg(script).arg("--binary").arg(places.kith()).arg("--out").arg(places.target.join(out));
    node.env("KITH_TEST_CHROMIUM", chromium);
    Ok(node)
}
