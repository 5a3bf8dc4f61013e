//! Whatever comes in is answered, and whoever stops the work gets what there is.
//!
//! Apart because these instances are not sensible, and need not be.

use crate::cases;
use crate::judge::{by_force, judge};
use crate::make::{Shape, json, proposed};
use formation::sets::{Effort, Instance, InstanceError, Status, TagMode, propose};
use formation::{Go, Progress, Watch};
use proptest::prelude::*;
use proptest::sample::select;

/// Says stop from the given look on.
struct StopAfter {
    looks: usize,
    stopped: bool,
}

impl Watch for StopAfter {
    fn look(&mut self, at: &Progress) -> Go {
        assert!((0.0..=1.0).contains(&at.done), "{at:?}");
        self.stopped |= self.looks == 0;
        self.looks = self.looks.saturating_sub(1);
        if self.stopped { Go::Stop } else { Go::On }
    }
}

fn stopped_after(it: &Instance, looks: usize) -> Result<(), TestCaseError> {
    let mut watch = StopAfter { looks, stopped: false };
    let found = propose(it, 1, Effort::tries(100_000), &mut watch);
    prop_assert_eq!(found.stopped, watch.stopped, "{}", json(it));
    if found.status == Status::Infeasible {
        let promised = it.applicants.iter().any(|it| it.must || it.lock.is_some());
        prop_assert!(promised, "{}", json(it));
        return Ok(());
    }
    let worth = judge(it, &found.assign);
    prop_assert!(worth.is_ok(), "{worth:?}\n{}", json(it));
    prop_assert_eq!(worth.map(|it| it.levels), Ok(found.levels));
    prop_assert_eq!(found.reasons.len(), it.applicants.len());
    Ok(())
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn stopped_at_any_look_a_round_keeps_its_rules_and_says_that_it_was_stopped(
        it in Shape { conflicts: 1.5, promised: 0.05, ..Shape::round(10..=60, 2..=8) }.strategy(),
        looks in select(vec![0, 1, 2, 5, 20, 100]),
    ) {
        stopped_after(&it, looks)?;
    }

    #[test]
    fn what_is_called_proved_when_stopped_is_true(
        it in Shape { promised: 0.1, conflicts: 1.2, ..Shape::small() }.strategy(),
        looks in 0_usize..6,
    ) {
        let found = propose(&it, 1, Effort::tries(20_000), &mut StopAfter { looks, stopped: false });
        let best = by_force(&it);
        match (&best, found.status) {
            (None, status) => prop_assert_eq!(status, Status::Infeasible),
            (Some(_), Status::Infeasible) => {
                prop_assert!(found.stopped && !found.bounds.priority_proved, "{}", json(&it));
                prop_assert!(found.core.is_empty(), "a plan exists: {:?}\n{}", found.core, json(&it));
            }
            (Some(best), status) => {
                let worth = judge(&it, &found.assign).map_err(TestCaseError::fail)?;
                let first = worth.vector == best.vector;
                prop_assert!(first || !found.bounds.priority_proved, "{}", json(&it));
                prop_assert!(status != Status::Optimal || worth == *best, "{}", json(&it));
                prop_assert!(!first || found.bounds.preference <= best.levels.preference, "{}", json(&it));
            }
        }
    }

    #[test]
    fn bytes_that_are_no_question_are_refused_and_no_more(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(Instance::from_json(&bytes).is_err());
    }

    #[test]
    fn a_question_damaged_on_the_way_is_refused_or_answered(
        it in Shape::small().strategy(),
        damage in proptest::collection::vec((any::<prop::sample::Index>(), select(b"0129-\",:{}[]tn ".to_vec())), 1..4),
    ) {
        let mut bytes = json(&it).into_bytes();
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(read) = Instance::from_json(&bytes) {
            answered(&read)?;
        }
    }

    #[test]
    fn what_was_read_is_what_was_written(it in Shape::small().strategy()) {
        prop_assert_eq!(Instance::from_json(json(&it).as_bytes()), Ok(it));
    }

    #[test]
    fn silly_questions_are_answered(
        it in Shape { promised: 0.1, conflicts: 1.0, ..Shape::round(0..=12, 0..=4) }.strategy(),
        (m, cap) in (select(vec![0, 1, u32::MAX]), select(vec![0, 2, u32::MAX])),
        silly in 0_u8..8,
    ) {
        let mut it = Instance { m, cap, ..it };
        make_silly(&mut it, silly);
        prop_assert_eq!(it.check(), Ok(()));
        answered(&it)?;
    }
}

fn make_silly(it: &mut Instance, how: u8) {
    match how {
        0 => it.sets.iter_mut().for_each(|set| (set.min, set.max) = (0, 0)),
        1 => it.sets.iter_mut().for_each(|set| set.min = set.max),
        2 if !it.sets.is_empty() => it.applicants.iter_mut().for_each(|person| person.lock = Some(0)),
        3 => it.applicants.iter_mut().for_each(|person| {
            person.slots.values_mut().for_each(|cost| *cost = 10_000);
            person.must = false;
        }),
        4 => {
            it.conflicts.extend(it.conflicts.clone());
            it.wishes = it.conflicts.clone();
        }
        5 => it.applicants.iter_mut().for_each(|person| (person.tag, person.tag_mode) = (None, TagMode::Only)),
        6 => it.sets.iter_mut().for_each(|set| (set.min, set.max) = (0, 200_000)),
        _ => (it.weights.org, it.weights.role, it.weights.sen, it.weights.reg) = (10_000, 10_000, 0, 10_000),
    }
}

fn answered(it: &Instance) -> Result<(), TestCaseError> {
    let found = proposed(it, 5_000);
    if found.status == Status::Infeasible {
        prop_assert!(!found.core.is_empty(), "{}", json(it));
        return Ok(());
    }
    let worth = judge(it, &found.assign).map(|it| it.levels);
    prop_assert_eq!(worth, Ok(found.levels), "{}", json(it));
    Ok(())
}

#[test]
fn a_mistake_in_the_file_is_told_with_its_line_and_column() {
    let text = "{\n  \"m\": 1,\n  \"M\": 2,\n  \"applicants\": [],\n  \"sets\": [}\n}";
    let error = Instance::from_json(text.as_bytes()).unwrap_err();
    assert!(matches!(error, InstanceError::Form { line: 5, column: 12, .. }), "{error:?}");
    assert!(error.to_string().starts_with("line 5, column 12: "), "{error}");
    let text = "{\"m\": 1, \"M\": 2,\n \"applicants\": [],\n \"sets\": [{\"slot\": 1, \"min\": \"two\", \"max\": 3}]}";
    let error = Instance::from_json(text.as_bytes()).unwrap_err();
    assert!(matches!(error, InstanceError::Form { line: 3, .. }), "{error:?}");
}

#[test]
fn numbers_that_lead_nowhere_are_told_with_their_field() {
    let with = |field: &str| {
        let text = format!(
            r#"{{"m":1,"M":2,"applicants":[{{"eligible":true,"org":1,"role":1,"sen":1,"reg":1,"slots":{{"0":0}}{field}}}],
               "sets":[{{"slot":0,"min":1,"max":2}}],"conflicts":[[0,{}]]}}"#,
            if field.is_empty() { 4 } else { 0 }
        );
        Instance::from_json(text.as_bytes()).unwrap_err().to_string()
    };
    assert!(with("").starts_with("conflicts[0]: names applicant 4"), "{}", with(""));
    assert!(with(r#","prev":3"#).starts_with("applicants[0].prev: names set 3"), "{}", with(r#","prev":3"#));
    assert!(with(r#","lock":1"#).starts_with("applicants[0].lock: names set 1"));
    assert!(with(r#","must":false"#).starts_with("conflicts[0]: names applicant 0 twice"));
}
