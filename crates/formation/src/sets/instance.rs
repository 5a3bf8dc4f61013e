//! What is asked: applicants in order of arrival, sets, and the rules between them.
//!
//! Apart because this is the file format: what is read here is checked here, and everything behind
//! it may rely on numbers that lead somewhere.

use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;

/// A name or a number that stands for something: an organisation, a slot, a role.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Key(pub String);

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged, expecting = "a number or a word is needed here")]
        enum Written {
            Number(i64),
            Word(String),
        }
        Ok(Self(match Written::deserialize(from)? {
            Written::Number(number) => number.to_string(),
            Written::Word(word) => word,
        }))
    }
}

/// Whether people may be placed with those of the group they belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TagMode {
    /// Only in sets open to all.
    #[default]
    No,
    /// In either kind of set.
    May,
    /// Only in a set of their group.
    Only,
}

/// What comes first: the order of arrival, or the number of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// First come, first served without exception.
    #[default]
    Priority,
    /// As many people as can be; among such plans the order of arrival.
    Count,
}

/// How much it counts that two people of a set share an attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Weights {
    /// The same organisation.
    pub org: u32,
    /// The same kind of work.
    pub role: u32,
    /// The same seniority.
    pub sen: u32,
    /// The same region.
    pub reg: u32,
}

impl Default for Weights {
    fn default() -> Self {
        Self { org: 3, role: 2, sen: 1, reg: 1 }
    }
}

/// Somebody who would like a place. Their position in the list is their rank of arrival.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Applicant {
    /// The form is complete and the employer's support is there in writing.
    pub eligible: bool,
    /// Whether the form is complete; only read to give a reason to those not eligible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complete: Option<bool>,
    /// Whether the employer's support is there; only read to give a reason to those not eligible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endorsed: Option<bool>,
    /// The employer.
    pub org: Key,
    /// The kind of work.
    pub role: Key,
    /// How senior, lowest first.
    pub sen: Key,
    /// Where in the country.
    pub reg: Key,
    /// The slots they can make, each with its cost: 0 is the first choice.
    pub slots: BTreeMap<String, u32>,
    /// What a set must provide for them.
    #[serde(default)]
    pub needs: Vec<String>,
    /// The group they have consented to be placed by.
    #[serde(default)]
    pub tag: Option<Key>,
    /// How they want to be placed by it.
    #[serde(default)]
    pub tag_mode: TagMode,
    /// The set they were in after the last run.
    #[serde(default)]
    pub prev: Option<usize>,
    /// Their place is confirmed already.
    #[serde(default)]
    pub must: bool,
    /// The set a coordinator has fixed for them.
    #[serde(default)]
    pub lock: Option<usize>,
}

/// A set that can be filled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// When it meets.
    pub slot: Key,
    /// The fewest people with whom it opens.
    pub min: u32,
    /// The most people it takes.
    pub max: u32,
    /// The facilitator's organisation, whose staff it cannot take.
    #[serde(default)]
    pub fac_org: Option<Key>,
    /// The group it is for; none is a set open to all.
    #[serde(default)]
    pub tag: Option<Key>,
    /// The needs it meets.
    #[serde(default)]
    pub provides: Vec<String>,
}

/// Names to use in reasons; where one is missing, a number stands in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Labels {
    /// By position.
    pub applicants: Vec<String>,
    /// By the organisation's key.
    pub orgs: BTreeMap<String, String>,
    /// By position.
    pub sets: Vec<String>,
    /// By the slot's key.
    pub slots: BTreeMap<String, String>,
}

/// The whole question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instance {
    /// The most people of one organisation in one set.
    pub m: u32,
    /// The most people of one organisation over the whole programme.
    #[serde(rename = "M")]
    pub cap: u32,
    /// How much likeness counts.
    #[serde(default)]
    pub weights: Weights,
    /// Everyone who asked, in order of arrival.
    pub applicants: Vec<Applicant>,
    /// The sets there can be.
    pub sets: Vec<Group>,
    /// Pairs that may never share a set.
    #[serde(default)]
    pub conflicts: Vec<(usize, usize)>,
    /// Pairs that would like to.
    #[serde(default)]
    pub wishes: Vec<(usize, usize)>,
    /// What comes first.
    #[serde(default)]
    pub mode: Mode,
    /// Names for people to read.
    #[serde(default)]
    pub labels: Labels,
}

/// Why a question cannot be worked on: where, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InstanceError {
    /// Not JSON, or not of this form.
    #[error("line {line}, column {column}: {what}. Put this right in the file and try again")]
    Form {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// What the reader of JSON found.
        what: String,
    },
    /// A value that leads nowhere.
    #[error("{place}: {what}")]
    Value {
        /// The field, as a path from the top.
        place: String,
        /// What is wrong and what would be right.
        what: String,
    },
}

/// More people than this are more than any machine this runs on should be asked for.
const MOST_PEOPLE: usize = 200_000;
/// More sets than this could not be numbered.
const MOST_SETS: usize = 30_000;
/// Larger costs and weights would make sums that no longer fit.
const LARGEST: u32 = 10_000;

impl Instance {
    /// Reads the JSON form and checks it.
    ///
    /// # Errors
    /// The first thing found wrong, with its place.
    pub fn from_json(text: &[u8]) -> Result<Self, InstanceError> {
        let read: Self = serde_json::from_slice(text).map_err(|error| {
            let said = error.to_string();
            let what = said.split(" at line ").next().unwrap_or_default().to_owned();
            InstanceError::Form { line: error.line(), column: error.column(), what }
        })?;
        read.check()?;
        Ok(read)
    }

    /// Whether every number leads somewhere.
    ///
    /// # Errors
    /// The first that does not, with its place.
    pub fn check(&self) -> Result<(), InstanceError> {
        let (people, sets) = (self.applicants.len(), self.sets.len());
        most("applicants", people, MOST_PEOPLE)?;
        most("sets", sets, MOST_SETS)?;
        for (name, weight) in [
            ("org", self.weights.org),
            ("role", self.weights.role),
            ("sen", self.weights.sen),
            ("reg", self.weights.reg),
        ] {
            most(&format!("weights.{name}"), weight as usize, LARGEST as usize)?;
        }
        for (k, set) in self.sets.iter().enumerate() {
            if set.min > set.max {
                let what = format!("min is {} and max is {}: the smaller comes first", set.min, set.max);
                return Err(InstanceError::Value { place: format!("sets[{k}]"), what });
            }
            most(&format!("sets[{k}].max"), set.max as usize, MOST_PEOPLE)?;
        }
        for (i, person) in self.applicants.iter().enumerate() {
            for (slot, cost) in &person.slots {
                most(&format!("applicants[{i}].slots.{slot}"), *cost as usize, LARGEST as usize)?;
            }
            for (field, given) in [("prev", person.prev), ("lock", person.lock)] {
                if let Some(k) = given {
                    below(&format!("applicants[{i}].{field}"), k, sets, "set")?;
                }
            }
        }
        for (field, pairs) in [("conflicts", &self.conflicts), ("wishes", &self.wishes)] {
            for (at, (a, b)) in pairs.iter().enumerate() {
                let place = format!("{field}[{at}]");
                below(&place, *a, people, "applicant")?;
                below(&place, *b, people, "applicant")?;
                if a == b {
                    let what = format!("names applicant {a} twice: a pair is of two people");
                    return Err(InstanceError::Value { place, what });
                }
            }
        }
        Ok(())
    }
}

fn most(place: &str, value: usize, most: usize) -> Result<(), InstanceError> {
    if value <= most {
        return Ok(());
    }
    Err(InstanceError::Value { place: place.to_owned(), what: format!("{value} is more than the {most} there can be") })
}

fn below(place: &str, value: usize, count: usize, what: &str) -> Result<(), InstanceError> {
    if value < count {
        return Ok(());
    }
    let what = match count {
        0 => format!("names {what} {value}, and there is none"),
        _ => format!("names {what} {value}; they are numbered 0 to {}", count - 1),
    };
    Err(InstanceError::Value { place: place.to_owned(), what })
}
