//! Reading what in a blueprint has to do with time: meetings and other occasions, when people may
//! register. Apart from `read` because here one rule counts from another.

use super::section::Section;
use super::timetable::{DayRule, InterestRules, Meetings, Occasion, Timetable};
use super::{Interval, Unit};
use jiff::civil::Weekday;

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// What stands in for a value whose slip was noted: the blueprint is not handed out then.
pub(super) const ONE_MONTH: Interval = Interval { count: 1, unit: Unit::Months };

pub(super) fn timetable(root: &Section) -> Timetable {
    Timetable {
        introduction: root.section("introduction").map(occasion),
        residential: root.section("residential").map(occasion),
        meetings: root.section("meetings").map(meetings),
        closing_day: root.section("closing_day").map(occasion),
        evaluation: root.section("evaluation").map(occasion),
        follow_up: root.section("follow_up").map(occasion),
    }
}

fn minutes(part: &Section) -> u16 {
    let minutes = part.count("minutes", 5..=720);
    if minutes.is_none() {
        part.missing("minutes", "120");
    }
    minutes.unwrap_or(5)
}

fn occasion(part: Section) -> Occasion {
    let found =
        Occasion { minutes: minutes(&part), days: part.count("days", 1..=14).unwrap_or(1), after: part.wait("after") };
    part.done();
    found
}

fn meetings(part: Section) -> Meetings {
    let (count, every) = (part.count("count", 1..=100), part.interval("every"));
    if count.is_none() {
        part.missing("count", "10");
    }
    if every.is_none() && count != Some(1) {
        part.missing("every", "\"month\"");
    }
    let found = Meetings {
        count: count.unwrap_or(1),
        minutes: minutes(&part),
        white_space_minutes: part.count("white_space_minutes", 0..=240).unwrap_or(0),
        every: every.unwrap_or(ONE_MONTH),
        negotiated: part.switch("negotiated"),
        days: part.choices("days", &WEEKDAYS),
        after: part.wait("after"),
    };
    part.done();
    found
}

pub(super) fn interest(part: Option<Section>) -> InterestRules {
    let Some(part) = part else {
        return InterestRules { opens: None, deadline: None, confirm_within_days: 7, reference_prefix: None };
    };
    let prefix = part.text("reference_prefix");
    if prefix.as_deref().is_some_and(|it| crate::reference::Prefix::parse(it).is_err()) {
        part.slip("reference_prefix", "`reference_prefix` must be two to five capital letters, like \"HDN\"".into());
    }
    let found = InterestRules {
        opens: day_rule(&part, "opens"),
        deadline: day_rule(&part, "deadline"),
        confirm_within_days: part.count("confirm_within_days", 1..=60).unwrap_or(7),
        reference_prefix: prefix,
    };
    super::agree::days(&found, &part);
    part.done();
    found
}

/// A day without quotation marks, or an interval with them.
fn day_rule(part: &Section, key: &'static str) -> Option<DayRule> {
    if !part.has(key) {
        // Asked for all the same, so that it counts as a key that may stand here.
        return part.day(key).map(DayRule::On);
    }
    if let Some(day) = part.day(key) {
        return Some(DayRule::On(day));
    }
    part.interval(key).map(DayRule::AfterPublishing)
}
