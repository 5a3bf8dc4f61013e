//! The project's chores, one file per command; `cargo xtask test` is the one that must pass.
//! Apart from `kith` so that it builds in seconds and needs nothing of the product.
#![allow(
    clippy::disallowed_methods,
    reason = "a build tool reads the clock and the environment of the machine it runs on"
)]

mod bench;
mod browser;
mod calendar;
mod fault;
mod hardening;
mod lints;
mod measure;
mod needs;
mod package;
mod paper;
mod places;
mod postgres;
mod processes;
mod proxies;
mod run;
mod running;
mod rust_tests;
mod served;
mod test;

use std::process::ExitCode;

use anyhow::{Result, bail};

use places::Places;

const USAGE: &str = "\
cargo xtask test [--fast] [--only rust|lints|browser]   everything that must pass (--fast: no browser)
cargo xtask browser [j003 …] [--sqlite|--postgres]      walk the journeys, or some, in a real browser
cargo xtask gallery [--whole]                           every page sample; --whole: in every width, colour and tongue
cargo xtask walk hdn|tpas                               a whole programme, from its blueprint to its invoices
cargo xtask postgres                                    a throw-away PostgreSQL to test against
cargo xtask measure                                     time from clone to first page, and of one edit
cargo xtask paper                                       what qpdf, poppler and pdfua say of our documents
cargo xtask proxies                                     Kith behind the real Caddy and nginx, by the example files
cargo xtask fault NAME [--rounds N] [--on sqlite|postgresql] [--binary PATH]
                                                        Kith is hurt under load; nothing acknowledged may be lost
cargo xtask hardening                                   how closed the service units are, beside what is recorded
cargo xtask package                                     a Debian package with the release build
cargo xtask bench formation|pairs|inquiry|paper         an engine beside its yardsticks
cargo xtask bench selection|invitations                 a page and ten thousand letters, on both databases
cargo xtask bench web [--binary PATH] [--on sqlite|postgresql] [--seconds N] [--beside pretix|nothing]
                                                        what a page costs, beside the same kind of page of pretix
cargo xtask bench submissions [--clients 1,8,64] [--seconds N] [--on sqlite|postgresql] [--binary PATH]
                                                        forms kept a second through the public form, and their cost
cargo xtask calendar [tables]                           calendar texts read back by others; tables written anew";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure:#}");
            ExitCode::from(if failure.is::<needs::Missing>() { 2 } else { 1 })
        }
    }
}

fn dispatch(words: &[String]) -> Result<()> {
    let places = Places::find()?;
    let (command, rest) = words.split_first().map_or(("help", &[][..]), |(first, rest)| (first.as_str(), rest));
    match command {
        "test" => test::test(&places, &test::Wanted::parse(rest)?),
        "browser" => browser::browser(&places, rest),
        "gallery" => browser::gallery_alone(&places, rest),
        "walk" => browser::walk(&places, rest),
        "postgres" => postgres::in_the_foreground(),
        "bench" => bench::bench(&places, rest),
        "calendar" => calendar::calendar(&places, rest),
        "paper" => paper::paper(&places),
        "fault" => fault::fault(&places, rest),
        "proxies" => proxies::proxies(&places),
        "hardening" => hardening::hardening(&places),
        "package" => package::package(&places),
        "measure" => measure::measure(&places),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => bail!("There is no chore called {other}.\n\n{USAGE}"),
    }
}
