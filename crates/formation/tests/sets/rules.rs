//! Larger questions: no rule is ever broken, and the numbers said are those of the plan.
//!
//! Apart because nothing can be tried by force here; only the judge can speak.

use crate::cases;
use crate::judge::judge;
use crate::make::{Shape, anybody, json, open_set, question, solved};
use formation::sets::{Instance, Mode, Status};
use proptest::prelude::*;

fn keeps_the_rules(it: &Instance, tries: u64) -> Result<(), TestCaseError> {
    let found = solved(it, tries);
    if found.status == Status::Infeasible {
        let promised = it.applicants.iter().any(|it| it.must || it.lock.is_some());
        prop_assert!(promised, "nobody is promised a place, so nobody placed is a plan: {}", json(it));
        return Ok(());
    }
    let worth = match judge(it, &found.assign) {
        Ok(worth) => worth,
        Err(broken) => return Err(TestCaseError::fail(format!("{broken}\n{}", json(it)))),
    };
    prop_assert_eq!(worth.levels, found.levels, "{}", json(it));
    let (levels, bounds) = (found.levels, found.bounds);
    prop_assert!(bounds.admitted >= levels.admitted || it.mode == Mode::Priority, "{bounds:?} {levels:?}");
    let over = [
        (bounds.preference, levels.preference),
        (bounds.diversity, levels.diversity),
        (bounds.evenness, levels.evenness),
        (bounds.moved, levels.moved),
    ];
    prop_assert!(over.iter().all(|(bound, found)| bound <= found), "{bounds:?} {levels:?}\n{}", json(it));
    Ok(())
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn no_rule_is_broken_in_a_round_of_ordinary_size(it in Shape::round(20..=120, 3..=16).strategy()) {
        keeps_the_rules(&it, 60_000)?;
    }

    #[test]
    fn no_rule_is_broken_where_most_may_not_meet(
        it in Shape { conflicts: 8.0, cap: 4..=10, ..Shape::round(20..=60, 3..=10) }.strategy(),
    ) {
        keeps_the_rules(&it, 60_000)?;
    }

    #[test]
    fn no_rule_is_broken_where_sets_need_nearly_all_they_take(
        it in Shape { least: 6..=9, spare: 0..=1, orgs: 6, cap: 4..=30, ..Shape::round(20..=80, 3..=12) }.strategy(),
    ) {
        keeps_the_rules(&it, 60_000)?;
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn counting_never_admits_fewer_than_the_order_of_arrival(
        it in Shape { conflicts: 1.0, ..Shape::round(15..=40, 2..=7) }.strategy(),
    ) {
        let strict = solved(&Instance { mode: Mode::Priority, ..it.clone() }, 1_000);
        let count = solved(&Instance { mode: Mode::Count, ..it.clone() }, 1_000);
        prop_assert_eq!(strict.status == Status::Infeasible, count.status == Status::Infeasible);
        prop_assert!(count.levels.admitted >= strict.levels.admitted, "{}", json(&it));
    }
}

#[test]
fn whoever_came_first_keeps_two_others_out_unless_the_most_people_are_asked_for() {
    let mut it = question(3, 9, (0..3).map(anybody).collect(), vec![open_set("Tue", 1, 3)]);
    it.conflicts = vec![(0, 1), (2, 0)];
    assert_eq!(solved(&it, 1_000).assign, [Some(0), None, None]);
    it.mode = Mode::Count;
    let count = solved(&it, 1_000);
    assert_eq!(count.assign, [None, Some(0), Some(0)]);
    assert!(count.bounds.priority_proved);
}

#[test]
fn one_person_first_in_line_can_keep_a_larger_set_from_opening() {
    // The first can only come on Thursdays, where the set needs three of the four who are there.
    let mut people: Vec<_> = (0..5).map(anybody).collect();
    people[0].slots.remove("Tue");
    let mut it = question(1, 9, people, vec![open_set("Thu", 3, 3), open_set("Tue", 4, 5)]);
    assert_eq!(solved(&it, 1_000).assign, [Some(0), Some(0), Some(0), None, None]);
    it.mode = Mode::Count;
    assert_eq!(solved(&it, 1_000).levels.admitted, 4);
}

#[test]
fn a_bound_is_never_above_the_plan_it_bounds() {
    let text = include_bytes!("found/bound.json");
    let it = Instance::from_json(text).expect("the instance is in order");
    let proposal = solved(&it, 400_000);
    let (levels, bounds) = (proposal.levels, proposal.bounds);
    assert!(bounds.preference <= levels.preference, "{bounds:?} {levels:?}");
    assert_eq!(levels.preference, 4);
}
