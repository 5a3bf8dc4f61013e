//! A seating as the engine of `formation` sees it. Pure. Everybody here has taken a place, so everybody
//! must have a seat; whoever was told their set stays in it.

use crate::seating::Seating;
use formation::sets::{Applicant, Group, Instance, Key, Labels, Mode, TagMode, Weights};
use programmes::blueprint::SelectionMode;
use programmes::place::Place;
use std::collections::BTreeMap;

/// The only slot where a set meets on no day that is known yet.
const ANY: &str = "any";
/// How senior somebody is, lowest first, as the form's values say it.
const SENIORITY: [&str; 5] = ["none", "team", "manager", "head", "director"];

/// What sets and days are called in the engine's sentences.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// The sets, by position.
    pub sets: Vec<String>,
    /// The days, by key.
    pub days: BTreeMap<String, String>,
}

/// The question who sits where.
pub fn question(it: &Seating, names: &Names) -> Instance {
    let sets = it.sets.iter().enumerate().map(|(number, set)| Group {
        slot: Key(slot(it, number)),
        min: u32::from(it.rules.min),
        max: u32::from(it.rules.max),
        fac_org: it.facilitators.get(&set.id).cloned().map(Key),
        tag: None,
        provides: Vec::new(),
    });
    Instance {
        m: u32::from(it.terms.most_in_set(&it.rules)),
        // Who has a place keeps it, whatever the cap has become since.
        cap: u32::try_from(it.places.len()).unwrap_or(u32::MAX),
        weights: Weights::default(),
        applicants: it.places.iter().map(|place| applicant(it, place)).collect(),
        sets: sets.collect(),
        conflicts: conflicts(it),
        wishes: Vec::new(),
        mode: match it.mode {
            SelectionMode::Priority => Mode::Priority,
            SelectionMode::Count => Mode::Count,
        },
        labels: labels(it, names),
    }
}

fn applicant(it: &Seating, place: &Place) -> Applicant {
    let answer = |key: &str| place.answers.one(key).unwrap_or_default().to_owned();
    let seniority = SENIORITY.iter().position(|step| *step == answer("seniority")).unwrap_or_default();
    let seat = it.seats.get(&place.id);
    let now = it.set_of(place.id);
    let fixed = seat.is_some_and(|seat| seat.locked.is_some() || seat.told_at.is_some());
    Applicant {
        eligible: true,
        complete: None,
        endorsed: None,
        org: Key(place.employer()),
        role: Key(answer("work")),
        sen: Key(seniority.to_string()),
        reg: Key(answer("region")),
        slots: slots(it, place),
        needs: Vec::new(),
        tag: None,
        tag_mode: TagMode::No,
        prev: now,
        must: true,
        lock: now.filter(|_| fixed),
    }
}

/// When a set meets, as a key. A set that somebody said no to has a key of its own, so that it is
/// closed to them alone.
fn slot(it: &Seating, number: usize) -> String {
    let set = &it.sets[number];
    let day = set.day.clone().unwrap_or_else(|| ANY.to_owned());
    let refused = it.refusals.iter().any(|(_, refused)| *refused == set.id);
    if refused { format!("{day} {}", set.number) } else { day }
}

/// The slots somebody can make, each with its cost: the first choice costs nothing.
fn slots(it: &Seating, place: &Place) -> BTreeMap<String, u32> {
    let open = it.sets.iter().enumerate().filter(|(_, set)| !it.refusals.contains(&(place.id, set.id)));
    let cost = |day: &Option<String>| match day {
        None => Some(0),
        Some(day) => match place.answers.one(&format!("day_{day}")) {
            Some("first") => Some(0),
            Some("can") => Some(1),
            // Nobody was asked where all sets meet on one day.
            None if it.sets.iter().all(|set| set.day == it.sets[0].day) => Some(0),
            _ => None,
        },
    };
    open.filter_map(|(number, set)| Some((slot(it, number), cost(&set.day)?))).collect()
}

/// Who never shares a set: those kept apart, and a manager with those whose place they promised.
fn conflicts(it: &Seating) -> Vec<(usize, usize)> {
    let position = |id| it.place(id).map(|(at, _)| at);
    let kept = it.apart.iter().filter_map(|pair| Some((position(pair.one)?, position(pair.other)?)));
    let managed = it.places.iter().enumerate().flat_map(|(at, place)| {
        let manager = place.endorser.as_ref().map(|it| it.email.clone());
        let others = it.places.iter().enumerate().filter(move |(_, other)| Some(&other.email) == manager.as_ref());
        others.map(move |(other, _)| (at, other))
    });
    let mut all: Vec<(usize, usize)> =
        kept.chain(managed).filter(|(a, b)| a != b).map(|(a, b)| (a.min(b), a.max(b))).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn labels(it: &Seating, names: &Names) -> Labels {
    let slots = it.sets.iter().enumerate().map(|(number, set)| {
        let day = set.day.as_ref().and_then(|day| names.days.get(day)).cloned().unwrap_or_default();
        (slot(it, number), day)
    });
    Labels {
        applicants: it.places.iter().map(|place| place.name.clone()).collect(),
        orgs: it.places.iter().map(|place| (place.employer(), place.organisation.clone())).collect(),
        sets: names.sets.clone(),
        slots: slots.collect(),
    }
}
