//! Why promises cannot all be kept: told, true, and no more people in it than need be.
//!
//! Apart because what is checked is the explanation, not a plan.

use crate::cases;
use crate::judge::by_force;
use crate::make::{Shape, anybody, json, open_set, proposed, question, solved};
use formation::sets::{Instance, Key, Proposal, Status};
use proptest::prelude::*;

/// The same question with a place promised only to these.
fn promised_only(it: &Instance, to: &[usize]) -> Instance {
    let mut other = it.clone();
    for (_, person) in other.applicants.iter_mut().enumerate().filter(|(i, _)| !to.contains(i)) {
        (person.must, person.lock) = (false, None);
    }
    other
}

fn core_of(it: &Instance) -> (Vec<usize>, Vec<String>) {
    let found: Proposal = proposed(it, 1_000);
    assert_eq!(found.status, Status::Infeasible);
    assert!(found.core.iter().all(|it| !it.text.is_empty()));
    (found.core[0].people.clone(), found.core.iter().map(|it| it.rule.clone()).collect())
}

/// Whether these cannot all be placed, and any of them left out makes it possible.
fn minimal(it: &Instance, people: &[usize], possible: impl Fn(&Instance) -> bool) -> Result<(), String> {
    if people.is_empty() || possible(&promised_only(it, people)) {
        return Err(format!("{people:?} could all be placed"));
    }
    for out in people {
        let fewer: Vec<usize> = people.iter().copied().filter(|i| i != out).collect();
        if !possible(&promised_only(it, &fewer)) {
            return Err(format!("{people:?} without {out} cannot be placed either"));
        }
    }
    Ok(())
}

fn can_be_planned(it: &Instance) -> bool {
    solved(it, 1_000).status != Status::Infeasible
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn nobody_can_be_left_out_of_the_people_of_a_core(
        it in Shape { promised: 0.4, people: 1..=7, conflicts: 1.0, ..Shape::small() }.strategy(),
    ) {
        prop_assume!(by_force(&it).is_none());
        let found = proposed(&it, 1_000);
        prop_assert!(!found.core.is_empty(), "{}", json(&it));
        let people = &found.core[0].people;
        let promise = |i: &usize| it.applicants[*i].must || it.applicants[*i].lock.is_some();
        prop_assert!(people.iter().all(promise), "{}", json(&it));
        let told = minimal(&it, people, |it| by_force(it).is_some());
        prop_assert_eq!(told, Ok(()), "{}", json(&it));
        let mut rules: Vec<&str> = found.core.iter().map(|it| it.rule.as_str()).collect();
        prop_assert!(rules.len() > 1 || it.sets.is_empty(), "people, and a rule that they cannot keep: {}", json(&it));
        rules.sort_unstable();
        rules.dedup();
        prop_assert_eq!(rules.len(), found.core.len(), "{}", json(&it));
    }
}

#[test]
fn where_there_is_no_set_at_all_the_core_says_so() {
    let mut it = question(1, 1, vec![anybody(0)], Vec::new());
    it.applicants[0].must = true;
    let (people, rules) = core_of(&it);
    assert_eq!(people, [0]);
    assert!(rules.len() > 1, "a promise alone is no contradiction: {rules:?}");
}

fn crowd(people: usize, orgs: usize) -> Vec<formation::sets::Applicant> {
    (0..people).map(|i| anybody(i % orgs)).collect()
}

#[test]
fn four_who_may_not_meet_do_not_go_into_three_sets() {
    let sets = vec![open_set("Tue", 5, 8), open_set("Thu", 5, 8), open_set("Tue", 5, 8)];
    let mut it = question(2, 24, crowd(24, 12), sets);
    it.applicants[..4].iter_mut().for_each(|person| person.must = true);
    it.conflicts = (0..4).flat_map(|a| (a + 1..4).map(move |b| (a, b))).collect();
    let (people, rules) = core_of(&it);
    assert_eq!((people.as_slice(), rules.contains(&"conflict".to_owned())), ([0, 1, 2, 3].as_slice(), true));
    assert_eq!(minimal(&it, &people, can_be_planned), Ok(()));
}

#[test]
fn a_need_that_no_set_provides_is_named() {
    let sets = (0..8).map(|k| open_set(if k % 2 == 0 { "Tue" } else { "Thu" }, 5, 8)).collect();
    let mut it = question(2, 4, crowd(60, 15), sets);
    it.applicants[0].must = true;
    it.applicants[0].needs = vec!["bsl".to_owned()];
    let (people, rules) = core_of(&it);
    assert_eq!((people, rules), (vec![0], vec!["must".to_owned(), "need".to_owned()]));
}

#[test]
fn a_set_that_cannot_be_filled_with_one_of_each_organisation_opens_for_nobody() {
    let sets = vec![open_set("Tue", 8, 10), open_set("Thu", 8, 10)];
    let mut it = question(1, 24, crowd(24, 6), sets);
    it.applicants[0].must = true;
    let (people, rules) = core_of(&it);
    assert_eq!(people, [0]);
    assert!(rules.contains(&"min".to_owned()) && rules.contains(&"cap_set".to_owned()), "{rules:?}");
}

#[test]
fn three_promised_from_one_organisation_do_not_fit_a_cap_of_two() {
    let sets = (0..8).map(|k| open_set(if k % 2 == 0 { "Tue" } else { "Thu" }, 5, 8)).collect();
    let mut it = question(2, 2, crowd(60, 15), sets);
    for person in &mut it.applicants[..3] {
        (person.must, person.org) = (true, Key("0".into()));
    }
    let (people, rules) = core_of(&it);
    assert_eq!((people.as_slice(), rules.contains(&"cap_programme".to_owned())), ([0, 1, 2].as_slice(), true));
    assert_eq!(minimal(&it, &people, can_be_planned), Ok(()));
}
