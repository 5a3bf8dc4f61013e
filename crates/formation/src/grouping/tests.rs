//! Small groupings against every grouping there is, and what a search must never do.

use proptest::prelude::*;
use rand_xoshiro::{Xoshiro256PlusPlus, rand_core::SeedableRng};

use super::{
    Aim, Grouping, GroupingError, Groups, Matrix,
    plan::{Plan, below},
    search,
};
use crate::{Go, Progress, Unwatched, Watch};

fn dice(seed: u64) -> Xoshiro256PlusPlus {
    Xoshiro256PlusPlus::seed_from_u64(seed)
}

fn grouping(people: usize, sizes: &[(usize, usize)], aim: Aim, seed: u64) -> Grouping {
    let mut dice = dice(seed);
    let distance = Matrix::from_pairs(people, |_, _| below(&mut dice, 101) as i32);
    Grouping { distance, sizes: sizes.to_vec(), aim }
}

fn keeps_sizes(grouping: &Grouping, groups: &Groups) -> bool {
    grouping.sizes.iter().enumerate().all(|(group, (least, most))| {
        let size = groups.of.iter().filter(|it| **it == group).count();
        (*least..=*most).contains(&size)
    })
}

/// The best score of all groupings, by looking at each.
fn exhaustive(grouping: &Grouping) -> i64 {
    let (people, groups) = (grouping.distance.size(), grouping.sizes.len());
    let all = (0..groups.pow(people as u32))
        .map(|code| (0..people as u32).map(|who| code / groups.pow(who) % groups).collect::<Vec<_>>());
    let kept = all.filter(|of| keeps_sizes(grouping, &Groups { of: of.clone(), score: 0 }));
    let scores = kept.map(|of| grouping.score(&of));
    match grouping.aim {
        Aim::Diverse => scores.max(),
        Aim::Alike => scores.min(),
    }
    .expect("the sizes fit")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn small_groupings_are_found_to_the_best(
        people in 4usize..=9, shape in 0usize..3, alike in any::<bool>(), seed in any::<u64>()
    ) {
        let sizes = match shape {
            0 => vec![(people / 2, people / 2), (people - people / 2, people - people / 2)],
            1 => vec![(1, people), (2, people)],
            _ => vec![(1, 4), (1, 4), (0, 4)],
        };
        let it = grouping(people, &sizes, if alike { Aim::Alike } else { Aim::Diverse }, seed);
        let found = search(&it, seed, 400_000, &mut Unwatched).expect("the sizes fit");
        prop_assert!(keeps_sizes(&it, &found));
        prop_assert_eq!(found.score, it.score(&found.of));
        prop_assert_eq!(found.score, exhaustive(&it));
    }

    #[test]
    fn sums_kept_along_the_way_equal_sums_from_nothing(seed in any::<u64>()) {
        let it = grouping(20, &[(3, 8), (3, 8), (3, 8)], Aim::Diverse, seed);
        let mut dice = dice(seed);
        let mut plan = Plan::at_random(&it, &mut dice);
        for _ in 0..200 {
            let (who, other, to) = (below(&mut dice, 20), below(&mut dice, 20), below(&mut dice, 3));
            if plan.of[who] != plan.of[other] {
                plan.swap(who, other, plan.swap_gain(who, other));
            }
            if plan.may_move(who, to) {
                plan.shift(who, to, plan.move_gain(who, to));
            }
        }
        let again = Plan::at(&it, plan.of[..20].to_vec());
        prop_assert_eq!(plan.score, again.score);
        prop_assert_eq!(&plan.size, &again.size);
        for group in 0..3 {
            prop_assert_eq!(plan.sums(group), again.sums(group));
        }
    }

    #[test]
    fn sizes_hold_whatever_they_are(limits in prop::collection::vec((0usize..6, 0usize..6), 1..6), seed in any::<u64>()) {
        let sizes: Vec<_> = limits.iter().map(|(least, more)| (*least, least + more)).collect();
        let (least, most): (usize, usize) = (sizes.iter().map(|it| it.0).sum(), sizes.iter().map(|it| it.1).sum());
        let it = grouping((least + most) / 2, &sizes, Aim::Diverse, seed);
        let found = search(&it, seed, 20_000, &mut Unwatched).expect("the sizes fit");
        prop_assert!(keeps_sizes(&it, &found));
    }
}

#[test]
fn the_same_seed_gives_the_same_answer() {
    let it = grouping(60, &[(8, 12); 6], Aim::Diverse, 3);
    let once = search(&it, 7, 300_000, &mut Unwatched);
    assert_eq!(once, search(&it, 7, 300_000, &mut Unwatched));
}

#[test]
fn people_who_do_not_fit_are_told() {
    let it = grouping(9, &[(2, 4), (2, 4)], Aim::Diverse, 1);
    let told = search(&it, 1, 1000, &mut Unwatched);
    assert_eq!(told, Err(GroupingError::Sizes { people: 9, least: 4, most: 8 }));
    let it = grouping(4, &[(3, 2), (2, 4)], Aim::Diverse, 1);
    assert_eq!(search(&it, 1, 1000, &mut Unwatched), Err(GroupingError::Group(0)));
}

/// Stops at the third look, and counts on to see that it was heard.
struct Impatient(u32);

impl Watch for Impatient {
    fn look(&mut self, _: &Progress) -> Go {
        self.0 += 1;
        if self.0 < 3 { Go::On } else { Go::Stop }
    }
}

#[test]
fn a_stopped_search_gives_the_best_so_far_and_looks_no_more() {
    let it = grouping(60, &[(10, 10); 6], Aim::Diverse, 5);
    let mut watch = Impatient(0);
    let found = search(&it, 1, u64::MAX, &mut watch).expect("the sizes fit");
    assert_eq!(watch.0, 3);
    assert!(keeps_sizes(&it, &found));
    assert_eq!(found.score, it.score(&found.of));
}
