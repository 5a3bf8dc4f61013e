//! The power goes while people register. The data lies on a disk of its own, an image; the server is halted,
//! the image is copied, and life goes on with the copy, after the journal's repair as at any start.
//!
//! What the server's file system still had in memory is not in the image: that is what a power cut takes.
//! The image is written past the machine's own cache (direct), and a note that nobody synced is left each
//! time: were it found again, the cut would be none. In the end the server is told that it was kept what was
//! not: then something must be lost, or the chore could not see a loss. What a disk loses of what it was
//! handed, or tears, is not shown here.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::judge::{middle_and_most, nothing_is_lost, pages_not_there, statuses};
use super::mount::Mounted;
use super::{Scene, strace};
use crate::needs::{self, STRACE};
use crate::run::{output, program};
use crate::running::{Running, signal};
use crate::served::bars::Bars;
use crate::served::installation::Installation;
use crate::served::load::{Asked, Load};

const ROUNDS: u32 = 30;
const NOTE: &str = "nobody synced this";

/// Cuts the power in every round, and goes on with what was left.
pub fn power(scene: &mut Scene, bars: &mut Bars) -> Result<()> {
    needs::debian(&[&STRACE])?;
    let mut image = scene.folder.join("disk-0.img");
    output(program("truncate", &scene.folder).args(["--size", "192M"]).arg(&image))?;
    output(program("mkfs.ext4", &scene.folder).args(["-q", "-F"]).arg(&image))?;
    let at = scene.folder.join("disk");
    let mut disk = Mounted::image(&image, &at)?;
    let it = scene.installation_in(&at.join("data"))?;
    // An installation is older than the first power cut.
    output(program("sync", &scene.folder).arg("--file-system").arg(&at))?;
    let (mut server, _) = it.serve_until_ready()?;
    let load = Load::start(&[it.port], scene.wishes.clients, 0);
    let (mut notes, mut waits) = (0, Vec::new());
    let rounds = scene.wishes.rounds.unwrap_or(ROUNDS);
    for round in 1..=rounds {
        let note = at.join(format!("note-{round}"));
        fs::write(&note, NOTE)?;
        // From 400 to 2,400 ms, each moment as often as the others.
        sleep(Duration::from_millis(400 + u64::from(round * 1370 % 2003)));
        let left = cut(scene, server, disk, (&image, round))?;
        fs::remove_file(&image)?;
        let begun = Instant::now();
        disk = Mounted::image(&left, &at)?;
        image = left;
        notes += usize::from(fs::read_to_string(&note).is_ok_and(|text| text == NOTE));
        server = it.serve_until_ready()?.0;
        waits.push(begun.elapsed());
        if round % 10 == 0 {
            println!("        {round} cuts, {} acknowledged", load.acknowledged());
        }
    }
    let ledger = load.finish()?;
    drop(server);
    println!("        registrations: {}", statuses(ledger.events.iter(), Asked::Registration));
    let (middle, most) = middle_and_most(waits);
    println!("        mounted and ready again in {middle:.2?} (median), {most:.2?} at worst");
    bars.hold(notes == 0, format!("{notes} of {rounds} notes that nobody synced outlived the cut"));
    nothing_is_lost(&it, &ledger, bars)?;
    a_lie_is_found_out(scene, &it, disk, (&image, rounds + 1), bars)
}

/// One more cut, with syncs that say yes and do nothing.
fn a_lie_is_found_out(
    scene: &Scene,
    it: &Installation,
    disk: Mounted,
    (image, round): (&Path, u32),
    bars: &mut Bars,
) -> Result<()> {
    let (server, _) = it.serve_until_ready()?;
    let strace = strace::attach(scene, &server, "retval=0", &scene.folder.join("lie.log"))?;
    let load = Load::start(&[it.port], scene.wishes.clients, 0);
    sleep(Duration::from_secs(4));
    let told = load.acknowledged_so_far();
    let left = cut(scene, server, disk, (image, round))?;
    drop(strace);
    let _disk = Mounted::image(&left, &scene.folder.join("disk"))?;
    let (_server, _) = it.serve_until_ready()?;
    let gone = pages_not_there(it.port, &told);
    drop(load.finish()?);
    bars.hold(gone > 0, format!("with syncs that do nothing, {gone} of {} acknowledged are lost", told.len()));
    Ok(())
}

/// Halts the server, copies the image as it is, and throws the rest away.
fn cut(scene: &Scene, server: Running, disk: Mounted, (image, round): (&Path, u32)) -> Result<PathBuf> {
    ensure!(signal(server.id(), "STOP"), "The server could not be halted.");
    // What was on its way to the image arrives; nobody can be told of it any more.
    sleep(Duration::from_millis(200));
    let left = scene.folder.join(format!("disk-{round}.img"));
    let (from, to) = (format!("if={}", image.display()), format!("of={}", left.display()));
    output(program("dd", &scene.folder).args(["bs=4M", "iflag=direct", "conv=sparse", "status=none", &from, &to]))
        .context("The image could not be copied.")?;
    server.kill()?;
    drop(disk);
    Ok(left)
}
