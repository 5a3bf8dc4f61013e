//! `kith panel request.json`: who sits on a panel, who stands by, and everybody's load.
//!
//! Apart from the engine because files and what a terminal shows are this side's matter.

use super::pairs::{read, shown, to_mend};
use super::{Failure, say};
use formation::panels::Outcome;
use lexopt::prelude::*;
use platform::Exit;
use std::path::PathBuf;

pub(super) fn command(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let (mut file, mut json) = (None, false);
    while let Some(word) = parser.next()? {
        match word {
            Long("json") => json = true,
            Value(word) if file.is_none() => file = Some(PathBuf::from(word)),
            other => return Err(other.unexpected().into()),
        }
    }
    let Some(file) = file else { return Err(Failure::new(Exit::Usage, "say `kith panel request.json`")) };
    let panels = formation::panels::read_panels(&shown(&file), &read(&file)?).map_err(to_mend)?;
    let draw = formation::panels::draw(&panels);
    let whys = formation::panels::whys(&panels, &draw);
    let ledger = formation::panels::ledger(&panels, &draw);
    if json {
        say(serde_json::json!({ "draw": draw, "reasons": whys, "ledger": ledger }));
        return Ok(());
    }
    for request in &panels.requests {
        say(format_args!("{} on {}:", request.name, panels.on));
        for it in whys.iter().filter(|it| it.request == request.name) {
            let word = match it.outcome {
                Outcome::Member => "sits",
                Outcome::Reserve => "stands by",
                Outcome::NotDrawn => "was not drawn",
                Outcome::Barred => "cannot be drawn",
            };
            say(format_args!("  {} {word}: {}", it.who, it.text));
        }
    }
    say("Load in the last twelve months, before and with this draw:");
    for it in &ledger {
        say(format_args!("  {}: {} → {}", it.who, it.before, it.after));
    }
    let levels = draw.levels;
    say(format_args!("Seats filled: {}. Short of the wanted mix: {}.", levels.seats, levels.mix_short));
    let proof = if draw.proved { "Proved: no draw is better." } else { "Too many at once: one panel after the other." };
    say(proof);
    Ok(())
}
