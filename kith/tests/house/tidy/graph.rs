//! Who may depend on whom, read from the `Cargo.toml` of every member.
//!
//! Cargo refuses circles only; the floors of the house and the purity of the engines are kept here.

use toml::{Table, Value};

use super::{Offence, nothing_offends, one_offence, tree, tree::File};

/// The rooms by floor. A room may depend on rooms of floors above its own (earlier here) and on
/// rooms to its left in its own row.
pub(super) const FLOORS: [&[&str]; 5] = [
    &["people", "signin", "notices", "calendar", "forms", "audit"],
    &["events", "programmes", "sets", "meetings", "training", "mentoring", "networks"],
    &["equality", "surveys", "impact"],
    &["languages", "stories"],
    &["billing", "operations"],
];

/// Pure crates: they may know the kernel and nothing else of ours.
const ENGINES: [&str; 6] = ["formation", "inquiry", "evidence", "disclosure", "almanac", "sheets"];

/// What would make an engine do input or output, or wait for it.
const WORLDLY: [&str; 12] = [
    "tokio",
    "async-std",
    "sqlx",
    "axum",
    "hyper",
    "hyper-util",
    "askama",
    "lettre",
    "reqwest",
    "tower",
    "tower-http",
    "rustls",
];

/// What sends spans; `telemetry` alone knows it.
const SENDS_SPANS: &str = "opentelemetry";

/// Rooms that make documents.
const PAPER_ROOMS: [&str; 2] = ["sets", "billing"];

#[test]
fn every_member_depends_only_on_what_lies_above_it() {
    nothing_offends(&check(&tree::workspace()));
}

fn check(files: &[File]) -> Vec<Offence> {
    files.iter().filter(|file| file.path.ends_with("/Cargo.toml")).flat_map(manifest).collect()
}

fn manifest(file: &File) -> Vec<Offence> {
    let Ok(table) = file.text.parse::<Table>() else {
        return vec![Offence::new(&file.path, 1, "is not TOML")];
    };
    let name = table.get("package").and_then(|it| it.get("name")).and_then(Value::as_str).unwrap_or("");
    let mut offences = Vec::new();
    for (section, dev) in [("dependencies", false), ("build-dependencies", false), ("dev-dependencies", true)] {
        let Some(wanted) = table.get(section).and_then(Value::as_table) else {
            continue;
        };
        for (on, how) in wanted {
            let optional = how.get("optional").and_then(Value::as_bool) == Some(true);
            if let Some(why) = refusal(name, on, dev, optional) {
                offences.push(Offence::new(&file.path, line_of(&file.text, section, on), why));
            }
        }
    }
    offences
}

/// Why `name` may not depend on `on`, if it may not.
fn refusal(name: &str, on: &str, dev: bool, optional: bool) -> Option<String> {
    if on == "testkit" && !dev {
        return Some("testkit is for tests: move it to [dev-dependencies]".into());
    }
    if on == "paper" && !(PAPER_ROOMS.contains(&name) || name == "kith") {
        return Some("only sets, billing and kith make documents: let one of them do it".into());
    }
    if on.contains(SENDS_SPANS) && name != "telemetry" {
        return Some(format!("only telemetry sends spans: make them with platform::spans and leave {on} out"));
    }
    if is_pure(name) && WORLDLY.contains(&on) && !dev {
        let columns = name == "kernel" && on == "sqlx" && optional;
        return (!columns).then(|| format!("{name} does no input or output: leave {on} out"));
    }
    // Its own tests may switch on a feature of it.
    let itself = name == on && dev;
    if !is_ours(on) || name == "kith" || itself {
        return None;
    }
    if let Some(to) = place(on) {
        return match place(name) {
            Some(from) if from > to => None,
            Some(_) => {
                Some(format!("{name} stands before {on} in the house: turn the news into a fact that {on} reads"))
            }
            None => Some(format!("{name} is no room and may not know the room {on}")),
        };
    }
    (!may_know(name, on, dev)).then(|| format!("{name} may not know {on}: see the layers in tidy/graph.rs"))
}

fn is_pure(name: &str) -> bool {
    name == "kernel" || ENGINES.contains(&name)
}

fn is_ours(name: &str) -> bool {
    is_pure(name) || place(name).is_some() || ["paper", "platform", "web", "testkit", "kith", "xtask"].contains(&name)
}

/// Kernel ← engines; kernel ← platform ← web ← rooms ← kith, for everything that is not a room.
fn may_know(name: &str, on: &str, dev: bool) -> bool {
    let engine = ENGINES.contains(&on);
    match on {
        "kernel" => name != "kernel",
        "platform" => ["web", "testkit", "xtask"].contains(&name) || place(name).is_some(),
        "web" => ["testkit", "xtask"].contains(&name) || place(name).is_some(),
        "testkit" => dev,
        "paper" => true,
        _ => engine && !is_pure(name) && name != "platform",
    }
}

/// Where a room stands: its floor, then its place in the row.
pub(super) fn place(room: &str) -> Option<(usize, usize)> {
    FLOORS.iter().enumerate().find_map(|(floor, row)| {
        let column = row.iter().position(|it| *it == room)?;
        Some((floor, column))
    })
}

/// The line of a dependency inside its section; 1 where it is written in an unusual way.
fn line_of(text: &str, section: &str, on: &str) -> usize {
    let header = format!("[{section}]");
    let names = |line: &str| line.strip_prefix(on).is_some_and(|rest| rest.starts_with([' ', '.', '=']));
    text.lines()
        .enumerate()
        .skip_while(|(_, line)| line.trim() != header)
        .find(|(_, line)| names(line.trim()))
        .map_or(1, |(at, _)| at + 1)
}

fn judged(path: &str, name: &str, rest: &str) -> Vec<Offence> {
    check(&[File::new(path, &format!("[package]\nname = \"{name}\"\n{rest}"))])
}

#[test]
fn a_room_that_knows_a_later_room_is_reported() {
    let found = judged("rooms/programmes/Cargo.toml", "programmes", "[dependencies]\nsets.workspace = true\n");
    one_offence(&found, 4, "a fact that sets reads");
    let found = judged("rooms/sets/Cargo.toml", "sets", "[dependencies]\nprogrammes.workspace = true\n");
    nothing_offends(&found);
}

#[test]
fn an_engine_that_waits_or_queries_is_reported() {
    let found = judged("crates/formation/Cargo.toml", "formation", "[dependencies]\ntokio = \"1\"\n");
    one_offence(&found, 4, "leave tokio out");
    let found = judged("crates/kernel/Cargo.toml", "kernel", "[dependencies]\nsqlx.workspace = true\n");
    one_offence(&found, 4, "leave sqlx out");
}

#[test]
fn a_crate_that_reaches_upwards_is_reported() {
    let found = judged("crates/platform/Cargo.toml", "platform", "[dependencies]\nweb.workspace = true\n");
    one_offence(&found, 4, "platform may not know web");
    let found = judged("crates/testkit/Cargo.toml", "testkit", "[dependencies]\npeople.workspace = true\n");
    one_offence(&found, 4, "may not know the room people");
}

#[test]
fn testkit_and_paper_in_the_wrong_place_are_reported() {
    let found = judged("rooms/people/Cargo.toml", "people", "[dependencies]\ntestkit.workspace = true\n");
    one_offence(&found, 4, "[dev-dependencies]");
    let found = judged("rooms/people/Cargo.toml", "people", "[dependencies]\npaper.workspace = true\n");
    one_offence(&found, 4, "only sets, billing and kith");
}

#[test]
fn a_crate_that_sends_spans_itself_is_reported() {
    let sends = "[dependencies]\ntracing-opentelemetry.workspace = true\n";
    one_offence(&judged("crates/web/Cargo.toml", "web", sends), 4, "only telemetry sends spans");
    nothing_offends(&judged("crates/telemetry/Cargo.toml", "telemetry", sends));
}
