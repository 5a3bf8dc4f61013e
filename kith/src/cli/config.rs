//! `kith config check`: every setting, its value, where it came from and what it means.

use super::{Failure, log, only_config, say, serve, start};
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
        let value = if line.value.is_empty() { "none" } else { &line.value };
        say(format_args!("{:<44} {value}\n{:<44} from {}: {}", line.key, "", line.source, line.meaning));
        if let Some(warning) = line.warning {
            say(format_args!("{:<44} LOOK: {warning}", ""));
        }
        say("");
    }
    serve::certificate(&config.http)?;
    log::can_be_honoured(&config)?;
    say("The configuration is good.");
    Ok(())
}
