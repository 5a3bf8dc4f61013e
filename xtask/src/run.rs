//! Running other programs: shown before they start, never asking anything, judged by their exit status.
//! Apart so that every chore says and stops the same way.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// A program to be run in a folder, with nothing to read from.
pub fn program(name: impl AsRef<OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(name);
    command.current_dir(folder).stdin(Stdio::null());
    command
}

/// Cargo itself, the one that runs this chore, without what `cargo run` says to the chore about the chore:
/// ring takes that for a change and is built anew, and with it everything that has to do with TLS.
pub fn cargo(folder: &Path) -> Command {
    let mut cargo = program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), folder);
    for (name, _) in std::env::vars_os() {
        let about = name.to_string_lossy();
        if about.starts_with("CARGO_PKG_") || about.starts_with("CARGO_MANIFEST_") {
            cargo.env_remove(&name);
        }
    }
    cargo
}

/// Shows the command, runs it with its output passed through, and fails when it does.
pub fn run(command: &mut Command) -> Result<()> {
    println!("$ {}", shown(command));
    let status = command.status().with_context(|| format!("{} could not be started.", shown(command)))?;
    if !status.success() {
        bail!("{} ended with {status}.", shown(command));
    }
    Ok(())
}

/// Runs it silently and returns what it printed; on failure the error carries what it said.
pub fn output(command: &mut Command) -> Result<String> {
    let result = command.output().with_context(|| format!("{} could not be started.", shown(command)))?;
    if !result.status.success() {
        let (out, said) = (String::from_utf8_lossy(&result.stdout), String::from_utf8_lossy(&result.stderr));
        bail!("{} ended with {}:\n{out}{said}", shown(command), result.status);
    }
    Ok(String::from_utf8_lossy(&result.stdout).into_owned())
}

/// Whether it can be started and ends well; its output is of no interest.
pub fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// A headline, so that a long log can be read.
pub fn announce(what: &str) {
    println!("\n== {what}");
}

fn shown(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = command.get_args().map(|word| word.to_string_lossy().into_owned());
    [name.to_string_lossy().into_owned()].into_iter().chain(words).collect::<Vec<_>>().join(" ")
}
