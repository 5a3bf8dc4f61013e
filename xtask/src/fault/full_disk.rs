//! The disk with the data is filled up under load, and freed again. Letters go elsewhere, as to a mail server.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use super::Scene;
use super::judge::{nothing_is_lost, reads_went_on, recovered, refused_plainly, statuses};
use super::mount::Mounted;
use crate::served::bars::Bars;
use crate::served::load::{Asked, Load};

const SECONDS: u64 = 20;
/// How long people register before and after.
const AROUND: Duration = Duration::from_secs(8);

/// Fills it to the last byte for a while.
pub fn full_disk(scene: &mut Scene, bars: &mut Bars) -> Result<()> {
    let disk = Mounted::new(&["-t", "tmpfs", "-o", "size=512m", "kith-fault"], &scene.folder.join("disk"))?;
    let it = scene.installation_in(&disk.at.join("data"))?;
    let (server, _) = it.serve_until_ready()?;
    let load = Load::start(&[it.port], scene.wishes.clients, 4);
    sleep(AROUND);
    let filler = disk.at.join("filler");
    let (full, until) = (Instant::now(), Duration::from_secs(scene.wishes.seconds.unwrap_or(SECONDS)));
    let mut filled = 0;
    while full.elapsed() < until {
        // Again and again: what Kith gives back in the meantime is taken too.
        filled += fill(&filler)?;
        sleep(Duration::from_millis(200));
    }
    let freed = Instant::now();
    fs::remove_file(&filler)?;
    sleep(AROUND);
    let ledger = load.finish()?;
    drop(server);
    println!(
        "        {} MB filled; registrations: {}",
        filled >> 20,
        statuses(ledger.between(full, freed), Asked::Registration)
    );
    refused_plainly(ledger.between(full, freed), bars);
    reads_went_on(ledger.between(full, freed), bars);
    recovered(&ledger, freed, Duration::from_secs(10), bars);
    nothing_is_lost(&it, &ledger, bars)
}

/// Adds to a file until nothing more goes onto its disk, and says how much that was.
pub(super) fn fill(at: &Path) -> Result<usize> {
    let mut file = File::options().create(true).append(true).open(at)?;
    let mut added = 0;
    for size in [1 << 20, 1 << 12] {
        let some = vec![1; size];
        while let Ok(written) = file.write(&some) {
            ensure!(written > 0, "The disk took nothing and did not say why.");
            added += written;
        }
    }
    Ok(added)
}
