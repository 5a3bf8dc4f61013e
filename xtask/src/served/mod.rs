//! A real Kith, served in earnest, and the people who use it. Apart from the chores, so that what is hurt and
//! what is measured is the same installation with the same callers.

pub mod bars;
pub mod installation;
pub mod kept;
pub mod load;
pub mod wire;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};

use crate::needs::{self, POSTGRESQL};
use crate::places::Places;
use crate::postgres::Postgres;
use crate::run::{announce, cargo, run};

/// Where an installation keeps what it is told.
#[derive(Clone, Copy, PartialEq)]
pub enum Database {
    Sqlite,
    Postgresql,
}

impl Database {
    /// Both.
    pub const ALL: &[Self] = &[Self::Sqlite, Self::Postgresql];

    /// The one that a command line names.
    pub fn named(word: &str) -> Option<Self> {
        match word {
            "sqlite" => Some(Self::Sqlite),
            "postgresql" => Some(Self::Postgresql),
            _ => None,
        }
    }

    /// Its name as its makers write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgresql => "PostgreSQL",
        }
    }

    /// A server that keeps what it is told, where one is needed.
    pub fn server(self) -> Result<Option<Postgres>> {
        if self == Self::Sqlite {
            return Ok(None);
        }
        needs::debian(&[&POSTGRESQL])?;
        Postgres::in_earnest().map(Some)
    }
}

/// The program that was named, else the release build.
pub fn binary(places: &Places, given: Option<&Path>) -> Result<PathBuf> {
    if let Some(given) = given {
        return fs::canonicalize(given).with_context(|| format!("{} cannot be found.", given.display()));
    }
    announce("Building the release");
    run(cargo(&places.root).args(["build", "--release", "--package", "kith", "--locked"]))?;
    Ok(places.target.join("release/kith"))
}

/// An empty folder of that name.
pub fn new_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    Ok(fs::create_dir_all(folder)?)
}

/// The time within which so many of a hundred came; they are sorted.
pub fn share(sorted: &[Duration], hundredths: usize) -> Duration {
    let place = (sorted.len() * hundredths).div_ceil(100).max(1) - 1;
    sorted.get(place).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::share;
    use std::time::Duration;

    #[test]
    fn of_a_hundred_times_the_ninety_ninth_is_not_the_longest() {
        let times: Vec<Duration> = (1..=100).map(Duration::from_millis).collect();
        assert_eq!(share(&times, 99), Duration::from_millis(99));
        assert_eq!(share(&times, 50), Duration::from_millis(50));
        assert_eq!(share(&times[..1], 99), Duration::from_millis(1));
        assert_eq!(share(&[], 99), Duration::ZERO);
    }
}
