//! Command lines that are not understood, and those that ask for help.

use super::installation::temporary;
use super::{kith, said};

#[test]
fn what_is_not_a_command_is_named_and_help_is_offered() {
    let folder = temporary();
    let word = |words: &[&str]| said(kith(folder.path()).args(words));
    word(&["dmeo"]).ends_with(2).complains("`dmeo` is not a command").complains("kith help");
    word(&["--dmeo"]).ends_with(2).complains("--dmeo").complains("kith help");
    for command in ["demo", "serve", "work", "migrate", "doctor"] {
        word(&[command, "--colour"]).ends_with(2).complains("--colour").complains("kith help");
    }
    word(&["serve", "--config"]).ends_with(2).complains("--config");
    word(&["demo", "--port", "many"]).ends_with(2).complains("many");
    word(&["config"]).ends_with(2).complains("kith config check");
    word(&["audit", "look"]).ends_with(2).complains("kith audit verify");
    word(&["blueprint", "check"]).ends_with(2).complains("kith blueprint check FILE");
    word(&["blueprint", "check", "a.toml", "b.toml"]).ends_with(2).complains("b.toml");
}

#[test]
fn help_names_every_command() {
    let folder = temporary();
    for words in [&["help"][..], &["--help"], &["-h"], &[], &["serve", "--help"]] {
        let help = said(kith(folder.path()).args(words));
        for command in [
            "demo",
            "serve",
            "work",
            "migrate",
            "doctor",
            "config check",
            "audit verify",
            "blueprint check",
            "sets",
            "pairs",
            "panel",
        ] {
            help.ends_with(0).prints(&format!("kith {command}"));
        }
        assert_eq!(help.err, "");
    }
}

#[test]
fn the_environment_of_other_programs_does_not_matter() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = temporary();
    let latin = OsStr::from_bytes(b"caf\xe9");
    said(kith(folder.path()).args(["config", "check"]).env("PLACE", latin).env(latin, "x")).ends_with(0);
}

#[test]
fn a_reader_who_has_read_enough_is_no_fault() {
    let folder = temporary();
    for words in [&["help"][..], &["config", "check"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let ended = said(kith(folder.path()).args(words).stdout(writer));
        ended.ends_with(0);
        assert_eq!(ended.err, "");
    }
}
