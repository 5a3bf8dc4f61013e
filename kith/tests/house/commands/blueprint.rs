//! A blueprint, checked line by line.

use super::installation::temporary;
use super::{kith, said};
use std::fs;

#[test]
fn a_key_that_is_none_is_pointed_at_by_line_column_and_name() {
    let folder = temporary();
    let (name, good) = programmes::blueprint::shipped()[0];
    fs::write(folder.path().join("good.toml"), good).unwrap();
    let (first, rest) = good.split_once("\nsummary = ").unwrap_or_else(|| panic!("{name} has no summary"));
    fs::write(folder.path().join("bad.toml"), format!("{first}\n  sumary = {rest}")).unwrap();
    let check = |file: &str| said(kith(folder.path()).args(["blueprint", "check", file]));
    check("good.toml").ends_with(0).prints("is a good blueprint");
    let line = first.lines().count() + 1;
    let bad = check("bad.toml");
    bad.ends_with(1).complains("to mend in bad.toml").prints(&format!("bad.toml:{line}:3: ")).prints("sumary");
    bad.prints("did you mean `summary`?");
    check("none.toml").ends_with(74).complains("none.toml cannot be read");
    check(".").ends_with(74).complains("cannot be read");
}

#[test]
fn every_blueprint_that_comes_with_kith_is_good() {
    let folder = temporary();
    for (name, text) in programmes::blueprint::shipped() {
        fs::write(folder.path().join(name), text).unwrap();
        said(kith(folder.path()).args(["blueprint", "check", name])).ends_with(0);
    }
}
