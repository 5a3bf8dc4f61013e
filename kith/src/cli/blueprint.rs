//! `kith blueprint check FILE`: every mistake of a programme's blueprint, with its line and key.

use super::Failure;
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
    let file = PathBuf::from(file);
    let text = std::fs::read_to_string(&file)
        .map_err(|error| Failure::new(Exit::of_io(&error), format!("{} cannot be read: {error}", file.display())))?;
    match Blueprint::parse(&text) {
        Ok(blueprint) => {
            println!("{}: “{}” is a good blueprint.", file.display(), blueprint.title());
            Ok(())
        }
        Err(errors) => {
            for error in &errors {
                println!("{}:{}:{}: {}: {}", file.display(), error.line, error.column, error.key, error.message);
            }
            let count = errors.len();
            Err(Failure::new(Exit::Failed, format!("{count} to mend in {}", file.display())))
        }
    }
}
