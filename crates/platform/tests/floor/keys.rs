//! The vault on both databases: what opens, what does not, and what stays forgotten.

use kernel::{Host, Id};
use platform::db::Migration;
use platform::testing::{Fresh, context, databases, host, migrated};
use platform::vault::{
    KEYSTORE_MIGRATIONS, KeyEncryptingKey, KeyHandle, Keystore, MIGRATIONS, Opened, Place, Sealed, Subject, Vault,
    VaultError,
};
use platform::{Context, Dice, Exit, StoreError, Tx, audit, blobs, db, sql};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::Duration;
use uuid::Uuid;

struct Set;
struct Turn;

/// A main database and a keystore beside it, both of one engine.
struct House {
    main: Fresh,
    keys: Fresh,
    key: KeyEncryptingKey,
}

const SAID: Migration = Migration {
    name: "test/said",
    sql: "CREATE TABLE said (host_id UUID NOT NULL, id UUID NOT NULL, words BYTEA NOT NULL, PRIMARY KEY (host_id, id));",
};

async fn houses() -> Vec<House> {
    let migrations: Vec<Migration> = [audit::MIGRATIONS, MIGRATIONS, &[SAID]].concat();
    let (main, keys) = (migrated(&migrations).await, databases().await);
    let house = |(main, keys)| House { main, keys, key: KeyEncryptingKey::throw(&Dice::loaded(11)) };
    main.into_iter().zip(keys).map(house).collect()
}

impl House {
    async fn keystore(&self) -> Keystore {
        let folder = self.keys.folder();
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).expect("a test's own folder");
        Keystore::open(&self.keys.url, &fair()).await.expect("a keystore opens")
    }
    async fn made(&self) -> Vault {
        Vault::create(self.keystore().await, &self.key, &fair()).await.expect("an empty keystore takes a vault")
    }
    async fn reopened(&self) -> Result<Vault, VaultError> {
        Vault::open(self.keystore().await, &self.key, &fair()).await
    }
    async fn write(&self) -> Tx {
        self.main.db.write(fair()).await.expect("a transaction opens")
    }
    async fn key_of(&self, vault: &Vault, subject: &Subject) -> KeyHandle {
        let mut tx = self.write().await;
        vault.make_key(&mut tx, subject).await.expect("a key is made")
    }
    async fn forget(&self, vault: &Vault, subject: &Subject) {
        let mut tx = self.write().await;
        vault.forget(&mut tx, subject).await.expect("the ledger takes it");
        tx.audit(audit::Line::new("forgot", "set", subject.id())).await.expect("a line is written");
        tx.commit().await.expect("it commits");
    }
}

fn fair() -> Context {
    Context { dice: Dice::fair(), ..context() }
}

fn set(number: u128) -> Subject {
    Subject::new("set", Id::<Set>::new(Uuid::from_u128(number)))
}

fn turn(number: u128) -> Id<Turn> {
    Id::new(Uuid::from_u128(number))
}

fn place() -> Place {
    Place::new("turn", turn(1), "issue")
}

fn text(opened: Result<Opened<Turn>, VaultError>) -> Option<String> {
    opened.ok().map(|it| it.reveal().to_owned())
}

#[tokio::test]
async fn a_vault_opens_with_its_own_key_and_no_other() {
    for house in houses().await {
        assert!(matches!(house.reopened().await, Err(VaultError::NotMade)), "{}", house.main.name);
        let made = house.made().await;
        let again = house.reopened().await.expect("it opens");
        assert_eq!(*made.derive("cookies"), *again.derive("cookies"));
        assert_ne!(*made.derive("cookies"), *made.derive("audit"));
        let second = Vault::create(house.keystore().await, &house.key, &fair()).await;
        assert!(matches!(second, Err(VaultError::AlreadyMade)));
        let other = KeyEncryptingKey::throw(&Dice::loaded(12));
        let wrong = Vault::open(house.keystore().await, &other, &fair()).await.err().expect("it is refused");
        assert_eq!(Exit::from(&wrong), Exit::Key);
        assert!(wrong.to_string().contains("does not belong to this keystore"), "{wrong}");
    }
}

#[tokio::test]
async fn a_keystore_in_a_folder_others_may_look_into_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("our folder");
    let url = format!("sqlite://{}/keys.sqlite3", folder.path().display());
    let refused = Keystore::open(&url, &context()).await.err().expect("it is refused");
    assert!(refused.to_string().contains("chmod 700"), "{refused}");
    let within = format!("sqlite://{}/keys/keys.sqlite3", folder.path().display());
    Keystore::open(&within, &context()).await.expect("a folder of its own is made");
    let mode = fs::metadata(folder.path().join("keys")).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}

#[tokio::test]
async fn what_is_sealed_opens_where_it_stands_and_stands_in_a_column() {
    for house in houses().await {
        let vault = house.made().await;
        let key = house.key_of(&vault, &set(1)).await;
        let words = "Dwi ddim yn gwybod sut i ddweud wrthi. 我不知道";
        let sealed: Sealed<Turn> = vault.seal(&key, &place(), words);
        let mut tx = house.write().await;
        tx.keep(sql!("INSERT INTO said (host_id, id, words) VALUES ($1, $2, $3)"), (host(1), turn(1), sealed))
            .await
            .expect("it is kept");
        tx.commit().await.expect("it commits");
        let mut tx = house.main.db.read(context()).await.expect("a snapshot");
        let sql = sql!("SELECT words FROM said WHERE host_id = $1 AND id = $2");
        let (kept,): (Sealed<Turn>,) = tx.one(sql, (host(1), turn(1))).await.expect("it is there");
        let again = house.reopened().await.expect("it opens");
        let key = again.find_key(&mut tx, &set(1)).await.expect("it is asked").expect("there is one");
        assert_eq!(text(again.open_sealed(&key, &place(), &kept)).as_deref(), Some(words));
        let (bytes,): (Vec<u8>,) = tx.one(sql, (host(1), turn(1))).await.expect("it is there");
        assert!(!bytes.windows(8).any(|some| words.as_bytes().windows(8).any(|other| some == other)));
    }
}

#[tokio::test]
async fn a_ciphertext_moved_anywhere_else_does_not_open() {
    let houses = houses().await;
    let (house, other_host) = (&houses[0], Context { host: host(2), ..fair() });
    let vault = house.made().await;
    let mine = house.key_of(&vault, &set(1)).await;
    let sibling = house.key_of(&vault, &set(2)).await;
    let mut tx = house.main.db.write(other_host).await.expect("a transaction");
    let foreign = vault.make_key(&mut tx, &set(1)).await.expect("a key is made");
    tx.rollback().await;
    let sealed: Sealed<Turn> = vault.seal(&mine, &place(), "kept");
    for key in [&sibling, &foreign] {
        assert!(text(vault.open_sealed(key, &place(), &sealed)).is_none());
    }
    let places = (
        prop::sample::select(vec!["turn", "tur", "nturn", "note", ""]),
        prop::collection::vec(0u128..3, 1..3),
        prop::sample::select(vec!["issue", "issu", "eissue", "answer", ""]),
    );
    let here = |(table, rows, column): (&'static str, Vec<u128>, &'static str)| {
        rows[1..].iter().fold(Place::new(table, turn(rows[0]), column), |place, row| place.and(turn(*row)))
    };
    TestRunner::default()
        .run(&(places.clone(), places, "\\PC{0,40}"), |(from, to, words)| {
            let (from, to) = (here(from), here(to));
            let sealed: Sealed<Turn> = vault.seal(&mine, &from, &words);
            let opened = text(vault.open_sealed(&mine, &to, &sealed));
            prop_assert_eq!(opened, (from == to).then_some(words));
            Ok(())
        })
        .expect("it opens only where it stands");
}

#[test]
fn any_bytes_in_a_column_are_read_without_panic() {
    TestRunner::default()
        .run(&prop::collection::vec(any::<u8>(), 0..90), |bytes| {
            let kept = Sealed::<Turn>::from_column(&bytes).ok().map(Sealed::into_column);
            prop_assert!(kept.is_none_or(|kept| kept == bytes));
            Ok(())
        })
        .expect("it never panics");
}

#[tokio::test]
async fn makers_at_the_same_time_make_one_key() {
    for house in houses().await {
        let vault = house.made().await;
        let mut others = Vec::new();
        for _ in 0..8 {
            others.push(house.reopened().await.expect("it opens"));
        }
        let asking = others.iter().map(|other| async {
            let mut tx = house.main.db.read(fair()).await.expect("a snapshot");
            other.make_key(&mut tx, &set(7)).await.expect("a key is made or found")
        });
        let keys = futures_util::future::join_all(asking).await;
        let sealed: Sealed<Turn> = vault.seal(&keys[0], &place(), "one");
        for key in &keys {
            assert_eq!(text(vault.open_sealed(key, &place(), &sealed)).as_deref(), Some("one"), "{}", house.main.name);
        }
    }
}

#[tokio::test]
async fn what_is_forgotten_has_no_key_and_never_gets_one() {
    for house in houses().await {
        let vault = house.made().await;
        let key = house.key_of(&vault, &set(1)).await;
        let kept = house.key_of(&vault, &set(2)).await;
        let sealed: Sealed<Turn> = vault.seal(&kept, &place(), "stays");
        drop(key);
        house.forget(&vault, &set(1)).await;
        let mut tx = house.write().await;
        assert!(vault.find_key(&mut tx, &set(1)).await.expect("it is asked").is_none(), "from the commit on");
        tx.rollback().await;
        vault.destroy(&house.main.db, &fair(), &[set(1)]).await.expect("the ledger names it");
        let again = house.reopened().await.expect("it opens");
        let mut tx = house.write().await;
        assert!(again.find_key(&mut tx, &set(1)).await.expect("it is asked").is_none());
        assert!(matches!(again.make_key(&mut tx, &set(1)).await, Err(VaultError::Forgotten)));
        let other = again.find_key(&mut tx, &set(2)).await.expect("it is asked").expect("the other set's key stays");
        assert_eq!(text(again.open_sealed(&other, &place(), &sealed)).as_deref(), Some("stays"));
    }
}

#[tokio::test]
async fn a_key_does_not_go_before_the_ledger_has_committed() {
    for house in houses().await {
        let vault = house.made().await;
        house.key_of(&vault, &set(1)).await;
        let mut tx = house.write().await;
        vault.forget(&mut tx, &set(1)).await.expect("the ledger takes it");
        let early = vault.destroy(&house.main.db, &fair(), &[set(1)]).await;
        assert!(matches!(early, Err(VaultError::NotInLedger)), "{}", house.main.name);
        assert!(matches!(tx.commit().await, Err(StoreError::Unaudited)), "forgetting leaves an audit line");
        let mut tx = house.write().await;
        assert!(vault.find_key(&mut tx, &set(1)).await.expect("it is asked").is_some());
    }
}

#[tokio::test]
async fn a_crash_between_ledger_and_key_is_made_good_at_the_next_start() {
    for house in houses().await {
        let vault = house.made().await;
        for number in 1..=3 {
            house.key_of(&vault, &set(number)).await;
        }
        house.forget(&vault, &set(1)).await;
        house.forget(&vault, &set(3)).await;
        let next = house.reopened().await.expect("it opens");
        assert_eq!(next.replay(&house.main.db, &fair()).await.expect("it replays"), 2);
        assert_eq!(next.replay(&house.main.db, &fair()).await.expect("it replays"), 0);
        assert_eq!(wrapped(&house).await.len(), 1);
    }
}

#[tokio::test]
async fn a_keystore_restored_from_before_forgets_again() {
    let houses = houses().await;
    let house = &houses[0];
    let vault = house.made().await;
    house.key_of(&vault, &set(1)).await;
    vault.keystore().db().close().await;
    house.keys.db.close().await;
    let file = house.keys.url.strip_prefix("sqlite://").expect("SQLite comes first");
    let backup = fs::read(file).expect("it is there");
    let vault = house.reopened().await.expect("it opens");
    house.forget(&vault, &set(1)).await;
    vault.destroy(&house.main.db, &fair(), &[set(1)]).await.expect("the ledger names it");
    vault.keystore().db().close().await;
    fs::write(file, backup).expect("it is restored");
    for log in ["-wal", "-shm"] {
        drop(fs::remove_file(format!("{file}{log}")));
    }
    let restored = house.reopened().await.expect("it opens");
    assert_eq!(restored.replay(&house.main.db, &fair()).await.expect("it replays"), 1);
    let mut tx = house.write().await;
    assert!(matches!(restored.make_key(&mut tx, &set(1)).await, Err(VaultError::Forgotten)));
}

#[tokio::test]
async fn a_destroyed_key_is_nowhere_in_the_keystores_files() {
    let houses = houses().await;
    let house = &houses[0];
    let vault = house.made().await;
    house.key_of(&vault, &set(1)).await;
    let before = wrapped(house).await.remove(0);
    assert!(holds(house.keys.folder(), &before), "it was there to be found");
    house.forget(&vault, &set(1)).await;
    vault.destroy(&house.main.db, &fair(), &[set(1)]).await.expect("the ledger names it");
    assert!(!holds(house.keys.folder(), &before));
}

#[tokio::test]
async fn changing_the_key_keeps_the_content_and_retires_the_old_key() {
    for house in houses().await {
        let vault = house.made().await;
        let key = house.key_of(&vault, &set(1)).await;
        let sealed: Sealed<Turn> = vault.seal(&key, &place(), "kept");
        let (cookies, new) = (vault.derive("cookies"), KeyEncryptingKey::throw(&Dice::loaded(13)));
        let running = house.reopened().await.expect("another process has it open");
        let (turned, moved) =
            Vault::rotate_kek(house.keystore().await, &house.key, &new, &fair()).await.expect("it turns");
        assert_eq!(moved, 1);
        assert_eq!(*turned.derive("cookies"), *cookies);
        let mut tx = house.write().await;
        let key = turned.find_key(&mut tx, &set(1)).await.expect("it is asked").expect("it is there");
        assert_eq!(text(turned.open_sealed(&key, &place(), &sealed)).as_deref(), Some("kept"));
        assert!(matches!(house.reopened().await, Err(VaultError::WrongKey { .. })));
        let read = running.find_key(&mut tx, &set(1)).await;
        assert!(
            matches!(read, Err(VaultError::KeyChanged)),
            "a process with the old key is told so, not that it is damaged"
        );
        let late = vault.make_key(&mut tx, &set(2)).await;
        assert!(matches!(late, Err(VaultError::KeyChanged)), "under the old key it could never be opened again");
        let (_, again) =
            Vault::rotate_kek(house.keystore().await, &house.key, &new, &fair()).await.expect("it is done");
        assert_eq!(again, 0);
        let neither = KeyEncryptingKey::throw(&Dice::loaded(14));
        let refused = Vault::rotate_kek(house.keystore().await, &neither, &house.key, &fair()).await;
        assert!(matches!(refused, Err(VaultError::WrongKey { .. })));
    }
}

#[tokio::test]
async fn a_change_of_keys_cut_off_anywhere_goes_on() {
    for house in houses().await {
        let vault = house.made().await;
        let mut tx = house.write().await;
        for number in 0..450 {
            vault.make_key(&mut tx, &set(number)).await.expect("a key is made");
            if number % 50 == 49 {
                tx.rollback().await;
                tx = house.write().await;
            }
        }
        tx.rollback().await;
        let (new, mut patience, mut unfinished) = (KeyEncryptingKey::throw(&Dice::loaded(15)), 500, 0);
        let turned = loop {
            let (keystore, context) = (house.keystore().await, fair());
            let turning = Vault::rotate_kek(keystore, &house.key, &new, &context);
            match tokio::time::timeout(Duration::from_micros(patience), turning).await {
                Ok(done) => break done.expect("it turns").0,
                Err(_) => match house.reopened().await {
                    Err(VaultError::RotationUnfinished) => unfinished += 1,
                    Ok(_) | Err(VaultError::WrongKey { .. }) => {}
                    Err(other) => panic!("{other}"),
                },
            }
            patience += 1500;
        };
        assert!(unfinished > 0, "{}: it was cut off in the middle at least once", house.main.name);
        let mut tx = house.write().await;
        for number in [0, 199, 200, 449] {
            assert!(turned.find_key(&mut tx, &set(number)).await.expect("it is asked").is_some());
        }
        assert_eq!(wrapped(&house).await.len(), 450);
    }
}

#[tokio::test]
async fn every_statement_of_the_vault_and_of_files_is_good_on_both_databases() {
    for fresh in migrated(&[MIGRATIONS, KEYSTORE_MIGRATIONS, blobs::MIGRATIONS].concat()).await {
        let ours = |file: &str| file.contains("src/vault/") || file.contains("src/blobs/");
        let mut seen = 0;
        for statement in db::statements().filter(|one| ours(one.file)) {
            let good = fresh.db.prepare(statement).await;
            assert!(good.is_ok(), "{} {}:{}: {good:?}", fresh.name, statement.file, statement.line);
            seen += 1;
        }
        assert!(seen > 15, "{seen} statements were found");
    }
}

async fn wrapped(house: &House) -> Vec<Vec<u8>> {
    let mut tx = house.keys.db.read(context()).await.expect("a snapshot");
    let sql = sql!("SELECT wrapped FROM wrapped_key WHERE host_id = $1 ORDER BY subject_id");
    let host: Id<Host> = host(1);
    let rows: Vec<(Vec<u8>,)> = tx.all(sql, (host,)).await.expect("they are there");
    rows.into_iter().map(|(bytes,)| bytes).collect()
}

fn holds(folder: &Path, bytes: &[u8]) -> bool {
    let files = fs::read_dir(folder).expect("it is there").map(|entry| entry.expect("it is there").path());
    files
        .filter(|path| path.is_file())
        .any(|path| fs::read(&path).expect("it reads").windows(bytes.len()).any(|some| some == bytes))
}
