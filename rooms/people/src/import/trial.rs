//! A trial run over a whole file: what would be new, what would change, what stays, what stands in
//! the way. Nothing is changed by it.

use super::faults::{Fault, Problem};
use super::field::Field;
use super::nearest::nearest;
use super::organisations::{KnownOrganisations, OrganisationRow, judge_organisation, twin_organisations};
use super::people::{KnownPerson, PersonChange, PersonRow, judge_person, twin_people};
use crate::words::name_key;
use kernel::Date;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What one row would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Judged<C> {
    /// It is not known yet.
    New,
    /// It is known, just so.
    Same,
    /// It is known, and this would change.
    Changes(Vec<C>),
    /// It is left out, for this reason.
    Stopped(Problem),
}

/// What a whole file would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Trial {
    /// Rows not known yet.
    pub new: usize,
    /// Rows known just so, repeats within the file included.
    pub same: usize,
    /// Rows that would change something: row, who or what, and which fields.
    pub changes: Vec<(usize, String, Vec<Field>)>,
    /// Rows left out.
    pub left_out: BTreeSet<usize>,
    /// Why, one line a cell, in the order of the file.
    pub problems: Vec<Problem>,
    /// Organisations that people's rows name and Kith does not know, with the known name most like each.
    pub new_organisations: Vec<(String, Option<String>)>,
}

impl Trial {
    fn stop(&mut self, problems: impl IntoIterator<Item = Problem>) {
        for problem in problems {
            self.left_out.insert(problem.line);
            self.problems.push(problem);
        }
    }
    fn in_order(mut self) -> Self {
        self.problems.sort_by_key(|problem| (problem.line, problem.field));
        self
    }
}

/// Rows of one file that speak of the same person or organisation: those that say the same are
/// repeats, those that differ are all stopped.
pub(crate) struct Twins {
    /// Rows that say again what an earlier row said.
    pub repeats: BTreeSet<usize>,
    /// Rows that contradict one another.
    pub stopped: Vec<Problem>,
}

/// Finds them. `key` is what makes two rows one, `same` whether they say the same.
pub(super) fn twins<R>(
    rows: &[R],
    field: Field,
    key: impl Fn(&R) -> String,
    place: impl Fn(&R) -> (usize, String),
    same: impl Fn(&R, &R) -> bool,
) -> Twins {
    let mut groups: HashMap<String, Vec<&R>> = HashMap::new();
    for row in rows {
        groups.entry(key(row)).or_default().push(row);
    }
    let mut found = Twins { repeats: BTreeSet::new(), stopped: Vec::new() };
    for group in groups.values().filter(|group| group.len() > 1) {
        if group[1..].iter().all(|row| same(group[0], row)) {
            found.repeats.extend(group[1..].iter().map(|row| place(row).0));
            continue;
        }
        let lines: Vec<usize> = group.iter().map(|row| place(row).0).collect();
        for row in group {
            let (line, found_there) = place(row);
            let others = lines.iter().copied().filter(|other| *other != line).collect();
            found.stopped.push(Problem { line, field, found: found_there, fault: Fault::Shared(others) });
        }
    }
    found
}

/// What a list of people would do, against everybody who is known (by the key of their address) and
/// the names of every organisation that is.
pub(crate) fn try_people(
    (rows, problems): (Vec<PersonRow>, Vec<Problem>),
    known: &HashMap<String, KnownPerson>,
    organisations: &[String],
    today: Date,
) -> Trial {
    let mut trial = Trial::default();
    trial.stop(problems);
    let twins = twin_people(&rows);
    trial.stop(twins.stopped.iter().cloned());
    let organisations_by_key: HashMap<String, &String> = organisations.iter().map(|it| (name_key(it), it)).collect();
    let mut unknown = BTreeMap::new();
    for row in &rows {
        if trial.left_out.contains(&row.line) {
            continue;
        }
        if twins.repeats.contains(&row.line) {
            trial.same += 1;
            continue;
        }
        match judge_person(row, known.get(&row.email.key()), today) {
            Judged::New => trial.new += 1,
            Judged::Same => trial.same += 1,
            Judged::Changes(changes) => {
                let fields = changes.iter().map(PersonChange::field).collect();
                trial.changes.push((row.line, row.name.clone(), fields));
            }
            Judged::Stopped(problem) => {
                trial.stop([problem]);
                continue;
            }
        }
        if let Some(name) = row.organisation.as_ref().filter(|name| !organisations_by_key.contains_key(&name_key(name))) {
            unknown.entry(name_key(name)).or_insert_with(|| name.clone());
        }
    }
    let like = |name: &String| nearest(name, organisations.iter().map(String::as_str)).map(str::to_owned);
    trial.new_organisations = unknown.into_values().map(|name| (name.clone(), like(&name))).collect();
    trial.in_order()
}

/// What a list of organisations would do, against every one that is known (by the key of its name).
pub(crate) fn try_organisations(
    (rows, problems): (Vec<OrganisationRow>, Vec<Problem>),
    known: &KnownOrganisations,
) -> Trial {
    let mut trial = Trial::default();
    trial.stop(problems);
    let twins = twin_organisations(&rows);
    trial.stop(twins.stopped.iter().cloned());
    for row in &rows {
        if trial.left_out.contains(&row.line) {
            continue;
        }
        if twins.repeats.contains(&row.line) {
            trial.same += 1;
            continue;
        }
        match judge_organisation(row, known.get(&name_key(&row.name))) {
            Judged::New => trial.new += 1,
            Judged::Same => trial.same += 1,
            Judged::Changes(fields) => trial.changes.push((row.line, row.name.clone(), fields)),
            Judged::Stopped(problem) => trial.stop([problem]),
        }
    }
    trial.in_order()
}
