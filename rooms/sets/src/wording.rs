//! What letters and pages say in the same words: who is asked, who is told, and when a set meets.

use crate::meeting::{self, Meeting};
use crate::set::Set;
use almanac::schedule::Kind;
use programmes::place::Place;
use programmes::programme::Programme;
use web::Speaker;

/// What a set is called: its number, and its day where it has one.
pub(crate) fn name_of(words: &Speaker, set: &Set) -> String {
    let number = i64::from(set.number);
    match &set.day {
        Some(day) => words.t2("set-name-day", "number", number, "day", words.t(&format!("set-day-{day}"))),
        None => words.t1("set-name", "number", number),
    }
}

/// Somebody as those who share a set see them: name, job and employer.
pub(crate) fn member_of(place: &Place) -> (String, String) {
    let what = match &place.job_title {
        Some(job) => format!("{job}, {}", place.organisation),
        None => place.organisation.clone(),
    };
    (place.name.clone(), what)
}

/// What who is to say yes or no to their set reads.
pub(crate) fn asking(words: &Speaker, it: &Programme) -> Vec<String> {
    vec![words.t1("letter-set-asked", "programme", it.title.as_str()), words.t("letter-set-asked-next")]
}

/// What who is in a set that is settled reads.
pub(crate) fn telling(words: &Speaker, it: &Programme, set: &Set, held_by: &str, meetings: &[&Meeting]) -> Vec<String> {
    let when = if meetings.is_empty() { "letter-set-dates-later" } else { "letter-set-dates" };
    vec![
        words.t2("letter-set-published", "set", name_of(words, set), "programme", it.title.as_str()),
        words.t1("letter-set-held", "name", held_by),
        words.t("letter-set-published-next"),
        words.t(when),
    ]
}

/// What a meeting is called: the third meeting, the introduction.
pub(crate) fn what(words: &Speaker, it: &Meeting) -> String {
    let key = format!("meeting-{}", meeting::word(it.kind));
    match (it.kind, it.number) {
        (Kind::Meeting, number) => words.t1(&key, "number", i64::from(number)),
        (_, 1) => words.t(&key),
        (_, number) => words.t2("meeting-day", "what", words.t(&key), "number", i64::from(number)),
    }
}

/// From when to when a meeting lasts, on its day: `10am to 1:30pm`.
pub(crate) fn hours(words: &Speaker, it: &Meeting) -> String {
    let hours = words.t2("meeting-hours", "from", words.time_of(it.begins_at), "to", words.time_of(it.ends_at()));
    match it.white_space_minutes {
        0 => hours,
        _ => words.t2("meeting-white-space", "hours", hours, "until", words.time_of(it.closes_at())),
    }
}

/// Where a meeting is.
pub(crate) fn place(words: &Speaker, it: &Meeting) -> String {
    it.place.as_ref().map_or_else(|| words.t("meeting-online"), ToString::to_string)
}

/// When and where a meeting is.
pub(crate) fn when(words: &Speaker, it: &Meeting) -> String {
    words.t3("meeting-when", "day", words.day_of(it.begins_at), "hours", hours(words, it), "where", place(words, it))
}

/// A meeting as a fact: what it is called, when and where it is.
pub(crate) fn date(words: &Speaker, it: &Meeting) -> (String, String) {
    (what(words, it), when(words, it))
}
