//! `kith sets`: who goes into which set, from an object or a table, and what would be if.
//!
//! Apart from the engine because files, time limits and what a terminal shows are this side's matter.

mod asked;
mod summary;

use super::pairs::{read, shown, to_mend, write};
use super::watcher::Watcher;
use super::{Failure, say};
use asked::Asked;
use formation::sets::{Effort, Instance, Mode, Move, Proposal, Status};
use formation::sets::{compare, from_csv, plan, propose, starting_from};
use platform::Exit;
use std::path::Path;

/// Above so many people the other mode is not tried for comparison: it would take as long again.
const COMPARED: usize = 5_000;

/// A proposal, and where it came from.
struct Answer {
    instance: Instance,
    proposal: Proposal,
    /// Who moves, where something was changed.
    moves: Option<Vec<Move>>,
    /// How many have a place before the change.
    before: Option<usize>,
    changes: Vec<String>,
}

pub(super) fn command(parser: lexopt::Parser) -> Result<(), Failure> {
    let asked = Asked::read(parser)?;
    let mut watcher = Watcher::start(asked.limit)?;
    let mut instance = question(&asked)?;
    if let Some(mode) = asked.mode {
        instance.mode = mode;
    }
    let answer = answer(&asked, instance, &mut watcher)?;
    watcher.clear();
    let seconds = watcher.seconds();
    if let Some(out) = asked.out.as_ref().filter(|_| answer.proposal.status != Status::Infeasible) {
        write(out, &serde_json::json!(answer.proposal.assign))?;
    }
    if asked.json {
        say(object(&answer, seconds)?);
    } else {
        for line in summary::lines(&answer.instance, &answer.proposal, &answer.changed()) {
            say(line);
        }
        if asked.is_table() && asked.common.provides.is_none() {
            summary::needs(&answer.instance).into_iter().for_each(say);
        }
        other_mode(&answer, &mut watcher).into_iter().for_each(say);
    }
    watcher.end()?;
    match answer.proposal.status {
        Status::Infeasible => Err(Failure::new(Exit::Failed, "there is no plan in which every promised place is kept")),
        _ => Ok(()),
    }
}

fn question(asked: &Asked) -> Result<Instance, Failure> {
    let (name, bytes) = (shown(&asked.file), read(&asked.file)?);
    if asked.is_table() {
        return from_csv(&name, &bytes, &asked.common).map_err(to_mend);
    }
    Instance::from_json(&bytes).map_err(|error| {
        say(format_args!("{name}: {error}."));
        Failure::new(Exit::Failed, "one thing is to mend; docs/files/sets.md shows what the object may hold")
    })
}

fn answer(asked: &Asked, instance: Instance, watcher: &mut Watcher) -> Result<Answer, Failure> {
    // The limit is also the effort: a search that would need longer is not begun.
    let effort = asked
        .limit
        .map_or_else(Effort::default, |it| Effort::milliseconds(u64::try_from(it.as_millis()).unwrap_or(u64::MAX)));
    if asked.changes.is_empty() {
        let proposal = propose(&instance, asked.seed, effort, watcher);
        return Ok(Answer { instance, proposal, moves: None, before: None, changes: Vec::new() });
    }
    let before = plan(&instance, asked.seed, effort, watcher);
    let (mut changed, mut changes) = (starting_from(&instance, &before.assign), Vec::new());
    for change in &asked.changes {
        let change = asked::change(change, &changed)?;
        changes.push(summary::change(&change, &changed));
        changed = change.apply(&changed).map_err(|error| Failure::new(Exit::Usage, format!("{error}.")))?;
    }
    let mut proposal = propose(&changed, asked.seed, effort, watcher);
    withdrawn(&instance, &changed, &mut proposal);
    let moves = compare(&instance, &before.assign, &changed, &proposal.assign);
    let admitted = before.assign.iter().flatten().count();
    Ok(Answer { instance: changed, proposal, moves: Some(moves), before: Some(admitted), changes })
}

/// Who withdraws by a change waits for nothing.
fn withdrawn(instance: &Instance, changed: &Instance, proposal: &mut Proposal) {
    for reason in &mut proposal.reasons {
        if instance.applicants[reason.who].eligible && !changed.applicants[reason.who].eligible {
            reason.text = format!("{} has withdrawn.", instance.name_of(reason.who));
            reason.change.clear();
            reason.cause = None;
        }
    }
}

impl Answer {
    /// What a change would do, for people to read; nothing where nothing was changed.
    fn changed(&self) -> Vec<String> {
        let (Some(moves), Some(before)) = (&self.moves, self.before) else { return Vec::new() };
        summary::moved(&self.changes, moves, before, &self.proposal)
    }
}

/// The one object of `--json`.
fn object(answer: &Answer, seconds: f64) -> Result<serde_json::Value, Failure> {
    let broken =
        |error: serde_json::Error| Failure::new(Exit::Internal, format!("the answer cannot be written: {error}"));
    let mut object = serde_json::to_value(&answer.proposal).map_err(broken)?;
    object["seconds"] = serde_json::json!((seconds * 1000.0).round() / 1000.0);
    if let Some(moves) = &answer.moves {
        object["moves"] = serde_json::to_value(moves).map_err(broken)?;
    }
    Ok(object)
}

/// How many the other mode would admit, where that differs.
fn other_mode(answer: &Answer, watcher: &mut Watcher) -> Option<String> {
    let (instance, proposal) = (&answer.instance, &answer.proposal);
    let worth = proposal.status != Status::Infeasible && !proposal.stopped && !watcher.is_interrupted();
    let waits = instance.applicants.iter().zip(&proposal.assign).any(|(it, set)| it.eligible && set.is_none());
    if !worth || !waits || instance.applicants.len() > COMPARED {
        return None;
    }
    let mode = if instance.mode == Mode::Priority { Mode::Count } else { Mode::Priority };
    let other = plan(&Instance { mode, ..instance.clone() }, 0, Effort::tries(1), watcher);
    watcher.clear();
    let (here, there) = (proposal.levels.admitted, other.levels.admitted);
    let differs = other.status != Status::Infeasible && here != there;
    differs.then(|| summary::other(mode, here, there))
}

/// Whether a file is a table by its name.
fn is_csv(file: &Path) -> bool {
    file.extension().is_some_and(|it| it.eq_ignore_ascii_case("csv"))
}

/// A change as the command line names it, for messages.
const CHANGES: &str = "per-programme=1, per-set=1, size:A=4-6, add=Tue:5-8, without=A, slot:A=Thu or withdrawn=NAME";

/// Why a change was not understood.
fn not_a_change(text: &str) -> Failure {
    Failure::new(Exit::Usage, format!("`{text}` is not a change Kith can try. Write {CHANGES}."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use formation::sets::Change;

    fn two_sets() -> Instance {
        let text = br#"{"m": 1, "M": 2, "applicants": [
            {"eligible": true, "org": 0, "role": 0, "sen": 0, "reg": 0, "slots": {"0": 0}}],
            "sets": [{"slot": 0, "min": 1, "max": 4}, {"slot": 0, "min": 1, "max": 4}],
            "labels": {"applicants": ["Ann Alder"], "sets": ["set A (Tue)", "set B (Tue)"], "slots": {"0": "Tue"}}}"#;
        Instance::from_json(text).unwrap()
    }

    #[test]
    fn changes_are_understood_by_number_letter_and_name() {
        let instance = two_sets();
        let read = |text: &str| asked::change(text, &instance).ok();
        assert_eq!(read("per-programme=1"), Some(Change::PerProgramme(1)));
        assert_eq!(read("per-set=3"), Some(Change::PerSet(3)));
        assert_eq!(read("size:1=4-6"), Some(Change::Size { set: 1, min: 4, max: 6 }));
        assert_eq!(read("size:b=4"), Some(Change::Size { set: 1, min: 4, max: 4 }));
        assert_eq!(read("without=set A (Tue)"), Some(Change::Without(0)));
        assert_eq!(read("slot:A=Tue"), Some(Change::Slot { set: 0, slot: "Tue".into() }));
        assert_eq!(read("add=Tue:5-8"), Some(Change::Added { slot: "Tue".into(), min: 5, max: 8 }));
        assert_eq!(read("withdrawn=ann alder"), Some(Change::Withdrawn(0)));
        for text in ["", "per-set", "per-set=many", "size=4-6", "size:C=4-6", "withdrawn=Bea", "fewer=1"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
