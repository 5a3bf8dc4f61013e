//! Kith is flooded from one machine, in six ways one after another, while people go on. Each must be borne:
//! the people hardly wait longer, the memory stays bounded, who is refused is told so where HTTP has a word
//! for it, and what the flood held is let go afterwards.

mod engine;
mod kinds;
mod watch;

use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::Result;

use super::Scene;
use super::judge::{nothing_is_lost, statuses};
use crate::needs::Missing;
use crate::processes::{cpu_seconds, may_open};
use crate::running::Running;
use crate::served::bars::Bars;
use crate::served::installation::Installation;
use crate::served::load::{Asked, Event, Ledger, Load};
use crate::served::share;
use engine::{End, Flood, Outcome};
use watch::{Watch, look};

const SECONDS: u64 = 15;
/// The people: so many who register and so many who look, each with a pause after each thing done. Together
/// some hundred requests a second: what Kith must have to spare, measured alone first.
const PEOPLE: (usize, usize) = (8, 8);
const PAUSE: Duration = Duration::from_millis(250);
const WARM: Duration = Duration::from_secs(4);
/// Two tiny numbers are not compared: below this nobody notices.
const FLOOR: Duration = Duration::from_millis(20);
/// How much more memory a flood may take.
const MEMORY: u64 = 64 << 20;
/// How long after a flood its connections must be gone: a head may take ten seconds, a body nobody wants too.
const LET_GO: Duration = Duration::from_secs(25);
/// The answers that refuse: sent to sign in, unreadable, a form without its token, too slow, too large, not now,
/// heads too large.
const REFUSALS: [u16; 8] = [303, 400, 403, 408, 413, 422, 431, 503];

/// One flood and what was seen of it.
struct Stage {
    name: &'static str,
    from: Instant,
    until: Instant,
    /// Memory just before, and most of it until everything was let go.
    memory: (u64, u64),
    files: usize,
    /// How long after the end everything was let go.
    let_go: Option<Duration>,
    /// Seconds of the processors: Kith's and ours.
    cpu: (f64, f64),
    outcome: Outcome,
}

/// Measures the people alone, then with each flood.
pub fn floods(scene: &mut Scene, bars: &mut Bars) -> Result<()> {
    roomy()?;
    let it = scene.installation()?;
    let (server, _) = it.serve_until_ready()?;
    let long = Duration::from_secs(scene.wishes.seconds.unwrap_or(SECONDS));
    let load = Load::unhurried(&[it.port], PEOPLE, PAUSE);
    let watch = Watch::begin(server.id());
    sleep(WARM);
    let alone = Instant::now();
    sleep(long);
    let usual = watch.most(alone, Instant::now()).1;
    let mut stages = Vec::new();
    for flood in kinds::floods() {
        println!("        {} …", flood.name);
        stages.push(stage(&flood, (&it, &server), &watch, (long, usual))?);
    }
    let after = Instant::now();
    sleep(long);
    let ledger = load.finish()?;
    drop(watch);
    drop(server);
    let base = p99(&ledger, alone, alone + long);
    println!("        alone: {}; {usual} files open at most", waits(&ledger, alone, alone + long));
    println!("        alone again in the end: {}", waits(&ledger, after, after + long));
    for stage in &stages {
        judge(stage, &ledger, base, usual, bars);
    }
    nothing_is_lost(&it, &ledger, bars)
}

/// Both sides of two thousand connections need room, and the server has as much as we.
fn roomy() -> Result<()> {
    let wanted = kinds::SLOW as u64 + 500;
    let may = may_open(wanted)?;
    if may < wanted {
        let why = format!(
            "This fault opens {} connections, and `ulimit -n` allows {may} open files here. Raise it to {wanted}.",
            kinds::SLOW
        );
        return Err(Missing::because(&why).into());
    }
    Ok(())
}

/// Floods for a while, and then waits until the server has no more open than is usual and answers: one that
/// still works at what was sent may have closed the connection already.
fn stage(
    flood: &Flood,
    (it, server): (&Installation, &Running),
    watch: &Watch,
    (long, usual): (Duration, usize),
) -> Result<Stage> {
    let used = || Ok::<_, anyhow::Error>((cpu_seconds(server.id())?, cpu_seconds(std::process::id())?));
    let (before, started) = (look(server.id())?.memory, used()?);
    let from = Instant::now();
    let until = from + long;
    let outcome = flood.run(it.port, until);
    let ended = used()?;
    let mut let_go = None;
    while let_go.is_none() && until.elapsed() < LET_GO {
        sleep(Duration::from_millis(100));
        let_go = (look(server.id())?.files <= usual && it.is_ready()).then(|| until.elapsed());
    }
    let (memory, files) = watch.most(from, Instant::now());
    let cpu = (ended.0 - started.0, ended.1 - started.1);
    Ok(Stage { name: flood.name, from, until, memory: (before, memory), files, let_go, cpu, outcome })
}

fn judge(it: &Stage, ledger: &Ledger, base: Duration, usual: usize, bars: &mut Bars) {
    let name = it.name;
    let ends: Vec<String> = it.outcome.ends.iter().map(|(end, count)| format!("{end} × {count}")).collect();
    println!("        {name}: {}", waits(ledger, it.from, it.until));
    println!(
        "        {name}: {} MB sent over {} connections at most; {}; {:.1} s of the processors by Kith, {:.1} s by us",
        it.outcome.sent / 1_000_000,
        it.outcome.most,
        ends.join(", "),
        it.cpu.0,
        it.cpu.1
    );
    let (most, with) = (base.max(FLOOR) * 2, p99(ledger, it.from, it.until));
    let ratio = with.as_secs_f64() / base.max(FLOOR).as_secs_f64();
    bars.hold(with <= most, format!("{name}: p99 {with:.1?} beside {base:.1?} alone, {ratio:.1} times (2 at most)"));
    let (all, served) = (asked(ledger, it).count(), asked(ledger, it).filter(|event| is_served(event)).count());
    bars.hold(all == served, format!("{name}: {served} of {all} of the people's requests were served"));
    if served < all {
        let of = |what| statuses(asked(ledger, it), what);
        println!("        {name}: pages {}; registrations {}", of(Asked::Page), of(Asked::Registration));
    }
    let (before, peak) = it.memory;
    let more = peak.saturating_sub(before);
    let said = format!("{name}: {} MiB more memory, on {} MiB (64 at most)", more >> 20, before >> 20);
    bars.hold(more <= MEMORY, said);
    let odd = |end: &End| match end {
        End::Answered(status) => !REFUSALS.contains(status),
        End::NotTaken => true,
        End::Closed | End::Left | End::Open => false,
    };
    let odd: usize = it.outcome.ends.iter().filter(|(end, _)| odd(end)).map(|(_, count)| count).sum();
    bars.hold(odd == 0, format!("{name}: {odd} ended otherwise than by a refusal or a closed connection"));
    let after = it.let_go.map_or_else(|| "not".to_owned(), |after| format!("{:.1} s after", after.as_secs_f64()));
    let said = format!("{name}: {} files open at most, no more than the usual {usual} {after} the end", it.files);
    bars.hold(it.let_go.is_some(), said);
}

fn asked<'l>(ledger: &'l Ledger, it: &Stage) -> impl Iterator<Item = &'l Event> {
    ledger.between(it.from, it.until)
}

fn is_served(event: &Event) -> bool {
    event.is(if event.asked == Asked::Registration { 303 } else { 200 })
}

/// Half of the people were answered within …, ninety-nine in a hundred within …: pages, then registrations.
fn waits(ledger: &Ledger, from: Instant, until: Instant) -> String {
    let of = |asked: Asked| {
        let took = sorted(ledger.between(from, until).filter(|event| event.asked == asked));
        format!("{} in {:.1?} (p99 {:.1?})", took.len(), share(&took, 50), share(&took, 99))
    };
    format!("pages {}, registrations {}", of(Asked::Page), of(Asked::Registration))
}

fn p99(ledger: &Ledger, from: Instant, until: Instant) -> Duration {
    share(&sorted(ledger.between(from, until)), 99)
}

fn sorted<'e>(events: impl Iterator<Item = &'e Event>) -> Vec<Duration> {
    let mut took: Vec<Duration> = events.map(|event| event.took).collect();
    took.sort();
    took
}
