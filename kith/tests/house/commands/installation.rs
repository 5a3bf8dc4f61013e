//! An installation to start commands at: the demonstration's, loaded once for all tests and copied
//! for each.

use super::running::{Running, wait_until};
use super::{Said, kith, said};
use platform::{Actor, Context, Db, Dice, Timestamp, sql};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;
use tempfile::TempDir;

/// An installation in a folder of its own.
pub struct Installation {
    folder: TempDir,
}

impl Installation {
    /// A copy of the demonstration's.
    pub async fn copy() -> Self {
        let folder = temporary();
        copy_whole(folder.path()).await;
        let here = Self { folder };
        here.configure("");
        here
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
    /// A file in it.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    /// Writes its configuration, with more lines at the end.
    pub fn configure(&self, more: &str) {
        configure(self.folder(), "", more);
    }

    /// A command at this installation: `kith serve` and the like.
    pub fn kith(&self, words: &[&str]) -> Command {
        let mut command = kith(self.folder());
        command.args(words);
        command
    }

    /// Runs a command at this installation.
    pub fn run(&self, words: &[&str]) -> Said {
        said(&mut self.kith(words))
    }

    /// Its database.
    pub async fn database(&self) -> Db {
        Db::open(&format!("sqlite://{}", self.file("kith.sqlite3").display())).await.unwrap()
    }
}

/// A folder that goes when it is dropped.
pub fn temporary() -> TempDir {
    tempfile::Builder::new().prefix("kith-test-").tempdir().unwrap()
}

/// Writes a configuration into a folder where a demonstration was.
pub fn configure(folder: &Path, database: &str, more: &str) {
    let database = if database.is_empty() { String::new() } else { format!("[database]\nurl = \"{database}\"\n") };
    let at = folder.display();
    let text = format!(
        "[data]\nfolder = \"{at}\"\n\n{database}[keys]\nfile = \"{at}/key\"\n\n[http]\nlisten = \"127.0.0.1:0\"\n{more}"
    );
    fs::write(folder.join("kith.toml"), text).unwrap();
}

/// The operator's context, for putting something into a database by hand.
pub fn context() -> Context {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    let now = Timestamp::from_micros(i64::try_from(since.as_micros()).unwrap());
    Context { actor: Actor::Operator, now, dice: Dice::fair(), ..platform::testing::context() }
}

/// Copies the demonstration, which is made first by whoever comes first.
async fn copy_whole(to: &Path) {
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("demonstration");
    let lock = File::create(kept.with_extension("lock")).unwrap();
    lock.lock().unwrap();
    let of = format!("{:?}", fs::metadata(env!("CARGO_BIN_EXE_kith")).unwrap().modified().unwrap());
    let made_of = kept.with_extension("of");
    if fs::read_to_string(&made_of).unwrap_or_default() != of {
        let _none_yet = fs::remove_dir_all(&kept);
        make(&kept).await;
        fs::write(&made_of, of).unwrap();
    }
    copy(&kept, to);
}

/// Runs the demonstration until its work is done and its trail is linked, and stops it.
async fn make(folder: &Path) {
    let at = folder.to_str().unwrap();
    let demo = Running::demo(kith(Path::new("/")).args(["demo", "--folder", at, "--port", "0", "--no-open"]));
    let database = Db::open(&format!("sqlite://{at}/kith.sqlite3")).await.unwrap();
    settle(&database).await;
    database.close().await;
    demo.stop();
}

/// Waits until no letter is due, no job is due and every line of the audit trail is linked.
pub async fn settle(database: &Db) {
    let mut left: (i64, i64, i64) = (0, 0, 0);
    for _ in 0..900 {
        let mut tx = database.read(context()).await.unwrap();
        let now = tx.now();
        left = tx
            .one(
                sql!(
                    "SELECT (SELECT count(*) FROM letter WHERE due_at <= $1 AND sent_at IS NULL AND failed_at IS NULL \
                     AND cancelled_at IS NULL), (SELECT count(*) FROM job WHERE run_at <= $1 AND done_at IS NULL), \
                     (SELECT count(*) FROM audit_line WHERE place IS NULL)"
                ),
                (now,),
            )
            .await
            .unwrap();
        tx.rollback().await;
        if left == (0, 0, 0) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("letters, jobs and lines are left over: {left:?}");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    fs::set_permissions(to, fs::metadata(from).unwrap().permissions()).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(from, to).unwrap();
        }
    }
}

/// Waits for letters in a folder of letters; answers them, whoever they are to.
pub fn letters(folder: &Path, at_least: usize) -> Vec<String> {
    let mut found = Vec::new();
    wait_until(|| {
        let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
        found = entries.filter(|path| path.extension().is_some_and(|it| it == "eml")).collect();
        found.len() >= at_least
    });
    found.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// The code in a letter to somebody.
pub fn code_for(letters: &[String], email: &str) -> String {
    let letter = letters.iter().find(|letter| letter.contains(email)).unwrap_or_else(|| panic!("{letters:#?}"));
    let code = letter.lines().find_map(|line| line.strip_prefix("Your code: ")).expect("the letter holds a code");
    code.replace(' ', "")
}
