//! Whether a plan keeps the rules, how good it is, and which plan is the best by trying every one.
//!
//! Apart because it must not share a line with the engine: it is written from the rules alone.

use formation::sets::{Group, Instance, Levels, Mode, TagMode};
use std::collections::BTreeMap;

/// Each person's set, or none.
pub type Assign = Vec<Option<usize>>;

/// What a plan that keeps the rules is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worth {
    /// Who is admitted, by arrival.
    pub vector: Vec<bool>,
    pub levels: Levels,
}

impl Worth {
    /// The smaller, the better.
    fn rank(&self, mode: Mode) -> (i64, Vec<bool>, [i64; 4]) {
        let most = if mode == Mode::Count { -(self.levels.admitted as i64) } else { 0 };
        let waiting = self.vector.iter().map(|it| !it).collect();
        let it = self.levels;
        (most, waiting, [it.preference, it.diversity, it.evenness, it.moved])
    }
}

/// H2, one condition after the other.
pub fn fits(it: &Instance, person: usize, set: usize) -> bool {
    let set = &it.sets[set];
    it.applicants[person].eligible
        && can_come(it, person, set)
        && has_needs(it, person, set)
        && suits_tag(it, person, set)
        && !own_facilitator(it, person, set)
}

pub fn can_come(it: &Instance, person: usize, set: &Group) -> bool {
    it.applicants[person].slots.contains_key(&set.slot.0)
}

pub fn has_needs(it: &Instance, person: usize, set: &Group) -> bool {
    it.applicants[person].needs.iter().all(|need| set.provides.contains(need))
}

pub fn own_facilitator(it: &Instance, person: usize, set: &Group) -> bool {
    set.fac_org.as_ref() == Some(&it.applicants[person].org)
}

pub fn suits_tag(it: &Instance, person: usize, set: &Group) -> bool {
    let person = &it.applicants[person];
    match &set.tag {
        None => person.tag_mode != TagMode::Only,
        Some(_) => person.tag == set.tag && person.tag_mode != TagMode::No,
    }
}

/// Who shares each set.
pub fn members(it: &Instance, assign: &Assign) -> Vec<Vec<usize>> {
    let mut members = vec![Vec::new(); it.sets.len()];
    for (person, set) in assign.iter().enumerate() {
        if let Some(set) = set {
            members[*set].push(person);
        }
    }
    members
}

fn counts<K: Ord>(keys: impl Iterator<Item = K>) -> BTreeMap<K, i64> {
    let mut counts = BTreeMap::new();
    keys.for_each(|key| *counts.entry(key).or_insert(0) += 1);
    counts
}

/// The rule a plan breaks, or what it is worth.
pub fn judge(it: &Instance, assign: &Assign) -> Result<Worth, String> {
    if assign.len() != it.applicants.len() {
        return Err(format!("{} answers for {} people", assign.len(), it.applicants.len()));
    }
    for (person, set) in assign.iter().enumerate() {
        let asked = &it.applicants[person];
        match *set {
            None if asked.must || asked.lock.is_some() => return Err(format!("H1: {person} is promised a place")),
            Some(set) if set >= it.sets.len() || !fits(it, person, set) => {
                return Err(format!("H2: {person} in {set}"));
            }
            Some(set) if asked.lock.is_some_and(|lock| lock != set) => return Err(format!("lock: {person} in {set}")),
            _ => {}
        }
    }
    let members = members(it, assign);
    for (set, inside) in members.iter().enumerate().filter(|(_, inside)| !inside.is_empty()) {
        if inside.len() < it.sets[set].min as usize || inside.len() > it.sets[set].max as usize {
            return Err(format!("H3: {} in {set}", inside.len()));
        }
        if counts(inside.iter().map(|i| &it.applicants[*i].org)).values().any(|count| *count > i64::from(it.m)) {
            return Err(format!("H4: set {set}"));
        }
    }
    let placed = (0..assign.len()).filter(|i| assign[*i].is_some());
    if counts(placed.map(|i| &it.applicants[i].org)).values().any(|count| *count > i64::from(it.cap)) {
        return Err("H5".to_owned());
    }
    match it.conflicts.iter().find(|(a, b)| assign[*a].is_some() && assign[*a] == assign[*b]) {
        Some(pair) => Err(format!("H6: {pair:?}")),
        None => Ok(worth(it, assign, &members)),
    }
}

fn worth(it: &Instance, assign: &Assign, members: &[Vec<usize>]) -> Worth {
    let cost = |(person, set): (usize, &Option<usize>)| {
        set.map_or(0, |set| i64::from(it.applicants[person].slots[&it.sets[set].slot.0]))
    };
    let apart = |(a, b): &&(usize, usize)| assign[*a].is_some() && assign[*b].is_some() && assign[*a] != assign[*b];
    let preference = assign.iter().enumerate().map(cost).sum::<i64>() + it.wishes.iter().filter(apart).count() as i64;
    let mut diversity = 0;
    for inside in members {
        for (at, a) in inside.iter().enumerate() {
            diversity += inside[at + 1..].iter().map(|b| alike(it, *a, *b)).sum::<i64>();
        }
    }
    let evenness = members.iter().map(|inside| (inside.len() * inside.len()) as i64).sum();
    let moves = |(person, set): &(usize, &Option<usize>)| {
        let before = it.applicants[*person].prev;
        before.is_some() && before != **set
    };
    let moved = assign.iter().enumerate().filter(moves).count() as i64;
    let admitted = assign.iter().flatten().count();
    let vector = assign.iter().map(Option::is_some).collect();
    Worth { vector, levels: Levels { admitted, preference, diversity, evenness, moved } }
}

fn alike(it: &Instance, a: usize, b: usize) -> i64 {
    let (a, b, weights) = (&it.applicants[a], &it.applicants[b], it.weights);
    i64::from(a.org == b.org) * i64::from(weights.org)
        + i64::from(a.role == b.role) * i64::from(weights.role)
        + i64::from(a.sen == b.sen) * i64::from(weights.sen)
        + i64::from(a.reg == b.reg) * i64::from(weights.reg)
}

/// The best plan there is, by trying every one; `None` if no plan keeps the rules.
pub fn by_force(it: &Instance) -> Option<Worth> {
    let mut force = Force { it, assign: vec![None; it.applicants.len()], best: None };
    force.go(0);
    force.best
}

struct Force<'a> {
    it: &'a Instance,
    assign: Assign,
    best: Option<Worth>,
}

impl Force<'_> {
    fn go(&mut self, person: usize) {
        if self.cannot_be_better(person) {
            return;
        }
        if person == self.assign.len() {
            if let Ok(worth) = judge(self.it, &self.assign)
                && self.best.as_ref().is_none_or(|best| worth.rank(self.it.mode) < best.rank(self.it.mode))
            {
                self.best = Some(worth);
            }
            return;
        }
        for set in 0..self.it.sets.len() {
            if fits(self.it, person, set) && self.may_join(person, set) {
                self.assign[person] = Some(set);
                self.go(person + 1);
                self.assign[person] = None;
            }
        }
        let asked = &self.it.applicants[person];
        if !asked.must && asked.lock.is_none() {
            self.go(person + 1);
        }
    }

    /// Rules that no later person can mend.
    fn may_join(&self, person: usize, set: usize) -> bool {
        let inside = (0..person).filter(|i| self.assign[*i] == Some(set));
        let foe = |(a, b): &(usize, usize)| {
            (*a == person && *b < person && self.assign[*b] == Some(set))
                || (*b == person && *a < person && self.assign[*a] == Some(set))
        };
        inside.count() < self.it.sets[set].max as usize && !self.it.conflicts.iter().any(foe)
    }

    /// Whether what is decided so far is worse than the best at who is admitted.
    fn cannot_be_better(&self, person: usize) -> bool {
        let Some(best) = &self.best else { return false };
        let so_far = self.assign[..person].iter().map(Option::is_some);
        let seated = so_far.clone().filter(|it| *it).count();
        let can_be = seated + self.assign.len() - person;
        match self.it.mode {
            Mode::Priority => so_far.lt(best.vector[..person].iter().copied()),
            Mode::Count if can_be < best.levels.admitted => true,
            // Nobody after this may wait: with as many people, the order of arrival decides.
            Mode::Count => can_be == best.levels.admitted && so_far.lt(best.vector[..person].iter().copied()),
        }
    }
}

#[test]
fn the_judge_finds_every_rule_broken_and_counts_by_hand() {
    let text = r#"{"m":1,"M":2,"applicants":[
        {"eligible":true,"org":"A","role":1,"sen":1,"reg":1,"slots":{"Tue":0,"Thu":2},"prev":1},
        {"eligible":true,"org":"B","role":1,"sen":2,"reg":1,"slots":{"Tue":1}},
        {"eligible":true,"org":"A","role":1,"sen":1,"reg":1,"slots":{"Tue":0,"Thu":3},"must":true},
        {"eligible":false,"org":"C","role":1,"sen":1,"reg":1,"slots":{"Tue":0}}],
        "sets":[{"slot":"Tue","min":2,"max":3},{"slot":"Thu","min":1,"max":1,"fac_org":"B"}],
        "wishes":[[0,2]],"conflicts":[[1,2]]}"#;
    let it = Instance::from_json(text.as_bytes()).unwrap();
    let good = judge(&it, &vec![Some(0), Some(0), Some(1), None]).unwrap();
    assert_eq!(good.levels, Levels { admitted: 3, preference: 5, diversity: 3, evenness: 5, moved: 1 });
    assert_eq!(by_force(&it), Some(good));
    for (assign, rule) in [
        (vec![None, None, None, None], "H1"),
        (vec![None, None, Some(1), Some(0)], "H2"),
        (vec![Some(0), None, Some(1), None], "H3"),
        (vec![Some(0), Some(0), Some(0), None], "H4"),
        (vec![None, Some(0), Some(0), None], "H6"),
    ] {
        assert!(judge(&it, &assign).unwrap_err().starts_with(rule), "{rule}");
    }
    let capped = Instance { cap: 1, ..it };
    assert_eq!(judge(&capped, &vec![Some(0), Some(0), Some(1), None]), Err("H5".to_owned()));
}
