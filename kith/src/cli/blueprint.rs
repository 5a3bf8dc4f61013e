//! `kith blueprint check FILE`: every mistake of a programme's blueprint, with its line and key.

use super::{Failure, nothing_more, say};
use lexopt::prelude::*;
use platform::Exit;
use programmes::Blueprint;
use std::path::PathBuf;

pub(super) fn command(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let usage = || Failure::new(Exit::Usage, "say `kith blueprint check FILE`");
    match parser.next()? {
        Some(Value(word)) if word == "check" => {}
        _ => return Err(usage()),
    }
    let Some(Value(file)) = parser.next()? else { return Err(usage()) };
    nothing_more(&mut parser)?;
    let file = PathBuf::from(file);
    let text = std::fs::read_to_string(&file)
        .map_err(|error| Failure::new(Exit::of_io(&error), format!("{} cannot be read: {error}", file.display())))?;
    match Blueprint::parse(&text) {
        Ok(blueprint) => {
            say(format_args!("{}: “{}” is a good blueprint.", file.display(), blueprint.title()));
            Ok(())
        }
        Err(errors) => {
            for error in &errors {
                let place = format!("{}:{}:{}", file.display(), error.line, error.column);
                say(format_args!("{place}: {}: {}", error.key, error.message));
            }
            let count = errors.len();
            let what = if count == 1 { "one thing is".to_owned() } else { format!("{count} things are") };
            Err(Failure::new(Exit::Failed, format!("{what} to mend in {}", file.display())))
        }
    }
}
