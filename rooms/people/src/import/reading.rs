//! Rows on their way from cells to what they say: those that can be read, what is wrong with those
//! that cannot, and which of them speak of the same person or organisation.

use super::faults::{Fault, Problem};
use super::field::Field;
use super::mapping::Mapping;
use crate::typed::Slip;
use sheets::Row;
use std::collections::{BTreeSet, HashMap};

/// One row being read.
pub(crate) struct Reading<'a> {
    /// The row.
    pub row: &'a Row,
    /// Which column holds what.
    pub mapping: &'a Mapping,
    /// Whom or what it is about, once that has been read.
    pub key: Option<String>,
    problems: Vec<Problem>,
}

impl Reading<'_> {
    /// A cell, read; a slip is noted and answers nothing.
    pub(super) fn take<T>(&mut self, field: Field, read: impl FnOnce(&str) -> Result<T, Slip>) -> Option<T> {
        let cell = self.mapping.cell(field, &self.row.cells);
        match read(cell) {
            Ok(value) => Some(value),
            Err(slip) => {
                self.stop(field, cell.to_owned(), Fault::Slip(slip));
                None
            }
        }
    }
    /// Notes what is wrong with a cell.
    pub(super) fn stop(&mut self, field: Field, found: String, fault: Fault) {
        self.problems.push(Problem { line: self.row.line, field, found, fault });
    }
}

/// Rows, read.
pub(crate) struct Readings<R> {
    /// Those that can be read.
    pub good: Vec<R>,
    /// What is wrong with the others, one for each cell.
    pub problems: Vec<Problem>,
    /// Whom or what the others are about, as far as that can be read.
    unread: Vec<(usize, String)>,
}

/// Rows of one file that speak of the same person or organisation: those that say the same are
/// repeats, those that differ are all stopped, because the file cannot say which is right.
pub(crate) struct Twins {
    /// Rows that say again what an earlier row said.
    pub repeats: BTreeSet<usize>,
    /// Rows that contradict one another.
    pub stopped: Vec<Problem>,
}

impl<R> Readings<R> {
    /// Reads rows with what reads one of them.
    pub(super) fn of(rows: &[Row], mapping: &Mapping, read: impl Fn(&mut Reading<'_>) -> Option<R>) -> Self {
        let mut all = Self { good: Vec::new(), problems: Vec::new(), unread: Vec::new() };
        for row in rows {
            let mut reading = Reading { row, mapping, key: None, problems: Vec::new() };
            match read(&mut reading) {
                Some(it) if reading.problems.is_empty() => all.good.push(it),
                _ => {
                    all.unread.extend(reading.key.map(|key| (row.line, key)));
                    all.problems.append(&mut reading.problems);
                }
            }
        }
        all
    }

    /// Finds rows that speak of the same. `key` is whom or what a row is about, `place` its line and
    /// what its cell in `field` holds, `same` whether two rows say the same.
    pub(super) fn twins(
        &self,
        field: Field,
        key: impl Fn(&R) -> String,
        place: impl Fn(&R) -> (usize, String),
        same: impl Fn(&R, &R) -> bool,
    ) -> Twins {
        let mut groups: HashMap<String, (Vec<&R>, Vec<usize>)> = HashMap::new();
        for row in &self.good {
            let group = groups.entry(key(row)).or_default();
            group.0.push(row);
            group.1.push(place(row).0);
        }
        for (line, key) in &self.unread {
            groups.entry(key.clone()).or_default().1.push(*line);
        }
        let mut found = Twins { repeats: BTreeSet::new(), stopped: Vec::new() };
        for (rows, lines) in groups.values().filter(|(_, lines)| lines.len() > 1) {
            let Some((first, rest)) = rows.split_first() else { continue };
            if rows.len() == lines.len() && rest.iter().all(|row| same(first, row)) {
                found.repeats.extend(rest.iter().map(|row| place(row).0));
                continue;
            }
            for row in rows {
                let (line, found_there) = place(row);
                let others = lines.iter().copied().filter(|other| *other != line).collect();
                found.stopped.push(Problem { line, field, found: found_there, fault: Fault::Shared(others) });
            }
        }
        found
    }
}
