//! Reading a backup: its first piece alone, or all of it into a database and a folder. Nothing counts before the last
//! byte was read and every row was counted anew.

use super::file::{CONFIG, ENDING, Ending, FILES, FORM, HEADS, MANIFEST, Manifest, Of, ROWS};
use super::{context, of_copy, of_io};
use crate::cli::Failure;
use backup::{Identity, UnpackError, unpack};
use platform::db::copy::{Portion, Row, Table, Writing, raise_to};
use platform::{Db, Exit, Migration, blocking};
use std::fs::{DirBuilder, File};
use std::io::{self, Write};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use tokio::sync::mpsc;

/// What is known of a backup without reading all of it.
pub(super) struct Opening {
    pub(super) manifest: Manifest,
    /// The configuration, as it was.
    pub(super) config: Option<String>,
}

/// A reader that has seen enough, or has nobody to hand on to.
#[derive(Debug, thiserror::Error)]
enum Stop {
    #[error("enough was read")]
    Enough,
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Reads how a backup begins.
pub(super) fn opening(file: &Path, identity: &Identity, of: Of) -> Result<Opening, Failure> {
    let (mut manifest, mut config) = (None, None);
    let input = File::open(file).map_err(of_io(file))?;
    let read = unpack(io::BufReader::new(input), identity, |name, piece| {
        let mut bytes = Vec::new();
        match name {
            MANIFEST => {
                piece.read_to_end(&mut bytes)?;
                manifest = serde_json::from_slice(&bytes).ok();
                Ok(())
            }
            CONFIG => {
                piece.read_to_end(&mut bytes)?;
                config = String::from_utf8(bytes).ok();
                Ok(())
            }
            _ => Err(Stop::Enough),
        }
    });
    match read {
        Ok(()) | Err(UnpackError::Reader(Stop::Enough)) => {}
        Err(error) => return Err(of_unpack(file, error)),
    }
    let Some(manifest) = manifest else { return Err(of_unpack(file, UnpackError::NotOne)) };
    fits(file, &manifest, of)?;
    Ok(Opening { manifest, config })
}

fn fits(file: &Path, manifest: &Manifest, of: Of) -> Result<(), Failure> {
    let file = file.display();
    if manifest.form != FORM {
        let message = format!("{file} was made by Kith {}, which this one cannot read: install that one", manifest.by);
        return Err(Failure::new(Exit::FromTheFuture, message));
    }
    match (manifest.of, of) {
        (Of::Keys, Of::Everything) => {
            Err(Failure::new(Exit::Usage, format!("{file} is a backup of the keys: name it after --keys")))
        }
        (Of::Everything, Of::Keys) => {
            Err(Failure::new(Exit::Usage, format!("{file} is no backup of the keys: those are called kith-keys-…")))
        }
        _ => Ok(()),
    }
}

fn of_unpack(file: &Path, error: UnpackError<Stop>) -> Failure {
    // A piece that cannot be read to its end is as damaged as a file that cannot.
    let error = match error {
        UnpackError::Reader(Stop::Io(why)) => UnpackError::Damaged(why),
        other => other,
    };
    let exit = match error {
        UnpackError::OtherIdentity => Exit::Key,
        _ => Exit::Io,
    };
    Failure::new(exit, format!("{}: {error}", file.display()))
}

/// Where the pieces of a backup go.
pub(super) struct Target<'a> {
    pub(super) database: &'a Db,
    /// Every migration of this version, for the tables.
    pub(super) migrations: &'a [Migration],
    /// The folder of files and that of the audit heads; a backup of the keys has neither.
    pub(super) folders: Option<(PathBuf, PathBuf)>,
}

/// Reads all of a backup into an empty database, whose tables are made as old as the backup's.
pub(super) async fn read_all(
    file: &Path,
    identity: &Identity,
    manifest: &Manifest,
    to: &Target<'_>,
) -> Result<Ending, Failure> {
    raise_to(to.database, &context(), to.migrations, &manifest.migrations).await.map_err(of_copy)?;
    let mut writing = Writing::begin(to.database, &context(), &manifest.tables).await.map_err(of_copy)?;
    let (hand_on, pieces) = mpsc::channel::<(String, Vec<u8>)>(2);
    let (input, identity) = (io::BufReader::new(File::open(file).map_err(of_io(file))?), identity.clone());
    let unpacked = blocking(move || {
        unpack(input, &identity, |name, piece| {
            let mut bytes = Vec::new();
            piece.read_to_end(&mut bytes)?;
            hand_on.blocking_send((name.to_owned(), bytes)).map_err(|_| Stop::Enough)
        })
    });
    let (unpacked, taken) = tokio::join!(unpacked, take_in(file, pieces, &mut writing, manifest, to));
    let ending = taken?;
    unpacked.map_err(|why| Failure::new(Exit::Internal, why))?.map_err(|error| of_unpack(file, error))?;
    let missing =
        || Failure::new(Exit::Io, format!("{}: something is missing from it: take another copy", file.display()));
    let ending = ending.ok_or_else(missing)?;
    writing.commit(&ending.tallies).await.map_err(of_copy)?;
    Ok(ending)
}

/// Puts each piece where it belongs. Answers what the last piece said, if as many files came as it says.
async fn take_in(
    file: &Path,
    mut pieces: mpsc::Receiver<(String, Vec<u8>)>,
    writing: &mut Writing,
    manifest: &Manifest,
    to: &Target<'_>,
) -> Result<Option<Ending>, Failure> {
    let (mut ending, mut files) = (None::<Ending>, 0);
    while let Some((name, bytes)) = pieces.recv().await {
        if let Some(rest) = name.strip_prefix(ROWS) {
            writing.add(portion(file, &manifest.tables, rest, &bytes)?).await.map_err(of_copy)?;
        } else if let (Some(rest), Some((folder, _))) = (name.strip_prefix(FILES), &to.folders) {
            put(&folder.join(rest), &bytes)?;
            files += 1;
        } else if let (HEADS, Some((_, folder))) = (name.as_str(), &to.folders) {
            put(&folder.join(HEADS), &bytes)?;
        } else if name == ENDING {
            ending = serde_json::from_slice(&bytes).ok();
        }
    }
    Ok(ending.filter(|it| it.files == files))
}

fn portion(file: &Path, tables: &[Table], rest: &str, bytes: &[u8]) -> Result<Portion, Failure> {
    let wrong = || Failure::new(Exit::Io, format!("{}: the rows of {rest} cannot be read", file.display()));
    let name = rest.split('/').next().unwrap_or_default();
    let table = tables.iter().find(|it| it.name == name).ok_or_else(wrong)?;
    let text = std::str::from_utf8(bytes).map_err(|_| wrong())?;
    let rows: Result<Vec<Row>, _> = text.lines().map(|line| table.row(line)).collect();
    Ok(Portion { table: name.to_owned(), rows: rows.map_err(of_copy)? })
}

/// Writes a file with the folders above it, closed to other accounts, down to the disk.
fn put(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let written = DirBuilder::new().recursive(true).mode(0o700).create(folder).and_then(|()| {
        let mut file = File::create(path)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        File::open(folder)?.sync_all()
    });
    written.map_err(of_io(path))
}
