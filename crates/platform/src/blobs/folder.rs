//! The folder of files. A file is written beside its place, synced, and moved there in one step, so
//! that under a name there is the whole of it or nothing.

use super::{BlobName, store};
use crate::db::{StoreError, Tx};
use kernel::{Host, Id};
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// How long bytes nobody names are left alone: their row may be about to commit.
const GRACE: Duration = Duration::from_secs(24 * 60 * 60);
/// Tells two files apart that are being written at once by one process.
static WRITING: AtomicU64 = AtomicU64::new(0);

/// The files of this installation; cheap to clone.
#[derive(Debug, Clone)]
pub struct Blobs(PathBuf);

/// Why a file could not be kept or fetched.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// The file system said no.
    #[error("the folder of files, {path}: {why}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        why: io::Error,
    },
    /// The bytes are not those that were kept.
    #[error("the file {0} is damaged; restore it from a backup")]
    Damaged(BlobName),
    /// The rows could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Blobs {
    /// Opens the folder, made when missing and closed to other accounts.
    pub fn open(folder: &Path) -> Result<Self, BlobError> {
        make(folder).map_err(|why| failed(folder, why))?;
        Ok(Self(folder.to_owned()))
    }

    /// Keeps some bytes for a host and answers with their name once they are safe on disk. The same
    /// bytes twice are one file.
    pub async fn put(&self, host: Id<Host>, bytes: Vec<u8>) -> Result<BlobName, BlobError> {
        let blobs = self.clone();
        off_thread(&self.0, move || {
            let name = BlobName::of(&bytes);
            let path = blobs.path(host, &name);
            write(&path, &bytes).map_err(|why| failed(&path, why))?;
            Ok(name)
        })
        .await
    }

    /// The bytes of a name, checked against it; none when they are not there.
    pub async fn get(&self, host: Id<Host>, name: &BlobName) -> Result<Option<Vec<u8>>, BlobError> {
        let (path, name) = (self.path(host, name), name.clone());
        off_thread(&self.0, move || match fs::read(&path) {
            Ok(bytes) if BlobName::of(&bytes) == name => Ok(Some(bytes)),
            Ok(_) => Err(BlobError::Damaged(name)),
            Err(why) if why.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(why) => Err(failed(&path, why)),
        })
        .await
    }

    /// Removes the bytes of a name, for good once this answers. Answers whether they were there.
    pub async fn remove(&self, host: Id<Host>, name: &BlobName) -> Result<bool, BlobError> {
        let path = self.path(host, name);
        off_thread(&self.0, move || match fs::remove_file(&path).and_then(|()| sync_folder_of(&path)) {
            Ok(()) => Ok(true),
            Err(why) if why.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(why) => Err(failed(&path, why)),
        })
        .await
    }

    /// Removes what no row of this transaction's host names, and what was never finished, if it is
    /// older than a day. Answers how many files went.
    pub async fn sweep(&self, tx: &mut Tx) -> Result<u64, BlobError> {
        let (folder, named) = (self.host_folder(tx.host()), store::names(tx).await?);
        let before = instant(tx.now().minus(GRACE).micros());
        off_thread(&self.0, move || {
            let mut gone = 0;
            for path in files(&folder).map_err(|why| failed(&folder, why))? {
                let name = name_of(&path);
                let is_named = name.is_some_and(|name| named.contains(&name));
                let is_old = || fs::metadata(&path).and_then(|it| it.modified()).is_ok_and(|at| at < before);
                if !is_named && is_old() {
                    fs::remove_file(&path).map_err(|why| failed(&path, why))?;
                    gone += 1;
                }
            }
            Ok(gone)
        })
        .await
    }

    fn host_folder(&self, host: Id<Host>) -> PathBuf {
        self.0.join(host.to_string())
    }

    fn path(&self, host: Id<Host>, name: &BlobName) -> PathBuf {
        let (first, rest) = name.as_str().split_at(2);
        let (second, rest) = rest.split_at(2);
        self.host_folder(host).join(first).join(second).join(rest)
    }
}

/// Runs what waits for the disk where it holds up nobody else.
async fn off_thread<T, F>(folder: &Path, work: F) -> Result<T, BlobError>
where
    T: Send + 'static,
    F: FnOnce() -> Result<T, BlobError> + Send + 'static,
{
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|crash| failed(folder, io::Error::other(crash)))?
}

fn failed(path: &Path, why: io::Error) -> BlobError {
    BlobError::Io { path: path.to_owned(), why }
}

fn make(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Writes the whole file beside its place and moves it there. What is there already has the same
/// bytes; writing them again makes it new for the sweep and heals what a disk has spoiled.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    make(folder)?;
    let count = WRITING.fetch_add(1, Ordering::Relaxed);
    let beside = folder.join(format!("new-{}-{count}", std::process::id()));
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&beside, path)?;
    // The two folders above may be new as well; their names must be safe too.
    for folder in folder.ancestors().take(4) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

fn sync_folder_of(path: &Path) -> io::Result<()> {
    File::open(path.parent().unwrap_or(Path::new(".")))?.sync_all()
}

/// The files two folders down.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut level = vec![folder.to_owned()];
    for _ in 0..3 {
        let mut next = Vec::new();
        for folder in &level {
            match fs::read_dir(folder) {
                Ok(entries) => {
                    for entry in entries {
                        next.push(entry?.path());
                    }
                }
                Err(why) if matches!(why.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {}
                Err(why) => return Err(why),
            }
        }
        level = next;
    }
    Ok(level)
}

fn name_of(path: &Path) -> Option<BlobName> {
    let mut parts: Vec<&str> = path.iter().rev().take(3).filter_map(|part| part.to_str()).collect();
    parts.reverse();
    parts.concat().parse().ok()
}

fn instant(micros: i64) -> SystemTime {
    UNIX_EPOCH + Duration::from_micros(u64::try_from(micros).unwrap_or(0))
}
