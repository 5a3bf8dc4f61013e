//! Draws against trying everything, and what may never happen on a panel.
//!
//! Apart from the code because it sees only the public face.

use formation::panels::{
    Consent, Day, MediationError, MediationRequest, Need, Outcome, Panels, Person, Request, draw, ledger, read_panels,
    whys,
};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

fn day(month: u8, day: u8) -> Day {
    format!("2026-{month:02}-{day:02}").parse().expect("a day of the calendar")
}

fn person(at: usize) -> impl Strategy<Value = Person> {
    let facts = (select(vec!["housing", "health", "parks", ""]), 0_u8..3, proptest::option::of(9_u8..12));
    let lists = (subsequence(vec!["law", "race", "hr"], 0..=3), subsequence(vec![1_u8, 4, 7, 10], 0..=3), 0..4);
    (facts, lists).prop_map(move |(facts, lists)| Person {
        name: format!("person {at}"),
        organisation: "Alder".into(),
        service: facts.0.into(),
        grade: facts.1,
        trained_until: facts.2.map(|month| day(month, 5)),
        skills: lists.0.into_iter().map(str::to_owned).collect(),
        conflicts: if lists.2 == 0 { vec!["Zoe".into()] } else { Vec::new() },
        sat_on: lists.1.into_iter().map(|month| day(month, 5)).collect(),
    })
}

fn request(at: usize) -> impl Strategy<Value = Request> {
    let needs = subsequence(vec!["law", "race", "hr"], 0..=2);
    let facts = (0_u8..2, select(vec!["housing", "health", ""]), 0_u8..3, 1_u8..3, any::<bool>());
    (facts, needs).prop_map(move |(facts, needs)| Request {
        name: format!("panel {at}"),
        grade: facts.0,
        service: facts.1.into(),
        outside: None,
        size: facts.2,
        mix: needs.into_iter().map(|skill| Need { skill: skill.into(), least: facts.3 }).collect(),
        reserves: 1,
        people: if facts.4 { vec!["Zoe".into()] } else { Vec::new() },
    })
}

fn panels() -> impl Strategy<Value = Panels> {
    (0_usize..8, 0_usize..3).prop_flat_map(|(pool, requests)| {
        let pool: Vec<_> = (0..pool).map(person).collect();
        let requests: Vec<_> = (0..requests).map(request).collect();
        (pool, requests).prop_map(|(pool, requests)| Panels { on: day(10, 5), pool, requests })
    })
}

/// How many different days before the draw somebody in the pool last sat on, up to this person's.
fn recency(panels: &Panels, at: usize) -> i64 {
    let last = |it: &Person| it.sat_on.iter().filter(|day| **day < panels.on).max().copied();
    let mine = last(&panels.pool[at]);
    let before: std::collections::BTreeSet<_> = panels.pool.iter().map(last).filter(|it| *it < mine).collect();
    before.len() as i64
}

/// Seats first, then the mix, load, how long ago and different services, by trying everything.
fn by_force(panels: &Panels, at: usize, taken: &mut Vec<Vec<usize>>) -> (u64, i64, i64, i64, i64) {
    if at == panels.pool.len() {
        let seats = taken.iter().map(|it| it.len() as u64).sum();
        let mut short = 0;
        for (request, members) in panels.requests.iter().zip(taken.iter()) {
            for need in &request.mix {
                let have = members.iter().filter(|at| panels.pool[**at].skills.contains(&need.skill)).count();
                short += i64::from(need.least).saturating_sub(have as i64).max(0);
            }
        }
        let load = taken.iter().flatten().map(|at| panels.pool[*at].load(panels.on) as i64).sum::<i64>();
        let ago = taken.iter().flatten().map(|at| recency(panels, *at)).sum::<i64>();
        let twice = |members: &Vec<usize>| {
            let again = |k: &usize| {
                members[..*k].iter().any(|other| panels.pool[*other].service == panels.pool[members[*k]].service)
            };
            (0..members.len()).filter(|k| !panels.pool[members[*k]].service.is_empty() && again(k)).count() as i64
        };
        return (seats, -short, -load, -ago, -taken.iter().map(twice).sum::<i64>());
    }
    let mut best = by_force(panels, at + 1, taken);
    let it = &panels.pool[at];
    for r in 0..panels.requests.len() {
        let request = &panels.requests[r];
        let may = it.trained_until.is_some_and(|until| until >= panels.on)
            && !it.sat_on.contains(&panels.on)
            && (request.service.is_empty() || it.service != request.service)
            && it.grade >= request.grade
            && (it.conflicts.is_empty() || request.people.is_empty());
        if may && taken[r].len() < usize::from(request.size) {
            taken[r].push(at);
            best = best.max(by_force(panels, at + 1, taken));
            taken[r].pop();
        }
    }
    best
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn no_draw_fills_more_seats_covers_more_or_spreads_the_load_better(panels in panels()) {
        let drawn = draw(&panels);
        prop_assert!(drawn.proved);
        let (seats, short, load, ago, twice) = by_force(&panels, 0, &mut vec![Vec::new(); panels.requests.len()]);
        prop_assert_eq!((drawn.levels.seats, -(drawn.levels.mix_short as i64)), (seats, short));
        prop_assert_eq!(-(drawn.levels.load as i64), load);
        prop_assert_eq!((-(drawn.levels.recency as i64), -(drawn.levels.same_service as i64)), (ago, twice));
        prop_assert_eq!(&drawn, &draw(&panels), "the same pool, the same draw");
        let all: Vec<usize> = drawn.members.iter().chain(&drawn.reserves).flatten().copied().collect();
        let once: std::collections::HashSet<usize> = all.iter().copied().collect();
        prop_assert_eq!(all.len(), once.len(), "nobody is drawn twice");
        for it in whys(&panels, &drawn) {
            prop_assert!(!it.text.is_empty());
        }
        let more = ledger(&panels, &drawn).iter().map(|it| it.after - it.before).sum::<usize>();
        prop_assert_eq!(more as u64, drawn.levels.seats);
    }

    #[test]
    fn whatever_bytes_ask_for_a_panel_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        drop(read_panels("request.json", &bytes));
    }
}

#[test]
fn mediators_are_asked_only_with_both_consents_and_without_names() {
    let consent = |from: &str| Consent { from: from.into() };
    let made =
        |summary: &str, consents: &[Consent]| MediationRequest::new(summary, ["Ann Ash", "Ben"], "Alder", consents);
    let both = [consent("Ann Ash"), consent("Ben")];
    assert!(made("two colleagues about shifts", &both).is_ok());
    assert_eq!(made("about shifts", &both[..1]), Err(MediationError::NotAgreed("Ben".into())));
    assert_eq!(made("Ann's shifts", &both), Err(MediationError::NamesSomebody));
}

#[test]
fn an_expired_training_is_said_and_two_mediators_come_from_outside() {
    let text = r#"{"date":"2026-10-05","pool":[
        {"name":"A","organisation":"Alder","trained_until":"2027-01-01"},
        {"name":"B","organisation":"Birch","trained_until":"2027-01-01"},
        {"name":"C","organisation":"Birch","trained_until":"2026-10-05","sat_on":["2026-03-01"]},
        {"name":"D","organisation":"Cedar","trained_until":"2026-10-04"}],
        "mediations":[{"name":"shifts","summary":"about shifts","parties":["X","Y"],"organisation":"Alder","consents":["X","Y"]}]}"#;
    let panels = read_panels("request.json", text.as_bytes()).unwrap();
    let drawn = draw(&panels);
    assert_eq!(drawn.members, [vec![1, 2]]);
    let whys = whys(&panels, &drawn);
    assert_eq!(whys[0].outcome, Outcome::Barred);
    assert_eq!(whys[3].text, "The training counted until 2026-10-04. A refresher would change that.");
    let silent = text.replace(r#","consents":["X","Y"]"#, "");
    let mistakes = read_panels("request.json", silent.as_bytes()).unwrap_err().to_string();
    assert!(mistakes.contains("mediations[0]: Mediators are drawn once both sides have agreed. X has not yet."));
}

#[test]
fn a_day_that_no_calendar_has_is_answered_with_what_to_write() {
    for (day, wrong) in [("2027-02-31", "is not in the calendar."), ("31/2/2027", "is not a day.")] {
        let text = format!(r#"{{"date":"{day}","pool":[]}}"#);
        let said = read_panels("request.json", text.as_bytes()).unwrap_err().to_string();
        assert!(said.contains(wrong) && said.contains("like 2027-03-01."), "{said}");
    }
}

#[test]
fn a_pool_of_five_thousand_and_three_panels_at_once_are_settled_together() {
    let pool = (0..5000).map(|at| Person {
        name: format!("person {at}"),
        organisation: "Alder".into(),
        service: format!("service {}", at % 9),
        grade: (at % 4) as u8,
        trained_until: Some(day(12, 1)),
        skills: ["law", "race", "hr"]
            .iter()
            .enumerate()
            .filter(|(k, _)| at >> k & 1 == 1)
            .map(|it| (*it.1).into())
            .collect(),
        conflicts: Vec::new(),
        sat_on: (0..at % 5).map(|k| day(k as u8 + 1, 1)).collect(),
    });
    let needs = |skills: &[&str]| skills.iter().map(|it| Need { skill: (*it).into(), least: 2 }).collect();
    let request = |name: &str, skills: &[&str]| Request {
        name: name.into(),
        grade: 2,
        service: "service 3".into(),
        outside: None,
        size: 4,
        mix: needs(skills),
        reserves: 2,
        people: Vec::new(),
    };
    let requests = vec![request("one", &["law", "race"]), request("two", &["hr"]), request("three", &["law"])];
    let drawn = draw(&Panels { on: day(10, 5), pool: pool.collect(), requests });
    assert!(drawn.proved);
    assert_eq!((drawn.levels.seats, drawn.levels.mix_short), (12, 0));
}
