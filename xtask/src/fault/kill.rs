//! The server is killed without a word while people register, again and again.

use std::thread::sleep;
use std::time::Duration;

use anyhow::Result;

use super::Scene;
use super::judge::{middle_and_most, nothing_is_lost, statuses};
use crate::served::bars::Bars;
use crate::served::load::{Asked, Load};
use crate::served::wire::Silence;

const ROUNDS: u32 = 200;
const READY_WITHIN: Duration = Duration::from_secs(2);

/// Kills it in the middle of every round, at another moment each time, and starts it again.
pub fn kill(scene: &mut Scene, bars: &mut Bars) -> Result<()> {
    let it = scene.installation()?;
    let rounds = scene.wishes.rounds.unwrap_or(ROUNDS);
    let (mut server, _) = it.serve_until_ready()?;
    let load = Load::start(&[it.port], scene.wishes.clients, 0);
    let mut waits = Vec::new();
    for round in 0..rounds {
        // From 50 to 450 ms, each moment as often as the others: 137 and 401 have no divisor in common.
        sleep(Duration::from_millis(50 + u64::from(round * 137 % 401)));
        server.kill()?;
        let (again, took) = it.serve_until_ready()?;
        server = again;
        waits.push(took);
        if round % 20 == 19 {
            println!("        {} rounds, {} acknowledged", round + 1, load.acknowledged());
        }
    }
    let ledger = load.finish()?;
    drop(server);
    println!("        registrations: {}", statuses(ledger.events.iter(), Asked::Registration));
    let cut =
        ledger.events.iter().filter(|it| it.asked == Asked::Registration && it.answer == Err(Silence::CutOff)).count();
    bars.hold(cut > 0, format!("{cut} registrations were cut off between question and answer by {rounds} kills"));
    let late = waits.iter().filter(|wait| **wait > READY_WITHIN).count();
    let (middle, most) = middle_and_most(waits);
    let said = format!("ready again in {middle:.2?} (median), {most:.2?} at worst, {late} times in more than 2 s");
    bars.hold(late == 0, said);
    nothing_is_lost(&it, &ledger, bars)
}
