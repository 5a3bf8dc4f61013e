//! `kith restore`: puts an installation back from its backups and the recovery sheet alone, and looks whether
//! everything is there; with `--verify`, into a folder that is gone afterwards.

use super::file::{KEYS_LIVE, Of};
use super::reading_back::{Opening, Target, opening, read_all};
use super::{context, of_io};
use crate::cli::init::{RecoverySheet, write_new};
use crate::cli::{Failure, Options, Started, audit, block_on, say, start};
use crate::{demo, house};
use backup::Identity;
use lexopt::prelude::*;
use platform::config::Config;
use platform::db::copy;
use platform::vault::{KEYSTORE_MIGRATIONS, KeyEncryptingKey, KeySource, Keystore};
use platform::{Clock, Exit, Timestamp};
use secrecy::ExposeSecret;
use std::path::{Path, PathBuf};

const USAGE: &str = "say `kith restore BACKUP --keys KEYS-BACKUP --sheet RECOVERY-SHEET [--config FILE] [--verify]`";

/// What was asked for.
struct Asked {
    backup: PathBuf,
    keys: Option<PathBuf>,
    sheet: PathBuf,
    config: PathBuf,
    only_look: bool,
}

pub(in crate::cli) fn command(parser: lexopt::Parser) -> Result<(), Failure> {
    let asked = read(parser)?;
    let identity = RecoverySheet::identity_in(&asked.sheet)?;
    let opening = opening(&asked.backup, &identity, Of::Everything)?;
    say(format_args!(
        "{}: made at {} for {}.",
        asked.backup.display(),
        opening.manifest.made_at,
        opening.manifest.public_url
    ));
    if !asked.only_look {
        let config = configuration(&asked, &opening)?;
        return block_on(restore(asked, identity, opening, config));
    }
    let folder = tempfile::Builder::new().prefix("kith-restore-").tempdir().map_err(of_io(&std::env::temp_dir()))?;
    let config = demo::configuration(folder.path(), None, 0)?;
    block_on(restore(asked, identity, opening, config))?;
    say("It can be restored. What was written to look at it is removed again.");
    Ok(())
}

fn read(mut parser: lexopt::Parser) -> Result<Asked, Failure> {
    let (mut backup, mut keys, mut sheet, mut config, mut only_look) = (None, None, None, None, false);
    while let Some(word) = parser.next()? {
        match word {
            Long("keys") => keys = Some(PathBuf::from(parser.value()?)),
            Long("sheet") => sheet = Some(PathBuf::from(parser.value()?)),
            Long("config") => config = Some(PathBuf::from(parser.value()?)),
            Long("verify") => only_look = true,
            Value(file) if backup.is_none() => backup = Some(PathBuf::from(file)),
            other => return Err(other.unexpected().into()),
        }
    }
    match (backup, sheet) {
        (Some(backup), Some(sheet)) => {
            let config = config.unwrap_or_else(|| PathBuf::from("kith.toml"));
            Ok(Asked { backup, keys, sheet, config, only_look })
        }
        _ => Err(Failure::new(Exit::Usage, USAGE)),
    }
}

/// The configuration of this machine; on an empty one, the one in the backup.
fn configuration(asked: &Asked, opening: &Opening) -> Result<Config, Failure> {
    if !asked.config.exists() {
        let missing = || {
            let file = asked.config.display();
            Failure::new(Exit::Config, format!("there is no {file}, and none in the backup: write one first"))
        };
        let text = opening.config.as_deref().ok_or_else(missing)?;
        write_new(&std::path::absolute(&asked.config).map_err(of_io(&asked.config))?, text)?;
        say(format_args!("{}: as it was when the backup was made.", asked.config.display()));
    }
    start::configuration(&Options { config: Some(asked.config.clone()), ..Options::default() })
}

async fn restore(asked: Asked, identity: Identity, opening: Opening, config: Config) -> Result<(), Failure> {
    start::make_folders(&config)?;
    let database = start::open_database(&config).await?;
    let empty = copy::is_empty(&database, &context()).await;
    if !empty.map_err(|error| Failure::new(Exit::from(&error), error))? {
        let message = "there is something in the database already, and restoring never writes over anything: move it \
            away, or name another one in the configuration";
        return Err(Failure::new(Exit::CannotCreate, message));
    }
    put_key_back(&config.keys.source, &asked.sheet)?;
    put_keystore_back(&config, asked.keys.as_deref(), &identity).await?;
    let to = Target {
        database: &database,
        migrations: &house::migrations(),
        folders: Some((config.data.blobs(), config.data.folder.clone())),
    };
    let ending = read_all(&asked.backup, &identity, &opening.manifest, &to).await?;
    database.close().await;
    let (rows, tables) = (ending.rows(), ending.tallies.len());
    say(format_args!("{rows} rows of {tables} tables and {} files are back, each table counted anew.", ending.files));
    start::prepare(&config).await?;
    let started = start::start(config, Clock::system(), false).await?;
    look(&started, opening.manifest.made_at).await?;
    started.home.db.close().await;
    Ok(())
}

/// Puts the key of the sheet where it belongs; one that is there has to be the same.
fn put_key_back(source: &KeySource, sheet: &Path) -> Result<(), Failure> {
    let text = RecoverySheet::key_in(sheet)?;
    if let KeySource::File(file) = source
        && !file.exists()
    {
        write_new(&std::path::absolute(file).map_err(of_io(file))?, &text)?;
    }
    let here = KeyEncryptingKey::load(source).map_err(|error| Failure::new(Exit::from(&error), error))?;
    if here.reveal().contains(text.trim()) {
        return Ok(());
    }
    Err(Failure::new(
        Exit::Key,
        "the key on this machine is not the one on the recovery sheet: move the wrong one away",
    ))
}

/// Fills the keystore from its backup where there is none. One that is there is newer than any backup of it.
async fn put_keystore_back(config: &Config, backup: Option<&Path>, identity: &Identity) -> Result<(), Failure> {
    let opened = Keystore::open_bare(config.keys.url.expose_secret()).await;
    let database = opened.map_err(|error| Failure::new(Exit::from(&error), error))?;
    let empty = copy::is_empty(&database, &context()).await.map_err(|error| Failure::new(Exit::from(&error), error))?;
    let file = match (empty, backup) {
        (false, None) => return Ok(()),
        (false, Some(_)) => {
            let message = "there is a keystore on this machine already, newer than any backup of it: leave --keys out";
            return Err(Failure::new(Exit::CannotCreate, message));
        }
        (true, None) => return Err(Failure::new(Exit::Usage, format!("the keys are missing: {USAGE}"))),
        (true, Some(file)) => file,
    };
    let opening = opening(file, identity, Of::Keys)?;
    if context().now.since(opening.manifest.made_at) > KEYS_LIVE {
        let message = format!(
            "{} is older than thirty days, and what has been forgotten since must stay forgotten: take a later one",
            file.display()
        );
        return Err(Failure::new(Exit::Key, message));
    }
    let to = Target { database: &database, migrations: KEYSTORE_MIGRATIONS, folders: None };
    let ending = read_all(file, identity, &opening.manifest, &to).await?;
    database.close().await;
    say(format_args!("{} rows of the keystore are back, as of {}.", ending.rows(), opening.manifest.made_at));
    Ok(())
}

/// Looks whether the audit trail of every host is whole, up to the last head that was kept.
async fn look(started: &Started, made_at: Timestamp) -> Result<(), Failure> {
    let heads = started.config.data.folder.join(super::file::HEADS);
    audit::verify(started, &heads, made_at).await
}
