//! The program itself, as it is started from a command line: what each command says, how it ends,
//! and how the server behaves towards those who are slow, many or gone.

mod audit;
mod blueprint;
mod config;
mod demo;
mod handover;
mod init;
mod inquire;
mod installation;
mod keeping;
mod keys;
mod logs;
mod metrics;
mod pairs;
mod panel;
mod running;
mod schema;
mod server;
mod sets;
mod slow;
mod spans;
mod twins;
mod usage;
mod wire;

use std::path::Path;
use std::process::Command;

/// The program, started in a folder, with nothing of this machine's own environment.
pub fn kith(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kith"));
    command.current_dir(folder).env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command
}

/// How a command ended and what it said.
#[derive(Debug)]
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

/// Runs a command to its end.
pub fn said(command: &mut Command) -> Said {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("what the program says is text");
    Said { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

impl Said {
    /// The command ended so.
    #[track_caller]
    pub fn ends_with(&self, code: i32) -> &Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self
    }
    /// It printed this.
    #[track_caller]
    pub fn prints(&self, text: &str) -> &Self {
        assert!(self.out.contains(text), "{text:?} is missing from {self:#?}");
        self
    }
    /// It complained in these words, and in plain ones.
    #[track_caller]
    pub fn complains(&self, text: &str) -> &Self {
        assert!(self.err.contains(text), "{text:?} is missing from {self:#?}");
        self.is_plain()
    }
    /// What it complained of is a line or two for people: nothing of the program's insides.
    #[track_caller]
    pub fn is_plain(&self) -> &Self {
        assert!(self.err.starts_with("kith: "), "{self:#?}");
        for inside in ["panicked", "RUST_BACKTRACE", " { ", "Some(", "Error(", "Err(", "unwrap"] {
            assert!(!self.err.contains(inside), "{inside:?} is in {self:#?}");
        }
        self
    }
}
