//! `cargo xtask fault NAME`: a real Kith under load is hurt, and everything it acknowledged must be there
//! afterwards. Apart from the tests: it takes minutes, some of it needs root, and its figures are for
//! docs/measurements.md.

mod failover;
mod floods;
mod fsync;
mod full_disk;
mod judge;
mod kill;
mod mount;
mod postgres_away;
mod power;
mod strace;
mod twins;
mod year;

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::places::Places;
use crate::postgres::Postgres;
use crate::run::announce;
use crate::served::bars::Bars;
use crate::served::installation::Installation;
use crate::served::{Database, binary, new_folder};

/// One fault: its name, on which databases, and what is done.
struct Fault {
    name: &'static str,
    on: &'static [Database],
    /// Whether it needs a disk of its own.
    mounts: bool,
    happens: fn(&mut Scene, &mut Bars) -> Result<()>,
}

const BOTH: &[Database] = Database::ALL;
const SQLITE: &[Database] = &[Database::Sqlite];
const POSTGRESQL_ALONE: &[Database] = &[Database::Postgresql];

const FAULTS: &[Fault] = &[
    Fault { name: "kill", on: BOTH, mounts: false, happens: kill::kill },
    Fault { name: "twins", on: SQLITE, mounts: false, happens: twins::twins },
    Fault { name: "full-disk", on: SQLITE, mounts: true, happens: full_disk::full_disk },
    Fault { name: "fsync", on: SQLITE, mounts: false, happens: fsync::fsync },
    Fault { name: "power", on: SQLITE, mounts: true, happens: power::power },
    Fault { name: "postgres-away", on: POSTGRESQL_ALONE, mounts: false, happens: postgres_away::postgres_away },
    Fault { name: "year", on: SQLITE, mounts: true, happens: year::year },
    Fault { name: "floods", on: BOTH, mounts: false, happens: floods::floods },
    Fault { name: "failover", on: POSTGRESQL_ALONE, mounts: false, happens: failover::failover },
];

/// What the command line said.
struct Wishes {
    binary: Option<PathBuf>,
    /// The program from before the newest migration.
    old: Option<PathBuf>,
    rounds: Option<u32>,
    seconds: Option<u64>,
    clients: usize,
    on: Option<Database>,
}

/// One fault on one database: where it happens.
struct Scene<'a> {
    wishes: &'a Wishes,
    places: &'a Places,
    binary: PathBuf,
    folder: PathBuf,
    postgres: Option<Postgres>,
}

impl Scene<'_> {
    /// An installation filled by the demonstration, in the scene's folder.
    fn installation(&self) -> Result<Installation> {
        self.installation_in(&self.folder.join("data"))
    }

    /// The same with its files in a folder of their own, such as a small disk.
    fn installation_in(&self, data: &Path) -> Result<Installation> {
        let database = self.postgres.as_ref().map(|server| server.fresh_database("fault")).transpose()?;
        Installation::filled(&self.binary, data, &self.folder, database)
    }
}

/// Lets one fault happen, on every database it applies to.
pub fn fault(places: &Places, words: &[String]) -> Result<()> {
    let known: Vec<&str> = FAULTS.iter().map(|it| it.name).collect();
    let found = words.split_first().and_then(|(name, rest)| Some((FAULTS.iter().find(|it| it.name == name)?, rest)));
    let Some((fault, rest)) = found else { bail!("Say which: cargo xtask fault {}.", known.join(" | ")) };
    let wishes = read(rest)?;
    if fault.mounts {
        mount::in_a_room_of_its_own()?;
    }
    let databases = fault.on.iter().copied().filter(|it| wishes.on.is_none_or(|on| on == *it));
    let databases: Vec<Database> = databases.collect();
    if databases.is_empty() {
        bail!("{} does not apply to that database.", fault.name);
    }
    let binary = binary(places, wishes.binary.as_deref())?;
    let mut bars = Bars::default();
    for database in databases {
        announce(&format!("{}, {}", fault.name, database.name()));
        let folder = places.target.join("fault").join(format!("{}-{}", fault.name, database.name()));
        new_folder(&folder)?;
        let postgres = database.server()?;
        (fault.happens)(&mut Scene { wishes: &wishes, places, binary: binary.clone(), folder, postgres }, &mut bars)?;
    }
    bars.judged()
}

fn read(words: &[String]) -> Result<Wishes> {
    let mut wishes = Wishes { binary: None, old: None, rounds: None, seconds: None, clients: 50, on: None };
    for pair in words.chunks(2) {
        let [flag, value] = pair else { bail!("{} wants a value.", pair[0]) };
        match flag.as_str() {
            "--binary" => wishes.binary = Some(PathBuf::from(value)),
            "--old" => wishes.old = Some(PathBuf::from(value)),
            "--rounds" => wishes.rounds = Some(value.parse()?),
            "--seconds" => wishes.seconds = Some(value.parse()?),
            "--clients" => wishes.clients = value.parse()?,
            "--on" if Database::named(value).is_some() => wishes.on = Database::named(value),
            _ => bail!("{flag} {value} is not known here.\n\n{}", crate::USAGE),
        }
    }
    Ok(wishes)
}
