//! The words of `kith sets`: files, sizes, caps and changes.
//!
//! Apart because changes name sets and people, and are understood only once the file is read.

use super::{Failure, is_csv, not_a_change};
use crate::cli::pairs::seconds;
use formation::sets::{Change, Common, Instance, Mode};
use lexopt::prelude::*;
use platform::Exit;
use std::path::PathBuf;
use std::time::Duration;

const USAGE: &str = "say `kith sets question.json` or `kith sets people.csv --size 5-8`";

/// What was asked for.
pub(super) struct Asked {
    pub file: PathBuf,
    pub json: bool,
    pub seed: u64,
    pub limit: Option<Duration>,
    pub out: Option<PathBuf>,
    pub mode: Option<Mode>,
    /// As written: they name sets and people.
    pub changes: Vec<String>,
    pub common: Common,
}

impl Asked {
    /// Reads the words that follow `kith sets`.
    pub(super) fn read(mut parser: lexopt::Parser) -> Result<Self, Failure> {
        let common = Common {
            size: (0, 0),
            per_organisation: None,
            most_per_organisation: None,
            slots: Vec::new(),
            sets: None,
            provides: None,
        };
        let mut file = None;
        let mut it = Self {
            file: PathBuf::new(),
            json: false,
            seed: 1,
            limit: None,
            out: None,
            mode: None,
            changes: Vec::new(),
            common,
        };
        let (mut of_table, mut sized) = (None, false);
        while let Some(word) = parser.next()? {
            match word {
                Long("json") => it.json = true,
                Long("seed") => it.seed = parser.value()?.parse()?,
                Long("limit") => it.limit = Some(seconds(&parser.value()?.string()?)?),
                Long("out") => it.out = Some(parser.value()?.into()),
                Long("mode") => it.mode = Some(mode(&parser.value()?.string()?)?),
                Long("what-if") => it.changes.push(parser.value()?.string()?),
                Value(word) if file.is_none() => file = Some(PathBuf::from(word)),
                Long(option) => {
                    let option = option.to_owned();
                    sized |= option == "size";
                    if !it.table_option(&option, &mut parser)? {
                        return Err(Long(&option).unexpected().into());
                    }
                    of_table = Some(option);
                }
                other => return Err(other.unexpected().into()),
            }
        }
        it.file = file.ok_or_else(|| Failure::new(Exit::Usage, USAGE))?;
        match of_table {
            Some(option) if !it.is_table() => {
                let why = format!("--{option} goes with a CSV file; the JSON form says it itself");
                Err(Failure::new(Exit::Usage, why))
            }
            _ if it.is_table() && !sized => {
                Err(Failure::new(Exit::Usage, "say how large the sets are, for example --size 5-8"))
            }
            _ => Ok(it),
        }
    }

    /// Whether the file is a table.
    pub(super) fn is_table(&self) -> bool {
        is_csv(&self.file)
    }

    /// One of the options that say what a table does not; false where it is none.
    fn table_option(&mut self, option: &str, parser: &mut lexopt::Parser) -> Result<bool, Failure> {
        let common = &mut self.common;
        match option {
            "size" => {
                let text = parser.value()?.string()?;
                common.size = sizes(&text).ok_or_else(|| {
                    Failure::new(Exit::Usage, format!("`{text}` is not a size. Write --size 5-8, the smaller first."))
                })?;
            }
            "per-organisation" => common.per_organisation = Some(parser.value()?.parse()?),
            "most-per-organisation" => common.most_per_organisation = Some(parser.value()?.parse()?),
            "slots" => common.slots = list(&parser.value()?.string()?),
            "sets" => common.sets = Some(parser.value()?.parse()?),
            "provides" => common.provides = Some(list(&parser.value()?.string()?)),
            _ => return Ok(false),
        }
        Ok(true)
    }
}

fn mode(text: &str) -> Result<Mode, Failure> {
    match text {
        "priority" => Ok(Mode::Priority),
        "count" => Ok(Mode::Count),
        _ => Err(Failure::new(Exit::Usage, format!("`{text}` is not a mode. Write priority or count."))),
    }
}

fn list(text: &str) -> Vec<String> {
    text.split([',', ';']).map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

/// `5-8`, or `6` for exactly six.
fn sizes(text: &str) -> Option<(u32, u32)> {
    let (min, max) = text.split_once(['-', '–']).unwrap_or((text, text));
    let (min, max) = (min.trim().parse().ok()?, max.trim().parse().ok()?);
    (1..=max).contains(&min).then_some((min, max))
}

/// Understands a change, with the sets and people it names.
pub(super) fn change(text: &str, instance: &Instance) -> Result<Change, Failure> {
    let unknown = || not_a_change(text);
    let (what, value) = text.split_once('=').ok_or_else(unknown)?;
    let number = || value.trim().parse().map_err(|_| unknown());
    let size = |text: &str| sizes(text).ok_or_else(unknown);
    Ok(match what.split_once(':').unwrap_or((what, "")) {
        ("per-programme", "") => Change::PerProgramme(number()?),
        ("per-set", "") => Change::PerSet(number()?),
        ("without", "") => Change::Without(set(value, instance)?),
        ("withdrawn", "") => Change::Withdrawn(person(value, instance)?),
        ("size", which) if !which.is_empty() => {
            let (min, max) = size(value)?;
            Change::Size { set: set(which, instance)?, min, max }
        }
        ("slot", which) if !which.is_empty() => {
            Change::Slot { set: set(which, instance)?, slot: value.trim().to_owned() }
        }
        ("add", "") => {
            let (slot, range) = value.rsplit_once(':').ok_or_else(unknown)?;
            let (min, max) = size(range)?;
            Change::Added { slot: slot.trim().to_owned(), min, max }
        }
        _ => return Err(unknown()),
    })
}

/// A set by its name, its letter, or its number.
fn set(text: &str, instance: &Instance) -> Result<usize, Failure> {
    let wanted = text.trim().to_lowercase();
    let names: Vec<String> = (0..instance.sets.len()).map(|k| instance.name_of_set(k)).collect();
    let called = |name: &String| {
        let name = name.to_lowercase();
        name == wanted || name.split_whitespace().nth(1) == Some(&wanted)
    };
    let by_number = || wanted.parse().ok().filter(|k| *k < names.len());
    names.iter().position(called).or_else(by_number).ok_or_else(|| {
        Failure::new(Exit::Usage, format!("there is no set “{}”. The sets are: {}.", text.trim(), names.join(", ")))
    })
}

/// A person by name or number.
fn person(text: &str, instance: &Instance) -> Result<usize, Failure> {
    let (wanted, count) = (text.trim().to_lowercase(), instance.applicants.len());
    let by_name = (0..count).find(|i| instance.name_of(*i).to_lowercase() == wanted);
    let by_number = || wanted.parse().ok().filter(|i| *i < count);
    by_name.or_else(by_number).ok_or_else(|| {
        let why = format!("nobody is called “{}”. Write the name as in the file, or the number from 0.", text.trim());
        Failure::new(Exit::Usage, why)
    })
}
