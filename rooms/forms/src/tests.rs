//! What is kept of an answer, what is wrong with one, and how far a section is.

use crate::{Answers, Asked, Choice, Kind, Need, Progress, Question, Section, Slip};

fn question(key: &str, kind: Kind, need: Need) -> Question {
    Question { key: key.to_owned(), asks: Asked::key(key), kind, need }
}

fn choices(values: &[&str]) -> Vec<Choice> {
    values.iter().map(|value| Choice::key(value, *value)).collect()
}

fn section() -> Section {
    let questions = vec![
        question("name", Kind::Line, Need::Required),
        question("days", Kind::Several(choices(&["tuesday", "thursday"])), Need::Required),
        question("more", Kind::Lines { most: 10 }, Need::Optional),
    ];
    Section { key: "one".to_owned(), says: Asked::key("one"), questions }
}

fn typed(fields: &[(&str, &str)]) -> Answers {
    let fields: Vec<_> = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Answers::typed(&section().questions, &fields)
}

#[test]
fn only_what_was_asked_and_offered_is_kept() {
    let answers = typed(&[
        ("name", "  Siân   Ŵynne "),
        ("days", "thursday"),
        ("days", "sunday"),
        ("days", "tuesday"),
        ("days", "thursday"),
        ("is_admin", "yes"),
    ]);
    assert_eq!(answers.one("name"), Some("Siân Ŵynne"));
    assert_eq!(answers.all("days"), ["tuesday", "thursday"]);
    assert_eq!(answers.all("is_admin"), <[String; 0]>::default());
    let one = question("day", Kind::One(choices(&["a", "b"])), Need::Required);
    assert_eq!(one.tidy(&["b".to_owned(), "a".to_owned()]), ["a"]);
}

#[test]
fn what_is_missing_or_too_long_is_said_in_the_order_of_the_questions() {
    let section = section();
    let keys = |answers: &Answers| -> Vec<(String, Slip)> {
        section.slips(answers).into_iter().map(|(question, slip)| (question.key.clone(), slip)).collect()
    };
    assert_eq!(keys(&typed(&[])), [("name".to_owned(), Slip::Missing), ("days".to_owned(), Slip::NotChosen)]);
    let long = typed(&[("name", "A"), ("days", "tuesday"), ("more", "ŵŵŵŵŵŵŵŵŵŵŵŵ")]);
    assert_eq!(keys(&long), [("more".to_owned(), Slip::TooLong { over: 2 })]);
}

#[test]
fn a_section_is_to_do_begun_or_done() {
    let section = section();
    assert_eq!(section.progress(&typed(&[])), Progress::Todo);
    assert_eq!(section.progress(&typed(&[("more", "x")])), Progress::Started);
    assert_eq!(section.progress(&typed(&[("name", "A"), ("days", "tuesday")])), Progress::Done);
    assert!(!section.is_optional());
}
