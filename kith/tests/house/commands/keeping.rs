//! Backing up, restoring and moving: what was there is there again, in either database, with the recovery sheet alone;
//! what was forgotten stays forgotten; and nothing is ever written over.

use super::installation::{Installation, context, temporary};
use super::running::Running;
use super::wire::Browser;
use super::{Said, kith, said};
use kernel::Id;
use platform::db::copy::{Tallies, tallies};
use platform::vault::{KeyEncryptingKey, KeySource, Keystore, Subject, Vault};
use platform::{Context, Db, sql};
use programmes::interest::Interest;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

/// The demonstration's installation, with a recovery sheet as `kith init` makes one.
struct Kept {
    here: Installation,
    sheet: PathBuf,
}

impl Kept {
    async fn new() -> Self {
        let here = Installation::copy().await;
        let identity = backup::Identity::new();
        here.configure(&format!("[backup]\nrecipient = \"{}\"\n", identity.recipient()));
        let key = fs::read_to_string(here.file("key")).unwrap();
        let sheet = here.file("sheet.txt");
        fs::write(&sheet, format!("A recovery sheet.\n\n{key}\n\n{}\n", identity.reveal())).unwrap();
        Self { here, sheet }
    }

    /// Makes a backup; answers its file.
    fn back_up(&self, more: &[&str]) -> PathBuf {
        let done = self.here.run(&[&["backup"], more].concat());
        let line = done.ends_with(0).out.lines().next().unwrap_or_default().to_owned();
        PathBuf::from(line.split_once(": ").expect("the file, and what is in it").0)
    }

    /// Restores into an empty folder, with the configuration from the backup but for where things lie.
    fn restore(&self, to: &Path, backup: &Path, more: &[&str]) -> Said {
        let words = [backup.as_os_str(), "--sheet".as_ref(), self.sheet.as_os_str()];
        said(elsewhere(to).arg("restore").args(words).args(more))
    }
}

/// A command in another folder, whose data lie there too.
fn elsewhere(folder: &Path) -> std::process::Command {
    let mut command = kith(folder);
    command.env("KITH_DATA_FOLDER", folder).env("KITH_KEYS_FILE", folder.join("key"));
    command
}

async fn contents(url: &str) -> Tallies {
    let database = Db::open(url).await.unwrap();
    let found = tallies(&database, &context()).await.unwrap();
    database.close().await;
    found
}

fn sqlite(folder: &Path) -> String {
    format!("sqlite://{}", folder.join("kith.sqlite3").display())
}

/// The bytes handed in, by where they lie.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let all = walkdir::WalkDir::new(folder.join("files")).sort_by_file_name().into_iter().filter_map(Result::ok);
    let all = all.filter(|it| it.file_type().is_file());
    all.map(|it| (it.path().strip_prefix(folder).unwrap().to_owned(), fs::read(it.path()).unwrap())).collect()
}

#[tokio::test]
async fn an_empty_machine_and_the_recovery_sheet_are_enough() {
    let kept = Kept::new().await;
    let handed_in = kept.here.file("files/00000000-0000-7000-8000-000000000001/ab/cd");
    fs::create_dir_all(&handed_in).unwrap();
    fs::write(handed_in.join("ef"), [0, 159, 146, 150]).unwrap();
    let before = contents(&sqlite(kept.here.folder())).await;
    let (backup, keys) = (kept.back_up(&[]), kept.back_up(&["--keys"]));
    let keys = keys.display().to_string();

    kept.restore(temporary().path(), &backup, &["--keys", &keys, "--verify"]).ends_with(0).prints("It can be restored");

    let empty = temporary();
    let done = kept.restore(empty.path(), &backup, &["--keys", &keys]);
    done.ends_with(0).prints("each table counted anew").prints("1 files are back").prints("hearth: ");
    assert_eq!(contents(&sqlite(empty.path())).await, before);
    assert_eq!(files(empty.path()), files(kept.here.folder()));
    let doctor = said(elsewhere(empty.path()).arg("doctor"));
    doctor.ends_with(1).prints("the key opens the vault").prints("has no backup of the keys of the last two days");
    let running = Running::serve(elsewhere(empty.path()).arg("serve"));
    Browser::at(running.port, "hearth").get("/programmes").is(200);
    running.stop();
}

#[tokio::test]
async fn a_backup_of_one_database_is_restored_into_the_other_and_moved_back() {
    let kept = Kept::new().await;
    let before = contents(&sqlite(kept.here.folder())).await;
    let (backup, keys) = (kept.back_up(&[]), kept.back_up(&["--keys"]).display().to_string());
    let fresh = platform::testing::databases().await;
    let postgres = fresh.iter().map(|it| it.url.clone()).find(|url| url.starts_with("postgres")).expect("there is one");
    let empty = temporary();
    let words = [backup.as_os_str(), "--keys".as_ref(), keys.as_ref(), "--sheet".as_ref(), kept.sheet.as_os_str()];
    let mut command = elsewhere(empty.path());
    said(command.env("KITH_DATABASE_URL", &postgres).arg("restore").args(words)).ends_with(0);
    assert_eq!(contents(&postgres).await, before);

    let back = format!("sqlite://{}", empty.path().join("back.sqlite3").display());
    let mut command = elsewhere(empty.path());
    command.env("KITH_DATABASE_URL", &postgres).args(["move", "--to", &back]);
    said(&mut command).ends_with(0).prints("each table counted anew").prints("the old database was left as it is");
    assert_eq!(contents(&back).await, before);
    said(&mut command).ends_with(73).complains("is not empty");
}

#[tokio::test]
async fn what_is_forgotten_stays_forgotten_after_a_restore() {
    let kept = Kept::new().await;
    let folder = kept.here.folder().to_owned();
    let main = kept.here.database().await;
    let at = host(&main).await;
    let subject = Subject::new("a test's", platform::Dice::fair().id::<()>(at.now));
    let vault = open(&folder).await;
    let mut tx = main.write(at.clone()).await.unwrap();
    vault.make_key(&mut tx, &subject).await.unwrap();
    tx.rollback().await;
    let backup = kept.back_up(&[]);

    let mut tx = main.write(at.clone()).await.unwrap();
    assert!(vault.forget(&mut tx, &subject).await.unwrap());
    tx.audit(platform::audit::Line::new("forgot", "test", "it")).await.unwrap();
    tx.commit().await.unwrap();
    vault.destroy(&main, &at, std::slice::from_ref(&subject)).await.unwrap();
    let keys = kept.back_up(&["--keys"]).display().to_string();

    let empty = temporary();
    kept.restore(empty.path(), &backup, &["--keys", &keys]).ends_with(0);
    let (restored, vault) = (Db::open(&sqlite(empty.path())).await.unwrap(), open(empty.path()).await);
    let mut tx = restored.write(at).await.unwrap();
    assert!(vault.find_key(&mut tx, &subject).await.unwrap().is_none());
    assert!(vault.make_key(&mut tx, &subject).await.is_err(), "what is forgotten never gets a key again");
}

/// What somebody's interest says of them.
async fn told(main: &Db, at: &Context) -> Vec<(Id<Interest>, String, String)> {
    let mut tx = main.read(at.clone()).await.unwrap();
    let text = sql!("SELECT id, name, email FROM interest WHERE host_id = $1 AND name_key <> '' ORDER BY id");
    tx.all(text, (at.host,)).await.unwrap()
}

#[tokio::test]
async fn who_was_erased_after_the_backup_is_erased_again_before_anybody_is_let_in() {
    let kept = Kept::new().await;
    let main = kept.here.database().await;
    let at = host(&main).await;
    let known = told(&main, &at).await;
    let (erased, name, email) = known.first().expect("somebody has shown interest").clone();
    let backup = kept.back_up(&[]);

    let vault = open(kept.here.folder()).await;
    let mut tx = main.write(at.clone()).await.unwrap();
    assert!(programmes::erase_again(&mut tx, &vault, erased).await.unwrap());
    tx.commit().await.unwrap();
    vault.destroy(&main, &at, &[Subject::new(programmes::ERASED, erased)]).await.unwrap();
    let keys = kept.back_up(&["--keys"]).display().to_string();

    let empty = temporary();
    kept.restore(empty.path(), &backup, &["--keys", &keys]).ends_with(0);
    let restored = Db::open(&sqlite(empty.path())).await.unwrap();
    let now = told(&restored, &at).await;
    assert_eq!(now.len(), known.len() - 1, "the backup is from before");
    assert!(!now.iter().any(|it| it.1 == name && it.2 == email), "{now:?}");
}

#[tokio::test]
async fn the_key_is_changed_for_a_new_one_and_the_new_sheet_opens_what_is_backed_up_from_then_on() {
    let mut kept = Kept::new().await;
    let (key, new_sheet) = (kept.here.file("key"), kept.here.file("new sheet.txt"));
    let old = fs::read_to_string(&key).unwrap();
    let (sheet, new) = (kept.sheet.display().to_string(), new_sheet.display().to_string());
    let rotate = ["keys", "rotate", "--sheet", &sheet, "--new-sheet", &new];
    kept.here.run(&rotate[..4]).ends_with(2).complains("--new-sheet");
    kept.here.run(&["keys", "rotate", "--sheet", &new, "--new-sheet", &new]).ends_with(74).complains("new sheet.txt");
    // As it is when somebody stopped it before the keystore had moved: the new key lies there already.
    let thrown = fs::read_to_string(kept.here.file("key.next")).unwrap();
    kept.here.run(&rotate).ends_with(0).prints("has the new key").prints("reload");
    assert_eq!(fs::read_to_string(&key).unwrap(), thrown);
    assert!(old != thrown && !kept.here.file("key.next").exists());
    kept.here.run(&rotate).ends_with(73).complains("new sheet.txt");
    kept.here.run(&["audit", "verify"]).ends_with(0);
    let (backup, keys) = (kept.back_up(&[]), kept.back_up(&["--keys"]).display().to_string());
    kept.restore(temporary().path(), &backup, &["--keys", &keys]).ends_with(78);
    kept.sheet = new_sheet;
    kept.restore(temporary().path(), &backup, &["--keys", &keys]).ends_with(0);
}

async fn open(folder: &Path) -> Vault {
    let url = format!("sqlite://{}", folder.join("keys/keys.sqlite3").display());
    let keystore = Keystore::open(&url, &context()).await.unwrap();
    let key = KeyEncryptingKey::load(&KeySource::File(folder.join("key"))).unwrap();
    Vault::open(keystore, &key, &context()).await.unwrap()
}

async fn host(main: &Db) -> Context {
    let mut tx = main.read(context()).await.unwrap();
    let (id,): (kernel::Id<kernel::Host>,) =
        tx.one(platform::sql!("SELECT id FROM host ORDER BY id LIMIT 1"), ()).await.unwrap();
    Context { host: id, ..context() }
}

#[tokio::test]
async fn nothing_is_written_over_and_every_wrong_file_is_told() {
    let kept = Kept::new().await;
    let (backup, keys) = (kept.back_up(&[]), kept.back_up(&["--keys"]));
    let (backup_text, keys_text) = (backup.display().to_string(), keys.display().to_string());
    let before = contents(&sqlite(kept.here.folder())).await;
    kept.restore(kept.here.folder(), &backup, &["--keys", &keys_text])
        .ends_with(73)
        .complains("never writes over anything");
    assert_eq!(contents(&sqlite(kept.here.folder())).await, before);

    let empty = temporary();
    kept.restore(empty.path(), &backup, &[]).ends_with(2).complains("the keys are missing");
    kept.restore(temporary().path(), &keys, &[]).ends_with(2).complains("name it after --keys");
    kept.restore(temporary().path(), &backup, &["--keys", &backup_text]).ends_with(2).complains("kith-keys-");
    kept.restore(temporary().path(), Path::new("nothing.kith"), &[]).ends_with(74).complains("nothing.kith");
    kept.restore(temporary().path(), &kept.sheet.clone(), &[]).ends_with(74).complains("is not a backup of Kith's");

    let cut = kept.here.file("cut.kith");
    let whole = fs::read(&backup).unwrap();
    fs::write(&cut, &whole[..whole.len() - 1]).unwrap();
    let half = temporary();
    kept.restore(half.path(), &cut, &["--keys", &keys_text]).ends_with(74).complains("damaged or was cut off");
    assert!(contents(&sqlite(half.path())).await.values().all(|it| it.rows == 0), "half a backup is none");

    let other = kept.here.file("other.txt");
    fs::write(&other, format!("{}\n", backup::Identity::new().reveal())).unwrap();
    let sheet = Kept { here: kept.here, sheet: other };
    sheet.restore(temporary().path(), &backup, &[]).ends_with(78).complains("look for the recovery sheet");
    fs::write(&sheet.sheet, "nothing").unwrap();
    sheet.restore(temporary().path(), &backup, &[]).ends_with(78).complains("name the recovery sheet");
}

#[tokio::test]
async fn a_backup_wants_a_recipient_and_lets_go_of_what_was_kept_long_enough() {
    let kept = Kept::new().await;
    let folder = kept.here.file("backups");
    fs::create_dir_all(&folder).unwrap();
    for old in ["kith-20200101T000000Z.kith", "kith-keys-20200101T000000Z.kith", "kith-notes.txt"] {
        fs::write(folder.join(old), "old").unwrap();
    }
    kept.here.run(&["backup"]).ends_with(0).prints("kith-20200101T000000Z.kith: kept long enough, removed");
    assert!(folder.join("kith-keys-20200101T000000Z.kith").exists() && folder.join("kith-notes.txt").exists());
    kept.here.run(&["backup", "--keys"]).ends_with(0).prints("kith-keys-20200101T000000Z.kith: kept");
    assert!(folder.join("kith-notes.txt").exists());
    let left = fs::read_dir(&folder).unwrap().count();
    kept.here.configure("");
    kept.here.run(&["backup"]).ends_with(64).complains("it is not settled who may open backups");
    kept.here.configure("[backup]\nrecipient = \"somebody\"\n");
    kept.here.run(&["backup"]).ends_with(64).complains("begins with age1");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), left);
}

/// An installation that is served, and somebody who writes to it without a pause.
struct InUse {
    running: Running,
    stop: Arc<AtomicBool>,
    writer: JoinHandle<u32>,
}

impl InUse {
    fn begin(kept: &Kept) -> Self {
        let mut serve = kept.here.kith(&["serve"]);
        let of_codes = ["KITH_LIMITS_CODES_PER_CLIENT_PER_HOUR", "KITH_LIMITS_CODES_PER_ADDRESS_PER_HOUR"];
        for limit in of_codes.into_iter().chain(["KITH_LIMITS_REGISTRATIONS_PER_CLIENT_PER_HOUR"]) {
            serve.env(limit, "1000000");
        }
        let running = Running::serve(&mut serve);
        let (port, stop) = (running.port, Arc::new(AtomicBool::new(false)));
        let told = Arc::clone(&stop);
        let writer = std::thread::spawn(move || {
            let mut written = 0;
            while !told.load(Ordering::Relaxed) {
                let mut browser = Browser::at(port, "hearth");
                browser.fill_in("/signin", "/signin", &[("email", "nobody@hearth.example")]).is(303);
                // A change too, which leaves a line in the audit trail.
                let email = format!("gwen.{written}@people.example");
                let person = [("name", "Gwen Parry"), ("email", &email), ("organisation", "Copperfield Homes")];
                let form = "/programmes/virtual-sets-spring/interest";
                Browser::at(port, "tenantvoice").fill_in(form, form, &person).is(303);
                written += 1;
            }
            written
        });
        Self { running, stop, writer }
    }

    fn end(self) {
        self.stop.store(true, Ordering::Relaxed);
        assert!(self.writer.join().unwrap() > 0);
        self.running.stop();
    }
}

#[tokio::test]
async fn a_backup_is_whole_while_people_write() {
    let kept = Kept::new().await;
    let in_use = InUse::begin(&kept);
    let backups: Vec<PathBuf> = (0..3).map(|at| kept.back_up(&["--to", &format!("to-{at}")])).collect();
    in_use.end();
    let keys = kept.back_up(&["--keys"]).display().to_string();
    for backup in backups {
        let backup = kept.here.folder().join(backup);
        kept.restore(temporary().path(), &backup, &["--keys", &keys, "--verify"]).ends_with(0);
    }
}

#[tokio::test]
async fn nothing_is_moved_while_somebody_writes() {
    let kept = Kept::new().await;
    let to = format!("sqlite://{}", kept.here.file("moved.sqlite3").display());
    let in_use = InUse::begin(&kept);
    kept.here.run(&["move", "--to", &to]).ends_with(75).complains("stop Kith, then try again");
    in_use.end();
    assert!(contents(&to).await.values().all(|it| it.rows == 0));
    kept.here.run(&["move", "--to", &to]).ends_with(0);
    assert_eq!(contents(&to).await, contents(&sqlite(kept.here.folder())).await);
}
