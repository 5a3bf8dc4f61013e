//! One row of a list of people: read from its cells, and judged against what is known of them.

use super::faults::{Fault, Problem};
use super::field::Field;
use super::mapping::Mapping;
use super::reading::{Reading, Readings, Twins};
use super::trial::Judged;
use crate::person::Employment;
use crate::typed;
use crate::words::name_key;
use kernel::{Date, EmailAddress, Id, Person};
use sheets::Row;

/// What a row says of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PersonRow {
    /// Where it begins in the file.
    pub line: usize,
    /// Their name.
    pub name: String,
    /// Their address: who they are.
    pub email: EmailAddress,
    /// Their telephone number.
    pub phone: Option<String>,
    /// Where they work.
    pub organisation: Option<String>,
    /// As what.
    pub job_title: Option<String>,
    /// Since when.
    pub since: Option<Date>,
}

/// What is known of the person an address belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KnownPerson {
    /// Who.
    pub id: Id<Person>,
    /// Their name.
    pub name: String,
    /// Their telephone number.
    pub phone: Option<String>,
    /// Where they work now, or will.
    pub work: Option<KnownWork>,
}

/// Where somebody works, as far as is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KnownWork {
    /// Which employment.
    pub employment: Id<Employment>,
    /// The organisation's name.
    pub organisation: String,
    /// As what.
    pub job_title: Option<String>,
    /// Since when.
    pub from: Date,
}

/// Something a row would change about somebody who is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PersonChange {
    /// Another telephone number.
    Phone(String),
    /// Another job title where they are.
    JobTitle(String),
    /// Another organisation, or the first that is known, from a day on.
    Moves(Date),
}

impl PersonChange {
    /// The field it shows in.
    pub(crate) fn field(&self) -> Field {
        match self {
            Self::Phone(_) => Field::Phone,
            Self::JobTitle(_) => Field::JobTitle,
            Self::Moves(_) => Field::Organisation,
        }
    }
}

/// Reads rows of people.
pub(crate) fn person_rows(rows: &[Row], mapping: &Mapping) -> Readings<PersonRow> {
    Readings::of(rows, mapping, |reading| reading.person())
}

impl Reading<'_> {
    fn person(&mut self) -> Option<PersonRow> {
        let email = self.take(Field::Email, typed::email);
        self.key = email.as_ref().map(EmailAddress::key);
        let name = self.name();
        let phone = self.take(Field::Phone, typed::phone);
        let organisation = self.take(Field::Organisation, |it| typed::line(it, typed::NAME));
        let job_title = self.take(Field::JobTitle, |it| typed::line(it, typed::NAME));
        let since = self.take(Field::Since, typed::day);
        let (organisation, job_title, since) = (organisation?, job_title?, since?);
        if organisation.is_none() && (job_title.is_some() || since.is_some()) {
            self.stop(Field::Organisation, String::new(), Fault::NoOrganisation);
        }
        Some(PersonRow {
            line: self.row.line,
            name: name?,
            email: email?,
            phone: phone?,
            organisation,
            job_title,
            since,
        })
    }

    /// The whole name, or its halves put together.
    fn name(&mut self) -> Option<String> {
        if self.mapping.column(Field::Name).is_some() {
            return self.take(Field::Name, typed::name);
        }
        let halves = [Field::FirstName, Field::LastName].map(|half| self.mapping.cell(half, &self.row.cells));
        let whole = halves.join(" ");
        match typed::name(&whole) {
            Ok(name) => Some(name),
            Err(slip) => {
                let field =
                    if self.mapping.column(Field::LastName).is_some() { Field::LastName } else { Field::FirstName };
                self.stop(field, whole.trim().to_owned(), Fault::Slip(slip));
                None
            }
        }
    }
}

/// Rows with one address.
pub(crate) fn twin_people(rows: &Readings<PersonRow>) -> Twins {
    rows.twins(
        Field::Email,
        |row| row.email.key(),
        |row| (row.line, row.email.to_string()),
        |a, b| PersonRow { line: 0, ..a.clone() } == PersonRow { line: 0, ..b.clone() },
    )
}

/// What a row would do, given what is known of the person at its address. An empty cell never takes
/// anything away; a name is never changed by a file.
pub(crate) fn judge_person(row: &PersonRow, known: Option<&KnownPerson>, today: Date) -> Judged<PersonChange> {
    let Some(known) = known else { return Judged::New };
    if name_key(&known.name) != name_key(&row.name) {
        return Judged::Stopped(Problem {
            line: row.line,
            field: Field::Name,
            found: row.name.clone(),
            fault: Fault::OtherName { person: known.id, known: known.name.clone() },
        });
    }
    let mut changes = Vec::new();
    if let Some(phone) = &row.phone
        && known.phone.as_deref().map(typed::phone_key) != Some(typed::phone_key(phone))
    {
        changes.push(PersonChange::Phone(phone.clone()));
    }
    match judge_work(row, known.work.as_ref(), today) {
        Ok(change) => changes.extend(change),
        Err(problem) => return Judged::Stopped(problem),
    }
    if changes.is_empty() { Judged::Same } else { Judged::Changes(changes) }
}

fn judge_work(row: &PersonRow, work: Option<&KnownWork>, today: Date) -> Result<Option<PersonChange>, Problem> {
    let Some(organisation) = &row.organisation else { return Ok(None) };
    let from = row.since.unwrap_or(today);
    let Some(work) = work else { return Ok(Some(PersonChange::Moves(from))) };
    if name_key(&work.organisation) == name_key(organisation) {
        let title = row.job_title.as_ref().filter(|title| work.job_title.as_ref() != Some(title));
        return Ok(title.map(|title| PersonChange::JobTitle(title.clone())));
    }
    if from <= work.from {
        return Err(Problem {
            line: row.line,
            field: if row.since.is_some() { Field::Since } else { Field::Organisation },
            found: row.since.map_or_else(|| organisation.clone(), |day| day.to_string()),
            fault: Fault::BeginsTooEarly { at: work.organisation.clone(), since: work.from },
        });
    }
    Ok(Some(PersonChange::Moves(from)))
}
