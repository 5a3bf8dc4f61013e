//! The configuration as an operator meets it: what is wrong with it, and what it comes to.

use super::installation::temporary;
use super::{kith, said};
use std::fs;

#[test]
fn everything_unknown_is_listed_with_its_line_and_what_was_meant() {
    let folder = temporary();
    let text = "[http]\nlisten_on = \"127.0.0.1:1\"\nmax_body_bites = 1\n\n[mial]\ncarrier = \"smtp\"\n";
    fs::write(folder.path().join("kith.toml"), text).unwrap();
    for command in [&["serve"][..], &["work"], &["migrate"], &["doctor"], &["config", "check"]] {
        let refused = said(kith(folder.path()).args(command).env("KITH_LOG_LEVLE", "info"));
        refused.ends_with(64).complains("kith.toml:2").complains("did you mean http.listen?");
        refused.complains("kith.toml:3").complains("did you mean http.max_body_bytes?");
        refused.complains("kith.toml:5").complains("did you mean [mail]?");
        refused.complains("KITH_LOG_LEVLE").complains("did you mean KITH_LOG_LEVEL?");
        assert_eq!(refused.out, "");
    }
    let elsewhere = said(kith(folder.path()).args(["doctor", "--config", "none.toml"]));
    elsewhere.ends_with(64).complains("none.toml: the configuration file cannot be read");
}

#[test]
fn every_value_is_printed_with_its_source_and_without_its_secrets() {
    let folder = temporary();
    let text = "[database]\nurl = \"postgres://kith:swordfish@db.example/kith\"\n\n[mail]\ncarrier = \"smtp\"\n\
        smtp_url = \"smtps://post:swordfish@mail.example\"\n";
    let file = folder.path().join("other.toml");
    fs::write(&file, text).unwrap();
    let mut command = kith(folder.path());
    let shown = said(command.args(["config", "check", "--config", "other.toml"]).env("KITH_LOG_LEVEL", "debug"));
    shown.ends_with(0).prints("postgres://kith:(hidden)@db.example/kith").prints("smtps://post:(hidden)@mail.example");
    shown
        .prints("from other.toml:2")
        .prints("from KITH_LOG_LEVEL")
        .prints("from default")
        .prints("The configuration is good");
    assert!(!shown.out.contains("swordfish"), "{}", shown.out);
    let reference = platform::config::reference();
    let mut section = String::new();
    for line in reference.lines() {
        if let Some(name) = line.strip_prefix("## [") {
            section = name.trim_end_matches(']').to_owned();
        }
        if let Some(key) = line.strip_prefix("| `").and_then(|rest| rest.split('`').next()) {
            shown.prints(&format!("{section}.{key} "));
        }
    }
}
