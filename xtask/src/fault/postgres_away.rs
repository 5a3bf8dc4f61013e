//! PostgreSQL is gone for half a minute, twice: once frozen, so that it takes what is sent and says nothing,
//! and once stopped, so that nobody is there.

use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::Scene;
use super::judge::{middle_and_most, no_storm, nothing_is_lost, recovered, statuses};
use crate::postgres::Postgres;
use crate::running::signal;
use crate::served::bars::Bars;
use crate::served::load::{Asked, Ledger, Load};

const SECONDS: u64 = 30;
/// How long people register before, between and after.
const AROUND: Duration = Duration::from_secs(10);
/// A connection that hangs is given up after five seconds, and tried again.
const BACK_WITHIN: Duration = Duration::from_secs(10);

/// From when until when it was away.
struct Away {
    how: &'static str,
    from: Instant,
    until: Instant,
}

/// Freezes it, then stops it.
pub fn postgres_away(scene: &mut Scene, bars: &mut Bars) -> Result<()> {
    let it = scene.installation()?;
    let (server, _) = it.serve_until_ready()?;
    let load = Load::start(&[it.port], scene.wishes.clients, 4);
    let away = Duration::from_secs(scene.wishes.seconds.unwrap_or(SECONDS));
    let begun = Instant::now();
    sleep(AROUND);
    let postgres = scene.postgres.as_mut().context("this fault runs on PostgreSQL")?;
    let frozen = frozen(postgres, away)?;
    sleep(AROUND);
    let stopped = stopped(postgres, away)?;
    sleep(AROUND);
    let ledger = load.finish()?;
    drop(server);
    println!("        before: {}", statuses(ledger.between(begun, frozen.from), Asked::Registration));
    for away in [frozen, stopped] {
        judge(&ledger, &away, bars);
    }
    nothing_is_lost(&it, &ledger, bars)
}

fn judge(ledger: &Ledger, away: &Away, bars: &mut Bars) {
    let asked = || ledger.between(away.from, away.until);
    println!("        {}: registrations: {}", away.how, statuses(asked(), Asked::Registration));
    println!("        {}: pages: {}", away.how, statuses(asked(), Asked::Page));
    let (middle, most) = middle_and_most(asked().map(|event| event.took).collect());
    println!("        {}: answers took {middle:.1?} (median), {most:.1?} at most", away.how);
    no_storm(asked(), bars);
    let bare = asked().filter(|event| event.is(503) && !event.plain && event.asked == Asked::Registration).count();
    bars.hold(bare == 0, format!("{bare} registrations were refused without words or the time to wait"));
    recovered(ledger, away.until, BACK_WITHIN, bars);
}

/// Processes that stand still until this is dropped.
struct Frozen(Vec<u32>);

impl Drop for Frozen {
    fn drop(&mut self) {
        for id in self.0.iter().rev() {
            signal(*id, "CONT");
        }
    }
}

fn frozen(postgres: &Postgres, long: Duration) -> Result<Away> {
    let mut still = Frozen(Vec::new());
    // The one that starts others first: so that none is started behind our back.
    let first = postgres.processes()?[0];
    ensure!(signal(first, "STOP"), "PostgreSQL could not be frozen.");
    still.0.push(first);
    let from = Instant::now();
    for id in &postgres.processes()?[1..] {
        // One that ended in this moment is gone too.
        signal(*id, "STOP");
        still.0.push(*id);
    }
    sleep(long);
    drop(still);
    Ok(Away { how: "frozen", from, until: Instant::now() })
}

fn stopped(postgres: &mut Postgres, long: Duration) -> Result<Away> {
    postgres.go_away()?;
    let from = Instant::now();
    sleep(long);
    postgres.come_back()?;
    Ok(Away { how: "stopped", from, until: Instant::now() })
}
