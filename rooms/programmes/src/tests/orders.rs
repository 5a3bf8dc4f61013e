//! The order of first interest, as examples and as properties of any list.

use super::making::{DAY, HOUR, arbitrary, came, coordinator, id, judged_at, noon, published};
use crate::{
    deadline::Deadlines,
    interest::Interest,
    interest::order::{Ranked, order, order_key, place_of},
};
use kernel::Id;
use proptest::prelude::*;

type Place = (Id<Interest>, usize, bool, usize);

fn places(of: &[Interest]) -> Vec<Place> {
    let all = order(of, &Deadlines::default(), judged_at());
    all.iter().map(|it| (it.interest.id, it.place, it.provisional, it.waiting_before)).collect()
}
fn standing(of: &[Interest]) -> Vec<(Id<Interest>, usize)> {
    places(of).into_iter().filter(|it| !it.2).map(|it| (it.0, it.1)).collect()
}

#[test]
fn who_waits_is_shown_between_and_pushes_nobody_down() {
    let at = |hour: u32| noon("2027-01-18").plus(HOUR * hour);
    let stands = |number, hour| came(number, at(hour)).confirm(at(hour)).expect("in time");
    let all = [stands(5, 0), came(6, at(1)), came(7, at(2)), stands(8, 3), came(9, at(4))];
    let meant =
        [(id(5), 1, false, 0), (id(6), 2, true, 0), (id(7), 2, true, 1), (id(8), 2, false, 2), (id(9), 3, true, 2)];
    assert_eq!(places(&all), meant);
}

#[test]
fn lapsed_and_withdrawn_ones_have_no_place() {
    let at = noon("2026-12-10");
    let all = [
        came(5, at).withdraw(at).expect("anyone may"),
        came(6, at),
        came(7, at.plus(HOUR)).confirm(at.plus(DAY)).expect("in time"),
    ];
    assert_eq!(places(&all), [(id(7), 1, false, 0)], "6 waited for more than seven days");
    assert_eq!(place_of(id(6), &all, &Deadlines::default(), judged_at()), None);
}

#[test]
fn who_came_after_the_deadline_is_marked_and_last() {
    let (programme, _) = published();
    let in_time = came(6, noon("2027-01-08")).confirm(noon("2027-01-12")).expect("in time");
    let late = came(5, noon("2027-01-09")).confirm(noon("2027-01-09")).expect("in time");
    let all = [late, in_time];
    let ranked = order(&all, &programme.deadlines, judged_at());
    let said: Vec<_> = ranked.iter().map(|it: &Ranked| (it.interest.id, it.place, it.late)).collect();
    assert_eq!(said, [(id(6), 1, false), (id(5), 2, true)]);
    let it = programme.move_deadline("2027-01-29".parse().expect("a date"), "", coordinator(), noon("2027-01-15"));
    let deadlines = it.expect("more time needs no reason").deadlines;
    assert!(order(&all, &deadlines, judged_at()).iter().all(|it| !it.late));
}

proptest! {
    #[test]
    fn the_order_is_total_and_the_places_have_no_gap(all in arbitrary()) {
        let found = standing(&all);
        let numbers: Vec<usize> = found.iter().map(|it| it.1).collect();
        prop_assert_eq!(numbers, (1..=found.len()).collect::<Vec<_>>());
        prop_assert_eq!(found.len(), all.iter().filter(|it| it.stands()).count());
        let ranked = order(&all, &Deadlines::default(), judged_at());
        prop_assert!(ranked.windows(2).all(|it| order_key(it[0].interest) < order_key(it[1].interest)));
    }

    #[test]
    fn the_order_does_not_depend_on_the_list(all in arbitrary(), turn in 0usize..12) {
        let mut other = all.clone();
        other.reverse();
        if !other.is_empty() {
            let by = turn % other.len();
            other.rotate_left(by);
        }
        prop_assert_eq!(places(&all), places(&other));
    }

    #[test]
    fn who_does_not_stand_never_displaces_anyone(all in arbitrary()) {
        let firm: Vec<Interest> = all.iter().filter(|it| it.stands()).cloned().collect();
        prop_assert_eq!(standing(&all), standing(&firm));
    }

    #[test]
    fn confirming_gives_the_place_that_was_shown(all in arbitrary()) {
        for (waiting, place, provisional, _) in places(&all) {
            let mut after = all.clone();
            let it = after.iter_mut().find(|it| it.id == waiting).filter(|_| provisional);
            if let Some(it) = it {
                *it = it.clone().confirm(judged_at()).expect("it waits");
                prop_assert!(standing(&after).contains(&(waiting, place)));
            }
        }
    }

    #[test]
    fn nobody_moves_down_further_than_was_said(all in arbitrary()) {
        let mut after = all.clone();
        for it in after.iter_mut().filter(|it| it.is_waiting(judged_at())) {
            *it = it.clone().confirm(judged_at()).expect("it waits");
        }
        let after = standing(&after);
        for (who, place, _, waiting_before) in places(&all) {
            prop_assert!(after.contains(&(who, place + waiting_before)));
        }
    }

    #[test]
    fn a_later_interest_moves_nobody(all in arbitrary()) {
        let mut more = all.clone();
        let newest = came(800, judged_at()).confirm(judged_at()).expect("in time");
        more.push(newest);
        let before = standing(&all);
        prop_assert_eq!(&standing(&more)[..before.len()], &before[..]);
    }

    #[test]
    fn all_in_time_come_before_all_late(all in arbitrary()) {
        let (programme, _) = published();
        let late: Vec<bool> = order(&all, &programme.deadlines, judged_at()).iter().map(|it| it.late).collect();
        prop_assert!(late.is_sorted());
    }
}
