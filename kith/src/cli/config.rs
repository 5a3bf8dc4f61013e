//! `kith config check`: every setting, its value, where it came from and what it means.

use super::{Failure, only_config, start};
use lexopt::prelude::*;
use platform::Exit;

pub(super) fn command(mut parser: lexopt::Parser) -> Result<(), Failure> {
    match parser.next()? {
        Some(Value(word)) if word == "check" => {}
        _ => return Err(Failure::new(Exit::Usage, "say `kith config check`")),
    }
    let options = only_config(&mut parser)?;
    let config = start::configuration(&options)?;
    for line in config.explain() {
        println!("{:<44} {}\n{:<44} from {}: {}\n", line.key, line.value, "", line.source, line.meaning);
    }
    println!("The configuration is good.");
    Ok(())
}
