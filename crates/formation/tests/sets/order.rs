//! What must not matter does not, and more room never harms.
//!
//! Apart because each of these compares two questions, not a plan with the rules.

use crate::cases;
use crate::judge::judge;
use crate::make::{Shape, json, open_set, proposed, solved};
use formation::sets::{Instance, Key, Mode, Proposal, Status};
use proptest::prelude::*;

/// The same question told otherwise: other names for organisations, sets and pairs in another order.
fn retold(it: &Instance, sets: &[usize]) -> Instance {
    let mut other = it.clone();
    let name = |org: &Key| Key(format!("z{}", 997 - org.0.parse::<i64>().expect("a number") * 7));
    let place = |old: usize| sets.iter().position(|k| *k == old).expect("every set has a place");
    other.sets = sets.iter().map(|k| it.sets[*k].clone()).collect();
    for set in &mut other.sets {
        set.fac_org = set.fac_org.as_ref().map(name);
    }
    for person in &mut other.applicants {
        person.org = name(&person.org);
        person.prev = person.prev.map(place);
        person.lock = person.lock.map(place);
    }
    other.conflicts = it.conflicts.iter().rev().map(|(a, b)| (*b, *a)).collect();
    other.wishes = it.wishes.iter().rev().map(|(a, b)| (*b, *a)).collect();
    other
}

fn told_twice(shape: Shape) -> impl Strategy<Value = (Instance, Instance)> {
    let shuffled = |it: Instance| {
        let sets: Vec<usize> = (0..it.sets.len()).collect();
        (Just(it), Just(sets).prop_shuffle())
    };
    shape.strategy().prop_flat_map(shuffled).prop_map(|(it, sets)| {
        let other = retold(&it, &sets);
        (it, other)
    })
}

fn vector(found: &Proposal) -> Vec<bool> {
    found.assign.iter().map(Option::is_some).collect()
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn names_and_the_order_of_sets_and_pairs_change_no_level((it, other) in told_twice(Shape::small())) {
        let (one, two) = (solved(&it, 400_000), solved(&other, 400_000));
        prop_assert_eq!(one.status == Status::Infeasible, two.status == Status::Infeasible);
        prop_assert_eq!(vector(&one), vector(&two), "{}", json(&it));
        prop_assert_eq!(one.levels, two.levels, "{}", json(&it));
    }
}

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn in_a_larger_round_they_change_neither_who_comes_nor_their_choices(
        (it, other) in told_twice(Shape { cap: 2..=4, ..Shape::round(30..=60, 4..=8) }),
    ) {
        let (one, two) = (solved(&it, 200_000), solved(&other, 200_000));
        prop_assert_eq!(vector(&one), vector(&two), "{}", json(&it));
        prop_assert_eq!(one.levels.preference, two.levels.preference, "{}", json(&it));
    }
}

fn no_worse(it: &Instance, more: &Instance) -> Result<(), TestCaseError> {
    let (before, after) = (solved(it, 1_000), solved(more, 1_000));
    if before.status == Status::Infeasible || !after.bounds.priority_proved {
        return Ok(());
    }
    prop_assert!(after.status != Status::Infeasible, "{}\n{}", json(it), json(more));
    prop_assert!(vector(&after) >= vector(&before), "{}\n{}", json(it), json(more));
    Ok(())
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn a_larger_set_never_admits_anybody_less_by_order_of_arrival(
        it in Shape { conflicts: 0.5, ..Shape::round(8..=40, 1..=6) }.strategy(),
        which in any::<prop::sample::Index>(),
        seats in 1_u32..4,
    ) {
        let it = Instance { mode: Mode::Priority, ..it };
        let mut more = it.clone();
        more.sets[which.index(it.sets.len())].max += seats;
        no_worse(&it, &more)?;
    }

    #[test]
    fn another_set_never_admits_anybody_less_by_order_of_arrival(
        it in Shape { conflicts: 0.5, ..Shape::round(8..=40, 0..=6) }.strategy(),
        (min, max) in (0_u32..6, 6_u32..9),
    ) {
        let it = Instance { mode: Mode::Priority, ..it };
        let mut more = it.clone();
        more.sets.push(open_set("Tue", min, max));
        no_worse(&it, &more)?;
    }

    #[test]
    fn the_same_seed_gives_the_same_proposal(it in Shape { conflicts: 0.5, ..Shape::round(1..=50, 0..=7) }.strategy()) {
        let one = proposed(&it, 20_000);
        prop_assert_eq!(&one, &proposed(&it, 20_000));
        prop_assert!(one.status == Status::Infeasible || judge(&it, &one.assign).is_ok());
    }
}
