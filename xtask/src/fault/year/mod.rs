//! A year in minutes: an installation lives through 365 nights, each with its chores and its backups, and
//! through two changes of the clocks, an upgrade, a restart that hands over, a full disk and a new key.
//! Nobody repairs anything in between, and at the end nothing may be missing.

mod clock;
mod old;
mod others;

use std::fs;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use super::Scene;
use super::judge::{listed_once, pages_are_there};
use super::mount::Mounted;
use crate::running::{Running, Successor};
use crate::served::bars::Bars;
use crate::served::installation::Installation;
use crate::served::load::{Ledger, Load};
use clock::MovedClock;

const NIGHTS: u32 = 365;
/// Half past three in the morning of London, in winter; half past four in summer: the chores are due at three.
const NIGHT: Duration = Duration::from_secs(3 * 3600 + 1800);
const NOON: Duration = Duration::from_secs(12 * 3600);
/// How long something that is due may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// The audit trail is linked every five seconds of the machine's time, in which days of the year pass: before
/// it is looked at, the last lines are waited for.
const LINKED: Duration = Duration::from_secs(7);

/// What happens once, and in which night.
const UPGRADE: u32 = 30;
const FULL_DISK: u32 = 90;
const HANDOVER: u32 = 200;
const NEW_KEY: u32 = 240;
/// So often a backup is restored to look at it.
const RESTORED_EACH: u32 = 30;

/// Two for each of thirty days and of this one, and the two that are made when the key is changed.
const MOST_KEPT: usize = 2 * 32;

/// The year so far.
struct Year<'a> {
    it: Installation,
    clock: &'a MovedClock,
    ledger: Ledger,
    server: Server,
    /// Nightly chores done by the process that serves, as it counts them.
    counted: u64,
    hosts: u64,
    backups: u32,
}

/// Who serves just now; it is ended when this is dropped.
enum Server {
    Nobody,
    Started { _it: Running },
    Successor { _it: Successor },
}

/// Lets the year pass.
pub fn year(scene: &mut Scene<'_>, bars: &mut Bars) -> Result<()> {
    let new = scene.folder.join("kith-as-it-is");
    fs::copy(&scene.binary, &new)?;
    let old = old::program_from_before(scene)?;
    let disk = Mounted::new(&["-t", "tmpfs", "-o", "size=512m", "kith-year"], &scene.folder.join("disk"))?;
    let clock = MovedClock::new(&scene.folder)?;
    let sheet = scene.folder.join("sheet.txt");
    let filled = Installation::filled(&old, &disk.at.join("data"), &scene.folder, None)?;
    let recipient = others::sheet(&filled, &sheet)?;
    let recipient = ("KITH_BACKUP_RECIPIENT".to_owned(), recipient);
    let it = filled.with_variables([clock.variables(), vec![recipient]].concat());
    let (server, _) = it.serve_until_ready()?;
    let hosts = 2;
    let mut year = Year {
        it,
        clock: &clock,
        ledger: Ledger::default(),
        server: Server::Started { _it: server },
        counted: 0,
        hosts,
        backups: 0,
    };
    let begun = Instant::now();
    let nights = scene.wishes.rounds.unwrap_or(NIGHTS);
    for night in 1..=nights {
        match night {
            FULL_DISK => year.full_disk(night, &disk)?,
            UPGRADE => year.upgrade(&new)?,
            HANDOVER => year.hand_over(night)?,
            NEW_KEY => year.new_key(&sheet)?,
            _ => {}
        }
        year.pass(night).with_context(|| format!("Night {night}"))?;
        if night.is_multiple_of(RESTORED_EACH) {
            others::restores(&year.it, &sheet).with_context(|| format!("Night {night}"))?;
            println!("        night {night}: {} registered, backup restored", year.ledger.acknowledged.len());
        }
    }
    println!("        {nights} nights, {} backups, {:.0?}", year.backups, begun.elapsed());
    year.judge(bars)
}

impl Year<'_> {
    /// One day and its night: somebody registers, the chores are done once for each host, backups are made.
    fn pass(&mut self, night: u32) -> Result<()> {
        // What fails for want of room is tried again after half a minute.
        let later = if night == FULL_DISK { Duration::from_secs(600) } else { Duration::ZERO };
        self.clock.move_to(night, NIGHT + later)?;
        self.somebody_registers()?;
        if night >= UPGRADE {
            self.chores_are_done_once()?;
        }
        if night.is_multiple_of(RESTORED_EACH) {
            sleep(LINKED);
        }
        self.it.run(&["backup"])?;
        self.it.run(&["backup", "--keys"])?;
        self.backups += 2;
        let kept = others::backups_kept(&self.it)?;
        ensure!(kept <= MOST_KEPT, "{kept} backups are kept after night {night}.");
        self.clock.move_to(night, NOON)
    }

    fn somebody_registers(&mut self) -> Result<()> {
        let before = self.ledger.acknowledged.len();
        let load = Load::start_from(before, &[self.it.port], 1, 0);
        let until = Instant::now() + PATIENCE;
        while load.acknowledged() == 0 && Instant::now() < until {
            sleep(Duration::from_millis(5));
        }
        let of_today = load.finish()?;
        ensure!(!of_today.acknowledged.is_empty(), "Nobody was registered within a minute.");
        self.ledger.acknowledged.extend(of_today.acknowledged);
        self.ledger.unanswered.extend(of_today.unanswered);
        Ok(())
    }

    /// Waits for the chores, and then looks that none comes after them.
    fn chores_are_done_once(&mut self) -> Result<()> {
        let (wanted, until) = (self.counted + self.hosts, Instant::now() + PATIENCE);
        loop {
            let done = others::chores_done(&self.it)?;
            if done >= wanted {
                ensure!(done == wanted, "The nightly chores were done {done} times instead of {wanted}.");
                self.counted = done;
                return Ok(());
            }
            ensure!(Instant::now() < until, "The nightly chores were done {done} times instead of {wanted}.");
            sleep(Duration::from_millis(20));
        }
    }

    /// A night in which nothing can be written: people are refused in words, the chores wait, a backup fails
    /// and says so. Then there is room again.
    fn full_disk(&mut self, night: u32, disk: &Mounted) -> Result<()> {
        let filler = disk.at.join("filler");
        super::full_disk::fill(&filler)?;
        self.clock.move_to(night, NIGHT)?;
        let load = Load::start_from(self.ledger.acknowledged.len(), &[self.it.port], 2, 1);
        sleep(Duration::from_secs(3));
        ensure!(self.it.run(&["backup"]).is_err(), "A backup was made onto a full disk.");
        super::full_disk::fill(&filler)?;
        fs::remove_file(&filler)?;
        let ledger = load.finish()?;
        let refused = ledger.events.iter().filter(|event| event.is(503)).count();
        println!("        night {night}: the disk was full, {refused} registrations were refused");
        ensure!(refused > 0, "Nobody was refused although the disk was full.");
        self.ledger.acknowledged.extend(ledger.acknowledged);
        Ok(())
    }

    /// Another program takes the place of the one from before, and brings the database up to date.
    fn upgrade(&mut self, new: &std::path::Path) -> Result<()> {
        self.server = Server::Nobody;
        // The one from before says nothing of itself to Prometheus.
        let watched = ("KITH_METRICS_LISTEN".to_owned(), format!("127.0.0.1:{}", self.it.prometheus()?));
        self.it = self.it.with_binary(new).with_variables(vec![watched]);
        let said = self.it.run(&["migrate"])?;
        println!("        night {UPGRADE}: {}", said.trim().replace('\n', "; "));
        self.restarted()
    }

    /// The process hands over to another one, which counts from nothing again.
    fn hand_over(&mut self, night: u32) -> Result<()> {
        let Server::Started { _it: server } = std::mem::replace(&mut self.server, Server::Nobody) else {
            bail!("Nobody is there to hand over.");
        };
        self.server = Server::Successor { _it: server.hand_over()? };
        println!("        night {night}: handed over to another process");
        self.counted = 0;
        Ok(())
    }

    /// The key is changed, and the process restarted with the new one.
    fn new_key(&mut self, sheet: &std::path::Path) -> Result<()> {
        others::rotate(&self.it, sheet)?;
        println!("        night {NEW_KEY}: the key was changed");
        self.server = Server::Nobody;
        self.restarted()
    }

    fn restarted(&mut self) -> Result<()> {
        self.server = Server::Started { _it: self.it.serve_until_ready()?.0 };
        self.counted = 0;
        Ok(())
    }

    fn judge(mut self, bars: &mut Bars) -> Result<()> {
        pages_are_there(&self.it, &self.ledger, bars);
        sleep(LINKED);
        let sound = self.it.is_sound();
        let said = |()| "audit verify and doctor find nothing".to_owned();
        bars.hold(sound.is_ok(), sound.map_or_else(|error| format!("{error:#}"), said));
        self.server = Server::Nobody;
        if self.ledger.acknowledged.is_empty() {
            bail!("Nobody was registered in the whole year.");
        }
        listed_once(&self.it, &self.ledger, bars)
    }
}
