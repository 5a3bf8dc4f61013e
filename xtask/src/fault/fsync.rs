//! The disk fails to keep what it is told (EIO), and later keeps it slowly (300 ms each time): strace steps
//! between the server and the kernel.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use super::judge::{middle_and_most, nothing_is_lost, reads_went_on, recovered, refused_plainly, statuses};
use super::{Scene, strace};
use crate::needs::{self, STRACE};
use crate::running::{Running, children, signal};
use crate::served::bars::Bars;
use crate::served::installation::Installation;
use crate::served::load::{Acknowledged, Asked, Ledger, Load};

const SECONDS: u64 = 15;
/// How long people register before, between and after.
const AROUND: Duration = Duration::from_secs(6);
const SLOW: Duration = Duration::from_millis(300);

/// One stretch of the run, while something is the matter.
struct Stretch {
    from: Instant,
    until: Instant,
    /// How often the server asked the kernel to keep something.
    syncs: usize,
}

/// Lets every sync fail for a while, then every sync be slow.
pub fn fsync(scene: &mut Scene, bars: &mut Bars) -> Result<()> {
    needs::debian(&[&STRACE])?;
    let it = scene.installation()?;
    let (server, _) = it.serve_until_ready()?;
    let load = Load::start(&[it.port], scene.wishes.clients, 4);
    sleep(AROUND);
    let failing = failing(scene, &server)?;
    sleep(AROUND);
    server.kill()?;
    let slow = slow(scene, &it)?;
    let (server, _) = it.serve_until_ready()?;
    let ledger = load.finish()?;
    server.kill()?;
    judge_failing(&ledger, &failing, bars);
    judge_slow(&ledger, &slow, bars);
    nothing_is_lost(&it, &ledger, bars)
}

/// Nothing that was first asked for while no sync worked may have been acknowledged in that time.
fn judge_failing(ledger: &Ledger, it: &Stretch, bars: &mut Bars) {
    let asked = || ledger.between(it.from, it.until);
    println!("        failing: {} syncs; registrations: {}", it.syncs, statuses(asked(), Asked::Registration));
    bars.hold(it.syncs > 0, format!("{} syncs failed", it.syncs));
    let sent_and_told = |told: &&Acknowledged| told.first >= it.from && told.at < it.until;
    let told = ledger.acknowledged.iter().filter(sent_and_told).count();
    bars.hold(told == 0, format!("{told} acknowledged while every sync failed"));
    refused_plainly(asked(), bars);
    reads_went_on(asked(), bars);
    recovered(ledger, it.until, Duration::from_secs(10), bars);
}

/// With one sync for each registration no more than three a second could be acknowledged.
fn judge_slow(ledger: &Ledger, it: &Stretch, bars: &mut Bars) {
    // What waits when the server is ended at the end of it is not its fault.
    let asked = || ledger.between(it.from, it.until).filter(|event| event.at + event.took < it.until);
    println!("        slow: {} syncs; registrations: {}", it.syncs, statuses(asked(), Asked::Registration));
    let told = ledger.acknowledged.iter().filter(|told| (it.from..it.until).contains(&told.at)).count();
    let seconds = (it.until - it.from).as_secs_f64();
    let (rate, alone) = (told as f64 / seconds, 1.0 / SLOW.as_secs_f64());
    let waits = ledger.acknowledged.iter().filter(|told| (it.from..it.until).contains(&told.at));
    let (middle, most) = middle_and_most(waits.map(|told| told.at - told.first).collect());
    println!("        slow: an acknowledgement took {middle:.1?} (median), {most:.1?} at most");
    let said = format!("{rate:.1} acknowledged a second with slow syncs; one by one it were {alone:.1} at most");
    bars.hold(rate > 2.0 * alone, said);
    reads_went_on(asked(), bars);
}

/// Lets every sync of a server that is at work fail for a while.
fn failing(scene: &Scene, server: &Running) -> Result<Stretch> {
    let log = scene.folder.join("failing.log");
    let strace = strace::attach(scene, server, "error=EIO", &log)?;
    let (from, until) = wait(scene);
    // Told to end, it lets go of the server first.
    drop(strace);
    Ok(Stretch { from, until, syncs: syncs(&log)? })
}

/// Serves with slow syncs for a while. The server is started by strace here: then the kernel wakes strace for
/// syncs alone, and all else is as fast as ever.
fn slow(scene: &Scene, it: &Installation) -> Result<Stretch> {
    let log = scene.folder.join("slow.log");
    let mut strace = strace::on_syncs(scene, &format!("delay_enter={}", SLOW.as_micros()), &log);
    strace.args(["--seccomp-bpf", "--"]);
    let mut strace = it.serve_by(strace)?;
    let begun = Instant::now();
    while !it.is_ready() {
        ensure!(begun.elapsed() < Duration::from_secs(60), "Kith was not ready within a minute under strace.");
        sleep(Duration::from_millis(20));
    }
    let before = syncs(&log)?;
    let (from, until) = wait(scene);
    let syncs = syncs(&log)? - before;
    // Kith itself is ended, and strace with it: the other way round Kith would go on by itself.
    for child in children(strace.id())? {
        signal(child, "KILL");
    }
    while strace.ended()?.is_none() {
        sleep(Duration::from_millis(20));
    }
    Ok(Stretch { from, until, syncs })
}

fn wait(scene: &Scene) -> (Instant, Instant) {
    let from = Instant::now();
    sleep(Duration::from_secs(scene.wishes.seconds.unwrap_or(SECONDS)));
    (from, Instant::now())
}

/// How many syncs strace has had in its hands.
fn syncs(log: &Path) -> Result<usize> {
    let text = fs::read_to_string(log)?;
    Ok(text.lines().filter(|line| line.contains("INJECTED") || line.contains("DELAYED")).count())
}
