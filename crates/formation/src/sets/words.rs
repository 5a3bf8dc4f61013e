//! Names and numbers as people say them.
//!
//! Apart so that every sentence about sets names people, organisations and days in one way.

use super::instance::{Instance, Key};

/// Names from the labels, or numbers where there are none.
#[derive(Clone, Copy)]
pub(super) struct Names<'a>(pub(super) &'a Instance);

impl Names<'_> {
    pub(super) fn person(&self, at: usize) -> String {
        let known = self.0.labels.applicants.get(at).filter(|it| !it.is_empty());
        known.cloned().unwrap_or_else(|| format!("applicant {at}"))
    }

    pub(super) fn set(&self, at: usize) -> String {
        let known = self.0.labels.sets.get(at).filter(|it| !it.is_empty());
        known.cloned().unwrap_or_else(|| format!("set {at} ({})", self.slot(&self.0.sets[at].slot)))
    }

    pub(super) fn org(&self, key: &Key) -> String {
        self.0.labels.orgs.get(&key.0).cloned().unwrap_or_else(|| match key.0.parse::<i64>() {
            Ok(number) => format!("organisation {number}"),
            Err(_) => key.0.clone(),
        })
    }

    pub(super) fn slot(&self, key: &Key) -> String {
        self.0.labels.slots.get(&key.0).cloned().unwrap_or_else(|| match key.0.parse::<i64>() {
            Ok(number) => format!("slot {number}"),
            Err(_) => key.0.clone(),
        })
    }

    pub(super) fn sets(&self, sets: &[usize]) -> String {
        match sets {
            [] => "no set".to_owned(),
            _ if sets.len() > 3 => format!("{} sets", sets.len()),
            _ => list(sets.iter().map(|k| self.set(*k)), "and"),
        }
    }

    pub(super) fn people(&self, people: &[usize]) -> String {
        list(people.iter().map(|i| self.person(*i)), "and")
    }

    /// The slots somebody can make.
    pub(super) fn slots_of(&self, person: usize) -> String {
        let slots = self.0.applicants[person].slots.keys();
        list(slots.map(|slot| self.slot(&Key(slot.clone()))), "or")
    }
}

/// “a, b and c”.
pub(super) fn list(items: impl Iterator<Item = String>, last: &str) -> String {
    let mut items: Vec<String> = items.collect();
    match items.pop() {
        None => "nothing".to_owned(),
        Some(only) if items.is_empty() => only,
        Some(end) => format!("{} {last} {end}", items.join(", ")),
    }
}

/// “1 person”, “3 people”.
pub(super) fn people_in_words(count: usize) -> String {
    if count == 1 { "one person".to_owned() } else { format!("{} people", number(count)) }
}

/// Numbers to ten as words.
pub(super) fn number(count: usize) -> String {
    const WORDS: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(count).map_or_else(|| count.to_string(), |it| (*it).to_owned())
}

/// “1st”, “2nd”, “11th”.
pub(super) fn ordinal(count: usize) -> String {
    let ending = match (count % 10, count % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{count}{ending}")
}

/// What people, sets and organisations are called, also by those who print a plan.
impl Instance {
    /// A person's name, or their number.
    pub fn name_of(&self, person: usize) -> String {
        Names(self).person(person)
    }

    /// A set's name, or its number and slot.
    pub fn name_of_set(&self, set: usize) -> String {
        Names(self).set(set)
    }

    /// An organisation's name, or its number.
    pub fn name_of_organisation(&self, key: &Key) -> String {
        Names(self).org(key)
    }

    /// A slot's name, or its number.
    pub fn name_of_slot(&self, key: &Key) -> String {
        Names(self).slot(key)
    }
}
