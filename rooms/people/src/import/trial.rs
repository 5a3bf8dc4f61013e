//! A trial run over a whole file: what would be new, what would change, what stays, what stands in
//! the way. Nothing is changed by it.

use super::faults::Problem;
use super::field::Field;
use super::nearest::nearest;
use super::organisations::{KnownOrganisations, OrganisationRow, judge_organisation, twin_organisations};
use super::people::{KnownPerson, PersonChange, PersonRow, judge_person, twin_people};
use super::reading::Readings;
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

/// What a list of people would do, against everybody who is known (by the key of their address) and
/// the names of every organisation that is.
pub(crate) fn try_people(
    rows: Readings<PersonRow>,
    known: &HashMap<String, KnownPerson>,
    organisations: &[String],
    today: Date,
) -> Trial {
    let mut trial = Trial::default();
    let twins = twin_people(&rows);
    trial.stop(rows.problems);
    trial.stop(twins.stopped.iter().cloned());
    let organisations_by_key: HashMap<String, &String> = organisations.iter().map(|it| (name_key(it), it)).collect();
    let mut unknown = BTreeMap::new();
    for row in &rows.good {
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
        if let Some(name) = row.organisation.as_ref().filter(|name| !organisations_by_key.contains_key(&name_key(name)))
        {
            unknown.entry(name_key(name)).or_insert_with(|| name.clone());
        }
    }
    trial.new_organisations = likened(&unknown.into_values().collect::<Vec<String>>(), organisations);
    trial.in_order()
}

/// How many unknown names are likened to others: more than a page shows.
const LIKENED: usize = 200;

/// Names nobody knows, each with the one most like it: among those that are known, or else among the
/// others of the file.
fn likened(unknown: &[String], known: &[String]) -> Vec<(String, Option<String>)> {
    let like = |name: &String| {
        let others = unknown.iter().take(LIKENED).filter(|other| *other != name);
        let found =
            nearest(name, known.iter().map(String::as_str)).or_else(|| nearest(name, others.map(String::as_str)));
        found.map(str::to_owned)
    };
    let each = unknown.iter().enumerate();
    each.map(|(at, name)| (name.clone(), if at < LIKENED { like(name) } else { None })).collect()
}

/// What a list of organisations would do, against every one that is known (by the key of its name).
pub(crate) fn try_organisations(rows: Readings<OrganisationRow>, known: &KnownOrganisations) -> Trial {
    let mut trial = Trial::default();
    let twins = twin_organisations(&rows);
    trial.stop(rows.problems);
    trial.stop(twins.stopped.iter().cloned());
    for row in &rows.good {
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
