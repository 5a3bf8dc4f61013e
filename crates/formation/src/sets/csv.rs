//! The common case of sets as a table: one row for each person, sets of one size in a few slots.
//!
//! Apart from the JSON form because spreadsheets are written by people: names instead of numbers,
//! yes and no, days in the order somebody likes them; and because the sets themselves are made here.

use std::collections::{BTreeSet, HashMap};

use super::instance::{Applicant, Group, Instance, Key, Labels, Mode, TagMode, Weights};
use super::moment::moment;
use crate::mistake::Mistakes;
use crate::table::Table;

/// Headings as they may be written, without case and marks; the first is the column's own name.
const COLUMNS: &[&[&str]] = &[
    &["name", "applicant", "person"],
    &["organisation", "organization", "employer"],
    &["role", "job"],
    &["seniority", "level"],
    &["region", "area"],
    &["can make", "slots", "days"],
    &["not with", "never with", "blocks"],
    &["with", "wishes", "would like"],
    &["interested at", "interested", "arrival"],
    &["complete", "form complete"],
    &["endorsed", "support", "employer support"],
    &["needs", "need"],
    &["group", "tag"],
    &["group mode", "tag mode"],
    &["confirmed", "must"],
    &["set", "lock", "fixed set"],
    &["previous set", "previous"],
];
const NEEDED: &[&str] = &["name", "organisation", "can make"];
const NO_OR_YES: &[&[&str]] = &[&["no", "n", "false", "0", ""], &["yes", "y", "true", "1", "x"]];
const GROUP_MODES: &[&[&str]] = &[&["no", ""], &["may"], &["only"]];

/// What a table does not say: the sets and the caps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Common {
    /// The fewest and the most people of a set.
    pub size: (u32, u32),
    /// The most people of one organisation in a set; none is no cap.
    pub per_organisation: Option<u32>,
    /// The most people of one organisation in the programme; none is no cap.
    pub most_per_organisation: Option<u32>,
    /// When sets can meet; empty is every slot that somebody can make.
    pub slots: Vec<String>,
    /// How many sets in all; none is as many as people can fill.
    pub sets: Option<usize>,
    /// What every set provides; none is all that people in the file need.
    pub provides: Option<Vec<String>>,
}

/// Reads and checks a table; `name` is only named in mistakes.
///
/// People are put in order of “interested at”; those without a time come last, and equals keep the
/// order of the file. Unless [`Common::sets`] says how many, each slot gets as many sets as seat everyone
/// ready who can make it under the caps, but no more than they could fill to the least size, and at
/// least one.
///
/// # Errors
/// Everything that is to mend, with line and column.
pub fn from_csv(name: &str, bytes: &[u8], common: &Common) -> Result<Instance, Mistakes> {
    let mut table = Table::read(name, bytes, COLUMNS, NEEDED);
    let mut rows: Vec<usize> = (0..table.rows.len()).collect();
    let arrivals: Vec<i64> = rows.iter().map(|row| table.arrival(*row)).collect();
    rows.sort_by_key(|row| arrivals[*row]);
    let names = table.names(&rows);
    let slots = table.slots(&rows, common);
    let mut orgs = HashMap::new();
    let mut applicants: Vec<Applicant> = rows.iter().map(|row| table.applicant(*row, &slots, &mut orgs)).collect();
    let provides = common.provides.clone().unwrap_or_else(|| all_needs(&applicants));
    let provides: Vec<String> = provides.iter().map(|it| folded(it)).collect();
    let (sets, labels) = sets(&applicants, &slots, common, &provides);
    for (person, row) in applicants.iter_mut().zip(&rows) {
        person.lock = table.set(*row, "set", &labels);
        person.prev = table.set(*row, "previous set", &labels);
    }
    let conflicts = table.pairs(&rows, "not with", &names);
    let wishes = table.pairs(&rows, "with", &names);
    let all = u32::try_from(applicants.len().max(1)).unwrap_or(u32::MAX);
    let instance = Instance {
        m: common.per_organisation.unwrap_or(all),
        cap: common.most_per_organisation.unwrap_or(all),
        weights: Weights::default(),
        conflicts,
        wishes,
        mode: Mode::Priority,
        labels: Labels {
            applicants: rows.iter().map(|row| table.text(*row, "name")).collect(),
            orgs: orgs.into_iter().collect(),
            sets: labels,
            slots: slots.iter().map(|slot| (slot.clone(), slot.clone())).collect(),
        },
        applicants,
        sets,
    };
    if table.mistakes.is_empty()
        && let Err(error) = instance.check()
    {
        table.mend(None, "", format!("{error}."));
    }
    let mut mistakes = table.mistakes;
    mistakes.sort_by_key(|it| it.line);
    if mistakes.is_empty() { Ok(instance) } else { Err(Mistakes(mistakes)) }
}

fn folded(word: &str) -> String {
    word.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn all_needs(applicants: &[Applicant]) -> Vec<String> {
    let needs: BTreeSet<&String> = applicants.iter().flat_map(|it| &it.needs).collect();
    needs.into_iter().cloned().collect()
}

impl Table<'_> {
    /// When somebody asked; without the column or a time in it, after all the others.
    fn arrival(&mut self, row: usize) -> i64 {
        let text = self.text(row, "interested at");
        if text.is_empty() {
            return i64::MAX;
        }
        moment(&text).unwrap_or_else(|| {
            let remedy = format!("“{text}” is not a day or time. Write it like 2027-03-01 09:30 or 01/03/2027 09:30.");
            self.mend(Some(self.rows[row].0), "interested at", remedy);
            i64::MAX
        })
    }

    /// Each name's position; every name is there and there once.
    fn names(&mut self, rows: &[usize]) -> HashMap<String, usize> {
        let mut known = HashMap::new();
        let rows = if self.has("name") { rows } else { &[] };
        for (at, row) in rows.iter().enumerate() {
            let (line, name) = (self.rows[*row].0, self.text(*row, "name"));
            if name.is_empty() {
                self.mend(Some(line), "name", "Give this person a name: the plan and “not with” go by it.".into());
            } else if known.insert(folded(&name), at).is_some() {
                let remedy = format!("“{name}” is there twice. Make the names differ, or delete one of the two.");
                self.mend(Some(line), "name", remedy);
            }
        }
        known
    }

    /// The slots of the sets: those asked for, or all there are in the order of their first naming.
    fn slots(&mut self, rows: &[usize], common: &Common) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for row in rows {
            for slot in self.several(*row, "can make") {
                if !found.iter().any(|it| folded(it) == folded(&slot)) {
                    found.push(slot);
                }
            }
        }
        if common.slots.is_empty() || !self.has("can make") {
            return found;
        }
        for slot in common.slots.iter().filter(|slot| !found.iter().any(|it| folded(it) == folded(slot))) {
            let there = if found.is_empty() { "none".to_owned() } else { found.join(", ") };
            let remedy = format!("Nobody can make “{slot}”. The slots in this column are: {there}. Ask for these.");
            self.mend(None, "can make", remedy);
        }
        common.slots.clone()
    }

    fn applicant(&mut self, row: usize, slots: &[String], orgs: &mut HashMap<String, String>) -> Applicant {
        let organisation = self.text(row, "organisation");
        if organisation.is_empty() && self.has("organisation") {
            let remedy = "Write the organisation: the caps go by it. Who has none stands under their own name.";
            self.mend(Some(self.rows[row].0), "organisation", remedy.into());
        }
        let (complete, endorsed) = (self.yes(row, "complete"), self.yes(row, "endorsed"));
        let tag_mode = match self.choice(row, "group mode", GROUP_MODES) {
            1 => TagMode::May,
            2 => TagMode::Only,
            _ => TagMode::No,
        };
        let mut can = std::collections::BTreeMap::new();
        for (cost, slot) in self.several(row, "can make").iter().enumerate() {
            let slot = slots.iter().find(|it| folded(it) == folded(slot)).unwrap_or(slot);
            can.entry(slot.clone()).or_insert(cost as u32);
        }
        orgs.entry(folded(&organisation)).or_insert_with(|| organisation.clone());
        Applicant {
            eligible: complete.unwrap_or(true) && endorsed.unwrap_or(true),
            complete: complete.or(Some(true)),
            endorsed: endorsed.or(Some(true)),
            org: Key(folded(&organisation)),
            role: Key(folded(&self.text(row, "role"))),
            sen: Key(folded(&self.text(row, "seniority"))),
            reg: Key(folded(&self.text(row, "region"))),
            slots: can,
            needs: self.several(row, "needs").iter().map(|it| folded(it)).collect(),
            tag: Some(self.text(row, "group")).filter(|it| !it.is_empty()).map(|it| Key(folded(&it))),
            tag_mode,
            prev: None,
            must: self.yes(row, "confirmed").unwrap_or(false),
            lock: None,
        }
    }

    /// Yes or no; nothing where there is no such column.
    fn yes(&mut self, row: usize, column: &'static str) -> Option<bool> {
        self.has(column).then(|| self.choice(row, column, NO_OR_YES) == 1)
    }

    /// A list: at semicolons if there are any, otherwise at commas.
    fn several(&self, row: usize, column: &str) -> Vec<String> {
        let text = self.text(row, column);
        let mark = if text.contains(';') { ';' } else { ',' };
        text.split(mark).map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect()
    }

    fn set(&mut self, row: usize, column: &'static str, labels: &[String]) -> Option<usize> {
        let text = self.text(row, column);
        if text.is_empty() {
            return None;
        }
        let wanted = folded(&text);
        let found = labels.iter().map(|it| folded(it)).position(|label| {
            label == wanted || label.split_whitespace().nth(1) == Some(wanted.trim_start_matches("set "))
        });
        if found.is_none() {
            let remedy = format!("There is no “{text}”. The sets are: {}.", labels.join(", "));
            self.mend(Some(self.rows[row].0), column, remedy);
        }
        found
    }

    /// The pairs that a column of names makes, each once.
    fn pairs(&mut self, rows: &[usize], column: &'static str, names: &HashMap<String, usize>) -> Vec<(usize, usize)> {
        let mut pairs = BTreeSet::new();
        for (at, row) in rows.iter().enumerate() {
            let whole = self.text(*row, column);
            let listed = if names.contains_key(&folded(&whole)) { vec![whole] } else { self.several(*row, column) };
            for name in listed {
                let remedy = match names.get(&folded(&name)) {
                    Some(other) if *other != at => {
                        pairs.insert((at.min(*other), at.max(*other)));
                        continue;
                    }
                    Some(_) => format!("“{name}” is this person's own name. Write the other person's, or delete it."),
                    None => format!("Nobody in this file is called “{name}”. Correct the name, or delete it here."),
                };
                self.mend(Some(self.rows[*row].0), column, remedy);
            }
        }
        pairs.into_iter().collect()
    }
}

/// The sets there can be, slot by slot in the order asked for, and what they are called.
fn sets(people: &[Applicant], slots: &[String], common: &Common, provides: &[String]) -> (Vec<Group>, Vec<String>) {
    let can: Vec<Vec<&Applicant>> = slots
        .iter()
        .map(|slot| people.iter().filter(|it| it.eligible && it.slots.contains_key(slot)).collect())
        .collect();
    let mut counts: Vec<usize> = can.iter().map(|people| fillable(people, common)).collect();
    if let Some(all) = common.sets {
        counts.fill(0);
        for _ in 0..all.min(people.len().max(1)) {
            // The next set goes where most people are for each set.
            let more = |at: &usize| (can[*at].len() * 1000 / (counts[*at] + 1), std::cmp::Reverse(*at));
            if let Some(next) = (0..slots.len()).max_by_key(more) {
                counts[next] += 1;
            }
        }
    }
    let (mut sets, mut labels) = (Vec::new(), Vec::new());
    for (slot, count) in slots.iter().zip(counts) {
        for _ in 0..count {
            labels.push(format!("set {} ({slot})", letters(labels.len())));
            sets.push(Group {
                slot: Key(slot.clone()),
                min: common.size.0,
                max: common.size.1,
                fac_org: None,
                tag: None,
                provides: provides.to_vec(),
            });
        }
    }
    (sets, labels)
}

/// As many sets as seat all these people under the caps, and as can be filled to the least size.
fn fillable(people: &[&Applicant], common: &Common) -> usize {
    let mut orgs: HashMap<&Key, usize> = HashMap::new();
    for it in people {
        *orgs.entry(&it.org).or_default() += 1;
    }
    let cap = common.most_per_organisation.map_or(usize::MAX, |it| it as usize);
    let seated = orgs.values().map(|count| (*count).min(cap));
    let (all, largest) = (seated.clone().sum::<usize>(), seated.max().unwrap_or(0));
    let for_places = all.div_ceil(common.size.1.max(1) as usize);
    let for_caps = common.per_organisation.map_or(1, |most| largest.div_ceil(most.max(1) as usize));
    for_places.max(for_caps).min(all / common.size.0.max(1) as usize).max(1)
}

/// A, B, … Z, AA, AB, …
fn letters(at: usize) -> String {
    let last = char::from(b'A' + (at % 26) as u8);
    if at < 26 { last.to_string() } else { format!("{}{last}", letters(at / 26 - 1)) }
}
