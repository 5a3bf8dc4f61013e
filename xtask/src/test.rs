//! `cargo xtask test`: everything that must pass, in one command, with what each part took.
//! A part that fails does not stop the others (unless they need it): one run shows all there is to mend.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::needs::{self, CHROMIUM, Debian, NODE, NPM, POSTGRESQL, PYTHON};
use crate::places::Places;
use crate::postgres::Postgres;
use crate::run::announce;
use crate::{browser, lints, rust_tests};

/// Which parts to run.
pub struct Wanted {
    lints: bool,
    rust: bool,
    browser: bool,
}

impl Wanted {
    /// Reads `--fast` and `--only PART`.
    pub fn parse(words: &[String]) -> Result<Self> {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let (lints, rust, browser) = match words[..] {
            [] => (true, true, true),
            ["--fast"] => (true, true, false),
            ["--only", "lints"] => (true, false, false),
            ["--only", "rust"] => (false, true, false),
            ["--only", "browser"] => (false, false, true),
            _ => bail!("`cargo xtask test` takes nothing, or --fast, or --only rust, --only lints, --only browser."),
        };
        Ok(Self { lints, rust, browser })
    }

    fn debian(&self) -> Vec<&'static Debian> {
        let mut wanted = Vec::new();
        if self.rust || self.browser {
            wanted.push(&POSTGRESQL);
        }
        if self.lints || self.browser {
            wanted.extend([&NODE, &NPM]);
        }
        if self.rust {
            wanted.push(&PYTHON);
        }
        if self.browser {
            wanted.push(&CHROMIUM);
        }
        wanted
    }
}

/// What became of one part, and how long that took.
struct Part {
    name: &'static str,
    took: Duration,
    outcome: Outcome,
}

enum Outcome {
    Passed,
    Failed,
    LeftOut(&'static str),
}

/// Runs the parts and prints how each went.
pub fn test(places: &Places, wanted: &Wanted) -> Result<()> {
    announce("What the tests need");
    needs::debian(&wanted.debian())?;
    let postgres = if wanted.rust || wanted.browser { Some(Postgres::given_or_started()?) } else { None };
    if let Some(server) = &postgres {
        println!("PostgreSQL answers at {}", server.url());
    }

    let mut parts = Vec::new();
    parts.push(part("lints", wanted.lints, || lints::lints(places)));
    let build = match (wanted.rust, wanted.browser) {
        (true, _) => part("build", true, || rust_tests::build_all(places)),
        (false, needed) => part("build", needed, || rust_tests::build_kith(places)),
    };
    let built = !matches!(build.outcome, Outcome::Failed);
    parts.insert(0, build);
    match &postgres {
        Some(server) if built => {
            parts.push(part("rust tests", wanted.rust, || rust_tests::rust_tests(places, server)));
            parts.push(part("browser", wanted.browser, || in_the_browser(places, server)));
        }
        _ => parts.extend(
            ["rust tests", "browser"].map(|name| left_out(name, if built { "not asked for" } else { "not built" })),
        ),
    }
    drop(postgres);
    conclude(&parts)
}

/// The gallery first, so that the journeys' count is the last line of the part.
fn in_the_browser(places: &Places, postgres: &Postgres) -> Result<()> {
    let gallery = browser::gallery(places, &[]);
    if let Err(why) = &gallery {
        eprintln!("{why:#}");
    }
    browser::journeys(places, postgres, &[])?;
    gallery
}

fn part(name: &'static str, wanted: bool, work: impl FnOnce() -> Result<()>) -> Part {
    if !wanted {
        return left_out(name, "not asked for");
    }
    announce(&format!("{}{}", name[..1].to_uppercase(), &name[1..]));
    let begun = Instant::now();
    let outcome = match work() {
        Ok(()) => Outcome::Passed,
        Err(why) => {
            eprintln!("{why:#}");
            Outcome::Failed
        }
    };
    Part { name, took: begun.elapsed(), outcome }
}

fn left_out(name: &'static str, why: &'static str) -> Part {
    Part { name, took: Duration::ZERO, outcome: Outcome::LeftOut(why) }
}

fn conclude(parts: &[Part]) -> Result<()> {
    announce("What it took");
    for Part { name, took, outcome } in parts {
        let (minutes, seconds) = (took.as_secs() / 60, took.as_secs() % 60);
        match outcome {
            Outcome::Passed => println!("{name:<12}{minutes:>3} min {seconds:02} s   passed"),
            Outcome::Failed => println!("{name:<12}{minutes:>3} min {seconds:02} s   FAILED"),
            Outcome::LeftOut(why) => println!("{name:<12}       —       {why}"),
        }
    }
    let failed: Vec<&str> =
        parts.iter().filter(|part| matches!(part.outcome, Outcome::Failed)).map(|part| part.name).collect();
    if !failed.is_empty() {
        bail!("Failed: {}.", failed.join(", "));
    }
    let left_out = parts.iter().any(|part| matches!(part.outcome, Outcome::LeftOut(_)));
    println!("\n{}", if left_out { "What was asked for passed." } else { "Everything passed." });
    Ok(())
}
