//! Panels and mediations as one JSON object.
//!
//! Apart because the shape of a file is a promise; and a mediation passes here only with both consents.

use kernel::Date;
use serde::Deserialize;

use crate::pairs::{Mistake, Mistakes};

use super::consent::{Consent, MediationRequest};
use super::people::{self, Need, Panels, Person, Request};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    date: String,
    pool: Vec<Member>,
    #[serde(default)]
    requests: Vec<Asked>,
    #[serde(default)]
    mediations: Vec<Mediation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Member {
    name: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    service: String,
    #[serde(default)]
    grade: u8,
    #[serde(default)]
    trained_until: Option<String>,
    #[serde(default)]
    skills: Vec<String>,
    #[serde(default)]
    conflicts: Vec<String>,
    #[serde(default)]
    sat_on: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    skill: String,
    least: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    name: String,
    #[serde(default)]
    grade: u8,
    #[serde(default)]
    service: String,
    size: u8,
    #[serde(default)]
    mix: Vec<Wanted>,
    #[serde(default)]
    reserves: u8,
    #[serde(default)]
    people: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mediation {
    name: String,
    summary: String,
    parties: [String; 2],
    organisation: String,
    #[serde(default)]
    consents: Vec<String>,
    #[serde(default)]
    reserves: u8,
}

struct Reader<'a> {
    file: &'a str,
    mistakes: Vec<Mistake>,
}

impl Reader<'_> {
    fn mend(&mut self, place: String, remedy: String) {
        self.mistakes.push(Mistake { file: self.file.into(), line: None, column: place, remedy });
    }

    fn day(&mut self, place: impl Fn() -> String, text: &str) -> Option<Date> {
        people::day(text).map_err(|remedy| self.mend(place(), remedy)).ok()
    }

    fn person(&mut self, at: usize, it: Member) -> Person {
        let until = it.trained_until.as_deref().and_then(|day| self.day(|| format!("pool[{at}].trained_until"), day));
        let sat_on = it.sat_on.iter().filter_map(|day| self.day(|| format!("pool[{at}].sat_on"), day));
        Person {
            sat_on: sat_on.collect(),
            name: it.name,
            organisation: it.organisation,
            service: it.service,
            grade: it.grade,
            trained_until: until,
            skills: it.skills,
            conflicts: it.conflicts,
        }
    }

    fn mediation(&mut self, at: usize, it: &Mediation) -> Option<Request> {
        let consents: Vec<Consent> = it.consents.iter().map(|from| Consent { from: from.clone() }).collect();
        let parties = [it.parties[0].as_str(), it.parties[1].as_str()];
        let made = MediationRequest::new(&it.summary, parties, &it.organisation, &consents);
        let made = made.map_err(|error| self.mend(format!("mediations[{at}]"), error.to_string()));
        made.ok().map(|made| made.request(&it.name, it.reserves))
    }
}

impl From<Asked> for Request {
    fn from(it: Asked) -> Self {
        Self {
            name: it.name,
            grade: it.grade,
            service: it.service,
            outside: None,
            size: it.size,
            mix: it.mix.into_iter().map(|it| Need { skill: it.skill, least: it.least }).collect(),
            reserves: it.reserves,
            people: it.people,
        }
    }
}

/// Reads and checks what is to be drawn; `file` is only named in mistakes.
///
/// # Errors
/// Everything that is to mend.
pub fn read_panels(file: &str, text: &[u8]) -> Result<Panels, Mistakes> {
    let read: File = serde_json::from_slice(text).map_err(|error| {
        let what = error.to_string();
        let what = what.rsplit_once(" at line ").map_or(what.as_str(), |(what, _)| what);
        let remedy = format!("{what}. Mend this place; docs/files/pairs.md shows what the object may hold.");
        let (line, column) = (Some(error.line() as u64), format!("column {}", error.column()));
        Mistakes(vec![Mistake { file: file.into(), line, column, remedy }])
    })?;
    let mut reader = Reader { file, mistakes: Vec::new() };
    let on = reader.day(|| "date".to_owned(), &read.date);
    let pool: Vec<Person> = read.pool.into_iter().enumerate().map(|(at, it)| reader.person(at, it)).collect();
    let mut names = std::collections::HashSet::new();
    for (at, person) in pool.iter().enumerate() {
        if person.name.trim().is_empty() || !names.insert(person.name.trim().to_lowercase()) {
            let remedy = "Each person needs a name that nobody else in the pool has.";
            reader.mend(format!("pool[{at}].name"), remedy.into());
        }
    }
    let mut requests: Vec<Request> = read.requests.into_iter().map(Request::from).collect();
    for (at, it) in requests.iter().enumerate() {
        if it.size > 12 || it.mix.len() > 8 || it.reserves > 12 {
            let remedy = "At most 12 seats, 12 reserves and 8 wanted skills for one panel.";
            reader.mend(format!("requests[{at}]"), remedy.into());
        }
    }
    let mediations = read.mediations.iter().enumerate();
    requests.extend(mediations.filter_map(|(at, it)| reader.mediation(at, it)));
    match on {
        Some(on) if reader.mistakes.is_empty() => Ok(Panels { on, pool, requests }),
        _ => Err(Mistakes(reader.mistakes)),
    }
}
