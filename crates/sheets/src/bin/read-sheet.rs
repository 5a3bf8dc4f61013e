//! The reading process alone, for the tests of this crate and for whoever has no binary of
//! their own to put it into.

use std::process::ExitCode;

fn main() -> ExitCode {
    sheets::child::main()
}
