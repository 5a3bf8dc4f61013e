//! `kith pairs`: which mentor with which mentee, from two tables or one object.
//!
//! Apart from the engine because files, time limits and what a terminal shows are this side's matter.

use super::watcher::Watcher;
use super::{Failure, say};
use formation::pairs::{First, Instance, Mistakes, Options, Proposal, Reach, Reason};
use lexopt::prelude::*;
use platform::Exit;
use std::path::{Path, PathBuf};
use std::time::Duration;

const USAGE: &str = "say `kith pairs mentors.csv mentees.csv` or `kith pairs round.json`";

#[derive(Default)]
struct Words {
    files: Vec<PathBuf>,
    json: bool,
    limit: Option<Duration>,
    out: Option<PathBuf>,
    options: Options,
}

pub(super) fn command(parser: lexopt::Parser) -> Result<(), Failure> {
    let words = words(parser)?;
    let mut watcher = Watcher::start(words.limit)?;
    let round = match words.files.as_slice() {
        [round] => formation::pairs::read_json(&shown(round), &read(round)?),
        [mentors, mentees] => {
            let (offers, asks) = (read(mentors)?, read(mentees)?);
            formation::pairs::read_csv((&shown(mentors), &offers), (&shown(mentees), &asks))
        }
        _ => return Err(Failure::new(Exit::Usage, USAGE)),
    };
    let round = round.map_err(to_mend)?;
    let proposal = formation::pairs::propose(&round, words.options, &mut watcher).map_err(to_mend)?;
    watcher.clear();
    let reasons = formation::pairs::reasons(&round, &proposal);
    let object = serde_json::json!({ "proposal": proposal, "reasons": reasons });
    if let Some(out) = &words.out {
        write(out, &object)?;
    }
    if words.json {
        say(object);
    } else {
        summary(&round, &proposal, &reasons);
    }
    watcher.end()
}

fn words(mut parser: lexopt::Parser) -> Result<Words, Failure> {
    let mut words = Words::default();
    while let Some(word) = parser.next()? {
        match word {
            Long("json") => words.json = true,
            Long("by-arrival") => words.options.first = First::Arrival,
            Long("exact") => words.options.reach = Reach::Every,
            Long("seed") => words.options.seed = parser.value()?.parse()?,
            Long("limit") => words.limit = Some(seconds(&parser.value()?.string()?)?),
            Long("out") => words.out = Some(parser.value()?.into()),
            Value(file) => words.files.push(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(words)
}

pub(super) fn seconds(text: &str) -> Result<Duration, Failure> {
    let number = text.strip_suffix('s').unwrap_or(text).parse::<u32>();
    let wrong = |_| Failure::new(Exit::Usage, format!("`{text}` is not a time limit. Write seconds, like 10s."));
    number.map(|it| Duration::from_secs(it.into())).map_err(wrong)
}

/// Reads a whole file, or says why not.
pub(super) fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(file)
        .map_err(|error| Failure::new(Exit::of_io(&error), format!("{} cannot be read: {error}", file.display())))
}

/// Writes an answer into a file, or says why not.
pub(super) fn write(file: &Path, answer: &serde_json::Value) -> Result<(), Failure> {
    std::fs::write(file, format!("{answer}\n"))
        .map_err(|error| Failure::new(Exit::of_io(&error), format!("{} cannot be written: {error}", file.display())))
}

/// A file's name for a message.
pub(super) fn shown(file: &Path) -> String {
    file.display().to_string()
}

/// What is to mend, line by line.
pub(super) fn to_mend(mistakes: Mistakes) -> Failure {
    say(&mistakes);
    let count = mistakes.0.len();
    let what = if count == 1 { "one thing is".to_owned() } else { format!("{count} things are") };
    Failure::new(Exit::Failed, format!("{what} to mend"))
}

fn summary(round: &Instance, proposal: &Proposal, reasons: &[Reason]) {
    let (all, matched) = (round.mentees.len(), proposal.levels.matched);
    say(format_args!("{matched} of {all} mentees have a mentor in this proposal."));
    for it in reasons {
        match (&it.mentor, &it.change) {
            (Some(mentor), _) => say(format_args!("  {} with {mentor}: {}", it.who, it.text)),
            (None, change) => say(format_args!("  {} waits: {} {}", it.who, it.text, change.as_deref().unwrap_or(""))),
        }
    }
    let reach = match proposal.candidates {
        None => "among all pairs".to_owned(),
        Some(most) => format!("among the {most} best mentors of each mentee (`--exact` looks at all)"),
    };
    if proposal.finished {
        say(format_args!("Proved: no plan {reach} gives more people a mentor, or as many a better fit."));
    } else {
        say("Stopped before the end: the best found so far, without a proof.");
    }
    say(format_args!(
        "Wishes of both sides in vain: {}. Changes from before: {}.",
        proposal.levels.wishes_in_vain, proposal.levels.changes
    ));
}
