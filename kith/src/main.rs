//! Kith's one binary. `kith help` lists what it can do; each command is a file in `cli/`.

use std::process::ExitCode;

fn main() -> ExitCode {
    kith::cli::run(kith::cli::arguments())
}
