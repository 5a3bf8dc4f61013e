//! Keeping an installation: backing it up, putting it back, and carrying it to another database. All three read one
//! snapshot row by row and write one transaction, so that either database can be backed up, and restored into either.

pub(super) mod backing_up;
mod file;
pub(super) mod moving;
mod reading_back;
pub(super) mod restoring;
pub(super) mod rotating;

use super::{Failure, init, start};
use file::Of;
use platform::config::Config;
use platform::db::copy::CopyError;
use platform::{Clock, Context, Dice, Exit, Timestamp};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A backup that is older than this is none to rely on.
const STALE: Duration = Duration::from_secs(2 * 24 * 3600);

/// What `kith doctor` has to say about the keeping of an installation.
pub(super) fn findings(config: &Config) -> Vec<String> {
    let mut findings = Vec::new();
    let sheet = config.file().map(|file| file.with_file_name(init::SHEET)).filter(|sheet| sheet.exists());
    if let Some(sheet) = sheet {
        let what_now = "print it, or keep it where you keep keys, and remove it from this machine";
        findings.push(format!("the recovery sheet lies at {}: {what_now}", sheet.display()));
    }
    if config.backup.recipient.is_none() {
        findings.push("nobody could open a backup, so none is made: set backup.recipient".to_owned());
        return findings;
    }
    let (folder, since) = (&config.backup.folder, context().now.minus(STALE));
    for (of, what, command) in
        [(Of::Everything, "backup", "kith backup"), (Of::Keys, "backup of the keys", "kith backup --keys")]
    {
        let files = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
        if !files.map(|it| it.path()).any(|file| of.is_one(&file) && !of.is_older(&file, since)) {
            let folder = folder.display();
            findings.push(format!(
                "{folder} has no {what} of the last two days: run `{command}`, and see that a timer does"
            ));
        }
    }
    findings
}

/// When the newest backup of everything was made, by its name.
pub(super) fn newest_backup(config: &Config) -> Option<Timestamp> {
    let files = std::fs::read_dir(&config.backup.folder).ok()?.filter_map(Result::ok);
    files.filter_map(|it| Of::Everything.made_at(&it.path())).max()
}

/// The operator's context, for what belongs to no host.
fn context() -> Context {
    start::operator(start::no_host(), &Clock::system(), &Dice::fair())
}

fn of_copy(error: CopyError) -> Failure {
    let exit = match &error {
        CopyError::Store(why) => Exit::from(why),
        CopyError::Open(why) => Exit::from(why),
        CopyError::NotEmpty(_) => Exit::CannotCreate,
        CopyError::WrittenMeanwhile => Exit::Temporary,
        _ => Exit::Failed,
    };
    Failure::new(exit, error)
}

fn of_io(path: &Path) -> impl Fn(std::io::Error) -> Failure {
    let path: PathBuf = path.to_owned();
    move |error| Failure::new(Exit::of_io(&error), format!("{}: {error}", path.display()))
}
