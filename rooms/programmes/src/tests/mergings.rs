//! Two registrations that are one person's.

use super::making::{DAY, HOUR, arbitrary, came, coordinator, id, judged_at, noon};
use crate::{
    deadline::Deadlines,
    interest::order::{order, order_key},
    interest::{Interest, Standing},
    merging::{Likeness, Lookalike, MergeError, lookalikes, merge},
};
use kernel::{EmailAddress, Id};
use proptest::prelude::*;

fn places(of: &[Interest]) -> Vec<(Id<Interest>, usize)> {
    let all = order(of, &Deadlines::default(), judged_at());
    all.iter().map(|it| (it.interest.id, it.place)).collect()
}

#[test]
fn of_two_that_stand_the_earlier_time_and_the_persons_own_word_are_kept() {
    let at = noon("2026-12-10");
    let earlier = came(5, at).vouch(coordinator(), at).expect("it waits");
    let later = came(6, at.plus(DAY)).confirm(at.plus(DAY)).expect("it waits");
    let later = Interest { phone: Some("0161 496 0000".into()), ..later };
    for (a, b) in [(earlier.clone(), later.clone()), (later.clone(), earlier.clone())] {
        let it = merge(a, b, judged_at()).expect("two of one programme");
        assert_eq!((it.kept.id, it.kept.counts_from, it.kept.standing), (id(5), at, later.standing));
        assert_eq!(it.kept.phone, later.phone);
        assert_eq!(it.gone.standing, Standing::Merged { into: id(5), at: judged_at() });
    }
}

#[test]
fn one_that_stands_goes_on_with_the_time_of_an_earlier_one_that_waits() {
    let at = noon("2027-01-18");
    let earlier = came(5, at);
    let later = came(6, at.plus(HOUR)).confirm(at.plus(HOUR)).expect("it waits");
    let it = merge(earlier, later.clone(), judged_at()).expect("two of one programme");
    assert_eq!((it.kept.id, it.kept.counts_from, it.kept.arrived_at), (id(6), at, at));
    assert_eq!(it.kept.standing, later.standing);
}

#[test]
fn an_earlier_one_that_had_lapsed_gives_no_time() {
    let at = noon("2027-01-02");
    let later = came(6, at.plus(DAY * 9)).confirm(at.plus(DAY * 9)).expect("it waits");
    let lapsed = came(5, at).lapse(at.plus(DAY * 8)).expect("its time is over");
    // Its time is over too, even before anybody has marked it so.
    let overdue = came(5, at);
    for earlier in [lapsed, overdue] {
        let it = merge(earlier, later.clone(), judged_at()).expect("two of one programme");
        let times = (it.kept.id, it.kept.counts_from, it.kept.arrived_at);
        assert_eq!(times, (id(6), at.plus(DAY * 9), at.plus(DAY * 9)));
    }
}

#[test]
fn what_is_not_two_of_one_programme_is_not_joined() {
    let (at, now) = (noon("2027-01-18"), judged_at());
    let (a, b) = (came(5, at), came(6, at));
    assert_eq!(merge(a.clone(), a.clone(), now), Err(MergeError::Same));
    let elsewhere = Interest { programme: id(77), ..b.clone() };
    assert_eq!(merge(a.clone(), elsewhere, now), Err(MergeError::DifferentProgrammes));
    let withdrawn = b.clone().withdraw(at).expect("anyone may");
    assert_eq!(merge(withdrawn, a.clone(), now), Err(MergeError::Withdrawn));
    let gone = merge(a.clone(), b, now).expect("two of one programme").gone;
    assert_eq!(merge(gone, a, now), Err(MergeError::AlreadyMerged));
}

#[test]
fn the_same_address_or_the_same_name_at_the_same_employer_looks_like_one_person() {
    let at = |hour: u32| noon("2027-01-18").plus(HOUR * hour);
    let named = |number: u64, name: &str, email: &str, organisation: &str| Interest {
        name: name.into(),
        email: EmailAddress::parse(email).expect("an address of the test"),
        organisation: organisation.into(),
        ..came(number, at(u32::try_from(number).unwrap_or(0)))
    };
    let all = [
        named(5, "Siân O'Neill", "sian@alder.example", "Alder Homes"),
        named(6, "sian oneill", "s.oneill@mail.example", "ALDER HOMES"),
        named(7, "S O'Neill", "Sian@Alder.example", "Alder"),
        named(8, "Sian ONeill", "sian@cedar.example", "Cedar Trust"),
        Interest { programme: id(77), ..named(9, "Siân O'Neill", "sian@alder.example", "Alder Homes") },
    ];
    let pair = |second, why| Lookalike { first: id(5), second: id(second), why };
    assert_eq!(lookalikes(&all), [pair(6, Likeness::NameAndOrganisation), pair(7, Likeness::Address)]);
    let [first, ..] = all.clone();
    let gone = Interest { standing: Standing::Withdrawn { at: at(9) }, ..first };
    let rest = [gone, all[2].clone()];
    assert_eq!(lookalikes(&rest), []);
}

proptest! {
    #[test]
    fn merging_moves_others_by_one_place_at_most_and_back_only_between_the_two(all in arbitrary(), a in 0usize..12, b in 0usize..12) {
        prop_assume!(a < all.len() && b < all.len());
        let before = places(&all);
        if let Ok(merged) = merge(all[a].clone(), all[b].clone(), judged_at()) {
            let mut after = all.clone();
            for it in &mut after {
                for new in [&merged.kept, &merged.gone] {
                    if it.id == new.id {
                        *it = new.clone();
                    }
                }
            }
            let (earlier, later) = {
                let (a, b) = (order_key(&all[a]), order_key(&all[b]));
                (a.min(b), a.max(b))
            };
            let after = places(&after);
            let two = [merged.kept.id, merged.gone.id];
            for (who, place) in before.iter().filter(|it| !two.contains(&it.0)) {
                let now = after.iter().find(|it| it.0 == *who).map_or(0, |it| it.1);
                let its = all.iter().find(|it| it.id == *who).map(order_key);
                let between = its.is_some_and(|its| earlier < its && its < later);
                prop_assert!(now + 1 >= *place && now <= place + usize::from(between), "{who} {place} {now}");
            }
            let best = |of: &[(Id<Interest>, usize)]| {
                of.iter().filter(|it| two.contains(&it.0)).map(|it| it.1).min()
            };
            prop_assert!(best(&after) <= best(&before), "nobody loses a place by being joined");
        }
    }

    #[test]
    fn merging_does_not_ask_which_is_named_first(all in arbitrary(), a in 0usize..12, b in 0usize..12) {
        prop_assume!(a < all.len() && b < all.len());
        let now = judged_at();
        prop_assert_eq!(merge(all[a].clone(), all[b].clone(), now), merge(all[b].clone(), all[a].clone(), now));
    }
}
