//! What people are asked about themselves. Pure. The categories of ethnic group are those of the 2021
//! census of England and Wales, so that figures can stand beside its tables; the others follow the
//! Government Statistical Service's harmonised questions. Every question can be left out.

use ::forms::{Asked, Choice, Kind, Need, Question, Section};

/// Each question, and the values of its answers in the order in which they are shown.
const QUESTIONS: [(&str, &[&str]); 9] = [
    ("age", &["16-24", "25-34", "35-44", "45-54", "55-64", "65-over"]),
    (
        "ethnicity",
        &[
            "asian-indian",
            "asian-pakistani",
            "asian-bangladeshi",
            "asian-chinese",
            "asian-other",
            "black-caribbean",
            "black-african",
            "black-other",
            "mixed-white-black-caribbean",
            "mixed-white-black-african",
            "mixed-white-asian",
            "mixed-other",
            "white-british",
            "white-irish",
            "white-gypsy-traveller",
            "white-roma",
            "white-other",
            "arab",
            "other",
        ],
    ),
    ("disability", &["yes", "no"]),
    ("sex", &["female", "male"]),
    ("gender", &["same", "different"]),
    ("orientation", &["straight", "gay", "bi", "other"]),
    ("religion", &["none", "buddhist", "christian", "hindu", "jewish", "muslim", "sikh", "other"]),
    ("caring", &["no", "yes-under-20", "yes-20-over"]),
    ("background", &["professional", "intermediate", "working", "never-worked"]),
];
/// The last answer to every question.
const RATHER_NOT: &str = "rather-not";

/// The one section there is.
pub(crate) fn section() -> Section {
    let question = |(key, values): &(&str, &[&str])| {
        let choice = |value: &str| Choice::key(value, format!("about-you-{key}-{value}"));
        let choices = values.iter().map(|value| choice(value));
        let rather_not = Choice::key(RATHER_NOT, "about-you-rather-not");
        Question {
            key: (*key).to_owned(),
            asks: Asked::key(format!("about-you-{key}")),
            kind: Kind::OneOfMany(choices.chain([rather_not]).collect()),
            need: Need::Optional,
        }
    };
    Section {
        key: "about-you".to_owned(),
        says: Asked::key("about-you-title"),
        questions: QUESTIONS.iter().map(question).collect(),
    }
}
