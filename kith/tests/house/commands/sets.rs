//! `kith sets`: an object and a table in, a plan with reasons out; what if; and Ctrl-C.

use super::installation::temporary;
use super::{Said, kith, said};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

const PEOPLE: &str = "\
Name,Organisation,Role,Seniority,Region,Can make,Not with,Interested at,Complete,Endorsed
Ann Alder,Alder,hr,1,Wales,Tue; Thu,,2027-03-01 09:30,yes,yes
Bea Birch,Birch,it,2,North,Tue,,01/03/2027 09:10,yes,yes
Cai Cedar,Alder,policy,2,North,\"Thu, Tue\",Ann Alder,2027-03-02,yes,yes
Dee Dogwood,Dogwood,it,3,North,Thu,,2027-03-03,yes,
Eli Elm,Elm,care,3,Wales,Thu,,2027-03-04,1,TRUE
";
const OPTIONS: [&str; 6] = ["--size", "2-3", "--per-organisation", "1", "--most-per-organisation", "2"];

fn sets(folder: &Path, words: &[&str]) -> Said {
    said(kith(folder).arg("sets").args(words))
}

fn table(folder: &Path, words: &[&str]) -> Said {
    fs::write(folder.join("people.csv"), PEOPLE).unwrap();
    said(kith(folder).args(["sets", "people.csv"]).args(OPTIONS).args(words))
}

/// People of a few employers who can all come, in sets of three to five.
fn question(people: usize, more: &str) -> String {
    let mut text = String::from("{\"m\": 2, \"M\": 40, \"applicants\": [");
    for at in 0..people {
        let comma = if at == 0 { "" } else { ", " };
        let (org, role, sen, reg) = (at * 7 % 11, at * at % 3, at * 3 % 2, at * at * 11 % 7 % 3);
        write!(
            text,
            "{comma}{{\"eligible\": true, \"org\": {org}, \"role\": {role}, \"sen\": {sen}, \"reg\": {reg}, \
             \"slots\": {{\"0\": 0, \"1\": {}}}{more}}}",
            at % 2
        )
        .unwrap();
    }
    text += "], \"sets\": [";
    for at in 0..people.div_ceil(4) {
        let comma = if at == 0 { "" } else { ", " };
        write!(text, "{comma}{{\"slot\": {}, \"min\": 3, \"max\": 5}}", at % 2).unwrap();
    }
    text + "]}"
}

#[test]
fn an_object_is_answered_with_one_object() {
    let folder = temporary();
    fs::write(folder.path().join("question.json"), question(8, "")).unwrap();
    let ended = sets(folder.path(), &["question.json", "--json", "--limit", "1s", "--out", "plan.json"]);
    ended.ends_with(0);
    let object: serde_json::Value = serde_json::from_str(&ended.out).unwrap();
    for key in ["status", "assign", "levels", "bounds", "reasons", "core", "seconds", "stopped"] {
        assert!(object.get(key).is_some(), "{key} is missing from {object}");
    }
    assert_eq!(object["levels"]["admitted"], 8);
    assert_eq!(object["reasons"][0]["outcome"], "placed");
    let plan: Vec<Option<usize>> = serde_json::from_slice(&fs::read(folder.path().join("plan.json")).unwrap()).unwrap();
    assert_eq!(serde_json::json!(plan), object["assign"]);
    let again = sets(folder.path(), &["question.json", "--json", "--limit", "1s"]);
    let again: serde_json::Value = serde_json::from_str(&again.out).unwrap();
    assert_eq!(again["assign"], object["assign"], "the same seed gives the same plan");
}

#[test]
fn a_table_is_answered_in_words() {
    let folder = temporary();
    let ended = table(folder.path(), &["--slots", "Tue,Thu"]);
    ended.ends_with(0).prints("4 of 5 people have a place in this proposal.").prints("Set A (Tue): 2 people (2 to 3)");
    ended.prints("Bea Birch has a place in set A (Tue)").prints("1 person waits:");
    ended.prints("Dee Dogwood waits: the employer's support is not there in writing.").prints("What would change it: ");
    ended.prints("Who has a place: proved.").prints("Every rule is kept");
}

#[test]
fn what_if_says_who_is_displaced() {
    let folder = temporary();
    let ended = table(folder.path(), &["--what-if", "per-programme=1"]);
    ended.ends_with(0).prints("What if: at most 1 person of one organisation in the programme.");
    ended.prints("4 people had a place before, ").prints("Cai Cedar would lose their place in set ");
    let json = table(folder.path(), &["--what-if", "per-programme=1", "--json"]);
    let object: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(object["moves"][0]["kind"], "displaced");
    let gone = table(folder.path(), &["--what-if", "withdrawn=Bea Birch"]);
    gone.ends_with(0).prints("Bea Birch gives back their place in set ");
    assert!(!gone.out.contains("Bea Birch waits"), "{gone:#?}");
    table(folder.path(), &["--what-if", "without=Q"]).ends_with(2).complains("The sets are: set A (Tue)");
    table(folder.path(), &["--what-if", "more=1"]).ends_with(2).complains("`more=1` is not a change");
}

#[test]
fn promises_that_cannot_be_kept_are_named() {
    let folder = temporary();
    let text = question(4, ", \"must\": true").replace("\"M\": 40", "\"M\": 40, \"conflicts\": [[0, 1]]");
    fs::write(folder.path().join("question.json"), text).unwrap();
    let ended = sets(folder.path(), &["question.json"]);
    ended.ends_with(1).complains("every promised place").prints("There is no plan").prints("may not share a set");
}

#[test]
fn mistakes_are_told_with_their_place_and_what_to_do() {
    let folder = temporary();
    fs::write(folder.path().join("question.json"), "{\"m\": 1,\n \"M\": }").unwrap();
    sets(folder.path(), &["question.json"]).ends_with(1).prints("question.json: line 2, column 7: ").complains("mend");
    fs::write(folder.path().join("question.json"), question(4, ", \"prev\": 9")).unwrap();
    sets(folder.path(), &["question.json"]).ends_with(1).prints("question.json: applicants[0].prev: names set 9");
    fs::write(folder.path().join("bad.csv"), "name,can make,not with\nAnn,Tue,Bob\n").unwrap();
    let ended = sets(folder.path(), &["bad.csv", "--size", "2-3"]);
    ended
        .ends_with(1)
        .complains("2 things are to mend")
        .prints("bad.csv, line 1, organisation: This column is missing");
    ended.prints("bad.csv, line 2, not with: Nobody in this file is called “Bob”");
    sets(folder.path(), &["bad.csv"]).ends_with(2).complains("--size 5-8");
    sets(folder.path(), &["question.json", "--size", "5-8"]).ends_with(2).complains("--size goes with a CSV file");
    sets(folder.path(), &["bad.csv", "--size", "8-5"]).ends_with(2).complains("the smaller first");
    sets(folder.path(), &["none.json"]).ends_with(74).complains("none.json cannot be read");
    sets(folder.path(), &[]).ends_with(2).complains("kith sets people.csv --size 5-8");
}

#[test]
fn ctrl_c_gives_the_best_so_far() {
    let folder = temporary();
    fs::write(folder.path().join("question.json"), question(2_000, "").replace("\"M\": 40", "\"M\": 2000")).unwrap();
    let mut command = kith(folder.path());
    command.args(["sets", "question.json", "--limit", "600s", "--json"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().unwrap();
    sleep(Duration::from_secs(1));
    let stopped = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(stopped.success());
    let output = child.wait_with_output().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(130), "{complaint}");
    assert!(complaint.contains("stopped by Ctrl-C; this is the best found until then"), "{complaint}");
    let object: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(object["stopped"], true);
    assert!(object["levels"]["admitted"].as_u64() > Some(0), "{}", object["levels"]);
}
