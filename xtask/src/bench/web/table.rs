//! The figures as rows for docs/measurements.md, and what is held to a bar. Apart so that a missed bar comes
//! after all that was found, never instead of it.

use std::time::Duration;

use super::kith::{Held, Kith};
use super::pretix::Pretix;
use super::rush::Figures;
use super::{AGAIN, DASHBOARD, LIST, PUBLIC};
use crate::served::bars::Bars;

/// Milliseconds of the processor for one page.
const BARS: [(&str, f64); 3] = [(PUBLIC, 1.0), (DASHBOARD, 0.5), (LIST, 2.0)];
/// How often the kernel's floor a page may cost that was there a moment ago.
const FLOORS: f64 = 10.0;
const MEMORY: u64 = 60 * 1024;
const START: Duration = Duration::from_millis(200);
const MIGRATIONS: Duration = Duration::from_secs(2);

const REST: &str = "p99 | p50 of one alone | KB |";
const HELD: &str = "MiB, idle: own | with the database | MiB, after the load: own | with the database |";

/// All that was found in one run.
pub struct Found {
    pub floor: Figures,
    pub kith: Vec<Kith>,
    pub pretix: Option<Pretix>,
    /// The size of Kith's program in bytes.
    pub size: u64,
}

/// Prints the rows.
pub fn print(found: &Found, clients: usize) {
    println!("\n| who | page | CPU ms a page | of it the database | pages a second, {clients} callers | {REST}");
    println!("|---|---|---|---|---|---|---|---|");
    page("a loop that answers `ok`", &found.floor);
    for kith in &found.kith {
        kith.pages.iter().for_each(|it| page(&format!("Kith, {}", kith.database.name()), it));
    }
    if let Some(pretix) = &found.pretix {
        pretix.pages.iter().for_each(|it| page(&format!("pretix {}", pretix.version), it));
    }
    println!("\n| who | start to first page | tables of an empty database | {HELD}");
    println!("|---|---|---|---|---|---|---|");
    for kith in &found.kith {
        whole(&format!("Kith, {}", kith.database.name()), (kith.start, kith.migrations), &kith.idle, &kith.loaded);
    }
    if let Some(pretix) = &found.pretix {
        let times = (pretix.start, pretix.migrations);
        whole(&format!("pretix {}", pretix.version), times, &pretix.idle, &pretix.loaded);
    }
    println!("\nThe program has {:.1} MiB.", mib(found.size / 1024));
    for kith in &found.kith {
        println!("The list on {} has {} interests.", kith.database.name(), kith.interests);
    }
    println!();
}

fn page(who: &str, it: &Figures) {
    let database = it.database.map_or_else(|| "–".to_owned(), |ms| format!("{ms:.3}"));
    let status = if it.status == 200 { String::new() } else { format!(" ({})", it.status) };
    println!(
        "| {who} | {}{status} | {:.3} | {database} | {:.0} | {} | {} | {:.1} |",
        it.name,
        it.cpu,
        it.a_second,
        ms(it.p99),
        ms(it.alone),
        it.bytes as f64 / 1_000.0
    );
}

fn whole(who: &str, (start, migrations): (Duration, Duration), idle: &Held, loaded: &Held) {
    let held = |it: &Held| {
        let own = format!("{:.1} (resident {:.1})", mib(it.own.proportional), mib(it.own.resident));
        format!("{own} | {:.1}", mib(it.all()))
    };
    println!("| {who} | {} | {} | {} | {} |", ms(start), ms(migrations), held(idle), held(loaded));
}

/// Holds Kith to its bars.
pub fn judge(found: &Found, bars: &mut Bars) {
    for kith in &found.kith {
        let on = kith.database.name();
        for it in &kith.pages {
            if let Some((_, most)) = BARS.iter().find(|(name, _)| *name == it.name) {
                let said = format!("{} on {on}: {:.3} ms of the processor, at most {most} ms", it.name, it.cpu);
                bars.hold(it.cpu <= *most, said);
            }
            if it.name == AGAIN {
                let (most, status) = (FLOORS * found.floor.cpu, it.status);
                let said = format!(
                    "{} ({status}) on {on}: {:.3} ms, at most {FLOORS} times the kernel's floor, {most:.3} ms",
                    it.name, it.cpu
                );
                bars.hold(it.cpu <= most, said);
            }
        }
        for (when, held) in [("idle", &kith.idle), ("after the load", &kith.loaded)] {
            let said = format!("all processes on {on}, {when}: {:.1} MiB, at most {:.0}", mib(held.all()), mib(MEMORY));
            bars.hold(held.all() <= MEMORY, said);
        }
        let said = format!("start to first page on {on}: {}, at most {}", ms(kith.start), ms(START));
        bars.hold(kith.start <= START, said);
        let said = format!("tables of an empty database on {on}: {}, at most {}", ms(kith.migrations), ms(MIGRATIONS));
        bars.hold(kith.migrations <= MIGRATIONS, said);
    }
}

fn ms(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1_000.0;
    match ms {
        ms if ms < 10.0 => format!("{ms:.2} ms"),
        ms if ms < 1_000.0 => format!("{ms:.0} ms"),
        ms => format!("{:.1} s", ms / 1_000.0),
    }
}

fn mib(kib: u64) -> f64 {
    kib as f64 / 1_024.0
}
