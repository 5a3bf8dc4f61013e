//! What letters and pages say in the same words: who is asked, who is told.

use crate::set::Set;
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

/// What who is to say yes or no to their set reads.
pub(crate) fn asking(words: &Speaker, it: &Programme) -> Vec<String> {
    vec![words.t1("letter-set-asked", "programme", it.title.as_str()), words.t("letter-set-asked-next")]
}

/// What who is in a set that is settled reads.
pub(crate) fn telling(words: &Speaker, it: &Programme, set: &Set, held_by: &str) -> Vec<String> {
    vec![
        words.t2("letter-set-published", "set", name_of(words, set), "programme", it.title.as_str()),
        words.t1("letter-set-held", "name", held_by),
        words.t("letter-set-published-next"),
    ]
}
