//! Keeping an installation: backing it up, putting it back, and carrying it to another database. All three read one
//! snapshot row by row and write one transaction, so that either database can be backed up, and restored into either.

pub(super) mod backing_up;
mod file;
pub(super) mod moving;
mod reading_back;
pub(super) mod restoring;

use super::{Failure, start};
use platform::db::copy::CopyError;
use platform::{Clock, Context, Dice, Exit};
use std::path::{Path, PathBuf};

/// The operator's context, for what belongs to no host.
fn context() -> Context {
    start::operator(start::no_host(), &Clock::system(), &Dice::fair())
}

fn of_copy(error: CopyError) -> Failure {
    let exit = match &error {
        CopyError::Store(why) => Exit::from(why),
        CopyError::Open(why) => Exit::from(why),
        CopyError::NotEmpty(_) => Exit::CannotCreate,
        _ => Exit::Failed,
    };
    Failure::new(exit, error)
}

fn of_io(path: &Path) -> impl Fn(std::io::Error) -> Failure {
    let path: PathBuf = path.to_owned();
    move |error| Failure::new(Exit::of_io(&error), format!("{}: {error}", path.display()))
}
