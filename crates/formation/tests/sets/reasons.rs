//! Reasons are claims about another question: each named cause, changed, changes the outcome.
//!
//! Apart because it is what people are told, and a sentence that is not true is worse than none.

use crate::cases;
use crate::judge::{by_force, can_come, fits, has_needs, members, own_facilitator, suits_tag};
use crate::make::{Shape, anybody, json, named, open_set, proposed, question, solved};
use formation::sets::{Cause, Group, Instance, Key, Mode, Outcome, Proposal, Reason, Status, TagMode};
use proptest::prelude::*;

const MANY: u32 = 1_000;

/// Whether this person has a place once the question is changed so.
fn placed_if(it: &Instance, person: usize, change: impl FnOnce(&mut Instance)) -> bool {
    let mut other = it.clone();
    change(&mut other);
    if it.applicants.len() <= 8 && it.sets.len() <= 3 {
        return by_force(&other).is_some_and(|best| best.vector[person]);
    }
    solved(&other, 0).assign[person].is_some()
}

/// What is not true of a reason.
fn untrue(it: &Instance, found: &Proposal, why: &Reason) -> Option<String> {
    let person = why.who;
    if why.text.contains("more than this is in the way") {
        let helps = !placed_if(it, person, |_| ()) && placed_if(it, person, |it| nothing_in_the_way(it, person));
        return (!helps).then(|| format!("several rules at once: {why:?}"));
    }
    let says = |true_: bool, what: &str| (!true_).then(|| format!("{what}: {why:?}"));
    match why.cause {
        None => says(false, "a person who waits has a cause"),
        Some(Cause::CapProgramme) => says(cap_programme(it, found, why), "cap or colleagues"),
        Some(Cause::CapSet) => says(placed_if(it, person, |it| it.m += 1), "one more of an organisation"),
        Some(Cause::Conflict) => {
            let apart = |it: &mut Instance| it.conflicts.retain(|(a, b)| *a != person && *b != person);
            says(placed_if(it, person, apart), "without their conflicts")
        }
        Some(Cause::Size) => {
            let opened = |it: &mut Instance| it.sets.iter_mut().for_each(|set| set.min = 0);
            says(placed_if(it, person, opened), "without minima")
        }
        Some(Cause::Arrival) => says(arrival(it, why), "with more seats"),
        Some(Cause::Form | Cause::Support) => says(papers(it, why), "with form and support"),
        Some(Cause::Slot | Cause::Need | Cause::Tag | Cause::Facilitator) => says(condition(it, why), "the condition"),
    }
}

/// Caps, minima, conflicts and seats all out of the way of one person.
fn nothing_in_the_way(it: &mut Instance, person: usize) {
    (it.m, it.cap) = (MANY, MANY);
    it.conflicts.retain(|(a, b)| *a != person && *b != person);
    it.sets.iter_mut().for_each(|set| (set.min, set.max) = (0, MANY));
}

fn cap_programme(it: &Instance, found: &Proposal, why: &Reason) -> bool {
    let org = &it.applicants[why.who].org;
    let inside = |i: &usize| found.assign[*i].is_some() && it.applicants[*i].org == *org;
    let colleagues: Vec<usize> = (0..it.applicants.len()).filter(inside).collect();
    let withdraw = |it: &mut Instance, who: &[usize]| {
        for i in who {
            let person = &mut it.applicants[*i];
            (person.eligible, person.must, person.lock) = (false, false, None);
        }
    };
    if why.change.contains("a cap of") && !placed_if(it, why.who, |it| it.cap += 1) {
        return false;
    }
    colleagues.len() >= it.cap as usize
        && (placed_if(it, why.who, |it| it.cap = MANY)
            || colleagues.iter().any(|one| placed_if(it, why.who, |it| withdraw(it, &[*one])))
            || placed_if(it, why.who, |it| withdraw(it, &colleagues)))
}

fn arrival(it: &Instance, why: &Reason) -> bool {
    let more = |it: &mut Instance, seats: u32| why.sets.iter().for_each(|k| it.sets[*k].max += seats);
    match seats_named(&why.change) {
        Some(seats) => placed_if(it, why.who, |it| more(it, seats)),
        None => placed_if(it, why.who, |it| more(it, MANY)) || placed_if(it, why.who, |it| another_set(it, why.who)),
    }
}

/// A set of their own day, with room for everybody who asked.
fn another_set(it: &mut Instance, person: usize) {
    let day = it.applicants[person].slots.keys().next().cloned().unwrap_or_default();
    it.sets.push(Group { tag: None, ..open_set(&day, 0, MANY) });
    if it.applicants[person].tag_mode == TagMode::Only {
        it.sets.last_mut().expect("the set just added").tag = it.applicants[person].tag.clone();
    }
}

/// “Three people more in each of these sets” says three.
fn seats_named(change: &str) -> Option<u32> {
    const WORDS: [&str; 11] = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
    if !change.contains("more in each") {
        return None;
    }
    let first = change.split(' ').next()?;
    WORDS.iter().position(|word| *word == first).map(|at| at as u32).or_else(|| first.parse().ok())
}

fn papers(it: &Instance, why: &Reason) -> bool {
    let person = &it.applicants[why.who];
    let mut other = it.clone();
    other.applicants[why.who].eligible = true;
    let after = proposed(&other, 0);
    // A promise may now bind that could not before: then there is no reason to compare.
    let gone = after.reasons.is_empty() || !matches!(after.reasons[why.who].cause, Some(Cause::Form | Cause::Support));
    let right = why.cause != Some(Cause::Support) || person.endorsed == Some(false);
    !person.eligible && gone && right
}

fn condition(it: &Instance, why: &Reason) -> bool {
    let (person, cause) = (why.who, why.cause);
    let met = |set: &Group| match cause {
        Some(Cause::Slot) => can_come(it, person, set),
        Some(Cause::Need) => has_needs(it, person, set),
        Some(Cause::Tag) => suits_tag(it, person, set),
        _ => !own_facilitator(it, person, set),
    };
    let unmet = |set: &Group| {
        [
            can_come(it, person, set),
            has_needs(it, person, set),
            suits_tag(it, person, set),
            !own_facilitator(it, person, set),
        ]
        .iter()
        .filter(|met| !**met)
        .count()
    };
    if it.sets.is_empty() {
        return why.sets.is_empty();
    }
    let several = why.text.contains("more than this keeps them");
    let all = |test: &dyn Fn(&Group) -> bool| why.sets.iter().all(|k| test(&it.sets[*k]));
    !why.sets.is_empty()
        && (0..it.sets.len()).all(|k| !fits(it, person, k))
        && all(&|set| !met(set))
        && if several { it.sets.iter().all(|set| unmet(set) > 1) } else { all(&|set| unmet(set) == 1) }
}

/// Whether the words hold as they stand, for the plan that is shown.
fn said_wrongly(it: &Instance, found: &Proposal, why: &Reason) -> Option<String> {
    let inside = members(it, &found.assign);
    let person = why.who;
    let full = |k: &usize| inside[*k].len() >= it.sets[*k].max as usize;
    let foe = |k: &usize| {
        let met = |a: usize, b: usize| a == person && inside[*k].contains(&b);
        it.conflicts.iter().any(|(a, b)| met(*a, *b) || met(*b, *a))
    };
    let colleagues = |k: &usize| {
        let same = inside[*k].iter().filter(|i| it.applicants[**i].org == it.applicants[person].org);
        same.count() >= it.m as usize
    };
    let earlier = |i: &usize| *i < person || it.applicants[*i].must || it.applicants[*i].lock.is_some();
    let holds = match why.cause {
        Some(Cause::Conflict) if why.text.contains("in every set") => why.sets.iter().all(foe),
        Some(Cause::CapSet) if why.text.contains("in each set with a place") => why.sets.iter().all(colleagues),
        Some(Cause::Arrival) if why.text.contains("every place") => {
            why.sets.iter().all(|k| full(k) && inside[*k].iter().all(earlier))
        }
        _ => true,
    };
    (!holds).then(|| format!("{why:?} with {inside:?}"))
}

fn round() -> impl Strategy<Value = Instance> {
    Shape { conflicts: 0.5, orgs: 6, promised: 0.005, ..Shape::round(8..=30, 1..=5) }.strategy().prop_map(named)
}

fn tiny() -> impl Strategy<Value = Instance> {
    Shape { people: 4..=8, sets: 1..=3, conflicts: 0.7, ..Shape::small() }.strategy().prop_map(named)
}

fn every_reason_is_true(it: &Instance) -> Result<(), TestCaseError> {
    let found = proposed(it, 5_000);
    if found.status == Status::Infeasible {
        prop_assert!(found.reasons.is_empty());
        return Ok(());
    }
    for why in found.reasons.iter().filter(|why| why.outcome == Outcome::Waiting) {
        let untrue = untrue(it, &found, why);
        prop_assert!(untrue.is_none(), "{}\n{}", untrue.unwrap_or_default(), json(it));
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn the_named_cause_changed_changes_the_outcome(it in round()) {
        every_reason_is_true(&Instance { mode: Mode::Priority, ..it })?;
    }

    #[test]
    fn the_named_cause_changed_changes_the_outcome_where_most_people_come_first(it in round()) {
        every_reason_is_true(&Instance { mode: Mode::Count, ..it })?;
    }

    #[test]
    fn in_a_tiny_round_it_does_by_trying_everything(it in tiny()) {
        every_reason_is_true(&it)?;
    }

    #[test]
    fn the_sentence_holds_for_the_plan_that_is_shown(it in round()) {
        let it = Instance { mode: Mode::Priority, ..it };
        let found = proposed(&it, 5_000);
        for why in &found.reasons {
            let wrong = said_wrongly(&it, &found, why);
            prop_assert!(wrong.is_none(), "{}\n{}", wrong.unwrap_or_default(), json(&it));
        }
    }

    #[test]
    fn everybody_has_one_reason_in_order_and_nobody_is_named_to_another(it in round()) {
        let found = proposed(&it, 5_000);
        prop_assume!(found.status != Status::Infeasible);
        prop_assert_eq!(found.reasons.len(), it.applicants.len());
        for (i, why) in found.reasons.iter().enumerate() {
            prop_assert_eq!(why.who, i);
            let (outcome, cause) = match found.assign[i] {
                Some(_) => (Outcome::Placed, false),
                None => (Outcome::Waiting, true),
            };
            prop_assert_eq!((why.outcome, why.cause.is_some()), (outcome, cause));
            let all = format!("{} {}", why.text, why.change);
            prop_assert_eq!(why.change.is_empty(), found.assign[i].is_some(), "{}", all);
            prop_assert!(all.contains(&it.labels.applicants[i]), "{}", all);
            let others = it.labels.applicants.iter().enumerate().filter(|(other, _)| *other != i);
            prop_assert!(others.into_iter().all(|(_, name)| !all.contains(name)), "{all}");
            if let Some(set) = found.assign[i] {
                prop_assert_eq!(&why.sets, &vec![set]);
                prop_assert!(why.text.contains(&it.labels.sets[set]), "{}", all);
            }
        }
    }
}

/// The reason of the last person of a small question.
fn last(it: &Instance) -> Reason {
    let found = proposed(it, 1_000);
    let why = found.reasons.last().cloned().expect("somebody");
    if why.outcome == Outcome::Waiting {
        assert_eq!(untrue(it, &found, &why), None);
    }
    assert_eq!(said_wrongly(it, &found, &why), None);
    why
}

#[test]
fn each_cause_is_named_where_it_is_the_only_one() {
    let with = |people: usize, change: &dyn Fn(&mut Instance)| {
        let mut it = question(3, 9, (0..people).map(anybody).collect(), vec![open_set("Tue", 1, 3)]);
        change(&mut it);
        last(&named(it)).cause
    };
    assert_eq!(with(4, &|_| ()), Some(Cause::Arrival));
    assert_eq!(with(3, &|it| it.applicants[2].slots.clear()), Some(Cause::Slot));
    assert_eq!(with(3, &|it| it.applicants[2].needs = vec!["bsl".into()]), Some(Cause::Need));
    assert_eq!(with(3, &|it| it.sets[0].fac_org = Some(Key("2".into()))), Some(Cause::Facilitator));
    assert_eq!(with(3, &|it| it.applicants[2].tag_mode = TagMode::Only), Some(Cause::Tag));
    assert_eq!(with(3, &|it| it.sets[0].min = 3), None);
    assert_eq!(with(2, &|it| it.sets[0].min = 3), Some(Cause::Size));
    assert_eq!(with(3, &|it| it.conflicts = vec![(0, 2)]), Some(Cause::Conflict));
    let one_organisation = |it: &mut Instance| it.applicants[1].org = Key("0".into());
    assert_eq!(with(2, &|it| (one_organisation(it), it.m = 1).0), Some(Cause::CapSet));
    assert_eq!(with(2, &|it| (one_organisation(it), it.cap = 1).0), Some(Cause::CapProgramme));
    let papers = |complete: Option<bool>, endorsed: Option<bool>| {
        with(3, &|it| {
            let person = &mut it.applicants[2];
            (person.eligible, person.complete, person.endorsed) = (false, complete, endorsed);
        })
    };
    assert_eq!(papers(Some(false), Some(true)), Some(Cause::Form));
    assert_eq!(papers(Some(true), Some(false)), Some(Cause::Support));
}
