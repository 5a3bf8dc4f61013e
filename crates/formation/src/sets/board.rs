//! The question as the search sees it: dense numbers, flat tables, the hard rules worked out once.
//!
//! Apart so that no search ever compares a word, and so that there is one place where the rule of
//! who fits which set is written (H2 of the rules: eligible, slot, needs, facilitator, tag).

use super::instance::{Instance, Key, TagMode};
use std::collections::{BTreeSet, HashMap};

/// No set.
pub(super) const NONE: u16 = u16::MAX;
/// The attributes whose likeness counts: organisation, role, seniority, region.
pub(super) const ATTRIBUTES: usize = 4;

/// One of the conditions of H2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    Slot,
    Tag,
    Need,
    Facilitator,
}

impl Fit {
    pub(super) const ALL: [Self; 4] = [Self::Slot, Self::Tag, Self::Need, Self::Facilitator];
}

/// Lists of unequal length in one piece of memory.
#[derive(Debug, Clone, Default)]
pub(super) struct Lists<T> {
    starts: Vec<usize>,
    items: Vec<T>,
}

impl<T> Lists<T> {
    pub(super) fn of(lists: impl Iterator<Item = Vec<T>>) -> Self {
        let mut all = Self { starts: vec![0], items: Vec::new() };
        for list in lists {
            all.items.extend(list);
            all.starts.push(all.items.len());
        }
        all
    }

    pub(super) fn get(&self, at: usize) -> &[T] {
        &self.items[self.starts[at]..self.starts[at + 1]]
    }
}

/// A run of sets that one person finds equally good: same slot, same cost.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice {
    pub(super) slot: u16,
    pub(super) cost: u32,
    /// Where its sets begin and end within the person's list.
    pub(super) from: u32,
    pub(super) to: u32,
}

/// The whole question in numbers.
#[derive(Debug, Clone)]
pub(super) struct Board {
    pub(super) people: usize,
    pub(super) sets: usize,
    /// Most of one organisation in a set (H4), and in the programme (H5).
    pub(super) per_set: u32,
    pub(super) per_programme: u32,
    pub(super) orgs: usize,
    pub(super) weight: [i64; ATTRIBUTES],
    /// Each person's value of each attribute.
    pub(super) value: Vec<[u32; ATTRIBUTES]>,
    /// Where each person's role, seniority and region stand in a set's row of counts.
    pub(super) cells: Vec<[u32; ATTRIBUTES - 1]>,
    /// How long that row is, and what a like pair weighs at each of its places.
    pub(super) row: usize,
    pub(super) cell_weight: Vec<i64>,
    /// No conflict, no wish, and nowhere before: moving them concerns nobody else.
    pub(super) unattached: Vec<bool>,
    pub(super) slot: Vec<u16>,
    pub(super) min: Vec<u32>,
    pub(super) max: Vec<u32>,
    /// The sets each person fits, cheapest first.
    fits: Lists<u16>,
    choices: Lists<Choice>,
    fit_bits: Vec<u64>,
    words: usize,
    foes: Lists<u32>,
    friends: Lists<u32>,
    pub(super) wishes: Vec<(u32, u32)>,
    /// A place is promised: `must`, or fixed by the coordinator.
    pub(super) forced: Vec<bool>,
    pub(super) previous: Vec<u16>,
    fitting: Fitting,
}

impl Board {
    pub(super) fn new(instance: &Instance) -> Self {
        let (people, sets) = (instance.applicants.len(), instance.sets.len());
        let (value, values, mut orgs) = attributes(instance);
        let fitting = Fitting::new(instance, &mut orgs);
        let per_person = instance.applicants.iter().enumerate().map(|(i, it)| match it.eligible {
            true => fitting.of(i, it.lock),
            false => (Vec::new(), Vec::new()),
        });
        let per_person: Vec<(Vec<u16>, Vec<Choice>)> = per_person.collect();
        let words = sets.div_ceil(64);
        let mut fit_bits = vec![0_u64; words * people];
        for (i, (fits, _)) in per_person.iter().enumerate() {
            for k in fits {
                fit_bits[i * words + usize::from(*k) / 64] |= 1 << (k % 64);
            }
        }
        let (fits, choices): (Vec<_>, Vec<_>) = per_person.into_iter().unzip();
        let foes = neighbours(people, instance.conflicts.iter().copied());
        let friends = repeated_neighbours(people, &instance.wishes);
        let weight = [instance.weights.org, instance.weights.role, instance.weights.sen, instance.weights.reg];
        let weight = weight.map(i64::from);
        let before = [0, values[1], values[1] + values[2]];
        let cell_weight = (1..ATTRIBUTES).flat_map(|a| std::iter::repeat_n(weight[a], values[a])).collect();
        let unattached = instance.applicants.iter().enumerate();
        let unattached =
            unattached.map(|(i, it)| it.prev.is_none() && foes.get(i).is_empty() && friends.get(i).is_empty());
        Self {
            people,
            sets,
            per_set: instance.m,
            per_programme: instance.cap,
            orgs: values[0],
            weight,
            cells: value.iter().map(|it| [0, 1, 2].map(|a| before[a] as u32 + it[a + 1])).collect(),
            row: values[1] + values[2] + values[3],
            cell_weight,
            unattached: unattached.collect(),
            value,
            slot: fitting.offered.iter().map(|it| it.slot as u16).collect(),
            min: instance.sets.iter().map(|set| set.min).collect(),
            max: instance.sets.iter().map(|set| set.max).collect(),
            fits: Lists::of(fits.into_iter()),
            choices: Lists::of(choices.into_iter()),
            fit_bits,
            words,
            foes,
            friends,
            wishes: instance.wishes.iter().map(|(a, b)| (*a as u32, *b as u32)).collect(),
            forced: instance.applicants.iter().map(|it| it.must || it.lock.is_some()).collect(),
            previous: instance.applicants.iter().map(|it| it.prev.map_or(NONE, |k| k as u16)).collect(),
            fitting,
        }
    }

    /// The conditions that keep this person from this set, whatever their form.
    pub(super) fn unmet(&self, person: usize, set: usize) -> Vec<Fit> {
        let (person, set) = (&self.fitting.sought[person], &self.fitting.offered[set]);
        Fit::ALL.into_iter().filter(|fit| !meets(person, set, *fit)).collect()
    }

    /// The sets this person fits, cheapest first.
    pub(super) fn fits(&self, person: usize) -> &[u16] {
        self.fits.get(person)
    }

    /// The same by slot and cost.
    pub(super) fn choices(&self, person: usize) -> &[Choice] {
        self.choices.get(person)
    }

    pub(super) fn can(&self, person: usize, set: usize) -> bool {
        self.fit_bits[person * self.words + set / 64] >> (set % 64) & 1 == 1
    }

    /// Whether two sets differ in nothing but their number: whoever fits one fits the other.
    pub(super) fn interchangeable(&self, a: usize, b: usize) -> bool {
        let alike = (self.slot[a], self.min[a], self.max[a]) == (self.slot[b], self.min[b], self.max[b]);
        alike && (0..self.people).all(|i| self.can(i, a) == self.can(i, b))
    }

    /// What this slot costs this person; only for a set that fits.
    pub(super) fn cost(&self, person: usize, set: usize) -> i64 {
        let slot = self.slot[set];
        self.choices(person).iter().find(|it| it.slot == slot).map_or(0, |it| i64::from(it.cost))
    }

    pub(super) fn org(&self, person: usize) -> usize {
        self.value[person][0] as usize
    }

    /// Those who may never share a set with this person.
    pub(super) fn foes(&self, person: usize) -> &[u32] {
        self.foes.get(person)
    }

    /// Whether there are so many conflicts that they shape the plan as much as the caps do.
    pub(super) fn is_dense(&self) -> bool {
        self.foes.items.len() > 4 * self.people
    }

    /// Those this person wishes to share with, or who wish it, once for each wish.
    pub(super) fn friends(&self, person: usize) -> &[u32] {
        self.friends.get(person)
    }
}

/// What one person asks of a set, and what one set asks of a person (H2).
#[derive(Debug, Clone)]
struct Sought {
    /// Slot and cost.
    slots: Vec<(u32, u32)>,
    needs: Vec<u32>,
    tag: Option<u32>,
    mode: TagMode,
    org: u32,
}

#[derive(Debug, Clone)]
struct Offered {
    slot: u32,
    provides: Vec<u32>,
    tag: Option<u32>,
    facilitator: Option<u32>,
}

/// Whether a person meets one condition of H2.
fn meets(person: &Sought, set: &Offered, condition: Fit) -> bool {
    match condition {
        Fit::Slot => person.slots.iter().any(|(slot, _)| *slot == set.slot),
        Fit::Tag => match set.tag {
            None => person.mode != TagMode::Only,
            Some(_) => person.tag == set.tag && person.mode != TagMode::No,
        },
        Fit::Need => person.needs.iter().all(|need| set.provides.contains(need)),
        Fit::Facilitator => set.facilitator != Some(person.org),
    }
}

/// Both sides of H2 in numbers.
#[derive(Debug, Clone)]
pub(super) struct Fitting {
    sought: Vec<Sought>,
    offered: Vec<Offered>,
    by_slot: Vec<Vec<u16>>,
}

impl Fitting {
    fn new(instance: &Instance, orgs: &mut Numbers<'_>) -> Self {
        let (mut slots, mut needs, mut tags) = (HashMap::new(), HashMap::new(), HashMap::new());
        let mut by_slot: Vec<Vec<u16>> = Vec::new();
        let mut offered = Vec::with_capacity(instance.sets.len());
        for (k, set) in instance.sets.iter().enumerate() {
            let slot = number(&mut slots, &set.slot.0);
            by_slot.resize_with(slots.len(), Vec::new);
            by_slot[slot as usize].push(k as u16);
            offered.push(Offered {
                slot,
                provides: set.provides.iter().map(|it| number(&mut needs, it)).collect(),
                tag: set.tag.as_ref().map(|it| number(&mut tags, &it.0)),
                facilitator: set.fac_org.as_ref().and_then(|it| orgs.get(it.0.as_str()).copied()),
            });
        }
        let sought = instance.applicants.iter().map(|it| Sought {
            slots: it.slots.iter().filter_map(|(slot, cost)| Some((*slots.get(slot.as_str())?, *cost))).collect(),
            needs: it.needs.iter().map(|it| number(&mut needs, it)).collect(),
            tag: it.tag.as_ref().map(|it| number(&mut tags, &it.0)),
            mode: it.tag_mode,
            org: orgs[it.org.0.as_str()],
        });
        Self { sought: sought.collect(), offered, by_slot }
    }

    /// A person's sets in order of cost, and the runs of one slot among them.
    fn of(&self, person: usize, lock: Option<usize>) -> (Vec<u16>, Vec<Choice>) {
        let it = &self.sought[person];
        let mut slots = it.slots.clone();
        slots.sort_unstable_by_key(|(slot, cost)| (*cost, *slot));
        let (mut sets, mut choices) = (Vec::new(), Vec::new());
        for (slot, cost) in slots {
            let from = sets.len() as u32;
            sets.extend(self.by_slot[slot as usize].iter().copied().filter(|k| {
                let set = &self.offered[usize::from(*k)];
                lock.is_none_or(|lock| lock == usize::from(*k)) && Fit::ALL.iter().all(|fit| meets(it, set, *fit))
            }));
            if sets.len() as u32 > from {
                choices.push(Choice { slot: slot as u16, cost, from, to: sets.len() as u32 });
            }
        }
        (sets, choices)
    }
}

fn attributes(instance: &Instance) -> (Vec<[u32; ATTRIBUTES]>, [usize; ATTRIBUTES], Numbers<'_>) {
    let mut numbers: [Numbers<'_>; ATTRIBUTES] = Default::default();
    let value = instance
        .applicants
        .iter()
        .map(|it| {
            let keys: [&Key; ATTRIBUTES] = [&it.org, &it.role, &it.sen, &it.reg];
            std::array::from_fn(|a| number(&mut numbers[a], &keys[a].0))
        })
        .collect();
    let values = [0, 1, 2, 3].map(|a| numbers[a].len());
    let [orgs, ..] = numbers;
    (value, values, orgs)
}

/// Words numbered in the order in which they first appear.
type Numbers<'a> = HashMap<&'a str, u32>;

fn number<'a>(numbers: &mut Numbers<'a>, word: &'a str) -> u32 {
    let next = numbers.len() as u32;
    *numbers.entry(word).or_insert(next)
}

fn neighbours(people: usize, pairs: impl Iterator<Item = (usize, usize)>) -> Lists<u32> {
    let mut found = vec![BTreeSet::new(); people];
    for (a, b) in pairs {
        found[a].insert(b as u32);
        found[b].insert(a as u32);
    }
    Lists::of(found.into_iter().map(|it| it.into_iter().collect()))
}

/// Wishes count each time they are written, as the measure of preference does.
fn repeated_neighbours(people: usize, pairs: &[(usize, usize)]) -> Lists<u32> {
    let mut found = vec![Vec::new(); people];
    for (a, b) in pairs {
        found[*a].push(*b as u32);
        found[*b].push(*a as u32);
    }
    Lists::of(found.into_iter())
}
