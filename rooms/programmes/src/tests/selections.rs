//! Properties of selection, with whoever comes: never over capacity, caps kept, nobody before their
//! turn, no place idle while somebody who could have it waits.

use super::making::{came, noon, published};
use crate::application::{Lack, lack_of_event};
use crate::blueprint::{Blueprint, shipped};
use crate::interest::Interest;
use crate::interest::order::order;
use crate::selection::offer::{Offer, State};
use crate::selection::{Chosen, Known, Terms, Verdict, Why, choose};
use kernel::Id;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// One person: employer, ready, and what became of an offer.
type Drawn = (u8, bool, u8);

fn people(drawn: &[Drawn]) -> (Vec<Interest>, BTreeMap<Id<Interest>, Known>) {
    let now = noon("2027-01-10");
    let (mut interests, mut known) = (Vec::new(), BTreeMap::new());
    for (number, (employer, is_ready, offered)) in (10_u64..).zip(drawn) {
        let at = noon("2026-12-20").plus(Duration::from_secs(number * 60));
        let it = came(number, at).confirm(at).expect("it waits");
        let it = Interest { organisation: format!("Employer {employer}"), ..it };
        let lacks = if *is_ready { Vec::new() } else { vec![Lack::Sending] };
        let offer = Offer::make(super::making::id(number), (it.programme, it.id), None, now);
        let state = match offered {
            0 => Some(State::Open),
            1 => Some(State::Accepted { at: now }),
            2 => Some(State::Declined { at: now }),
            3 => Some(State::Lapsed { at: now }),
            _ => None,
        };
        let offer = state.filter(|_| *is_ready).map(|state| Offer { state, ..offer });
        known.insert(it.id, Known { lacks, offer, ..Known::default() });
        interests.push(it);
    }
    (interests, known)
}

fn chosen<'a>(interests: &'a [Interest], known: &BTreeMap<Id<Interest>, Known>, terms: Terms) -> Vec<Chosen<'a>> {
    let (programme, rules) = published();
    let sets = rules.sets.expect("sets have a size");
    let now = noon("2027-01-10");
    let known = |it: &Interest| &known[&it.id];
    choose(order(interests, &programme.deadlines, now), known, (&rules, &sets, terms), now).expect("few people")
}

proptest! {
    #[test]
    fn places_are_given_in_order_within_caps_and_none_stays_idle(
        drawn in prop::collection::vec((0u8..5, prop::bool::weighted(0.8), 0u8..12), 0..30),
        sets in 1u16..3,
        cap in prop::option::of(1u16..4),
    ) {
        let (interests, known) = people(&drawn);
        let terms = Terms { sets, per_employer: cap };
        let all = chosen(&interests, &known, terms);
        let places = usize::from(sets) * 8;
        let held = |one: &Chosen<'_>| matches!(one.verdict, Verdict::Placed | Verdict::Offered(_));
        let promised = all.iter().filter(|one| held(one)).count();
        let given = all.iter().filter(|one| one.verdict.has_place()).count();
        prop_assert!(given <= places.max(promised));
        let most = usize::from(terms.most_of_one_employer(&published().1.sets.expect("sets have a size")));
        for (at, one) in all.iter().enumerate() {
            let of = |other: &&Chosen<'_>| other.ranked.interest.organisation == one.ranked.interest.organisation;
            let colleagues = all.iter().filter(of).filter(|other| other.verdict.has_place()).count();
            match one.verdict {
                Verdict::Next => prop_assert!(colleagues <= most, "caps are kept"),
                // In order: whoever waits for a place has every place taken by promise or by somebody before them.
                Verdict::Waiting(Why::Full) => {
                    prop_assert!(given >= places);
                    prop_assert!(all[at..].iter().all(|later| later.verdict != Verdict::Next));
                }
                Verdict::Waiting(Why::Employer(_)) => prop_assert!(colleagues >= most),
                _ => {}
            }
        }
    }

    #[test]
    fn a_larger_cap_or_another_set_takes_no_place_away_from_all_together(
        drawn in prop::collection::vec((0u8..5, prop::bool::weighted(0.8), Just(9u8)), 0..30),
        cap in 1u16..4,
    ) {
        let (interests, known) = people(&drawn);
        let given = |terms| chosen(&interests, &known, terms).iter().filter(|one| one.verdict.has_place()).count();
        let now = given(Terms { sets: 1, per_employer: Some(cap) });
        let (another_set, larger_cap) =
            (Terms { sets: 2, per_employer: Some(cap) }, Terms { sets: 1, per_employer: Some(cap + 1) });
        prop_assert!(given(another_set) >= now);
        prop_assert!(given(larger_cap) >= now);
    }
}

#[test]
fn only_where_an_information_event_is_required_does_missing_it_stand_in_the_way() {
    let (_, text) = shipped()[0];
    let said = |word: &str| {
        let text = text.replace("information_event = \"expected\"", &format!("information_event = {word}"));
        Blueprint::parse(&text).expect("a blueprint of the test")
    };
    let it = came(1, noon("2027-03-02"));
    let (nobody, them) = (BTreeSet::new(), BTreeSet::from([it.email.key()]));
    assert_eq!(lack_of_event(&said("\"required\""), &nobody, &it.email.key()), Some(Lack::InformationEvent));
    assert_eq!(lack_of_event(&said("\"required\""), &them, &it.email.key()), None);
    for word in ["\"expected\"", "\"ignored\"", "false"] {
        assert_eq!(lack_of_event(&said(word), &nobody, &it.email.key()), None, "{word}");
    }
}
