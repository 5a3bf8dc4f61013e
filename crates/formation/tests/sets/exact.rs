//! Small questions: every level as good as trying everything, and no claim that is not true.
//!
//! Apart because it is the strictest promise, and the slowest to check.

use crate::cases;
use crate::judge::{by_force, judge};
use crate::make::{Shape, json, proposed, solved};
use formation::sets::{Instance, Levels, Mode, Status};
use proptest::prelude::*;

fn levels(it: Levels) -> [i64; 4] {
    [it.preference, it.diversity, it.evenness, it.moved]
}

/// The first thing that is not as by trying everything.
fn against_force(it: &Instance) -> Result<(), String> {
    let found = solved(it, 400_000);
    let Some(best) = by_force(it) else {
        return match found.status {
            Status::Infeasible => Ok(()),
            _ => Err(format!("a plan where there is none: {:?}", found.assign)),
        };
    };
    if found.status == Status::Infeasible {
        return Err(format!("no plan found where there is one: {best:?}"));
    }
    let worth = judge(it, &found.assign)?;
    if worth.levels != found.levels {
        return Err(format!("says {:?}, has {:?}", found.levels, worth.levels));
    }
    if worth.vector != best.vector {
        return Err(format!(
            "admits {:?}, best is {:?}, proved {}",
            worth.vector, best.vector, found.bounds.priority_proved
        ));
    }
    let (bounds, best) = (found.bounds, best.levels);
    let bounded = [bounds.preference, bounds.diversity, bounds.evenness, bounds.moved];
    let above = bounded.iter().zip(levels(best)).any(|(bound, best)| *bound > best);
    if above || bounds.admitted < best.admitted {
        return Err(format!("{bounds:?} is past the best, {best:?}"));
    }
    if !bounds.priority_proved {
        return Err("priority is not proved".to_owned());
    }
    if levels(found.levels) != levels(best) {
        return Err(format!("{:?} found ({:?}), {best:?} is best", found.levels, found.status));
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn every_level_of_a_small_question_is_as_good_as_trying_everything(it in Shape::small().strategy()) {
        if let Err(wrong) = against_force(&it) {
            prop_assert!(false, "{wrong}\n{}", json(&it));
        }
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn few_people_whom_minima_and_conflicts_keep_apart_are_placed_exactly(
        it in Shape { people: 5..=9, sets: 2..=3, least: 2..=4, spare: 0..=1, conflicts: 1.5, promised: 0.02, ..Shape::small() }.strategy(),
    ) {
        if let Err(wrong) = against_force(&it) {
            prop_assert!(false, "{wrong}\n{}", json(&it));
        }
    }

    #[test]
    fn most_people_are_counted_exactly(
        it in Shape { people: 4..=9, sets: 1..=3, least: 1..=4, conflicts: 1.0, ..Shape::small() }.strategy(),
    ) {
        let it = Instance { mode: Mode::Count, ..it };
        if let Err(wrong) = against_force(&it) {
            prop_assert!(false, "{wrong}\n{}", json(&it));
        }
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn no_plan_always_comes_with_a_core_and_a_plan_never(
        it in Shape { promised: 0.3, people: 2..=8, ..Shape::small() }.strategy(),
    ) {
        let found = proposed(&it, 10_000);
        prop_assert_eq!(found.status == Status::Infeasible, by_force(&it).is_none(), "{}", json(&it));
        prop_assert_eq!(found.status == Status::Infeasible, !found.core.is_empty(), "{}", json(&it));
    }
}
