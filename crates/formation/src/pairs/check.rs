//! What no round may hold, wherever it was read from.
//!
//! Apart so that every reader, and a round put together in code, is judged by the same rules.

use std::collections::{HashMap, HashSet};

use super::people::{Instance, Preference, key};

/// Which list a person stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Mentors,
    Mentees,
}

impl Side {
    pub fn list(self) -> &'static str {
        match self {
            Self::Mentors => "mentors",
            Self::Mentees => "mentees",
        }
    }
}

/// Something to mend about one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    pub side: Side,
    pub at: usize,
    pub field: &'static str,
    pub remedy: String,
}

/// Everything to mend.
pub(super) fn check(instance: &Instance) -> Vec<Fault> {
    let mut faults = Faults::default();
    let mentors: Vec<&str> = instance.mentors.iter().map(|it| it.name.as_str()).collect();
    let mentees: Vec<&str> = instance.mentees.iter().map(|it| it.name.as_str()).collect();
    faults.names(Side::Mentors, &mentors);
    faults.names(Side::Mentees, &mentees);
    faults.mentors(instance, &keys(&mentees));
    faults.mentees(instance, &keys(&mentors));
    faults.formats(instance);
    faults.0
}

fn keys(names: &[&str]) -> HashSet<String> {
    names.iter().map(|it| key(it)).collect()
}

#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, side: Side, at: usize, field: &'static str, remedy: String) {
        self.0.push(Fault { side, at, field, remedy });
    }

    fn names(&mut self, side: Side, names: &[&str]) {
        let mut first: HashMap<String, usize> = HashMap::new();
        for (at, name) in names.iter().enumerate() {
            let key = key(name);
            if key.is_empty() {
                self.add(side, at, "name", "Give this person a name: wishes and blocks go by it.".into());
            } else if first.insert(key, at).is_some() {
                let remedy = format!("“{name}” is there twice. Make the names differ, or delete one of the two.");
                self.add(side, at, "name", remedy);
            }
        }
    }

    fn known(&mut self, side: Side, at: usize, field: &'static str, list: &[String], others: &HashSet<String>) {
        let other = if side == Side::Mentors { "mentee" } else { "mentor" };
        for name in list.iter().filter(|it| !others.contains(&key(it))) {
            let remedy = format!("No {other} is called “{name}”. Correct the name, or delete it here.");
            self.add(side, at, field, remedy);
        }
    }

    fn seniority(&mut self, side: Side, at: usize, seniority: u8) {
        if seniority > 20 {
            self.add(side, at, "seniority", format!("{seniority} is above 20. Write a step from 0 to 20."));
        }
    }

    fn mentors(&mut self, instance: &Instance, mentees: &HashSet<String>) {
        for (at, it) in instance.mentors.iter().enumerate() {
            self.seniority(Side::Mentors, at, it.seniority);
            if it.capacity > 50 {
                let remedy =
                    format!("{} mentees are too many for one mentor. Write a number from 0 to 50.", it.capacity);
                self.add(Side::Mentors, at, "capacity", remedy);
            }
            self.known(Side::Mentors, at, "blocks", &it.blocks, mentees);
            self.known(Side::Mentors, at, "wishes", &it.wishes, mentees);
        }
    }

    fn mentees(&mut self, instance: &Instance, mentors: &HashSet<String>) {
        for (at, it) in instance.mentees.iter().enumerate() {
            self.seniority(Side::Mentees, at, it.seniority);
            if it.goals.len() > 50 {
                self.add(Side::Mentees, at, "goals", "More than 50 goals. Keep the ones that matter most.".into());
            }
            for goal in it.goals.iter().filter(|it| !(1..=3).contains(&it.importance)) {
                let remedy = format!("The importance of “{}” is {}. Write 1, 2 or 3.", goal.name, goal.importance);
                self.add(Side::Mentees, at, "goals", remedy);
            }
            if let Preference::Prefer(wanted) | Preference::Require(wanted) = &it.preference
                && wanted.trim().is_empty()
            {
                let remedy = "Say which identity is preferred or required, or set the preference to none.";
                self.add(Side::Mentees, at, "identity", remedy.into());
            }
            self.known(Side::Mentees, at, "blocks", &it.blocks, mentors);
            self.known(Side::Mentees, at, "wishes", &it.wishes, mentors);
        }
    }

    fn formats(&mut self, instance: &Instance) {
        let mut known = HashSet::new();
        let mentors = instance.mentors.iter().enumerate().map(|(at, it)| (Side::Mentors, at, &it.formats));
        let mentees = instance.mentees.iter().enumerate().map(|(at, it)| (Side::Mentees, at, &it.formats));
        for (side, at, formats) in mentors.chain(mentees) {
            for format in formats {
                if known.contains(format.as_str()) || known.contains(&key(format)) {
                    continue;
                }
                if known.len() < 64 {
                    known.insert(key(format));
                } else {
                    let remedy = format!("“{format}” is one way of meeting too many: at most 64. Use fewer spellings.");
                    self.add(side, at, "formats", remedy);
                }
            }
        }
    }
}
