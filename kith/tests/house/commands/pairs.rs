//! `kith pairs`: two tables in, a proposal with reasons out.

use super::installation::temporary;
use super::{kith, said};
use std::fs;

#[test]
fn two_tables_are_answered_in_words_and_as_an_object() {
    let folder = temporary();
    let mentors = "name,organisation,seniority,formats,skills\nAnn Alder,Alder,4,online,housing\n";
    let mentees = "name,organisation,seniority,formats,goals\nBea Birch,Birch,3,online,housing: 3\n\
                   Cai Cedar,Cedar,3,online,\n";
    fs::write(folder.path().join("mentors.csv"), mentors).unwrap();
    fs::write(folder.path().join("mentees.csv"), mentees).unwrap();
    let pairs = |words: &[&str]| said(kith(folder.path()).args(["pairs", "mentors.csv", "mentees.csv"]).args(words));
    let ended = pairs(&["--limit", "10s"]);
    ended
        .ends_with(0)
        .prints("1 of 2 mentees have a mentor")
        .prints("Bea Birch with Ann Alder")
        .prints("Cai Cedar waits");
    let ended = pairs(&["--json", "--out", "plan.json"]);
    let object: serde_json::Value = serde_json::from_str(ended.ends_with(0).out.as_str()).unwrap();
    assert_eq!(object["proposal"]["levels"]["matched"], 1);
    let written = fs::read(folder.path().join("plan.json")).unwrap();
    assert_eq!(serde_json::from_slice::<serde_json::Value>(&written).unwrap(), object);
}

#[test]
fn mistakes_are_told_with_their_place_and_what_to_do() {
    let folder = temporary();
    fs::write(folder.path().join("bad.csv"), "name,organisation,seniority,formats\nAnn,Alder,many,online\n").unwrap();
    let pairs = |words: &[&str]| said(kith(folder.path()).arg("pairs").args(words));
    let ended = pairs(&["bad.csv", "bad.csv"]);
    ended.ends_with(1).prints("bad.csv, line 2, seniority: “many” is not a number").complains("to mend");
    pairs(&["bad.csv", "none.csv"]).ends_with(74).complains("none.csv cannot be read");
    pairs(&[]).ends_with(2).complains("kith pairs mentors.csv mentees.csv");
    pairs(&["bad.csv", "bad.csv", "--limit", "soon"]).ends_with(2).complains("`soon` is not a time limit");
}
