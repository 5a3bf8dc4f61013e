//! The recovery sheet: everything that is needed, with the backups, to put an installation back on an empty
//! machine. It is made once, is on no backup, and is read again by `kith restore`.

use crate::cli::Failure;
use platform::{Exit, Timestamp};
use std::path::Path;
use zeroize::Zeroizing;

/// What stands on it.
pub(crate) struct RecoverySheet {
    /// The address of the installation it belongs to.
    pub(crate) public_url: String,
    /// The key that opens the keystore, as its file holds it.
    pub(crate) key: Zeroizing<String>,
    /// What opens the backups.
    pub(crate) identity: backup::Identity,
}

const KEY: &str = "kith-key-1";
const IDENTITY: &str = "AGE-SECRET-KEY-1";

impl RecoverySheet {
    /// The sheet as text for a printer.
    pub(crate) fn write(&self, now: Timestamp) -> String {
        format!(
            "Kith: recovery sheet of {url}\n\
             Made on {day}. Keep it as you keep keys: with it and the backups, everything can be read.\n\
             Print it or copy it to where keys are kept, and remove this file from the machine.\n\n\
             The key that opens the keystore:\n\n{key}\n\
             What opens the backups:\n\n{identity}\n\n\
             To put everything back on an empty machine:\n\
             1. Install Kith, and copy the latest backup and the latest backup of the keys to it.\n\
             2. kith restore BACKUP --keys KEYS-BACKUP --sheet THIS-SHEET --config /etc/kith/kith.toml\n\
             3. kith serve --config /etc/kith/kith.toml\n",
            url = self.public_url,
            day = now.day(),
            key = *self.key,
            identity = self.identity.reveal(),
        )
    }

    /// Reads what opens the backups from a sheet, or from a file with nothing else in it.
    pub(crate) fn identity_in(file: &Path) -> Result<backup::Identity, Failure> {
        let text = read(file)?;
        let line = text.lines().map(str::trim).find(|line| line.starts_with(IDENTITY));
        let identity = line.ok_or_else(|| missing(file, "what opens the backups"))?;
        identity.parse().map_err(|error: backup::BadIdentity| Failure::new(Exit::Key, error))
    }

    /// Reads the key from a sheet, as a key file holds it.
    pub(crate) fn key_in(file: &Path) -> Result<Zeroizing<String>, Failure> {
        let text = read(file)?;
        let lines = text.lines().skip_while(|line| !line.trim_start().starts_with(KEY));
        let key: String =
            lines.take_while(|line| !line.trim().is_empty()).map(|line| format!("{}\n", line.trim())).collect();
        if key.is_empty() { Err(missing(file, "the key")) } else { Ok(Zeroizing::new(key)) }
    }
}

fn read(file: &Path) -> Result<Zeroizing<String>, Failure> {
    let text = std::fs::read_to_string(file);
    text.map(Zeroizing::new)
        .map_err(|error| Failure::new(Exit::of_io(&error), format!("{} cannot be read: {error}", file.display())))
}

fn missing(file: &Path, what: &str) -> Failure {
    Failure::new(
        Exit::Key,
        format!("{} does not hold {what}: name the recovery sheet of the installation", file.display()),
    )
}
