//! People on a list that came from somewhere else: who was at a webinar. Apart because such lists
//! are exported by many programs, with their own headings, and sometimes with lines above them.

use crate::folding::folded;
use kernel::EmailAddress;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// How long a name or an organisation may be, in characters.
const LONGEST: usize = 150;

/// Somebody on the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendee {
    /// The row, as an editor or a spreadsheet counts.
    pub line: usize,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: EmailAddress,
    /// Where they work, where the list says it.
    pub organisation: Option<String>,
}

/// A row of which nobody can be invited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The row.
    pub line: usize,
    /// What its cell holds.
    pub found: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// The cell for the address is empty.
    NoAddress,
    /// It holds something else.
    NotAnAddress,
    /// There is nothing to greet them by.
    NoName,
    /// More than 150 characters.
    TooLong,
    /// The same address stands in an earlier row.
    Again {
        /// Which.
        first: usize,
    },
}

impl Fault {
    /// The end of its key in the catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoAddress => "no-address",
            Self::NotAnAddress => "not-an-address",
            Self::NoName => "no-name",
            Self::TooLong => "too-long",
            Self::Again { .. } => "again",
        }
    }
}

/// What a list holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendees {
    /// Everybody who could be read, in the order of the list, each address once.
    pub people: Vec<Attendee>,
    /// The other rows.
    pub problems: Vec<Problem>,
}

/// Why a list cannot be read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ListError {
    /// No heading says where the addresses are.
    #[error("name the column with the email addresses “Email” and choose the file again")]
    NoAddresses,
    /// No heading says where the names are.
    #[error("name the column with the names “Name” and choose the file again")]
    NoNames,
}

/// Which columns hold what.
#[derive(Debug, Clone, Copy)]
struct Columns {
    email: usize,
    name: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
    organisation: Option<usize>,
}

const EMAIL: &[&str] = &[
    "email",
    "email address",
    "e mail",
    "e mail address",
    "work email",
    "your email",
    "mail",
    "participant email",
    "attendee email",
    "e bost",
    "cyfeiriad e bost",
    "ebost",
];
const NAME: &[&str] = &[
    "name",
    "full name",
    "attendee name",
    "participant name",
    "attendee",
    "participant",
    "delegate",
    "delegate name",
    "your name",
    "user name original name",
    "name original name",
    "user name",
    "display name",
    "enw",
    "enw llawn",
];
const FIRST: &[&str] = &["first name", "forename", "given name", "first", "enw cyntaf"];
const LAST: &[&str] = &["last name", "surname", "family name", "last", "cyfenw"];
const ORGANISATION: &[&str] = &[
    "organisation",
    "organization",
    "organisation name",
    "employer",
    "company",
    "company name",
    "housing association",
    "council",
    "works at",
    "org",
    "sefydliad",
    "cyflogwr",
];

impl Columns {
    /// The columns under these headings, if one of them is for addresses.
    fn of(headings: &[String]) -> Option<Self> {
        let headings: Vec<String> = headings.iter().map(|it| folded(it)).collect();
        let find = |known: &[&str]| known.iter().find_map(|known| headings.iter().position(|it| it == known));
        Some(Self {
            email: find(EMAIL)?,
            name: find(NAME),
            first: find(FIRST),
            last: find(LAST),
            organisation: find(ORGANISATION),
        })
    }
    fn has_names(self) -> bool {
        self.name.is_some() || self.first.is_some() || self.last.is_some()
    }
    /// The halves win where both are there: beside them, "Name" is often a nickname.
    fn name(self, cells: &[String]) -> String {
        let halves = format!("{} {}", cell(cells, self.first), cell(cells, self.last));
        let whole = one_line(&halves);
        if whole.is_empty() { turned(&cell(cells, self.name)) } else { whole }
    }
}

/// "Parry, Gwen" is how address books write Gwen Parry; what stands behind the comma of "Gwen Parry,
/// MBE" is no name.
fn turned(name: &str) -> String {
    match name.split_once(',') {
        Some((last, first)) if is_first_name(first.trim()) && !last.trim().contains(' ') => {
            format!("{} {}", first.trim(), last.trim())
        }
        _ => name.to_owned(),
    }
}

fn is_first_name(text: &str) -> bool {
    let words = text.chars().all(|it| it.is_alphabetic() || " '’-.".contains(it));
    words && text.chars().any(char::is_lowercase) && !["PhD", "Dr", "Jr", "BSc", "MSc"].contains(&text)
}

fn cell(cells: &[String], at: Option<usize>) -> String {
    at.and_then(|at| cells.get(at)).map(|text| one_line(text)).unwrap_or_default()
}

fn one_line(text: &str) -> String {
    let words = text.split(|it: char| it.is_whitespace() || it.is_control());
    words.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Reads a table. Headings may come again further down, as in reports with a part for each kind of
/// attendee; what stands above the first ones is left out.
pub fn read(table: &sheets::Table) -> Result<Attendees, ListError> {
    let mut columns = Columns::of(&table.headers);
    let mut found = Attendees::default();
    let mut seen: HashMap<String, usize> = HashMap::new();
    for row in &table.rows {
        if let Some(again) = Columns::of(&row.cells) {
            columns = Some(again);
        } else if let Some(columns) = columns {
            match attendee(columns, row, &mut seen) {
                Ok(it) => found.people.push(it),
                Err(problem) => found.problems.push(problem),
            }
        }
    }
    match columns {
        None => Err(ListError::NoAddresses),
        Some(columns) if !columns.has_names() => Err(ListError::NoNames),
        Some(_) => Ok(found),
    }
}

fn attendee(columns: Columns, row: &sheets::Row, seen: &mut HashMap<String, usize>) -> Result<Attendee, Problem> {
    let wrong = |found: &str, fault| Err(Problem { line: row.line, found: shortened(found), fault });
    let (typed, name) = (cell(&row.cells, Some(columns.email)), columns.name(&row.cells));
    let organisation = cell(&row.cells, columns.organisation);
    let Ok(email) = EmailAddress::parse(&typed) else {
        return wrong(&typed, if typed.is_empty() { Fault::NoAddress } else { Fault::NotAnAddress });
    };
    if let Some(first) = seen.get(&email.key()) {
        return wrong(&typed, Fault::Again { first: *first });
    }
    if name.is_empty() {
        return wrong(&typed, Fault::NoName);
    }
    if let Some(long) = [&name, &organisation].into_iter().find(|it| it.chars().count() > LONGEST) {
        return wrong(long, Fault::TooLong);
    }
    seen.insert(email.key(), row.line);
    Ok(Attendee { line: row.line, name, email, organisation: (!organisation.is_empty()).then_some(organisation) })
}

fn shortened(text: &str) -> String {
    if text.chars().count() > 60 { text.chars().take(59).chain(['…']).collect() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> sheets::Table {
        sheets::read("list.csv", text.as_bytes(), &sheets::Limits::default()).expect("a list of the test")
    }
    fn names(of: &Attendees) -> Vec<(usize, &str, Option<&str>)> {
        of.people.iter().map(|it| (it.line, it.name.as_str(), it.organisation.as_deref())).collect()
    }

    #[test]
    fn a_list_is_read_by_its_headings_wherever_they_stand() {
        let it = read(&table(
            "Attendee Report\nTopic,A webinar\n\nAttended,User Name (Original Name),First Name,Last Name,Email,Organization\n\
             Yes,Gwen P,Gwen,Parry,gwen@tai-eryri.example,Tai Eryri\nNo,,,,nobody,\n\
             E-mail address,Name\nidris@mendip.example,Idris Bello\n",
        ));
        let it = it.expect("it has headings");
        assert_eq!(names(&it), [(5, "Gwen Parry", Some("Tai Eryri")), (8, "Idris Bello", None)]);
        let problems: Vec<_> = it.problems.iter().map(|it| (it.line, it.fault)).collect();
        assert_eq!(problems, [(6, Fault::NotAnAddress)]);
    }

    #[test]
    fn each_address_counts_once_and_every_other_row_says_why_not() {
        let it = read(&table(
            "Name,E-mail\nGwen Parry,gwen@tai-eryri.example\n,ada@alder.example\nGwen,GWEN@tai-eryri.example\nMoss,\n",
        ));
        let it = it.expect("it has headings");
        assert_eq!(names(&it), [(2, "Gwen Parry", None)]);
        let problems: Vec<_> = it.problems.iter().map(|it| (it.line, it.fault)).collect();
        assert_eq!(problems, [(3, Fault::NoName), (4, Fault::Again { first: 2 }), (5, Fault::NoAddress)]);
    }

    #[test]
    fn names_as_address_books_write_them_are_turned() {
        for (typed, meant) in [
            ("Thompson, Beverley", "Beverley Thompson"),
            ("O’Neill, Siân Wyn", "Siân Wyn O’Neill"),
            ("Gwen Parry, MBE", "Gwen Parry, MBE"),
            ("Parry, PhD", "Parry, PhD"),
            ("Gwen Parry", "Gwen Parry"),
            ("Smith, Jones, Ada", "Smith, Jones, Ada"),
        ] {
            assert_eq!(turned(typed), meant);
        }
    }

    #[test]
    fn a_list_without_addresses_or_names_is_not_read() {
        assert_eq!(read(&table("Name,Town\nGwen,Bala\n")), Err(ListError::NoAddresses));
        assert_eq!(read(&table("Email,Town\ngwen@tai-eryri.example,Bala\n")), Err(ListError::NoNames));
    }
}
