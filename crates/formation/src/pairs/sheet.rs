//! A pairing round as two tables: mentors and mentees.
//!
//! Apart because spreadsheets are written by people: headings are taken as they come, lists are
//! split at semicolons, and everything to mend is told at once, each with its line and column.

use super::check::{self, Side};
use super::people::{Goal, Identity, Instance, Mentee, Mentor, Preference};
use crate::mistake::Mistakes;
use crate::table::Table;

/// Headings as they may be written, without case, spaces, underscores and hyphens; the first is the column's own name.
const MENTORS: &[&[&str]] = &[
    &["name", "mentor"],
    &["organisation", "organization", "employer"],
    &["capacity", "places", "room"],
    &["role"],
    &["seniority", "level"],
    &["region", "area"],
    &["skills", "canhelpwith"],
    &["formats", "format", "canmeet", "meets"],
    &["blocks", "neverwith", "notwith"],
    &["wishes", "wouldlike"],
    &["identity"],
    &["consent", "identityconsent", "mayuseidentity"],
];
const MENTEES: &[&[&str]] = &[
    &["name", "mentee"],
    &["organisation", "organization", "employer"],
    &["role"],
    &["seniority", "level"],
    &["region", "area"],
    &["goals", "wantstolearn"],
    &["formats", "format", "canmeet", "meets"],
    &["preference", "identitypreference"],
    &["identity"],
    &["blocks", "neverwith", "notwith"],
    &["wishes", "wouldlike"],
    &["arrival", "interestedat"],
    &["previous", "previousmentor"],
];

impl Table<'_> {
    fn goals(&mut self, row: usize) -> Vec<Goal> {
        let mut goals = Vec::new();
        for text in self.list(row, "goals") {
            let (name, importance) = text.rsplit_once(':').unwrap_or((text.as_str(), "1"));
            match importance.trim().parse() {
                Ok(importance) => goals.push(Goal { name: name.trim().into(), importance }),
                Err(_) => {
                    let remedy = format!("After the colon in “{text}” stands no number. Write it like “housing: 3”.");
                    self.mend(Some(self.rows[row].0), "goals", remedy);
                }
            }
        }
        goals
    }

    fn mentor(&mut self, row: usize) -> Mentor {
        let consent = self.choice(row, "consent", &[&["no", "n", "false", "0"], &["yes", "y", "true", "1"]]) == 1;
        Mentor {
            name: self.text(row, "name"),
            organisation: self.text(row, "organisation"),
            capacity: self.number(row, "capacity", Some(1)).unwrap_or(0),
            role: self.text(row, "role"),
            seniority: self.number(row, "seniority", None).unwrap_or(0),
            region: self.text(row, "region"),
            skills: self.list(row, "skills"),
            formats: self.list(row, "formats"),
            blocks: self.list(row, "blocks"),
            wishes: self.list(row, "wishes"),
            identity: Identity::new(consent.then(|| self.text(row, "identity")), consent),
        }
    }

    fn mentee(&mut self, row: usize) -> Mentee {
        let identity = self.text(row, "identity");
        let preference = match self.choice(row, "preference", &[&["none", "no"], &["prefer"], &["require"]]) {
            1 => Preference::Prefer(identity),
            2 => Preference::Require(identity),
            _ => Preference::None,
        };
        Mentee {
            name: self.text(row, "name"),
            organisation: self.text(row, "organisation"),
            role: self.text(row, "role"),
            seniority: self.number(row, "seniority", None).unwrap_or(0),
            region: self.text(row, "region"),
            goals: self.goals(row),
            formats: self.list(row, "formats"),
            preference,
            blocks: self.list(row, "blocks"),
            wishes: self.list(row, "wishes"),
            arrival: self.number(row, "arrival", Some(row as u64)).unwrap_or(row as u64),
            previous: Some(self.text(row, "previous")).filter(|it| !it.is_empty()),
        }
    }
}

/// Reads and checks a round from two CSV files, each given as its name and its bytes.
///
/// # Errors
/// Everything that is to mend in both, with line and column.
pub fn read_csv(mentors: (&str, &[u8]), mentees: (&str, &[u8])) -> Result<Instance, Mistakes> {
    let mut offers = Table::read(mentors.0, mentors.1, MENTORS, &["name", "organisation", "seniority", "formats"]);
    let mut asks = Table::read(mentees.0, mentees.1, MENTEES, &["name", "organisation", "seniority", "formats"]);
    let instance = Instance {
        mentors: (0..offers.rows.len()).map(|row| offers.mentor(row)).collect(),
        mentees: (0..asks.rows.len()).map(|row| asks.mentee(row)).collect(),
        steps: 1,
    };
    for fault in check::check(&instance) {
        let table = if fault.side == Side::Mentors { &mut offers } else { &mut asks };
        let line = table.rows[fault.at].0;
        table.mend(Some(line), fault.field, fault.remedy);
    }
    let mut mistakes = offers.mistakes;
    mistakes.extend(asks.mistakes);
    mistakes.sort_by_key(|it| (it.file != mentors.0, it.line));
    if mistakes.is_empty() { Ok(instance) } else { Err(Mistakes(mistakes)) }
}
