//! Tidy: the rules of this house that no compiler knows, read from the files alone.
//!
//! Apart from the other tests because it needs no database and no server. Every check is a pure
//! function over paths and texts, so each is also shown a bad text here and must object to it.

mod directions;
mod graph;
mod language;
mod links;
mod names;
mod places;
mod reach;
mod sizes;
mod templates;
mod tokens;
mod tree;
mod words;

use std::fmt;

/// Something that breaks a rule: where, and what to do about it.
#[derive(Debug, PartialEq)]
struct Offence {
    path: String,
    line: usize,
    what: String,
}

impl Offence {
    fn new(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, what: what.into() }
    }
}

impl fmt::Display for Offence {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}:{}: {}", self.path, self.line, self.what)
    }
}

/// Fails with every offence at once: a list can be worked through, a first error cannot.
#[track_caller]
fn nothing_offends(offences: &[Offence]) {
    let lines: Vec<String> = offences.iter().map(Offence::to_string).collect();
    assert!(lines.is_empty(), "{} to put right:\n{}", lines.len(), lines.join("\n"));
}

/// For the proofs that a check can fail: exactly one offence, on this line, saying this.
#[track_caller]
fn one_offence(offences: &[Offence], line: usize, says: &str) {
    assert_eq!(offences.len(), 1, "{offences:?}");
    assert_eq!(offences[0].line, line, "{offences:?}");
    assert!(offences[0].what.contains(says), "{offences:?}");
}
