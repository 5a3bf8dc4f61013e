//! Pairs against trying everything, and what people can rely on whatever comes in.
//!
//! Apart from the code because it sees only the public face.

use formation::pairs::{
    First, Goal, Identity, Instance, Mentee, Mentor, Options, Preference, Proposal, Reach, allowed, bars, propose,
    read_csv, read_json, reasons, score, verify,
};
use formation::{Go, Progress, Unwatched, Watch};
use proptest::prelude::*;
use proptest::sample::subsequence;

fn words(list: &[&str]) -> Vec<String> {
    list.iter().map(|it| (*it).to_owned()).collect()
}

fn some(list: &'static [&'static str], least: usize) -> impl Strategy<Value = Vec<String>> {
    subsequence(list.to_vec(), least..=list.len()).prop_map(|it| words(&it))
}

fn word(list: &'static [&'static str]) -> impl Strategy<Value = String> {
    proptest::sample::select(list.to_vec()).prop_map(str::to_owned)
}

const PLACES: &[&str] = &["Alder", "Birch", "Cedar"];
const SKILLS: &[&str] = &["writing", "budgets", "housing law", "speaking"];
const WAYS: &[&str] = &["online", "in person", "Thursdays"];
const WHO: &[&str] = &["woman", "man"];

fn named(prefix: &str, picks: Vec<usize>) -> Vec<String> {
    picks.into_iter().map(|at| format!("{prefix} {at}")).collect()
}

fn picks(count: usize) -> impl Strategy<Value = Vec<usize>> {
    subsequence((0..count).collect::<Vec<_>>(), 0..=count.min(2))
}

fn mentor(at: usize, mentees: usize) -> impl Strategy<Value = Mentor> {
    let facts = (word(PLACES), 0_u8..3, word(&["housing", "health", ""]), 1_u8..4, word(&["north", "south"]));
    let lists = (some(SKILLS, 0), some(WAYS, 1), picks(mentees), picks(mentees));
    (facts, lists, proptest::option::of(word(WHO)), any::<bool>()).prop_map(move |(facts, lists, who, consent)| {
        Mentor {
            name: format!("mentor {at}"),
            organisation: facts.0,
            capacity: facts.1,
            role: facts.2,
            seniority: facts.3,
            region: facts.4,
            skills: lists.0,
            formats: lists.1,
            blocks: if lists.2.len() == 1 { named("mentee", lists.2) } else { Vec::new() },
            wishes: named("mentee", lists.3),
            identity: Identity::new(who, consent),
        }
    })
}

fn mentee(at: usize, mentors: usize) -> impl Strategy<Value = Mentee> {
    let facts = (word(PLACES), word(&["housing", "health", ""]), 0_u8..3, word(&["north", "south"]), 0_u64..4);
    let goals = (some(SKILLS, 0), 1_u8..4);
    let lists = (some(WAYS, 1), picks(mentors), picks(mentors), proptest::option::of(0..mentors.max(1)));
    (facts, goals, lists, 0..4, word(WHO)).prop_map(move |(facts, goals, lists, how, who)| Mentee {
        name: format!("mentee {at}"),
        organisation: facts.0,
        role: facts.1,
        seniority: facts.2,
        region: facts.3,
        goals: (1..).zip(goals.0).map(|(n, name)| Goal { name, importance: (n * goals.1) % 3 + 1 }).collect(),
        formats: lists.0,
        preference: match how {
            0 => Preference::Prefer(who),
            1 => Preference::Require(who),
            _ => Preference::None,
        },
        blocks: if lists.1.len() == 1 { named("mentor", lists.1) } else { Vec::new() },
        wishes: named("mentor", lists.2),
        arrival: facts.4,
        previous: lists.3.filter(|_| mentors > 0).map(|at| format!("mentor {at}")),
    })
}

fn round(most: usize) -> impl Strategy<Value = Instance> {
    (0..=most, 0..=most).prop_flat_map(|(mentors, mentees)| {
        let offers: Vec<_> = (0..mentors).map(|at| mentor(at, mentees)).collect();
        let asks: Vec<_> = (0..mentees).map(|at| mentee(at, mentors)).collect();
        (offers, asks, 0_u8..2).prop_map(|(mentors, mentees, steps)| Instance { mentors, mentees, steps })
    })
}

fn settle(round: &Instance, options: Options) -> Proposal {
    propose(round, options, &mut Unwatched).expect("the round holds nothing to mend")
}

/// The best by trying everything; by arrival, the vector of who has a mentor comes before the score.
fn by_force(round: &Instance, first: First) -> (Vec<bool>, usize, i64) {
    let mut order: Vec<usize> = (0..round.mentees.len()).collect();
    order.sort_by_key(|i| (round.mentees[*i].arrival, *i));
    let mut room: Vec<u8> = round.mentors.iter().map(|it| it.capacity).collect();
    let mut best = (Vec::new(), 0, -1);
    walk(round, first, &order, &mut room, &mut (Vec::new(), 0, 0), &mut best);
    best
}

type Found = (Vec<bool>, usize, i64);

fn walk(round: &Instance, first: First, order: &[usize], room: &mut [u8], so_far: &mut Found, best: &mut Found) {
    let Some((i, rest)) = order.split_first() else {
        let better = match first {
            First::Most => (so_far.1, so_far.2) > (best.1, best.2),
            First::Arrival => (&so_far.0, so_far.2) > (&best.0, best.2),
        };
        if better {
            best.clone_from(so_far);
        }
        return;
    };
    for j in 0..room.len() {
        if room[j] > 0 && allowed(round, *i, j) {
            let worth = score(&round.mentors[j], &round.mentees[*i]);
            room[j] -= 1;
            so_far.0.push(true);
            (so_far.1, so_far.2) = (so_far.1 + 1, so_far.2 + worth);
            walk(round, first, rest, room, so_far, best);
            (so_far.1, so_far.2) = (so_far.1 - 1, so_far.2 - worth);
            so_far.0.pop();
            room[j] += 1;
        }
    }
    so_far.0.push(false);
    walk(round, first, rest, room, so_far, best);
    so_far.0.pop();
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn no_plan_has_more_mentees_or_a_better_score(round in round(6)) {
        let proposal = settle(&round, Options::default());
        let (_, matched, score) = by_force(&round, First::Most);
        prop_assert_eq!((proposal.levels.matched, proposal.levels.score), (matched, score.max(0)));
        prop_assert_eq!(verify(&round, &proposal), Ok(()));
    }

    #[test]
    fn by_arrival_nobody_is_passed_over(round in round(6)) {
        let proposal = settle(&round, Options { first: First::Arrival, ..Options::default() });
        let (admitted, matched, score) = by_force(&round, First::Arrival);
        let mut order: Vec<usize> = (0..round.mentees.len()).collect();
        order.sort_by_key(|i| (round.mentees[*i].arrival, *i));
        let has: Vec<bool> = order.iter().map(|i| proposal.assign[*i].is_some()).collect();
        prop_assert_eq!(has, admitted);
        prop_assert_eq!((proposal.levels.matched, proposal.levels.score), (matched, score.max(0)));
        prop_assert_eq!(matched, by_force(&round, First::Most).1, "strict order costs no number");
        prop_assert_eq!(verify(&round, &proposal), Ok(()));
    }

    #[test]
    fn larger_rounds_and_cut_rounds_prove_themselves(round in round(60), cut in 1_u16..8, seed in any::<u64>()) {
        for first in [First::Most, First::Arrival] {
            for reach in [Reach::Every, Reach::Best(cut)] {
                let options = Options { first, reach, seed };
                let proposal = settle(&round, options);
                prop_assert_eq!(verify(&round, &proposal), Ok(()), "{:?}", options);
                prop_assert_eq!(&proposal, &settle(&round, options), "same seed, same answer");
            }
        }
    }

    #[test]
    fn names_of_organisations_and_the_order_of_rows_decide_nothing(mut round in round(30)) {
        let before = settle(&round, Options::default()).levels;
        for it in &mut round.mentors {
            it.organisation = format!("x{}", it.organisation);
        }
        for it in &mut round.mentees {
            it.organisation = format!("x{}", it.organisation);
        }
        round.mentors.reverse();
        round.mentees.reverse();
        let after = settle(&round, Options::default()).levels;
        prop_assert_eq!((before.matched, before.score), (after.matched, after.score));
    }

    #[test]
    fn who_changes_nothing_stays(mut round in round(20)) {
        let first = settle(&round, Options::default());
        for it in &mut round.mentors {
            it.wishes.clear();
        }
        let fresh = settle(&round, Options { seed: 7, ..Options::default() });
        for (it, mate) in round.mentees.iter_mut().zip(&fresh.assign) {
            it.previous = mate.map(|j| format!("mentor {j}"));
        }
        let again = settle(&round, Options { seed: 11, ..Options::default() });
        prop_assert_eq!(again.levels.changes, 0);
        prop_assert!(first.finished);
    }

    #[test]
    fn reasons_name_no_number_and_each_cause_is_true(round in round(12)) {
        let proposal = settle(&round, Options::default());
        for (i, it) in reasons(&round, &proposal).iter().enumerate() {
            let said = it.text.replace(&it.who, "") + it.change.as_deref().unwrap_or("");
            let said = round.mentors.iter().rev().fold(said, |said, mentor| said.replace(&mentor.name, ""));
            prop_assert!(!said.chars().any(|it| it.is_ascii_digit()), "{}", said);
            let mut changed = round.clone();
            use formation::pairs::Cause;
            match it.cause {
                Cause::Matched => { prop_assert!(proposal.assign[i].is_some()); continue }
                Cause::Full => for mentor in &mut changed.mentors {
                    if it.change.as_deref().is_some_and(|it| it.contains(&format!("with {} would", mentor.name))) { mentor.capacity += 1; break }
                },
                Cause::Organisation => changed.mentees[i].organisation = "elsewhere".into(),
                Cause::Format => changed.mentees[i].formats = words(WAYS),
                Cause::Seniority => for it in &mut changed.mentors { it.seniority = 9 },
                Cause::Identity => changed.mentees[i].preference = Preference::None,
                Cause::Block => {
                    changed.mentees[i].blocks.clear();
                    for mentor in &mut changed.mentors { mentor.blocks.clear() }
                }
                _ => continue,
            }
            let open = (0..changed.mentors.len()).any(|j| allowed(&changed, i, j));
            prop_assert!(open, "{:?} {}", it.cause, it.text);
            if it.cause == Cause::Full {
                prop_assert_eq!(settle(&changed, Options::default()).levels.matched, proposal.levels.matched + 1);
            }
        }
    }

    #[test]
    fn whatever_bytes_come_in_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Err(mistakes) = read_json("round.json", &bytes) {
            prop_assert!(!mistakes.0.is_empty());
        }
    }
}

/// Says stop at the given look.
struct StopAt(usize);

impl Watch for StopAt {
    fn look(&mut self, _: &Progress) -> Go {
        self.0 = self.0.saturating_sub(1);
        if self.0 == 0 { Go::Stop } else { Go::On }
    }
}

#[test]
fn a_stopped_search_gives_the_best_so_far_and_says_so() {
    let text = r#"{"mentors":[{"name":"A","seniority":3,"formats":["online"],"capacity":2}],
        "mentees":[{"name":"B","seniority":1,"formats":["online"]},{"name":"C","seniority":1,"formats":["online"]}]}"#;
    let round = read_json("round.json", text.as_bytes()).unwrap();
    let proposal = propose(&round, Options::default(), &mut StopAt(1)).unwrap();
    assert!(!proposal.finished);
    assert_eq!(proposal.certificate, None);
    assert_eq!(proposal.levels.matched, 2, "room is given all the same");
    assert_eq!(verify(&round, &proposal), Ok(()));
}

#[test]
fn an_identity_without_consent_decides_nothing_and_is_kept_nowhere() {
    let round = |consent: bool, identity: &str, how: &str| {
        let text = format!(
            r#"{{"mentors":[{{"name":"A","seniority":3,"formats":["online"],"identity":"{identity}","consent":{consent}}}],
            "mentees":[{{"name":"B","seniority":1,"formats":["online"],"preference":"{how}","identity":"woman"}}]}}"#
        );
        read_json("round.json", text.as_bytes()).unwrap()
    };
    // First, that it could leak: with consent it decides and is there to be read.
    let open = round(true, "woman", "require");
    assert_eq!(settle(&open, Options::default()).levels.matched, 1);
    assert!(format!("{:?}", open.mentors).contains("woman"));
    // Without consent the same file gives what it would have given without the value.
    let closed = round(false, "woman", "require");
    assert_eq!(settle(&closed, Options::default()).levels.matched, 0);
    assert!(!format!("{:?}", closed.mentors).contains("woman"));
    for how in ["none", "prefer", "require"] {
        assert_eq!(round(false, "woman", how), round(false, "man", how));
    }
    let preferred = round(false, "woman", "prefer");
    assert_eq!(settle(&preferred, Options::default()), settle(&round(false, "", "prefer"), Options::default()));
    assert_eq!(bars(&closed.mentors[0], &closed.mentees[0], 1).len(), 1);
}

#[test]
fn mistakes_in_an_object_are_told_all_at_once_with_their_place() {
    let text = r#"{"mentors":[{"name":"A","seniority":30,"formats":[],"wishes":["Nobody"]},{"name":"a","seniority":1,"formats":[]}],"mentees":[]}"#;
    let mistakes = read_json("round.json", text.as_bytes()).unwrap_err().to_string();
    assert_eq!(mistakes.lines().count(), 3, "{mistakes}");
    assert!(mistakes.contains("mentors[0].wishes: No mentee is called “Nobody”"), "{mistakes}");
    let broken = read_json("round.json", b"{\n \"mentors\": [}").unwrap_err().to_string();
    assert!(broken.starts_with("round.json, line 2, column 14:"), "{broken}");
}

const MENTORS: &str = "Name,Organisation,Capacity,Seniority,Role,Skills,Can meet,Never with,Identity,Consent\n\
    Ann,Alder,2,3,housing,writing; budgets,online; Thursdays,,woman,no\n";
const MENTEES: &str =
    "name,ORGANISATION,seniority,goals,formats,role\nBen,Birch,1,writing: 3; law: 1,thursdays,Housing\n";

#[test]
fn two_tables_make_a_round_and_the_reason_says_what_is_shared() {
    let round = read_csv(("mentors.csv", MENTORS.as_bytes()), ("mentees.csv", MENTEES.as_bytes())).unwrap();
    let proposal = settle(&round, Options::default());
    let reasons = reasons(&round, &proposal);
    assert_eq!(reasons[0].text, "Both Housing, one of your two goals (writing), thursdays.");
    assert!(!format!("{round:?}").contains("woman"), "no consent, so the value is gone");
}

#[test]
fn everything_to_mend_in_two_tables_is_told_at_once() {
    let mentors = "name,organisation,seniority,formats,shoe size\nAnn,Alder,high,online,41\nann,Alder,2,online,40\n";
    let mentees = "name,organisation,formats,wishes,goals\nBen,Birch,online,Zoe,law: much\n";
    let mistakes = read_csv(("m.csv", mentors.as_bytes()), ("n.csv", mentees.as_bytes())).unwrap_err().to_string();
    let starts: Vec<String> = mistakes.lines().map(|it| it.split(": ").next().unwrap_or("").to_owned()).collect();
    let expected = [
        "m.csv, line 1, shoe size",
        "m.csv, line 2, seniority",
        "m.csv, line 3, name",
        "n.csv, line 1, seniority",
        "n.csv, line 2, goals",
        "n.csv, line 2, wishes",
    ];
    assert_eq!(starts, expected, "{mistakes}");
}

proptest! {
    #[test]
    fn whatever_tables_come_in_are_answered(one in proptest::collection::vec(any::<u8>(), 0..200), two in "[a-z,;:\"\n0-9]{0,200}") {
        let headed = [b"name,organisation,seniority,formats\n".as_slice(), &one].concat();
        drop(read_csv(("a", &one), ("b", two.as_bytes())));
        drop(read_csv(("a", &headed), ("b", &headed)));
    }
}
