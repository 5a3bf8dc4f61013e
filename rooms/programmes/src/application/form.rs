//! What the application form of a programme asks: Kith's own sections, on or off by the blueprint,
//! and the host's questions. Apart from `application`, which is one person's. Nothing here is an
//! equality question: those are asked elsewhere, and never reach this room.

use crate::blueprint::Blueprint;
use forms::{Answers, Asked, Choice, Kind, Need, Question, Section};
use jiff::civil::Weekday;
use kernel::Phrase;

/// How long an answer to a question of the host may be, in characters.
const HOSTS_QUESTION: usize = 1500;
/// How long what is written about needs, or about people to keep apart from, may be.
const IN_WORDS: usize = 800;

/// The question, and the answer to it, by which somebody says that the programme is not for them.
pub(crate) const RULED_OUT: (&str, &str) = ("eligible", "no");

/// What selection reads of the form beside that: the days.
pub(crate) const READ_BY_SELECTION: [&str; 8] = [
    "eligible",
    "day_monday",
    "day_tuesday",
    "day_wednesday",
    "day_thursday",
    "day_friday",
    "day_saturday",
    "day_sunday",
];

/// What sets are formed by, beside the days. Whom somebody would rather not be with is read there by
/// coordinators alone; needs are read where the person agreed.
pub(crate) const READ_BY_SETS: [&str; 8] =
    ["work", "seniority", "region", "needs", "needs_more", "needs_shared", "apart", "in_house_network"];

/// Kinds of work, where the blueprint names none.
const WORK: [&str; 10] = [
    "neighbourhoods",
    "repairs",
    "care",
    "community",
    "finance",
    "people",
    "digital",
    "development",
    "policy",
    "other",
];
/// How senior somebody is, from 0 up; a place in this list is the engine's step.
pub(crate) const SENIORITY: [&str; 5] = ["none", "team", "manager", "head", "director"];
const REGIONS: [&str; 12] = [
    "east-midlands",
    "east-of-england",
    "london",
    "north-east",
    "north-west",
    "northern-ireland",
    "scotland",
    "south-east",
    "south-west",
    "wales",
    "west-midlands",
    "yorkshire",
];
/// What a place can offer people who need it.
const NEEDS: [&str; 6] = ["step-free", "captions", "bsl", "large-print", "breaks", "other"];

/// The sections of a programme's form, in the order in which they are asked.
pub(crate) fn sections(rules: &Blueprint) -> Vec<Section> {
    let all =
        [eligibility(rules), Some(work(rules)), hosts_questions(rules), days(rules), Some(support()), apart(rules)];
    all.into_iter().flatten().collect()
}

/// The section of a name.
pub fn section(rules: &Blueprint, key: &str) -> Option<Section> {
    sections(rules).into_iter().find(|it| it.key == key)
}

/// Whether the answers say that the programme is not for this person.
pub(crate) fn rules_out(answers: &Answers) -> bool {
    let (question, no) = RULED_OUT;
    answers.one(question) == Some(no)
}

fn titled(key: &str, questions: Vec<Question>) -> Section {
    Section { key: key.to_owned(), says: Asked::key(format!("application-{key}")), questions }
}

fn asked(key: &str, kind: Kind, need: Need) -> Question {
    let name = key.replace('_', "-");
    Question { key: key.to_owned(), asks: Asked::key(format!("application-{name}")), kind, need }
}

/// Choices whose words are `application-` with the question's name and the value.
fn choices(question: &str, values: &[&str]) -> Vec<Choice> {
    values.iter().map(|value| Choice::key(value, format!("application-{question}-{value}"))).collect()
}

/// What someone states about themselves; no proof is asked for.
fn eligibility(rules: &Blueprint) -> Option<Section> {
    let statement = rules.eligibility.clone().map(|words| Question {
        key: "eligible".to_owned(),
        asks: Asked::Own { words, hint: None },
        kind: Kind::One(choices("eligible", &["yes", "no"])),
        need: Need::Required,
    });
    let network = Kind::One(choices("in-house-network", &["yes", "no", "unknown"]));
    let network = rules.asks_in_house_network.then(|| asked("in_house_network", network, Need::Required));
    let questions: Vec<Question> = statement.into_iter().chain(network).collect();
    (!questions.is_empty()).then(|| titled("eligibility", questions))
}

fn work(rules: &Blueprint) -> Section {
    let own = |(place, words): (usize, &Phrase)| Choice {
        value: format!("own-{}", place + 1),
        says: Asked::own(words.clone()),
    };
    let kinds = if rules.application.work.is_empty() {
        choices("work", &WORK)
    } else {
        rules.application.work.iter().enumerate().map(own).collect()
    };
    titled(
        "your-work",
        vec![
            asked("work", Kind::OneOfMany(kinds), Need::Required),
            asked("seniority", Kind::One(choices("seniority", &SENIORITY)), Need::Required),
            asked("region", Kind::OneOfMany(choices("region", &REGIONS)), Need::Required),
        ],
    )
}

fn hosts_questions(rules: &Blueprint) -> Option<Section> {
    let question = |(place, words): (usize, &Phrase)| Question {
        key: format!("own_{}", place + 1),
        asks: Asked::own(words.clone()),
        kind: Kind::Lines { most: HOSTS_QUESTION },
        need: Need::Required,
    };
    let questions: Vec<Question> = rules.application.questions.iter().enumerate().map(question).collect();
    (!questions.is_empty()).then(|| titled("in-your-words", questions))
}

/// Which of the days on which sets meet somebody can make: first choice, can, cannot.
fn days(rules: &Blueprint) -> Option<Section> {
    let days = rules.timetable.meetings.as_ref().map(|it| it.days.clone()).filter(|days| days.len() > 1)?;
    let question = |day: Weekday| {
        let name = day_name(day);
        asked(&format!("day_{name}"), Kind::One(choices("day", &["first", "can", "cannot"])), Need::Required)
    };
    Some(titled("days", days.into_iter().map(question).collect()))
}

/// The day's name in keys.
pub(crate) fn day_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "monday",
        Weekday::Tuesday => "tuesday",
        Weekday::Wednesday => "wednesday",
        Weekday::Thursday => "thursday",
        Weekday::Friday => "friday",
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
    }
}

fn support() -> Section {
    titled(
        "support",
        vec![
            asked("needs", Kind::Several(choices("needs", &NEEDS)), Need::Optional),
            asked("needs_more", Kind::Lines { most: IN_WORDS }, Need::Optional),
            asked("needs_shared", Kind::One(choices("needs-shared", &["yes", "no"])), Need::Optional),
        ],
    )
}

/// Whom somebody should not be in a set with: read by coordinators alone.
fn apart(rules: &Blueprint) -> Option<Section> {
    rules.sets.map(|_| titled("apart", vec![asked("apart", Kind::Lines { most: IN_WORDS }, Need::Optional)]))
}
