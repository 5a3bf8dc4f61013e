//! The disk fails to keep what it is told (EIO), and later keeps it slowly (300 ms each time): strace steps
//! between the server and the kernel.

use std::fs;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use super::Scene;
use super::judge::{Bars, nothing_is_lost, reads_went_on, recovered, refused_plainly, statuses};
use super::load::{Acknowledged, Asked, Ledger, Load};
use crate::needs::{self, STRACE};
use crate::run::program;
use crate::running::Running;

const SECONDS: u64 = 10;
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
    let failing = stretch(scene, &server, "error=EIO")?;
    sleep(AROUND);
    let slow = stretch(scene, &server, &format!("delay_enter={}", SLOW.as_micros()))?;
    sleep(AROUND);
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
    let asked = || ledger.between(it.from, it.until);
    println!("        slow: {} syncs; registrations: {}", it.syncs, statuses(asked(), Asked::Registration));
    let told = ledger.acknowledged.iter().filter(|told| (it.from..it.until).contains(&told.at)).count();
    let seconds = (it.until - it.from).as_secs_f64();
    let (rate, alone) = (told as f64 / seconds, 1.0 / SLOW.as_secs_f64());
    let said = format!("{rate:.1} acknowledged a second with slow syncs; one by one it were {alone:.1} at most");
    bars.hold(rate > 2.0 * alone, said);
    reads_went_on(asked(), bars);
}

/// Steps in, waits, and steps out again.
fn stretch(scene: &Scene, server: &Running, how: &str) -> Result<Stretch> {
    let log = scene.folder.join(format!("strace-{}.log", how.split('=').next().unwrap_or(how)));
    let mut strace = program("strace", &scene.folder);
    strace.args(["-f", "-qq", "-e", "trace=fsync,fdatasync", "-e", &format!("inject=fsync,fdatasync:{how}"), "-o"]);
    strace.arg(&log).args(["-p", &server.id().to_string()]);
    let strace = Running::start(strace, &scene.folder.join("strace.log"))?;
    wait_until_traced(server.id())?;
    let from = Instant::now();
    sleep(Duration::from_secs(scene.wishes.seconds.unwrap_or(SECONDS)));
    let until = Instant::now();
    // Told to end, it lets go of the server first.
    drop(strace);
    let syncs =
        fs::read_to_string(&log)?.lines().filter(|line| line.contains("INJECTED") || line.contains("DELAYED")).count();
    Ok(Stretch { from, until, syncs })
}

/// Waits until every thread of the server is followed.
fn wait_until_traced(id: u32) -> Result<()> {
    let until = Instant::now() + Duration::from_secs(10);
    while Instant::now() < until {
        let tasks = fs::read_dir(format!("/proc/{id}/task")).context("The server is gone.")?;
        let followed = tasks.map(|task| {
            let status = fs::read_to_string(task?.path().join("status")).unwrap_or_default();
            Ok(!status.contains("TracerPid:\t0"))
        });
        let followed: Vec<bool> = followed.collect::<std::io::Result<_>>()?;
        ensure!(!followed.is_empty(), "The server has no threads.");
        if followed.into_iter().all(|one| one) {
            return Ok(());
        }
        sleep(Duration::from_millis(20));
    }
    bail!("strace cannot follow the server here; see strace.log beside the installation.")
}
