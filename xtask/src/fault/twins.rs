//! Two servers on one SQLite file, both under load. Nobody is told to do it, and somebody will: a restart
//! that overlaps, a second service file.

use std::thread::sleep;
use std::time::Duration;

use anyhow::Result;

use super::Scene;
use super::judge::{no_storm, nothing_is_lost, statuses};
use crate::served::bars::Bars;
use crate::served::load::{Asked, Load};

const SECONDS: u64 = 30;

/// Half of the people at each of two servers.
pub fn twins(scene: &mut Scene, bars: &mut Bars) -> Result<()> {
    let one = scene.installation()?;
    let two = one.twin()?;
    let servers = [one.serve_until_ready()?.0, two.serve_until_ready()?.0];
    let load = Load::start(&[one.port, two.port], scene.wishes.clients, 4);
    sleep(Duration::from_secs(scene.wishes.seconds.unwrap_or(SECONDS)));
    let ledger = load.finish()?;
    drop(servers);
    for port in [one.port, two.port] {
        let its = || ledger.events.iter().filter(|event| event.port == port);
        println!("        at one of two, registrations: {}", statuses(its(), Asked::Registration));
        let told = its().filter(|event| event.asked == Asked::Registration && event.is(303)).count();
        bars.hold(told > 0, format!("one of two acknowledged {told}"));
    }
    no_storm(ledger.events.iter(), bars);
    nothing_is_lost(&one, &ledger, bars)
}
