//! A pairing round as one JSON object.
//!
//! Apart because the shape of a file is a promise to whoever writes it. A mentor's identity is
//! dropped on this threshold unless the mentor consented to be matched on it.

use serde::{Deserialize, Deserializer};

use super::check;
use super::lists::{tight, turned};
use super::people::{Goal, Identity, Instance, Mentee, Mentor, Preference};
use crate::mistake::{Mistake, Mistakes};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Round {
    #[serde(deserialize_with = "mentors")]
    mentors: Vec<Mentor>,
    #[serde(deserialize_with = "mentees")]
    mentees: Vec<Mentee>,
    #[serde(default = "one")]
    steps: u8,
}

fn one() -> u8 {
    1
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Offers {
    name: String,
    #[serde(default)]
    organisation: String,
    #[serde(default = "one")]
    capacity: u8,
    #[serde(default)]
    role: String,
    seniority: u8,
    #[serde(default)]
    region: String,
    #[serde(default, deserialize_with = "tight")]
    skills: Vec<String>,
    #[serde(deserialize_with = "tight")]
    formats: Vec<String>,
    #[serde(default, deserialize_with = "tight")]
    blocks: Vec<String>,
    #[serde(default, deserialize_with = "tight")]
    wishes: Vec<String>,
    #[serde(default)]
    identity: Option<String>,
    #[serde(default)]
    consent: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    goal: String,
    #[serde(default = "one")]
    importance: u8,
}

#[derive(Deserialize, Default, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum How {
    #[default]
    None,
    Prefer,
    Require,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AsksFor {
    name: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    role: String,
    seniority: u8,
    #[serde(default)]
    region: String,
    #[serde(default, deserialize_with = "tight")]
    goals: Vec<Wanted>,
    #[serde(deserialize_with = "tight")]
    formats: Vec<String>,
    #[serde(default)]
    preference: How,
    #[serde(default)]
    identity: Option<String>,
    #[serde(default, deserialize_with = "tight")]
    blocks: Vec<String>,
    #[serde(default, deserialize_with = "tight")]
    wishes: Vec<String>,
    #[serde(default)]
    arrival: Option<u64>,
    #[serde(default)]
    previous: Option<String>,
}

impl From<Offers> for Mentor {
    fn from(it: Offers) -> Self {
        Self {
            name: it.name,
            organisation: it.organisation,
            capacity: it.capacity,
            role: it.role,
            seniority: it.seniority,
            region: it.region,
            skills: it.skills,
            formats: it.formats,
            blocks: it.blocks,
            wishes: it.wishes,
            identity: Identity::new(it.identity, it.consent),
        }
    }
}

fn mentors<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Mentor>, D::Error> {
    turned(from, |_, it: Offers| it.into())
}

fn mentees<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Mentee>, D::Error> {
    turned(from, mentee)
}

fn mentee(at: usize, it: AsksFor) -> Mentee {
    let identity = it.identity.unwrap_or_default();
    Mentee {
        name: it.name,
        organisation: it.organisation,
        role: it.role,
        seniority: it.seniority,
        region: it.region,
        goals: it.goals.into_iter().map(|it| Goal { name: it.goal, importance: it.importance }).collect(),
        formats: it.formats,
        preference: match it.preference {
            How::None => Preference::None,
            How::Prefer => Preference::Prefer(identity),
            How::Require => Preference::Require(identity),
        },
        blocks: it.blocks,
        wishes: it.wishes,
        arrival: it.arrival.unwrap_or(at as u64),
        previous: it.previous,
    }
}

/// Reads and checks a round; `file` is only named in mistakes.
pub fn read_json(file: &str, text: &[u8]) -> Result<Instance, Mistakes> {
    let round: Round = serde_json::from_slice(text).map_err(|error| {
        let line = u64::try_from(error.line()).ok().filter(|line| *line > 0);
        let what = error.to_string();
        let what = what.rsplit_once(" at line ").map_or(what.as_str(), |(what, _)| what);
        let remedy = format!("{what}. Mend this place; docs/files/pairs.md shows what the object may hold.");
        Mistakes(vec![Mistake { file: file.into(), line, column: format!("column {}", error.column()), remedy }])
    })?;
    let instance = Instance { mentors: round.mentors, mentees: round.mentees, steps: round.steps };
    let found = check::check(&instance).into_iter().map(|fault| Mistake {
        file: file.into(),
        line: None,
        column: format!("{}[{}].{}", fault.side.list(), fault.at, fault.field),
        remedy: fault.remedy,
    });
    let found: Vec<Mistake> = found.collect();
    if found.is_empty() { Ok(instance) } else { Err(Mistakes(found)) }
}
