//! `kith panel`: a pool and a request in, a draw with reasons and the load out.

use super::installation::temporary;
use super::{kith, said};
use std::fs;

#[test]
fn a_panel_is_drawn_with_reasons_and_the_load() {
    let folder = temporary();
    let text = r#"{"date": "2027-03-01", "pool": [
        {"name": "Ann Alder", "service": "care", "trained_until": "2028-01-01", "sat_on": ["2026-12-01"]},
        {"name": "Bea Birch", "service": "care", "trained_until": "2028-01-01"},
        {"name": "Cai Cedar", "service": "housing", "trained_until": "2028-01-01"}],
        "requests": [{"name": "Team leader", "service": "housing", "size": 1, "reserves": 1}]}"#;
    fs::write(folder.path().join("request.json"), text).unwrap();
    let ended = said(kith(folder.path()).args(["panel", "request.json"]));
    ended.ends_with(0).prints("Team leader on 2027-03-01:").prints("Bea Birch sits: ").prints("Ann Alder stands by: ");
    ended.prints("Cai Cedar cannot be drawn: ").prints("Bea Birch: 0 → 1").prints("Proved: no draw is better.");
    let ended = said(kith(folder.path()).args(["panel", "request.json", "--json"]));
    let object: serde_json::Value = serde_json::from_str(ended.ends_with(0).out.as_str()).unwrap();
    assert!(object["draw"].is_object() && object["ledger"].is_array(), "{object}");
}

#[test]
fn mistakes_are_told_with_their_place() {
    let folder = temporary();
    fs::write(folder.path().join("bad.json"), r#"{"date": "soon", "pool": []}"#).unwrap();
    said(kith(folder.path()).args(["panel", "bad.json"])).ends_with(1).prints("bad.json, date: “soon” is not a day");
    said(kith(folder.path()).args(["panel"])).ends_with(2).complains("kith panel request.json");
}
