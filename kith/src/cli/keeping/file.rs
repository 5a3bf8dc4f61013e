//! What stands in a backup: the names of its pieces and what its first and last one say.
//!
//! `manifest.json` comes first, `ending.json` last; between them `kith.toml`, `audit-heads.jsonl`,
//! `rows/TABLE/NNNNNN.jsonl` (a row a line) and `files/…` as they lie in the folder of files. A backup of the
//! keys has rows alone.

use platform::Timestamp;
use platform::db::copy::{Table, Tallies};
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::time::Duration;

pub(super) const MANIFEST: &str = "manifest.json";
pub(super) const CONFIG: &str = "kith.toml";
pub(super) const HEADS: &str = "audit-heads.jsonl";
pub(super) const ROWS: &str = "rows/";
pub(super) const FILES: &str = "files/";
pub(super) const ENDING: &str = "ending.json";

/// The form of what is described here; another one is refused.
pub(super) const FORM: u32 = 1;

/// For how long keys live on in backups: what is forgotten is gone for good after that.
pub(super) const KEYS_LIVE: Duration = Duration::from_secs(30 * 24 * 3600);

/// Which of the two databases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Of {
    /// Everything but the keys.
    Everything,
    /// The keystore.
    Keys,
}

/// The first piece.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub(super) form: u32,
    pub(super) of: Of,
    pub(super) made_at: Timestamp,
    /// The version of Kith that made it.
    pub(super) by: String,
    pub(super) public_url: String,
    pub(super) migrations: Vec<String>,
    pub(super) tables: Vec<Table>,
}

/// The last piece: what has to be there when all of it was read.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Ending {
    pub(super) tallies: Tallies,
    pub(super) files: u64,
}

impl Ending {
    /// How many rows in all.
    pub(super) fn rows(&self) -> u64 {
        self.tallies.values().map(|it| it.rows).sum()
    }
}

impl Of {
    /// What files of this kind are called, up to when they were made.
    fn stem(self) -> &'static str {
        match self {
            Self::Everything => "kith-",
            Self::Keys => "kith-keys-",
        }
    }

    /// What a file made at an instant is called: `kith-20270209T031500Z.kith`.
    pub(super) fn file_name(self, at: Timestamp) -> String {
        let digits: String = at.to_string().chars().take(19).filter(|it| it.is_ascii_digit() || *it == 'T').collect();
        format!("{}{digits}Z.kith", self.stem())
    }

    /// When a file of this kind was made, by its name; nothing for a file of another kind.
    pub(super) fn made_at(self, file: &Path) -> Option<Timestamp> {
        let name = file.file_name()?.to_str()?;
        let at = name.strip_prefix(self.stem())?.strip_suffix(".kith")?;
        let made = at.parse().ok().map(Timestamp::new)?;
        // What can be read as an instant may be written otherwise than we do.
        (self.file_name(made) == name).then_some(made)
    }

    /// Whether a file is of this kind, by its name.
    pub(super) fn is_one(self, file: &Path) -> bool {
        self.made_at(file).is_some()
    }

    /// Whether a file is of this kind and was made before the second of an instant, by its name.
    pub(super) fn is_older(self, file: &Path, at: Timestamp) -> bool {
        self.made_at(file).is_some_and(|made| self.file_name(made) < self.file_name(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_after_when_they_were_made_and_known_by_that() {
        let at = Timestamp::from_micros(1_803_902_400_123_456);
        let day = Duration::from_secs(24 * 3600);
        for (of, named) in
            [(Of::Everything, "kith-20270301T120000Z.kith"), (Of::Keys, "kith-keys-20270301T120000Z.kith")]
        {
            let name = of.file_name(at);
            assert_eq!(name, named);
            assert!(of.is_older(Path::new(&name), at.plus(day)) && !of.is_older(Path::new(&name), at));
        }
        let (keys, all) = (Of::Keys.file_name(at), Of::Everything.file_name(at));
        assert!(!Of::Everything.is_older(Path::new(&keys), at.plus(day)));
        assert!(!Of::Keys.is_older(Path::new(&all), at.plus(day)));
        for other in ["kith-notes.txt", "kith-20270209.kith", "budget-20270209T031500Z.kith", ""] {
            assert!(!Of::Everything.is_older(Path::new(other), at.plus(day)), "{other}");
        }
    }
}
