//! Why promises cannot all be kept: a smallest list of people and rules that cannot hold together.
//!
//! Apart because it asks the opposite question: nothing is placed here, promises and rules are left
//! out one by one for as long as what remains still cannot be met.

use super::board::Board;
use super::flow::Flow;
use super::instance::{Instance, TagMode};
use super::proposal::CoreRule;
use super::tree::{Answer, Cases, any_plan};
use super::words::{Names, list, number, people_in_words};
use crate::watch::Go;

/// Cases that one question may take here; a question left open counts as one that can be met.
const CASES: u64 = 3_000;

/// A rule that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    Conflict,
    Min,
    Max,
    CapSet,
    CapProgramme,
    Facilitator,
    Need,
    Tag,
    Slot,
    Eligible,
    Lock,
}

/// The order in which they are left out: first those that people would find strangest to be told.
const RULES: [Rule; 11] = [
    Rule::Max,
    Rule::Min,
    Rule::CapProgramme,
    Rule::CapSet,
    Rule::Conflict,
    Rule::Facilitator,
    Rule::Tag,
    Rule::Need,
    Rule::Slot,
    Rule::Eligible,
    Rule::Lock,
];

/// People and rules of which none can be left out. Empty where the promises can be kept after all.
pub(super) fn core(instance: &Instance) -> Vec<CoreRule> {
    let promised: Vec<usize> = (0..instance.applicants.len())
        .filter(|i| instance.applicants[*i].must || instance.applicants[*i].lock.is_some())
        .collect();
    let mut loosened = instance.clone();
    if possible(&loosened, &promised) {
        return Vec::new();
    }
    let people = fewest(&loosened, promised);
    let mut kept = Vec::new();
    for rule in RULES {
        let without = relaxed(&loosened, rule, &people);
        if possible(&without, &people) { kept.push(rule) } else { loosened = without }
    }
    let needed = conflicts_needed(&loosened, &people);
    loosened.conflicts = needed;
    let names = Names(instance);
    let mut core = vec![promise(&names, instance, &people)];
    if instance.sets.is_empty() {
        let text = "There is no set to place anybody in.".to_owned();
        core.push(CoreRule { rule: "sets".to_owned(), people: people.clone(), sets: Vec::new(), text });
    }
    core.extend(kept.into_iter().map(|rule| in_words(rule, &names, &loosened, &people)));
    core
}

/// Whether everyone of these can be placed together; others may be, as the minima need them.
fn possible(instance: &Instance, people: &[usize]) -> bool {
    let mut only = instance.clone();
    for (_, it) in only.applicants.iter_mut().enumerate().filter(|(i, _)| !people.contains(i)) {
        (it.must, it.lock) = (false, None);
    }
    let board = Board::new(&only);
    let optional = (0..board.people).map(|i| !board.fits(i).is_empty()).collect();
    let mut flow = Flow::unpriced(&board, vec![false; board.people], optional);
    people.iter().all(|person| flow.require(*person))
        && any_plan(flow, 0, &mut Cases::of(CASES, &mut || Go::On)) != Answer::None
}

/// Leaves people out for as long as the rest still cannot be placed: halves first, then one by one.
fn fewest(instance: &Instance, mut people: Vec<usize>) -> Vec<usize> {
    let mut piece = people.len().div_ceil(2);
    loop {
        let mut at = 0;
        while at < people.len() {
            let mut fewer = people.clone();
            fewer.drain(at..(at + piece).min(people.len()));
            if !fewer.is_empty() && !possible(instance, &fewer) { people = fewer } else { at += piece }
        }
        if piece == 1 {
            return people;
        }
        piece = piece.div_ceil(2);
    }
}

fn conflicts_needed(instance: &Instance, people: &[usize]) -> Vec<(usize, usize)> {
    let among = |pair: &&(usize, usize)| people.contains(&pair.0) && people.contains(&pair.1);
    let mut only = instance.clone();
    only.conflicts = instance.conflicts.iter().filter(among).copied().collect();
    if possible(&only, people) { instance.conflicts.clone() } else { only.conflicts }
}

/// The same question without one rule for these people.
fn relaxed(instance: &Instance, rule: Rule, people: &[usize]) -> Instance {
    let mut it = instance.clone();
    let all = instance.applicants.len() as u32;
    match rule {
        Rule::Conflict => it.conflicts.clear(),
        Rule::Min => it.sets.iter_mut().for_each(|set| set.min = 0),
        Rule::Max => it.sets.iter_mut().for_each(|set| set.max = all.max(set.max)),
        Rule::CapSet => it.m = all,
        Rule::CapProgramme => it.cap = all,
        Rule::Facilitator => it.sets.iter_mut().for_each(|set| set.fac_org = None),
        Rule::Need => people.iter().for_each(|i| it.applicants[*i].needs.clear()),
        Rule::Tag => {
            it.sets.iter_mut().for_each(|set| set.tag = None);
            people.iter().for_each(|i| it.applicants[*i].tag_mode = TagMode::May);
        }
        Rule::Slot => {
            let slots: Vec<String> = it.sets.iter().map(|set| set.slot.0.clone()).collect();
            for i in people {
                it.applicants[*i].slots.extend(slots.iter().map(|slot| (slot.clone(), 0)));
            }
        }
        Rule::Eligible => people.iter().for_each(|i| it.applicants[*i].eligible = true),
        Rule::Lock => people.iter().for_each(|i| it.applicants[*i].lock = None),
    }
    it
}

fn promise(names: &Names<'_>, instance: &Instance, people: &[usize]) -> CoreRule {
    let who = names.people(people);
    let text = match people {
        [one] if instance.applicants[*one].lock.is_some() => format!("{who} is fixed to a set."),
        [_] => format!("{who} has a confirmed place."),
        _ => format!("{who} have confirmed places or are fixed to a set."),
    };
    CoreRule { rule: "must".to_owned(), people: people.to_vec(), sets: Vec::new(), text }
}

fn in_words(rule: Rule, names: &Names<'_>, instance: &Instance, people: &[usize]) -> CoreRule {
    let applicants = || people.iter().map(|i| &instance.applicants[*i]);
    let sets = reachable(instance, people);
    let each = if people.len() == 1 { names.people(people) } else { "each of them".to_owned() };
    let (name, text) = match rule {
        Rule::Conflict => ("conflict", "Some of them may not share a set with each other.".to_owned()),
        Rule::Min => ("min", least(&sizes(instance, &sets, |set| set.min))),
        Rule::Max => ("max", most(&sizes(instance, &sets, |set| set.max))),
        Rule::CapSet => {
            ("cap_set", format!("A set takes at most {} of one organisation.", people_in_words(instance.m as usize)))
        }
        Rule::CapProgramme => (
            "cap_programme",
            format!("The programme takes at most {} of one organisation.", people_in_words(instance.cap as usize)),
        ),
        Rule::Facilitator => {
            ("facilitator", format!("A set that {each} could join has a facilitator of the same organisation."))
        }
        Rule::Need => {
            let mut needs: Vec<String> = applicants().flat_map(|it| it.needs.iter().cloned()).collect();
            needs.sort();
            needs.dedup();
            ("need", format!("Needed: {}; the sets they could join do not provide it.", list(needs.into_iter(), "and")))
        }
        Rule::Tag => (
            "tag",
            "Sets for a group take only those who asked to be placed by it, and the others only the rest.".to_owned(),
        ),
        Rule::Slot => {
            let when = list(people.iter().map(|i| format!("{}: {}", names.person(*i), names.slots_of(*i))), "and");
            ("slot", format!("They can make only these days ({when})."))
        }
        Rule::Eligible => ("eligible", format!("The form or the employer's support of {each} is missing.")),
        Rule::Lock => ("lock", format!("The coordinator has fixed the set of {each}.")),
    };
    CoreRule { rule: name.to_owned(), people: people.to_vec(), sets, text }
}

/// The sets that any of them fits.
fn reachable(instance: &Instance, people: &[usize]) -> Vec<usize> {
    let board = Board::new(instance);
    (0..board.sets).filter(|k| people.iter().any(|i| board.can(*i, *k))).collect()
}

/// The different sizes of these sets, smallest first.
fn sizes(instance: &Instance, sets: &[usize], size: impl Fn(&super::instance::Group) -> u32) -> Vec<usize> {
    let mut sizes: Vec<usize> = sets.iter().map(|k| size(&instance.sets[*k]) as usize).collect();
    sizes.sort_unstable();
    sizes.dedup();
    sizes
}

const NO_SET: &str = "There is no set that they could join.";

fn least(sizes: &[usize]) -> String {
    match *sizes {
        [] => NO_SET.to_owned(),
        [one] => format!("A set that they could join opens only with at least {}.", people_in_words(one)),
        [one, .., all] => format!(
            "The sets that they could join open only with at least {}, some only with {}.",
            people_in_words(one),
            number(all)
        ),
    }
}

fn most(sizes: &[usize]) -> String {
    match *sizes {
        [] => NO_SET.to_owned(),
        [one] => format!("A set that they could join takes at most {}.", people_in_words(one)),
        [few, .., one] => {
            format!("The sets that they could join take at most {}, some only {}.", people_in_words(one), number(few))
        }
    }
}
