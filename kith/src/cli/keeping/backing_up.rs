//! `kith backup`: one sealed file of everything but the keys, or, with `--keys`, of the keys alone; made while the
//! installation is in use.

use super::file::{CONFIG, ENDING, Ending, FILES, FORM, HEADS, KEYS_LIVE, MANIFEST, Manifest, Of, ROWS};
use super::{context, of_copy, of_io};
use crate::cli::{Failure, Options, block_on, say, start};
use backup::{Pack, Recipient};
use lexopt::prelude::*;
use platform::config::Config;
use platform::db::copy::{Portion, Reading};
use platform::vault::Keystore;
use platform::{Db, Exit, Timestamp};
use secrecy::ExposeSecret;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);

pub(in crate::cli) fn command(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let (mut options, mut of, mut folder) = (Options::default(), Of::Everything, None);
    while let Some(word) = parser.next()? {
        match word {
            Long("config") => options.config = Some(parser.value()?.into()),
            Long("keys") => of = Of::Keys,
            Long("to") => folder = Some(PathBuf::from(parser.value()?)),
            other => return Err(other.unexpected().into()),
        }
    }
    let config = start::configuration(&options)?;
    let folder = folder.unwrap_or_else(|| config.backup.folder.clone());
    let recipient = recipient(&config)?;
    block_on(async move {
        let database = open(&config, of).await?;
        let now = context().now;
        let written = write(&config, &database, of, now, &recipient, &folder).await;
        database.close().await;
        let (file, ending) = written?;
        let size = fs::metadata(&file).map_err(of_io(&file))?.len();
        let (rows, tables) = (ending.rows(), ending.tallies.len());
        say(format_args!("{}: {rows} rows of {tables} tables, {} files, {size} bytes.", file.display(), ending.files));
        let_go(&config, of, now, &folder)
    })
}

fn recipient(config: &Config) -> Result<Recipient, Failure> {
    let text = config.backup.recipient.as_deref().ok_or_else(|| {
        let what_now =
            "set backup.recipient to the word that begins with age1 (`kith init` does, and `age-keygen` makes one)";
        Failure::new(Exit::Config, format!("it is not settled who may open backups: {what_now}"))
    })?;
    text.parse().map_err(|error: backup::BadRecipient| Failure::new(Exit::Config, format!("backup.recipient: {error}")))
}

async fn open(config: &Config, of: Of) -> Result<Db, Failure> {
    match of {
        Of::Everything => start::open_database(config).await,
        Of::Keys => {
            let opened = Keystore::open_bare(config.keys.url.expose_secret()).await;
            opened.map_err(|error| Failure::new(Exit::from(&error), error))
        }
    }
}

/// Writes the file beside its place and moves it there once all of it is safe on the disk.
async fn write(
    config: &Config,
    database: &Db,
    of: Of,
    now: Timestamp,
    recipient: &Recipient,
    folder: &Path,
) -> Result<(PathBuf, Ending), Failure> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(of_io(folder))?;
    let place = folder.join(of.file_name(now));
    let beside = place.with_extension("part");
    let failed = of_io(&beside);
    let out = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&beside).map_err(&failed)?;
    let mut pack = Pack::begin(BufWriter::new(out), recipient).map_err(&failed)?;
    let filled = fill(&mut pack, config, database, of, now).await;
    let ended = match filled {
        Ok(ending) => finish(pack, &beside, &place).map(|()| ending).map_err(&failed),
        Err(Trouble::Data(failure)) => Err(failure),
        Err(Trouble::Io(error)) => Err(failed(error)),
    };
    if ended.is_err() {
        // What is half written is no backup; that it cannot be removed either changes nothing.
        drop(fs::remove_file(&beside));
    }
    Ok((place, ended?))
}

fn finish(pack: Pack<BufWriter<File>>, beside: &Path, place: &Path) -> io::Result<()> {
    let file = pack.end()?.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    fs::rename(beside, place)?;
    File::open(place.parent().unwrap_or(Path::new(".")))?.sync_all()
}

/// Why a backup was not filled.
enum Trouble {
    /// The database's, or a file's that is to be kept.
    Data(Failure),
    /// The backup's own file.
    Io(io::Error),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

async fn fill<W: Write>(
    pack: &mut Pack<W>,
    config: &Config,
    database: &Db,
    of: Of,
    now: Timestamp,
) -> Result<Ending, Trouble> {
    let data = |error| Trouble::Data(of_copy(error));
    // The heads before the snapshot: one that is signed meanwhile names lines the snapshot does not have.
    let heads = if of == Of::Everything { read_if_there(Some(&config.data.folder.join(HEADS)))? } else { None };
    let mut reading = Reading::begin(database, &context()).await.map_err(data)?;
    let manifest = Manifest {
        form: FORM,
        of,
        made_at: now,
        by: env!("CARGO_PKG_VERSION").to_owned(),
        public_url: config.http.public_url.clone(),
        migrations: reading.migrations().to_vec(),
        tables: reading.tables().to_vec(),
    };
    pack.put(MANIFEST, &json(&manifest)?)?;
    if of == Of::Everything {
        for (name, bytes) in [(CONFIG, read_if_there(config.file())?), (HEADS, heads)] {
            if let Some(bytes) = bytes {
                pack.put(name, &bytes)?;
            }
        }
    }
    let mut number = 0_u64;
    while let Some(portion) = reading.next().await.map_err(data)? {
        number += 1;
        pack.put(&format!("{ROWS}{}/{number:06}.jsonl", portion.table), &lines(&portion)?)?;
    }
    let tallies = reading.finish().await.map_err(data)?;
    // The files after the rows: whatever a row of the snapshot names was there before it.
    let files = if of == Of::Everything { put_files(pack, &config.data.blobs())? } else { 0 };
    let ending = Ending { tallies, files };
    pack.put(ENDING, &json(&ending)?)?;
    Ok(ending)
}

fn json(what: &impl serde::Serialize) -> Result<Vec<u8>, Trouble> {
    serde_json::to_vec(what).map_err(|error| Trouble::Data(Failure::new(Exit::Internal, error)))
}

fn lines(portion: &Portion) -> Result<Vec<u8>, Trouble> {
    let mut out = Vec::new();
    for row in &portion.rows {
        out.extend(json(row)?);
        out.push(b'\n');
    }
    Ok(out)
}

fn read_if_there(file: Option<&Path>) -> Result<Option<Vec<u8>>, Trouble> {
    let Some(file) = file.filter(|it| it.exists()) else { return Ok(None) };
    fs::read(file).map(Some).map_err(|error| Trouble::Data(of_io(file)(error)))
}

/// Puts every file in that people handed in. One that goes meanwhile is named by no row any more.
fn put_files<W: Write>(pack: &mut Pack<W>, folder: &Path) -> Result<u64, Trouble> {
    let mut count = 0;
    let mut waiting = vec![folder.to_owned()];
    while let Some(here) = waiting.pop() {
        let entries = match fs::read_dir(&here) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            other => other.map_err(|error| Trouble::Data(of_io(&here)(error)))?,
        };
        for entry in entries {
            let path = entry.map_err(|error| Trouble::Data(of_io(&here)(error)))?.path();
            let unfinished = path.file_name().is_some_and(|it| it.to_string_lossy().starts_with("new-"));
            let Some(name) = path.strip_prefix(folder).ok().and_then(Path::to_str).filter(|_| !unfinished) else {
                continue;
            };
            if path.is_dir() {
                waiting.push(path);
                continue;
            }
            match fs::read(&path) {
                Ok(bytes) => pack.put(&format!("{FILES}{name}"), &bytes)?,
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(Trouble::Data(of_io(&path)(error))),
            }
            count += 1;
        }
    }
    Ok(count)
}

/// Removes what was kept long enough from the folder: by the configuration, and keys after thirty days at most.
fn let_go(config: &Config, of: Of, now: Timestamp, folder: &Path) -> Result<(), Failure> {
    let keep = DAY * config.backup.keep_days;
    let before = now.minus(if of == Of::Keys { keep.min(KEYS_LIVE) } else { keep });
    for entry in fs::read_dir(folder).map_err(of_io(folder))? {
        let path = entry.map_err(of_io(folder))?.path();
        if of.is_older(&path, before) {
            fs::remove_file(&path).map_err(of_io(&path))?;
            say(format_args!("{}: kept long enough, removed.", path.display()));
        }
    }
    Ok(())
}
