//! Which column of a file holds which of the things Kith keeps.

use super::field::{Field, Holds, squash};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Fields and their columns, counted from nought.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Mapping(BTreeMap<Field, usize>);

/// What a mapping needs before rows can be read by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lack {
    /// A column for the address.
    Email,
    /// A column for the name, or two for its halves.
    Name,
    /// A job title is kept with the organisation it is at.
    Organisation,
    /// Two fields read one column.
    Twice(Field),
}

impl Mapping {
    /// The column of a field.
    pub(crate) fn column(&self, field: Field) -> Option<usize> {
        self.0.get(&field).copied()
    }
    /// Gives a field its column.
    pub(crate) fn set(&mut self, field: Field, column: usize) {
        self.0.insert(field, column);
    }
    /// Takes a field's column away.
    pub(crate) fn clear(&mut self, field: Field) {
        self.0.remove(&field);
    }
    /// Whether some field reads a column.
    pub(crate) fn uses(&self, column: usize) -> bool {
        self.0.values().any(|it| *it == column)
    }
    /// What a row holds of a field, trimmed; empty where there is no column.
    pub(crate) fn cell<'r>(&self, field: Field, cells: &'r [String]) -> &'r str {
        self.column(field).and_then(|column| cells.get(column)).map_or("", |cell| cell.trim())
    }

    /// What is missing before a list of these can be read; nothing when it can.
    pub(crate) fn lacks(&self, holds: Holds) -> Vec<Lack> {
        let has = |field| self.column(field).is_some();
        let mut lacks = Vec::new();
        if holds == Holds::People {
            if !has(Field::Email) {
                lacks.push(Lack::Email);
            }
            if !(has(Field::Name) || has(Field::FirstName) || has(Field::LastName)) {
                lacks.push(Lack::Name);
            }
            if (has(Field::JobTitle) || has(Field::Since)) && !has(Field::Organisation) {
                lacks.push(Lack::Organisation);
            }
        } else if !has(Field::Name) {
            lacks.push(Lack::Name);
        }
        for (field, column) in &self.0 {
            if self.0.iter().any(|(other, at)| other < field && at == column) {
                lacks.push(Lack::Twice(*field));
            }
        }
        lacks
    }

    /// By heading instead of by place, to be remembered for the next file with these headings.
    pub(crate) fn by_heading(&self, headings: &[String]) -> BTreeMap<Field, String> {
        let heading = |column: &usize| headings.get(*column).map(|heading| squash(heading));
        self.0.iter().filter_map(|(field, column)| Some((*field, heading(column)?))).collect()
    }
    /// The other way round: what was remembered, for the headings of this file.
    pub(crate) fn of_headings(remembered: &BTreeMap<Field, String>, headings: &[String]) -> Self {
        let place = |wanted: &String| headings.iter().position(|heading| squash(heading) == *wanted);
        Self(remembered.iter().filter_map(|(field, heading)| Some((*field, place(heading)?))).collect())
    }
}
