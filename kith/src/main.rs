//! Kith's one binary. `kith help` lists what it can do; each command is a file in `cli/`.

mod cli;
mod demo;
mod house;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run(cli::arguments())
}
