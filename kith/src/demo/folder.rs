//! The demonstration's own folder, marked as one. Apart, because a demonstration lets anybody in as
//! anybody and can be emptied: nothing that is not one may ever be taken for it.

use crate::cli::{Failure, start};
use platform::{Clock, Db, Dice, Exit, db};
use std::fs;
use std::io;
use std::path::Path;

const MARK: &str = "a-demonstration.txt";
const BEING_FILLED: &str = "A demonstration of Kith, being filled.\n";
const FILLED: &str = "A demonstration of Kith. Everybody in it is invented.\n";

/// What a demonstration leaves in its folder; nothing else is ever removed.
const FILES: [&str; 6] =
    ["kith.sqlite3", "kith.sqlite3-wal", "kith.sqlite3-shm", "key", "audit-heads.jsonl", "links.json"];
const FOLDERS: [&str; 3] = ["keys", "mail", "files"];

/// How far the demonstration in a folder has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// There is none.
    New,
    /// It has everything.
    Filled,
}

/// Looks what is in a folder. Anything but a whole demonstration, or none at all, is refused.
pub(super) fn stage(folder: &Path) -> Result<Stage, Failure> {
    let shown = folder.display();
    match fs::read_to_string(folder.join(MARK)) {
        Ok(mark) if mark == BEING_FILLED => {
            let message = format!("the demonstration in {shown} was not finished. Start it again with --fresh");
            Err(Failure::new(Exit::Failed, message))
        }
        Ok(_) => Ok(Stage::Filled),
        Err(_) if ["kith.sqlite3", "keys", "kith.key"].iter().any(|name| folder.join(name).exists()) => {
            let message =
                format!("{shown} holds something that is not a demonstration. Name another folder with --folder");
            Err(Failure::new(Exit::CannotCreate, message))
        }
        Err(_) => Ok(Stage::New),
    }
}

/// Refuses a database that has something in it already: it may be anybody's.
pub(super) async fn is_empty(url: &str) -> Result<(), Failure> {
    let failed = |error: db::OpenError| Failure::new(Exit::from(&error), error);
    let database = Db::open(url).await.map_err(failed)?;
    let context = start::operator(start::no_host(), &Clock::system(), &Dice::fair());
    let applied = db::applied(&database, &context).await.unwrap_or_default();
    database.close().await;
    if applied.is_empty() {
        return Ok(());
    }
    let message = "this database is in use, and not by this demonstration. Give --database an empty one";
    Err(Failure::new(Exit::CannotCreate, message))
}

/// Notes that the demonstration is about to be filled.
pub(super) fn mark_being_filled(folder: &Path) -> Result<(), Failure> {
    mark(folder, BEING_FILLED)
}

/// Notes that it has everything.
pub(super) fn mark_filled(folder: &Path) -> Result<(), Failure> {
    mark(folder, FILLED)
}

fn mark(folder: &Path, text: &str) -> Result<(), Failure> {
    let file = folder.join(MARK);
    fs::write(&file, text)
        .map_err(|error| Failure::new(Exit::of_io(&error), format!("{} cannot be written: {error}", file.display())))
}

/// Removes an earlier demonstration; a folder that is none is left alone.
pub(super) fn empty(folder: &Path) -> Result<(), Failure> {
    if !folder.exists() {
        return Ok(());
    }
    if !folder.join(MARK).exists() {
        let message = format!("{} holds no demonstration; --fresh removes nothing else", folder.display());
        return Err(Failure::new(Exit::Usage, message));
    }
    let files = FILES.iter().map(|name| fs::remove_file(folder.join(name)));
    let folders = FOLDERS.iter().map(|name| fs::remove_dir_all(folder.join(name)));
    // The mark goes last: what is half removed is still known for what it is.
    for removed in files.chain(folders).chain(std::iter::once_with(|| fs::remove_file(folder.join(MARK)))) {
        match removed {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                let message = format!("the demonstration in {} cannot be removed: {error}", folder.display());
                return Err(Failure::new(Exit::of_io(&error), message));
            }
            _ => {}
        }
    }
    Ok(())
}
