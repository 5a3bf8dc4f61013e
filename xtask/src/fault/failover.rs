//! The primary of two PostgreSQL servers dies, its synchronous standby takes over, and later the old primary
//! comes back and still takes itself for one.

use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::Scene;
use super::judge::{no_storm, nothing_is_lost, recovered, statuses};
use crate::postgres::Postgres;
use crate::running::signal;
use crate::served::bars::Bars;
use crate::served::installation::Installation;
use crate::served::load::{Asked, Ledger, Load};

/// How long people register between two events.
const STRETCH: Duration = Duration::from_secs(10);
/// How long whoever looks after the two needs to see that the primary is dead.
const SEEN_AFTER: Duration = Duration::from_millis(600);
const LONGEST_GAP: Duration = Duration::from_secs(5);

/// Kills the primary, promotes the standby, starts the old primary again, and then Kith too.
pub fn failover(scene: &mut Scene, bars: &mut Bars) -> Result<()> {
    let primary = scene.postgres.as_mut().context("this fault runs on PostgreSQL")?;
    let standby = primary.standby()?;
    primary.say(primary.url(), "alter system set synchronous_standby_names = '*'")?;
    primary.say(primary.url(), "select pg_reload_conf()")?;
    let old = primary.fresh_database("fault")?;
    let new = standby.url().replace("/postgres", "/fault");
    ensure!(new.ends_with("/fault"), "The standby's address names no database.");
    let it = Installation::filled(&scene.binary, &scene.folder.join("data"), &scene.folder, Some(both(&old, &new)?))?;
    let (server, _) = it.serve_until_ready()?;
    let load = Load::start(&[it.port], scene.wishes.clients, 4);
    sleep(STRETCH);
    let died = die(primary)?;
    sleep(SEEN_AFTER);
    ensure!(standby.say(standby.url(), "select pg_promote()")? == "t", "The standby could not be promoted.");
    sleep(STRETCH);
    primary.come_back()?;
    let count = "select count(*) from interest";
    let (back, before) = (Instant::now(), primary.say(&old, count)?);
    sleep(STRETCH);
    server.kill()?;
    let (server, _) = it.serve_until_ready()?;
    let restarted = Instant::now();
    sleep(STRETCH);
    let ledger = load.finish()?;
    drop(server);
    let after = primary.say(&old, count)?;
    println!("        from the death on: {}", statuses(ledger.between(died, back), Asked::Registration));
    println!("        from the return on: {}", statuses(ledger.between(back, restarted), Asked::Registration));
    let last = ledger.between(restarted, Instant::now());
    println!("        from Kith's own restart on: {}", statuses(last, Asked::Registration));
    no_storm(ledger.between(died, back), bars);
    let gap = longest_gap(&ledger, died, back);
    bars.hold(gap <= LONGEST_GAP, format!("nobody was acknowledged for {gap:.2?} at most"));
    let refused = before == after;
    bars.hold(refused, format!("the old primary held {before} interests at its return and {after} in the end"));
    recovered(&ledger, restarted, LONGEST_GAP, bars);
    nothing_is_lost(&it.with_database(new), &ledger, bars)
}

/// Every process of it, the one that starts others first.
fn die(primary: &Postgres) -> Result<Instant> {
    let all = primary.processes()?;
    let died = Instant::now();
    ensure!(signal(all[0], "KILL"), "The primary could not be killed.");
    for id in &all[1..] {
        // One that ended in this moment is gone too.
        signal(*id, "KILL");
    }
    Ok(died)
}

/// One address with both hosts, the old primary's first.
fn both(old: &str, new: &str) -> Result<String> {
    let (host, tail) = old.rsplit_once('/').context("an address names a database")?;
    let other = new.rsplit_once('@').and_then(|(_, rest)| rest.split('/').next()).context("an address names a host")?;
    Ok(format!("{host},{other}/{tail}"))
}

/// The longest time between two acknowledgements, from shortly before an instant until another.
fn longest_gap(ledger: &Ledger, from: Instant, until: Instant) -> Duration {
    let mut told: Vec<Instant> = ledger.acknowledged.iter().map(|it| it.at).filter(|at| *at < until).collect();
    told.push(until);
    told.sort();
    let pairs = told.windows(2).filter(|pair| pair[1] > from);
    pairs.map(|pair| pair[1] - pair[0]).max().unwrap_or(until - from)
}

#[cfg(test)]
mod tests {
    use super::both;

    #[test]
    fn both_hosts_stand_in_one_address() {
        let both = both("postgres://kith@127.0.0.1:1/fault", "postgres://kith@127.0.0.1:2/fault");
        assert_eq!(both.ok().as_deref(), Some("postgres://kith@127.0.0.1:1,127.0.0.1:2/fault"));
    }
}
