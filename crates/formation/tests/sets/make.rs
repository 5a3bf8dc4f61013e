//! Instances to try, small and large, with every feature of the rules in them.
//!
//! Apart so that every promise is tried on the same kinds of questions.

use formation::Unwatched;
use formation::sets::{
    Applicant, Effort, Group, Instance, Key, Labels, Mode, Proposal, TagMode, Weights, plan, propose,
};
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::ops::RangeInclusive;

/// What instances are to be like.
#[derive(Debug, Clone)]
pub struct Shape {
    pub people: RangeInclusive<usize>,
    pub sets: RangeInclusive<usize>,
    /// The fewest people of a set, and how many more it takes.
    pub least: RangeInclusive<u32>,
    pub spare: RangeInclusive<u32>,
    pub orgs: i64,
    pub per_set: RangeInclusive<u32>,
    pub cap: RangeInclusive<u32>,
    /// Conflicts and wishes at most, for each person.
    pub conflicts: f64,
    pub wishes: f64,
    /// The share of people whose place is confirmed, or fixed.
    pub promised: f64,
}

impl Shape {
    /// So small that every plan can be tried.
    pub fn small() -> Self {
        Self {
            people: 0..=9,
            sets: 0..=3,
            least: 0..=4,
            spare: 0..=3,
            orgs: 4,
            per_set: 1..=3,
            cap: 1..=5,
            conflicts: 0.6,
            wishes: 0.6,
            promised: 0.05,
        }
    }

    /// The size of a real round.
    pub fn round(people: RangeInclusive<usize>, sets: RangeInclusive<usize>) -> Self {
        let orgs = (*people.end() as i64 / 4).max(4);
        Self {
            people,
            sets,
            least: 3..=5,
            spare: 1..=3,
            orgs,
            per_set: 1..=2,
            cap: 2..=6,
            conflicts: 0.15,
            wishes: 0.1,
            promised: 0.01,
        }
    }

    pub fn strategy(self) -> impl Strategy<Value = Instance> {
        (self.people.clone(), self.sets.clone()).prop_flat_map(move |(people, sets)| self.sized(people, sets))
    }

    fn sized(&self, people: usize, sets: usize) -> impl Strategy<Value = Instance> + use<> {
        let pairs = |each: f64| {
            let one = 0..people.max(1);
            let most = (people as f64 * each) as usize;
            let pairs = proptest::collection::vec((one.clone(), one), 0..=most);
            pairs.prop_map(|mut pairs| {
                pairs.retain(|(a, b)| a != b);
                pairs
            })
        };
        let applicants = proptest::collection::vec(applicant(self.orgs, sets, self.promised), people);
        let groups = proptest::collection::vec(group(self.orgs, self.least.clone(), self.spare.clone()), sets);
        let caps = (self.per_set.clone(), self.cap.clone());
        let mode = prop_oneof![3 => Just(Mode::Priority), 1 => Just(Mode::Count)];
        let weights = select(vec![Weights::default(), Weights { org: 0, role: 1, sen: 5, reg: 0 }]);
        (applicants, groups, caps, pairs(self.conflicts), pairs(self.wishes), mode, weights).prop_map(
            |(applicants, sets, (m, cap), conflicts, wishes, mode, weights)| Instance {
                m,
                cap,
                weights,
                applicants,
                sets,
                conflicts,
                wishes,
                mode,
                labels: Labels::default(),
            },
        )
    }
}

fn key(below: i64) -> impl Strategy<Value = Key> {
    (0..below).prop_map(|number| Key(number.to_string()))
}

const NEEDS: [&str; 2] = ["captions", "step-free"];

fn words(list: Vec<&str>) -> Vec<String> {
    list.into_iter().map(str::to_owned).collect()
}

fn applicant(orgs: i64, sets: usize, promised: f64) -> impl Strategy<Value = Applicant> {
    let slots = prop_oneof![
        1 => Just(vec![]),
        4 => Just(vec!["Tue"]),
        4 => Just(vec!["Thu"]),
        6 => Just(vec!["Tue", "Thu"]),
        6 => Just(vec!["Thu", "Tue"]),
    ];
    let slots = (slots, 1_u32..4).prop_map(|(slots, step)| {
        slots.into_iter().enumerate().map(|(rank, slot)| (slot.to_owned(), rank as u32 * step)).collect()
    });
    let needs = prop_oneof![8 => Just(Vec::new()), 2 => subsequence(NEEDS.to_vec(), 1..=2)];
    let tag = prop_oneof![
        8 => Just((None, TagMode::No)),
        1 => Just((Some("g"), TagMode::May)),
        1 => Just((Some("g"), TagMode::Only)),
        1 => select(vec![(Some("g"), TagMode::No), (None, TagMode::Only), (Some("h"), TagMode::May)]),
    ];
    let place = (
        weighted(0.4, any::<prop::sample::Index>()),
        prop::bool::weighted(promised),
        prop::bool::weighted(promised),
        any::<prop::sample::Index>(),
    );
    let facts = (prop::bool::weighted(0.93), key(orgs), key(4), key(5), key(3));
    let paper = (weighted(0.5, any::<bool>()), weighted(0.5, any::<bool>()));
    (facts, slots, needs, tag, place, paper).prop_map(move |(facts, slots, needs, tag, place, paper)| {
        let set = |at: Option<prop::sample::Index>| at.filter(|_| sets > 0).map(|at| at.index(sets));
        Applicant {
            eligible: facts.0,
            complete: paper.0,
            endorsed: paper.1,
            org: facts.1,
            role: facts.2,
            sen: facts.3,
            reg: facts.4,
            slots,
            needs: words(needs),
            tag: tag.0.map(|it| Key(it.to_owned())),
            tag_mode: tag.1,
            prev: set(place.0),
            must: place.1,
            lock: set(Some(place.3).filter(|_| place.2)),
        }
    })
}

fn group(orgs: i64, least: RangeInclusive<u32>, spare: RangeInclusive<u32>) -> impl Strategy<Value = Group> {
    let provides = prop_oneof![3 => Just(NEEDS.to_vec()), 1 => subsequence(NEEDS.to_vec(), 0..=2)];
    let slot = select(vec!["Tue", "Tue", "Thu", "Thu", "Sun"]);
    (slot, least, spare, weighted(0.4, key(orgs)), weighted(0.15, Just(Key("g".to_owned()))), provides).prop_map(
        |(slot, min, spare, fac_org, tag, provides)| Group {
            slot: Key(slot.to_owned()),
            min,
            max: min + spare,
            fac_org,
            tag,
            provides: words(provides),
        },
    )
}

/// Names that cannot be in a sentence by chance.
pub fn named(mut it: Instance) -> Instance {
    it.labels.applicants = (0..it.applicants.len()).map(|i| format!("Quill{i:03}")).collect();
    it.labels.sets = (0..it.sets.len()).map(|k| format!("Circle{k:02}")).collect();
    it
}

pub fn json(it: &Instance) -> String {
    serde_json::to_string(it).expect("an instance can be written")
}

/// Solved with so many tries, without reasons.
pub fn solved(it: &Instance, tries: u64) -> Proposal {
    plan(it, 1, Effort::tries(tries), &mut Unwatched)
}

/// Solved with reasons.
pub fn proposed(it: &Instance, tries: u64) -> Proposal {
    propose(it, 1, Effort::tries(tries), &mut Unwatched)
}

/// Somebody whom nothing hinders, and a set that takes anybody: for instances by hand.
pub fn anybody(org: usize) -> Applicant {
    Applicant {
        eligible: true,
        complete: None,
        endorsed: None,
        org: Key(org.to_string()),
        role: Key("hr".into()),
        sen: Key("1".into()),
        reg: Key("north".into()),
        slots: [("Tue".to_owned(), 0), ("Thu".to_owned(), 1)].into(),
        needs: Vec::new(),
        tag: None,
        tag_mode: TagMode::No,
        prev: None,
        must: false,
        lock: None,
    }
}

pub fn open_set(slot: &str, min: u32, max: u32) -> Group {
    Group { slot: Key(slot.to_owned()), min, max, fac_org: None, tag: None, provides: words(NEEDS.to_vec()) }
}

/// Nobody conflicts with anybody, everybody is as in the lists.
pub fn question(m: u32, cap: u32, applicants: Vec<Applicant>, sets: Vec<Group>) -> Instance {
    Instance {
        m,
        cap,
        weights: Weights::default(),
        applicants,
        sets,
        conflicts: Vec::new(),
        wishes: Vec::new(),
        mode: Mode::Priority,
        labels: Labels::default(),
    }
}
