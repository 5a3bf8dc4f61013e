//! Kith as it is measured: an installation with thousands of interests, which came by the public form, served
//! in earnest, and a coordinator who is signed in. Apart from the measuring, which is the same for everybody.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use super::rush::{Figures, How, Measure, Page, measure};
use super::{AGAIN, DASHBOARD, LIST, PUBLIC};
use crate::postgres::Postgres;
use crate::processes::{Memory, Processes};
use crate::run::announce;
use crate::served::installation::{HOST, Installation, PROGRAMME};
use crate::served::load::Load;
use crate::served::wire::Browser;
use crate::served::{Database, share};

const WRITERS: usize = 16;
/// How often it is started, and how often it makes its tables.
const STARTS: usize = 10;
const MIGRATIONS: usize = 5;
/// How long a server that was just started is left alone before it counts as idle.
const SETTLES: Duration = Duration::from_secs(8);
/// How long nothing may come of the people who register.
const STANDSTILL: Duration = Duration::from_secs(120);

/// What there is to say about Kith on one database.
pub struct Kith {
    pub database: Database,
    pub pages: Vec<Figures>,
    /// From the start of the program to the first whole page, the middle one.
    pub start: Duration,
    /// All of them on an empty database, from the start of the program to its end, the middle one.
    pub migrations: Duration,
    pub idle: Held,
    pub loaded: Held,
    /// How many interests the list has.
    pub interests: usize,
}

/// What is held in memory.
pub struct Held {
    pub own: Memory,
    pub database: Option<Memory>,
}

impl Held {
    /// All processes together, in KiB.
    pub fn all(&self) -> u64 {
        self.own.proportional + self.database.map_or(0, |it| it.proportional)
    }
}

/// Fills an installation and measures it.
pub fn kith(binary: &Path, folder: &Path, database: Database, interests: usize, how: Measure) -> Result<Kith> {
    let postgres = database.server()?;
    announce(&format!("Kith on {}: its tables", database.name()));
    let migrations = migrations(binary, folder, postgres.as_ref())?;
    announce(&format!("Kith on {}: {interests} people register", database.name()));
    let url = postgres.as_ref().map(|server| server.fresh_database("bench")).transpose()?;
    let it = Installation::filled(binary, &folder.join("data"), folder, url)?;
    let interests = fill(&it, interests)?;
    let cookie = it.coordinator()?.1.cookies();
    announce(&format!("Kith on {}: its start and its pages", database.name()));
    let start = start(&it)?;
    let (server, _) = it.serve_until_ready()?;
    let own = Processes::of(&[server.id()]);
    let others = match &postgres {
        Some(server) => Some(Processes::of(&server.processes()?[..1])),
        None => None,
    };
    let held = || Ok::<_, anyhow::Error>(Held { own: own.memory()?, database: memory(others.as_ref())? });
    sleep(SETTLES);
    let idle = held()?;
    let mut measured = Vec::new();
    for page in pages(&cookie) {
        measured.push(measure(&page, it.port, &own, others.as_ref(), how)?);
    }
    Ok(Kith { database, pages: measured, start, migrations, idle, loaded: held()?, interests })
}

fn memory(of: Option<&Processes>) -> Result<Option<Memory>> {
    of.map(Processes::memory).transpose()
}

fn migrations(binary: &Path, folder: &Path, postgres: Option<&Postgres>) -> Result<Duration> {
    let mut times = Vec::new();
    for number in 0..MIGRATIONS {
        let empty = folder.join(format!("empty-{number}"));
        let url = postgres.map(|server| server.fresh_database("empty")).transpose()?;
        let it = Installation::new(binary, &empty, folder, url)?;
        let begun = Instant::now();
        it.migrate()?;
        times.push(begun.elapsed());
    }
    Ok(middle(times))
}

/// Has people register until there are so many, and waits until their letters have left; answers how many
/// the list then has.
fn fill(it: &Installation, wanted: usize) -> Result<usize> {
    let (server, _) = it.serve_until_ready()?;
    let load = Load::start(&[it.port], WRITERS, 0);
    let (mut last, mut since) = (0, Instant::now());
    while last < wanted {
        sleep(Duration::from_millis(50));
        let now = load.acknowledged();
        if now > last {
            (last, since) = (now, Instant::now());
        }
        ensure!(since.elapsed() < STANDSTILL, "{last} people could register, and then nobody could for two minutes.");
    }
    let told = load.finish()?.acknowledged.len();
    it.is_sound()?;
    drop(server);
    // Its first line says what the columns are.
    let listed = it.list()?.lines().count() - 1;
    ensure!(listed >= told, "{told} people registered and {listed} are in the list.");
    Ok(listed)
}

/// How long it takes from the start of the program to the first whole page.
fn start(it: &Installation) -> Result<Duration> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let begun = Instant::now();
        let _server = it.serve()?;
        times.push(first_page(it, begun)?);
    }
    Ok(middle(times))
}

fn first_page(it: &Installation, begun: Instant) -> Result<Duration> {
    while begun.elapsed() < Duration::from_secs(60) {
        if Browser::at(it.port, HOST).get(PROGRAMME).is_ok_and(|page| page.status == 200) {
            return Ok(begun.elapsed());
        }
        sleep(Duration::from_millis(1));
    }
    bail!("No page came within a minute. What Kith said is in {}.", it.logs.display())
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    share(&times, 50)
}

/// The pages that are measured: those with a bar first.
fn pages(cookie: &str) -> Vec<Page> {
    let public = Page {
        name: PUBLIC,
        path: PROGRAMME.to_owned(),
        host: HOST.to_owned(),
        cookie: None,
        says: "Virtual action learning sets: spring",
        how: How::Fresh,
    };
    let signed_in = Page { cookie: Some(cookie.to_owned()), how: How::Plain, ..public.clone() };
    let dashboard =
        Page { name: DASHBOARD, path: "/operations".to_owned(), says: "Good to see you", ..signed_in.clone() };
    let list = Page { name: LIST, path: format!("{PROGRAMME}/interests"), says: "Loom Homes", ..signed_in };
    let again = Page { name: AGAIN, how: How::Again, ..public.clone() };
    let compressed = |page: &Page, name| Page { name, how: How::Compressed, ..page.clone() };
    let as_browsers_do = [
        compressed(&public, "public page, compressed"),
        compressed(&dashboard, "dashboard, compressed"),
        compressed(&list, "list, compressed"),
    ];
    [public, again, dashboard, list].into_iter().chain(as_browsers_do).collect()
}

/// The size of the program in bytes.
pub fn size(binary: &Path) -> Result<u64> {
    Ok(fs::metadata(binary).context("The program is gone.")?.len())
}
