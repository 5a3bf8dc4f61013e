//! What in a blueprint must agree with what: sizes in order, no step without the one it needs, no
//! part missing that the kind lives from. Apart from `read`, which takes one key at a time.

use super::section::Section;
use super::{Blueprint, DayRule, InterestRules, Kind, Payer, SelectionMode, SetRules, Unit};

/// Sizes and caps of a set among themselves.
pub(super) fn sizes(of: &SetRules, part: &Section) {
    if of.min > of.max {
        part.slip("min", format!("`min` must not be larger than `max`: {} > {}", of.min, of.max));
    }
    let in_set = of.per_organisation_in_set;
    if let (Some(set), Some(all)) = (in_set, of.per_organisation)
        && set > all
    {
        let message = format!("`per_organisation_in_set` must not be larger than `per_organisation`: {set} > {all}");
        part.slip("per_organisation_in_set", message);
    }
    if of.all_different_organisations && in_set.is_some_and(|it| it > 1) {
        let message = "`per_organisation_in_set` must be 1 where `all_different_organisations` is true: leave it out";
        part.slip("per_organisation_in_set", message.into());
    }
    match (of.per_organisation_may_fall_to, of.per_organisation) {
        (Some(_), None) => part.slip(
            "per_organisation_may_fall_to",
            "`per_organisation_may_fall_to` needs `per_organisation`: from what may it fall?".into(),
        ),
        (Some(low), Some(high)) if low >= high => part.slip(
            "per_organisation_may_fall_to",
            format!(
                "`per_organisation_may_fall_to` must be smaller than `per_organisation`: {low} is not below {high}"
            ),
        ),
        _ => {}
    }
}

/// The deadline comes after the opening, as far as that can be known before publishing.
pub(super) fn days(of: &InterestRules, part: &Section) {
    let days = |count: u16, unit: Unit| match unit {
        Unit::Days => u32::from(count),
        Unit::Weeks => u32::from(count) * 7,
        Unit::Months => u32::from(count) * 30,
    };
    let backwards = match (of.opens, of.deadline) {
        (Some(DayRule::On(opens)), Some(DayRule::On(deadline))) => deadline < opens,
        (Some(DayRule::AfterPublishing(opens)), Some(DayRule::AfterPublishing(deadline))) => {
            days(deadline.count, deadline.unit) <= days(opens.count, opens.unit)
        }
        _ => false,
    };
    if backwards {
        part.slip("deadline", "`deadline` must come after `opens`".into());
    }
}

/// The parts among each other.
pub(super) fn check(of: &Blueprint, root: &Section) {
    parts_of_the_kind(of, root);
    steps(of, root);
    price(of, root);
    if root.has("interest") && root.has("steps") && !of.steps.interest {
        root.slip("interest", "[interest] needs the step: write interest = true under [steps]".into());
    }
    for (part, on) in [("application", of.steps.application), ("endorsement", of.steps.endorsement)] {
        if root.has(part) && root.has("steps") && !on {
            root.slip(part, format!("[{part}] needs the step: write {part} = true under [steps]"));
        }
    }
    let undated = of.timetable.meetings.is_none() && of.format.is_some();
    if undated {
        root.slip("format", "[format] says how meetings are run: add [meetings], or leave it out".into());
    }
}

fn parts_of_the_kind(of: &Blueprint, root: &Section) {
    let dates = &of.timetable;
    let needs: &[(&str, bool)] = match of.kind {
        Kind::Sets => &[("sets", of.sets.is_some()), ("meetings", dates.meetings.is_some())],
        Kind::Cohort => {
            &[("sets", of.sets.is_some()), ("residential", dates.residential.is_some() || dates.meetings.is_some())]
        }
        Kind::Series => &[("topics", !of.topics.is_empty())],
        Kind::Pairs => &[("pairs", of.pairs.is_some())],
        Kind::Pool => &[],
    };
    for (part, _) in needs.iter().filter(|(part, there)| !there && !root.has(part)) {
        let what = match *part {
            "topics" => "a series needs `topics`: write topics = [\"…\", \"…\"]".to_owned(),
            "residential" => "a cohort needs dates: add a part [residential] or [meetings]".to_owned(),
            "sets" if of.kind == Kind::Cohort => {
                "a cohort needs its size: add a part [sets] with min and max".to_owned()
            }
            part => format!("a programme of this kind needs a part [{part}]"),
        };
        root.slip("kind", what);
    }
    if of.pairs.is_some() && of.kind != Kind::Pairs {
        root.slip("pairs", "[pairs] is for kind = \"pairs\": leave it out here".into());
    }
}

fn steps(of: &Blueprint, root: &Section) {
    let Some(part) = root.section("steps") else {
        root.missing("steps", "… as a part of its own: a line [steps], then interest = true and so on");
        return;
    };
    let it = &of.steps;
    if it.in_order().is_empty() {
        part.slip("", "every step is off: write at least interest = true".into());
    }
    let by_arrival = of.selection == SelectionMode::Priority;
    let wanting = [
        ("equality_questions", it.equality_questions, it.application, "application"),
        ("endorsement", it.endorsement, it.application, "application"),
        ("selection", it.selection && by_arrival, it.interest, "interest"),
        ("composition_consent", it.composition_consent, it.selection, "selection"),
    ];
    for (step, on, needed_is_on, needed) in wanting {
        if on && !needed_is_on {
            part.slip(step, format!("`{step}` needs `{needed}`: write {needed} = true as well"));
        }
    }
}

fn price(of: &Blueprint, root: &Section) {
    if of.steps.invoice && of.price.is_none() && !root.has("price") {
        root.slip("steps", "`invoice` needs a part [price]: what does a place cost, and who pays?".into());
    }
    let (Some(price), Some(part)) = (of.price, root.section("price")) else {
        return;
    };
    if price.purchase_order_required && !of.steps.endorsement {
        let message = "`purchase_order_required` needs the step `endorsement`: there the manager gives the number";
        part.slip("purchase_order_required", message.into());
    }
    if of.steps.invoice && (price.payer == Payer::Host || price.per_head.is_none_or(|it| it.pence() == 0)) {
        part.slip("payer", "nobody pays, so there is nothing to invoice: write invoice = false under [steps]".into());
    }
}
