//! What a meeting's date falls on, in words: bank holidays, days of faith and their eves, school
//! holidays, days on which members said they cannot. It warns everybody alike, because it knows nobody's
//! faith, counts members and names none, and moves nothing.

use crate::meeting::Meeting;
use crate::set::Set;
use almanac::clash::{Against, Clash, Kind, Marked, Nation, SchoolHoliday, Severity, clashes};
use kernel::{Id, Timestamp};
use std::collections::BTreeMap;
use web::Speaker;
use web::components::{Tag, TagKind};

/// What the dates of a programme's sets are looked at against, beside what is in every calendar.
pub(crate) struct Diary {
    /// The schools' holidays.
    pub schools: Vec<SchoolHoliday>,
    /// What members marked, by set.
    pub away: BTreeMap<Id<Set>, Vec<Marked>>,
}

/// What a meeting falls on, the weightiest first: how much it weighs, and the sentence.
pub(crate) fn flags(words: &Speaker, it: &Meeting, diary: &Diary) -> Vec<(Tag, String)> {
    flags_between(words, it.set, (it.begins_at, it.closes_at()), diary)
}

/// What a time falls on that is not a meeting's yet.
pub(crate) fn flags_between(
    words: &Speaker,
    set: Id<Set>,
    (begins_at, ends_at): (Timestamp, Timestamp),
    diary: &Diary,
) -> Vec<(Tag, String)> {
    let members = diary.away.get(&set).map_or(&[][..], Vec::as_slice);
    let found = clashes(begins_at, ends_at, &Against { schools: &diary.schools, members, ..Against::default() });
    found.iter().map(|clash| (weight(words, clash.severity), sentence(words, clash))).collect()
}

fn weight(words: &Speaker, severity: Severity) -> Tag {
    match severity {
        Severity::Avoid => Tag::new(TagKind::Stopped, words.t("clash-avoid")),
        Severity::Mind => Tag::new(TagKind::Waiting, words.t("clash-mind")),
        Severity::Mention => Tag::new(TagKind::Quiet, words.t("clash-mention")),
    }
}

fn sentence(words: &Speaker, it: &Clash) -> String {
    let key = it.kind.sentence();
    let day = |day: &str| words.t(&format!("holy-day-{day}"));
    match &it.kind {
        Kind::BankHoliday { day, nations } => {
            let places: Vec<String> = nations.iter().map(|it| words.t(&format!("nation-{}", it.word()))).collect();
            match nations.len() == Nation::ALL.len() {
                true => words.t1("clash-bank-holiday-everywhere", "day", words.t(&format!("bank-holiday-{day}"))),
                false => words.t2(key, "day", words.t(&format!("bank-holiday-{day}")), "where", places.join(", ")),
            }
        }
        Kind::Faith { day: name, .. }
        | Kind::Eve { day: name, .. }
        | Kind::Sighting { day: name, .. }
        | Kind::BreakingFast { day: name, .. } => words.t1(key, "day", day(name)),
        Kind::SchoolHoliday { area, name } => words.t2(key, "name", name.as_str(), "area", area.as_str()),
        Kind::Members(count) => words.t1(key, "count", *count),
        Kind::Sabbath | Kind::FridayPrayer | Kind::NotCovered => words.t(key),
    }
}
