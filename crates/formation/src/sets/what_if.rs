//! What would be if: one change to a question, and who it moves.
//!
//! Apart because it asks about two questions at once; each of them is answered as any other.

use serde::Serialize;

use super::instance::{Group, Instance, Key};
use super::words::Names;

/// One thing that could be otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Another cap on one organisation over the programme.
    PerProgramme(u32),
    /// Another cap on one organisation in a set.
    PerSet(u32),
    /// Another least and largest size of a set.
    Size {
        /// Which.
        set: usize,
        /// The fewest.
        min: u32,
        /// The most.
        max: u32,
    },
    /// One set more, open to all, which meets all needs that the others meet.
    Added {
        /// When it meets.
        slot: String,
        /// The fewest.
        min: u32,
        /// The most.
        max: u32,
    },
    /// One set fewer.
    Without(usize),
    /// A set meets at another time.
    Slot {
        /// Which.
        set: usize,
        /// When.
        slot: String,
    },
    /// Somebody withdraws.
    Withdrawn(usize),
}

/// Why a change cannot be tried.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    /// No such set.
    #[error("there is no set {0}; the sets are: {1}")]
    NoSet(usize, String),
    /// No such person.
    #[error("there is no applicant {0}; they are numbered from 0 and there are {1}")]
    NoApplicant(usize, usize),
    /// Sizes the wrong way round.
    #[error("the least size, {0}, comes before the largest, {1}: the smaller comes first")]
    Sizes(u32, u32),
    /// Nobody would come.
    #[error("nobody can make “{0}”; people can make: {1}")]
    NoSlot(String, String),
}

/// What a change does to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MoveKind {
    /// Gives their place back.
    Withdrawn,
    /// Had a place and would have none.
    Displaced,
    /// Had none and would have one.
    Admitted,
    /// Would be in another set.
    Moved,
}

/// Somebody for whom a change matters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Move {
    /// By position.
    pub who: usize,
    /// What happens.
    pub kind: MoveKind,
    /// As a sentence.
    pub text: String,
}

/// The same question, with everybody's set of a plan as the one they were in: so that few move.
#[must_use]
pub fn starting_from(instance: &Instance, plan: &[Option<usize>]) -> Instance {
    let mut it = instance.clone();
    for (person, set) in it.applicants.iter_mut().zip(plan) {
        person.prev = *set;
    }
    it
}

impl Change {
    /// The question with this change. Everybody keeps their position; sets keep their names, also
    /// where one before them has gone.
    ///
    /// # Errors
    /// When it names what is not there.
    pub fn apply(&self, instance: &Instance) -> Result<Instance, ChangeError> {
        let mut it = instance.clone();
        let names = Names(instance);
        it.labels.sets = (0..instance.sets.len()).map(|k| names.set(k)).collect();
        match self {
            Self::PerProgramme(most) => it.cap = *most,
            Self::PerSet(most) => it.m = *most,
            Self::Size { set, min, max } => {
                sizes(*min, *max)?;
                let group = known(&mut it, *set)?;
                (group.min, group.max) = (*min, *max);
            }
            Self::Added { slot, min, max } => {
                sizes(*min, *max)?;
                add(&mut it, slot_of(instance, slot)?, *min, *max);
            }
            Self::Without(set) => without(&mut it, *set)?,
            Self::Slot { set, slot } => {
                let slot = slot_of(instance, slot)?;
                let before = std::mem::replace(&mut known(&mut it, *set)?.slot, slot.clone());
                let (old, new) = (format!("({})", names.slot(&before)), format!("({})", names.slot(&slot)));
                it.labels.sets[*set] = it.labels.sets[*set].replace(&old, &new);
            }
            Self::Withdrawn(person) => {
                let count = it.applicants.len();
                let gone = it.applicants.get_mut(*person).ok_or(ChangeError::NoApplicant(*person, count))?;
                (gone.eligible, gone.must, gone.lock, gone.prev) = (false, false, None, None);
                it.wishes.retain(|(a, b)| a != person && b != person);
            }
        }
        Ok(it)
    }
}

fn sizes(min: u32, max: u32) -> Result<(), ChangeError> {
    if min <= max { Ok(()) } else { Err(ChangeError::Sizes(min, max)) }
}

fn known(instance: &mut Instance, set: usize) -> Result<&mut Group, ChangeError> {
    let all = instance.labels.sets.join(", ");
    instance.sets.get_mut(set).ok_or(ChangeError::NoSet(set, all))
}

/// A slot by its key or its name, as long as somebody can make it.
fn slot_of(instance: &Instance, slot: &str) -> Result<Key, ChangeError> {
    let mut known: Vec<&String> = instance.applicants.iter().flat_map(|it| it.slots.keys()).collect();
    known.sort();
    known.dedup();
    let names = Names(instance);
    let name = |key: &String| names.slot(&Key(key.clone()));
    let found = known.iter().find(|key| key.eq_ignore_ascii_case(slot) || name(key).eq_ignore_ascii_case(slot));
    found.map(|key| Key((*key).clone())).ok_or_else(|| {
        let all: Vec<String> = known.iter().map(|key| name(key)).collect();
        ChangeError::NoSlot(slot.to_owned(), all.join(", "))
    })
}

fn add(instance: &mut Instance, slot: Key, min: u32, max: u32) {
    let mut provides: Vec<String> = instance.sets.iter().flat_map(|set| set.provides.iter().cloned()).collect();
    provides.sort();
    provides.dedup();
    let label = format!("the added set ({})", Names(instance).slot(&slot));
    instance.labels.sets.push(label);
    instance.sets.push(Group { slot, min, max, fac_org: None, tag: None, provides });
}

/// Takes a set out; what names a later set by its number goes down by one, what names this one, nowhere.
fn without(instance: &mut Instance, set: usize) -> Result<(), ChangeError> {
    known(instance, set)?;
    instance.sets.remove(set);
    instance.labels.sets.remove(set);
    let renumbered = |at: Option<usize>| at.filter(|k| *k != set).map(|k| if k > set { k - 1 } else { k });
    for person in &mut instance.applicants {
        person.prev = renumbered(person.prev);
        person.lock = renumbered(person.lock);
    }
    Ok(())
}

/// Whom a change moves: first those who lose their place, then those who get one, then those who
/// change sets. `changed` is `before`'s question [started from](starting_from) its plan, then changed.
pub fn compare(
    instance: &Instance,
    before: &[Option<usize>],
    changed: &Instance,
    after: &[Option<usize>],
) -> Vec<Move> {
    let (old, new) = (Names(instance), Names(changed));
    let mut moves: Vec<Move> = (0..instance.applicants.len().min(changed.applicants.len()))
        .filter_map(|who| {
            let name = old.person(who);
            let (was, is) = (before.get(who).copied().flatten(), after.get(who).copied().flatten());
            let (kind, text) = match (was, is) {
                (Some(was), None) if instance.applicants[who].eligible && !changed.applicants[who].eligible => {
                    (MoveKind::Withdrawn, format!("{name} gives back their place in {}.", old.set(was)))
                }
                (Some(was), None) => {
                    (MoveKind::Displaced, format!("{name} would lose their place in {}.", old.set(was)))
                }
                (None, Some(is)) => (MoveKind::Admitted, format!("{name} would have a place in {}.", new.set(is))),
                (Some(was), Some(is)) if changed.applicants[who].prev != Some(is) => {
                    (MoveKind::Moved, format!("{name} would move from {} to {}.", old.set(was), new.set(is)))
                }
                _ => return None,
            };
            Some(Move { who, kind, text })
        })
        .collect();
    moves.sort_by_key(|it| (it.kind, it.who));
    moves
}
