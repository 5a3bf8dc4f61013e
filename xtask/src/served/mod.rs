//! A real Kith, served in earnest, and the people who use it. Apart from the chores, so that what is hurt and
//! what is measured is the same installation with the same callers.

pub mod bars;
pub mod installation;
pub mod load;
pub mod wire;

use std::fs;
use std::path::{Path, PathBuf};

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
