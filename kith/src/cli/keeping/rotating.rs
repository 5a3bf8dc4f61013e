//! `kith keys rotate`: changes the key that opens the keystore, and writes the recovery sheet anew. Nothing
//! confidential is written again, and what was sealed with the old key is opened by the new one alone.
//!
//! Stopped anywhere in the middle, the same command goes on: the new key lies beside the old one until the
//! keystore has moved, and then takes its place.

use super::of_io;
use crate::cli::init::{RecoverySheet, write_new};
use crate::cli::{Failure, Options, block_on, say, start};
use lexopt::prelude::*;
use platform::config::Config;
use platform::vault::{KeyEncryptingKey, KeyError, KeyFile, KeySource, Keystore, Vault, VaultError};
use platform::{Dice, Exit};
use secrecy::ExposeSecret;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

const USAGE: &str = "say `kith keys rotate --sheet RECOVERY-SHEET --new-sheet FILE [--config FILE]`";

/// What was asked for.
struct Asked {
    options: Options,
    sheet: PathBuf,
    new_sheet: PathBuf,
}

pub(in crate::cli) fn command(parser: lexopt::Parser) -> Result<(), Failure> {
    let asked = read(parser)?;
    let config = start::configuration(&asked.options)?;
    let KeySource::File(path) = &config.keys.source else {
        let what_now = "put it into a file, name the file in keys.file, change it, and put the new one in its place";
        return Err(Failure::new(Exit::Usage, format!("the key is kept outside of Kith's files: {what_now}")));
    };
    let (file, next) = (KeyFile::at(path), beside(path));
    let (old, new) = (file.read().map_err(of_key)?, start::make_key(&KeySource::File(next.clone()), &Dice::fair())?);
    write_sheet(&asked, &config, &new)?;
    let moved = block_on(rotate(&config, &old, &new))?;
    fs::rename(&next, path).map_err(of_io(path))?;
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(of_io(folder))?;
    say(format_args!("{} has the new key, and {moved} keys of the keystore are wrapped anew.", path.display()));
    say(format_args!(
        "The new recovery sheet is {}: print it and remove it. Keep the old one for as long as there are backups",
        asked.new_sheet.display()
    ));
    say("of the keys from before today. If Kith is running, reload it now: `systemctl reload kith`.");
    Ok(())
}

fn read(mut parser: lexopt::Parser) -> Result<Asked, Failure> {
    let usage = || Failure::new(Exit::Usage, USAGE);
    let (mut options, mut sheet, mut new_sheet) = (Options::default(), None, None);
    match parser.next()? {
        Some(Value(word)) if word == "rotate" => {}
        _ => return Err(usage()),
    }
    while let Some(word) = parser.next()? {
        match word {
            Long("config") => options.config = Some(parser.value()?.into()),
            Long("sheet") => sheet = Some(PathBuf::from(parser.value()?)),
            Long("new-sheet") => new_sheet = Some(PathBuf::from(parser.value()?)),
            other => return Err(other.unexpected().into()),
        }
    }
    let (sheet, new_sheet) = sheet.zip(new_sheet).ok_or_else(usage)?;
    Ok(Asked { options, sheet, new_sheet })
}

/// Where the new key lies until it takes the old one's place.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().map_or_else(OsString::new, OsString::from);
    name.push(".next");
    path.with_file_name(name)
}

/// The sheet with the new key, before anything is opened by that key alone. One that an interrupted change
/// has written already is left as it is.
fn write_sheet(asked: &Asked, config: &Config, new: &KeyEncryptingKey) -> Result<(), Failure> {
    let identity = RecoverySheet::identity_in(&asked.sheet)?;
    let (file, key) = (&asked.new_sheet, new.reveal());
    if file.exists() && RecoverySheet::key_in(file).is_ok_and(|it| it.trim() == key.trim()) {
        return Ok(());
    }
    let sheet = RecoverySheet { public_url: config.http.public_url.clone(), key, identity };
    write_new(file, &sheet.write(super::context().now))
}

async fn rotate(config: &Config, old: &KeyEncryptingKey, new: &KeyEncryptingKey) -> Result<u64, Failure> {
    let failed = |error: VaultError| Failure::new(Exit::from(&error), error);
    let context = super::context();
    let keystore = Keystore::open(config.keys.url.expose_secret(), &context).await.map_err(failed)?;
    let (vault, moved) = Vault::rotate_kek(keystore, old, new, &context).await.map_err(failed)?;
    vault.keystore().db().close().await;
    Ok(moved)
}

fn of_key(error: KeyError) -> Failure {
    Failure::new(Exit::from(&error), error)
}
