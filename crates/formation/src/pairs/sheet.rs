//! A pairing round as two tables: mentors and mentees.
//!
//! Apart because spreadsheets are written by people: headings are taken as they come, lists are
//! split at semicolons, and everything to mend is told at once, each with its line and column.

use std::collections::HashMap;

use csv::StringRecord;

use super::check::{self, Side};
use super::mistake::{Mistake, Mistakes};
use super::people::{Goal, Identity, Instance, Mentee, Mentor, Preference};

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

/// One file being read: its rows by column, and what is to mend.
struct Table<'a> {
    file: &'a str,
    columns: HashMap<&'static str, usize>,
    rows: Vec<(u64, StringRecord)>,
    mistakes: Vec<Mistake>,
}

fn plain(heading: &str) -> String {
    let heading = heading.trim_start_matches('\u{feff}').to_lowercase();
    heading.chars().filter(|it| it.is_alphanumeric()).collect()
}

impl<'a> Table<'a> {
    fn read(file: &'a str, text: &[u8], known: &[&[&'static str]], needed: &[&'static str]) -> Self {
        let mut table = Self { file, columns: HashMap::new(), rows: Vec::new(), mistakes: Vec::new() };
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text);
        let mut line = 1;
        for record in reader.byte_records() {
            let record = match record {
                Ok(record) => record,
                Err(_) => {
                    table.mend(Some(line), "", "This row cannot be read. Save the file again as CSV.".into());
                    break;
                }
            };
            line = record.position().map_or(line, csv::Position::line);
            let words = record.iter().map(|it| String::from_utf8_lossy(it).into_owned());
            table.rows.push((line, words.collect()));
        }
        if table.rows.is_empty() {
            table.mend(None, "", "This file is empty. Add a first row that names the columns.".into());
            return table;
        }
        let (line, headings) = table.rows.remove(0);
        table.headings(line, &headings, known, needed);
        table.rows.retain(|(_, row)| row.iter().any(|it| !it.trim().is_empty()));
        table
    }

    fn headings(&mut self, line: u64, headings: &StringRecord, known: &[&[&'static str]], needed: &[&'static str]) {
        for (at, heading) in headings.iter().enumerate().filter(|it| !it.1.trim().is_empty()) {
            let found = known.iter().find(|names| names.contains(&plain(heading).as_str()));
            let Some(name) = found.and_then(|names| names.first()) else {
                let names: Vec<&str> = known.iter().filter_map(|it| it.first().copied()).collect();
                let remedy =
                    format!("Kith does not know this column. Delete it or call it one of: {}.", names.join(", "));
                self.mend(Some(line), heading.trim(), remedy);
                continue;
            };
            if self.columns.insert(name, at).is_some() {
                self.mend(Some(line), heading.trim(), format!("There are two columns for {name}. Keep one of them."));
            }
        }
        for name in needed.iter().filter(|it| !self.columns.contains_key(*it)) {
            self.mistakes.push(Mistake {
                file: self.file.into(),
                line: Some(line),
                column: (*name).into(),
                remedy: "This column is missing. Add it to the first row.".into(),
            });
        }
    }

    fn mend(&mut self, line: Option<u64>, column: &str, remedy: String) {
        self.mistakes.push(Mistake { file: self.file.into(), line, column: column.into(), remedy });
    }

    fn text(&self, row: usize, column: &str) -> String {
        let at = self.columns.get(column).copied().unwrap_or(usize::MAX);
        self.rows[row].1.get(at).unwrap_or("").trim().to_owned()
    }

    fn list(&self, row: usize, column: &str) -> Vec<String> {
        let text = self.text(row, column);
        text.split(';').map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect()
    }

    fn number<N: std::str::FromStr>(&mut self, row: usize, column: &'static str, absent: Option<N>) -> Option<N> {
        let text = self.text(row, column);
        if text.is_empty() && absent.is_some() {
            return absent;
        }
        let number = text.parse().ok();
        if number.is_none() && self.columns.contains_key(column) {
            let what = if text.is_empty() {
                "This cell is empty".to_owned()
            } else {
                format!("“{text}” is not a number here")
            };
            self.mend(Some(self.rows[row].0), column, format!("{what}. Write a whole number such as 2."));
        }
        number
    }

    /// One of these words, by position; an empty cell is the first.
    fn choice(&mut self, row: usize, column: &'static str, choices: &[&[&str]]) -> usize {
        let text = self.text(row, column).to_lowercase();
        let found = choices.iter().position(|it| it.contains(&text.as_str()));
        if found.is_none() && !text.is_empty() {
            let words: Vec<&str> = choices.iter().filter_map(|it| it.first().copied()).collect();
            let remedy = format!("“{text}” is not known here. Write one of: {}.", words.join(", "));
            self.mend(Some(self.rows[row].0), column, remedy);
        }
        found.unwrap_or(0)
    }

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
