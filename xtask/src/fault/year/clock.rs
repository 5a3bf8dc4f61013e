//! Time that is moved: Kith and its commands run with libfaketime, which reads from a file by how much
//! their clock is ahead. Waiting (timeouts, pauses) goes by the machine's own time all the while.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};

use crate::needs::{self, FAKETIME};

pub const DAY: Duration = Duration::from_secs(24 * 3600);

/// The clock of everything that is started with its variables.
pub struct MovedClock {
    file: PathBuf,
    library: PathBuf,
    /// Midnight (UTC) of the day on which the year begins, since 1970.
    midnight: Duration,
}

impl MovedClock {
    /// A clock that is right, until it is moved.
    pub fn new(folder: &Path) -> Result<Self> {
        needs::debian(&[&FAKETIME])?;
        let library = needs::faketime().context("libfaketime is not where Debian puts it.")?;
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?;
        let midnight = Duration::from_secs(now.as_secs() / DAY.as_secs() * DAY.as_secs());
        let it = Self { file: folder.join("ahead"), library, midnight };
        fs::write(&it.file, "+0\n")?;
        Ok(it)
    }

    /// What a program that is to go by this clock is started with.
    pub fn variables(&self) -> Vec<(String, String)> {
        let text = |path: &Path| path.display().to_string();
        [
            ("LD_PRELOAD", text(&self.library)),
            ("FAKETIME_TIMESTAMP_FILE", text(&self.file)),
            ("FAKETIME_NO_CACHE", "1".to_owned()),
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1".to_owned()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into()
    }

    /// It becomes this time (UTC) of the day with this number; the first day is 0.
    pub fn move_to(&self, day: u32, time: Duration) -> Result<()> {
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?;
        let ahead = (self.midnight + DAY * day + time).saturating_sub(now);
        // Written beside and moved, so that nobody reads half of it.
        let half = self.file.with_extension("half");
        fs::write(&half, format!("+{}\n", ahead.as_secs()))?;
        Ok(fs::rename(&half, &self.file)?)
    }
}
