//! A question judged from the command line: for a person, and row by row for a program.

use super::installation::temporary;
use super::{Said, kith, said};
use std::io::Write;
use std::process::Stdio;

fn rows(text: &str) -> Said {
    let folder = temporary();
    let mut command = kith(folder.path());
    command.args(["inquire", "--format", "jsonl"]);
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

#[test]
fn a_question_gets_an_answer_that_people_can_read() {
    let folder = temporary();
    let ask = |words: &[&str]| said(kith(folder.path()).arg("inquire").args(words));
    let unheard = ask(&["Have you tried HR?"]);
    unheard.ends_with(0).prints("A hint: this looks like advice in disguise").prints("Hard to tell without what they");
    unheard.prints("One other way to ask: Who have you been able to talk to about this so far?");
    let own = ["Have you thought any more about HR?", "--context", "I've been thinking about going to HR."];
    ask(&own).ends_with(0).prints("Ask it");
    ask(&["Why?", "--stage", "closing"]).ends_with(2).complains("say clarify, explore or action");
    ask(&[]).ends_with(2).complains("kith inquire");
    ask(&["--format", "csv"]).ends_with(2).complains("--format jsonl");
}

#[test]
fn every_row_is_answered_in_its_line_and_a_bad_one_says_what_to_do() {
    let good =
        r#"{"context": "My manager cancels our meetings.", "stage": "explore", "question": "What is that like?"}"#;
    let answer = rows(&format!("{good}\n{good}\n"));
    answer.ends_with(0).prints(r#""verdict":"ok""#);
    assert_eq!(answer.out.lines().count(), 2);
    for line in answer.out.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        for key in ["class", "verdict", "confidence", "why", "rewrite"] {
            assert!(line.get(key).is_some(), "{key} {line}");
        }
    }
    let stage = r#"{"stage": "closing", "question": "Why?"}"#;
    let mixed = rows(&format!("{good}\nnot json\n{stage}\n"));
    mixed.ends_with(1).complains("2 lines are to mend").prints(r#""line":2"#).prints(r#""line":3"#);
    mixed.prints("say clarify, explore or action").prints(r#""verdict":"ok""#);
}
