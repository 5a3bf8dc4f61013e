//! The vault: content that only its own people may read is sealed under a key per subject; the keys
//! live wrapped in a database of their own; the key that wraps them lives outside every database.
//!
//! *Creating*: the key is kept first, then the content. *Forgetting*: the ledger's entry commits
//! first, in the main database, then the key goes; the ledger is replayed at every start and after
//! every restore, before anybody is let in. What is forgotten never gets a key again.
//!
//! It knows no set and no page. Whoever holds the running machine's root account holds the keys in
//! memory: against a stolen disk, backup or dump it defends, against root it does not.

mod cipher;
mod error;
mod key;
mod key_text;
mod keystore;
mod ledger;
mod rotate;
mod sealed;
mod shelf;
mod subject;

pub use error::VaultError;
pub use key::{KeyEncryptingKey, KeyError, KeyFile, KeySource};
pub use keystore::{KEYSTORE_MIGRATIONS, Keystore};
pub use ledger::MIGRATIONS;
pub use sealed::{NotSealed, Opened, Place, Sealed};
pub use subject::{KeyHandle, Subject};

use crate::Dice;
use crate::db::{Context, Db, StoreError, Tx};
use cipher::Secret;
use kernel::{Host, Id};
use keystore::Wrapped;
use shelf::Shelf;
use std::collections::BTreeSet;
use std::sync::Arc;
use uuid::Uuid;
use zeroize::Zeroizing;

/// How often a write to the keystore is run again when another came first.
const TRIES: u32 = 5;

/// The vault, open. Cheap to clone.
#[derive(Clone)]
pub struct Vault(Arc<Inner>);

/// Subjects, each with its host.
type Forgotten = BTreeSet<(Id<Host>, Subject)>;

struct Inner {
    keystore: Keystore,
    dice: Dice,
    fingerprint: String,
    wrapping: Secret,
    root: Secret,
    shelf: Shelf,
}

impl Vault {
    /// Makes the vault of a new installation in an empty keystore. The context's dice must be fair
    /// outside tests: nonces come from them.
    pub async fn create(keystore: Keystore, key: &KeyEncryptingKey, context: &Context) -> Result<Self, VaultError> {
        let root: Secret = Zeroizing::new(context.dice.bytes());
        let mut tx = keystore.db.write(context.clone()).await?;
        if !keystore::checks(&mut tx).await?.is_empty() {
            return Err(VaultError::AlreadyMade);
        }
        let sealed = seal_root(key, &root, &context.dice);
        keystore::insert_check(&mut tx, &key.fingerprint(), sealed).await?;
        tx.commit().await?;
        Ok(Self::with(keystore, key, root, context))
    }

    /// Opens the vault. A key that is not this keystore's stops here.
    pub async fn open(keystore: Keystore, key: &KeyEncryptingKey, context: &Context) -> Result<Self, VaultError> {
        let mut tx = keystore.db.read(context.clone()).await?;
        let checks = keystore::checks(&mut tx).await?;
        tx.rollback().await;
        if checks.len() > 1 {
            return Err(VaultError::RotationUnfinished);
        }
        let root = root_under(&checks, key)?;
        Ok(Self::with(keystore, key, root, context))
    }

    fn with(keystore: Keystore, key: &KeyEncryptingKey, root: Secret, context: &Context) -> Self {
        Self(Arc::new(Inner {
            keystore,
            dice: context.dice.clone(),
            fingerprint: key.fingerprint(),
            wrapping: wrapping_key(key),
            root,
            shelf: Shelf::default(),
        }))
    }

    /// A secret for one purpose (signing cookies, tokens, the audit trail's heads): the same at every
    /// start and after a change of keys, different for every purpose.
    pub fn derive(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        cipher::derive(&self.0.root, &format!("kith purpose: {purpose}"))
    }

    /// The keystore this vault keeps its keys in.
    pub fn keystore(&self) -> &Keystore {
        &self.0.keystore
    }

    /// The key of a subject of this transaction's host, made and kept when there is none yet. Call it
    /// before writing what is sealed with it.
    ///
    /// Errors: [`VaultError::Forgotten`] when the subject is in the ledger.
    pub async fn make_key(&self, main: &mut Tx, subject: &Subject) -> Result<KeyHandle, VaultError> {
        if let Some(key) = self.find_key(main, subject).await? {
            return Ok(key);
        }
        if ledger::names(main, subject).await? {
            return Err(VaultError::Forgotten);
        }
        let mut tries = 1;
        let key = loop {
            match self.try_make(main.context(), subject).await {
                Err(again) if again.asks_again() && tries < TRIES => tries += 1,
                other => break other?,
            }
        };
        self.0.shelf.put(&key, main.now());
        Ok(key)
    }

    /// The key of a subject of this transaction's host; none when it never had one or is forgotten.
    pub async fn find_key(&self, main: &mut Tx, subject: &Subject) -> Result<Option<KeyHandle>, VaultError> {
        let (host, now) = (main.host(), main.now());
        if ledger::names(main, subject).await? {
            self.0.shelf.drop_key(host, subject);
            return Ok(None);
        }
        if let Some(key) = self.0.shelf.take(host, subject, now) {
            return Ok(Some(key));
        }
        let mut keys = self.0.keystore.db.read(main.context().clone()).await?;
        let found = keystore::find(&mut keys, host, subject).await?;
        keys.rollback().await;
        let key = self.unwrap(host, subject, &found)?;
        if let Some(key) = &key {
            self.0.shelf.put(key, now);
        }
        Ok(key)
    }

    async fn try_make(&self, context: &Context, subject: &Subject) -> Result<KeyHandle, VaultError> {
        let host = context.host;
        let mut tx = self.0.keystore.db.write(context.clone()).await?;
        if keystore::destroyed_at(&mut tx, host, subject).await?.is_some() {
            return Err(VaultError::Forgotten);
        }
        // A key wrapped under one that is no longer good could never be opened again.
        if !keystore::checks(&mut tx).await?.iter().any(|(fingerprint, _)| *fingerprint == self.0.fingerprint) {
            return Err(VaultError::KeyChanged);
        }
        // Another process may have been faster: then its key is the key.
        let found = keystore::find(&mut tx, host, subject).await?;
        if let Some(key) = self.unwrap(host, subject, &found)? {
            return Ok(key);
        }
        let (version, data_key) = (1, Secret::new(self.0.dice.bytes()));
        let bound = bound_key(host, subject, version);
        let wrapped = cipher::seal(&self.0.wrapping, self.0.dice.bytes(), &bound, data_key.as_slice());
        let done = keystore::insert(&mut tx, host, subject, version, &self.0.fingerprint, wrapped).await;
        done.map_err(faster)?;
        tx.commit().await?;
        Ok(KeyHandle::of(host, subject, vec![(version, data_key)]).expect("one key was just made"))
    }

    fn unwrap(&self, host: Id<Host>, subject: &Subject, found: &[Wrapped]) -> Result<Option<KeyHandle>, VaultError> {
        // Another process may have changed the key since this one was started.
        if found.iter().any(|one| one.wrapped_under != self.0.fingerprint) {
            return Err(VaultError::KeyChanged);
        }
        let keys: Result<Vec<_>, _> = found.iter().map(|one| unwrap_one(&self.0.wrapping, one)).collect();
        Ok(KeyHandle::of(host, subject, keys?))
    }

    /// Seals a text for the place it will stand in. Nobody can tell from two ciphertexts whether
    /// their texts are alike; their lengths can be told.
    pub fn seal<T: ?Sized>(&self, key: &KeyHandle, place: &Place, text: &str) -> Sealed<T> {
        let (version, secret) = key.newest();
        let bound = bound_content(key, place, sealed::XCHACHA20_POLY1305, version);
        Sealed::new(version, cipher::seal(secret, self.0.dice.bytes(), &bound, text.as_bytes()))
    }

    /// Opens what was sealed for this very place with a key of this very subject.
    pub fn open_sealed<T: ?Sized>(
        &self,
        key: &KeyHandle,
        place: &Place,
        sealed: &Sealed<T>,
    ) -> Result<Opened<T>, VaultError> {
        let bound = bound_content(key, place, sealed.algorithm, sealed.version);
        key.of_version(sealed.version)
            .and_then(|secret| cipher::open(secret, &bound, &sealed.sealed))
            .and_then(|bytes| String::from_utf8(bytes.to_vec()).ok())
            .map(|text| Opened::new(Zeroizing::new(text)))
            .ok_or_else(|| VaultError::DoesNotOpen { table: place.table, row: place.row_text() })
    }

    /// Enters in the ledger that a subject of this host is forgotten: from the commit on, its key is
    /// handed out to nobody. Call [`Vault::destroy`] after the commit; a crash in between is made
    /// good by [`Vault::replay`]. Answers whether this is new.
    pub async fn forget(&self, main: &mut Tx, subject: &Subject) -> Result<bool, VaultError> {
        Ok(ledger::enter(main, subject).await?)
    }

    /// Destroys the keys of subjects that the ledger names, and remembers outside the main database that they
    /// are forgotten. It looks at what is committed, so it cannot come too early.
    pub async fn destroy(&self, main: &Db, context: &Context, subjects: &[Subject]) -> Result<(), VaultError> {
        let mut tx = main.read(context.clone()).await?;
        for subject in subjects {
            if !ledger::names(&mut tx, subject).await? {
                return Err(VaultError::NotInLedger);
            }
        }
        tx.rollback().await;
        let forgotten: Vec<_> = subjects.iter().map(|subject| (context.host, subject.clone())).collect();
        self.destroy_all(context, &forgotten).await.map(drop)
    }

    /// What the keystore knows to be forgotten and the ledger does not: whatever was erased after the backup
    /// was made that this database comes from. Of one kind of subject, on every host.
    pub async fn forgotten_since(
        &self,
        main: &Db,
        context: &Context,
        kind: &'static str,
    ) -> Result<Vec<(Id<Host>, Uuid)>, VaultError> {
        let (named, known) = self.forgotten(main, context).await?;
        let since = known.into_iter().filter(|one| one.1.kind() == kind && !named.contains(one));
        Ok(since.map(|(host, subject)| (host, subject.id())).collect())
    }

    /// Destroys every key the ledger names, of every host: at each start and after each restore,
    /// before anybody is let in. What the keystore knows to be forgotten has none any more. Answers how many
    /// keys there still were.
    pub async fn replay(&self, main: &Db, context: &Context) -> Result<u64, VaultError> {
        let (named, known) = self.forgotten(main, context).await?;
        let left: Vec<_> = named.into_iter().filter(|one| !known.contains(one)).collect();
        self.destroy_all(context, &left).await
    }

    /// What the ledger names, and what the keystore knows to be forgotten, on every host.
    async fn forgotten(&self, main: &Db, context: &Context) -> Result<(Forgotten, Forgotten), VaultError> {
        let mut tx = main.read(context.clone()).await?;
        let named = ledger::all(&mut tx).await?.into_iter().collect();
        tx.rollback().await;
        let mut keys = self.0.keystore.db.read(context.clone()).await?;
        let known = keystore::destroyed(&mut keys).await?.into_iter().collect();
        keys.rollback().await;
        Ok((named, known))
    }

    async fn destroy_all(&self, context: &Context, forgotten: &[(Id<Host>, Subject)]) -> Result<u64, VaultError> {
        let mut gone = 0;
        for some in forgotten.chunks(200) {
            let mut tries = 1;
            gone += loop {
                match self.try_destroy(context, some).await {
                    Err(again) if again.asks_again() && tries < TRIES => tries += 1,
                    other => break other?,
                }
            };
            for (host, subject) in some {
                self.0.shelf.drop_key(*host, subject);
            }
        }
        if gone > 0 {
            self.0.keystore.settle().await?;
        }
        Ok(gone)
    }

    async fn try_destroy(&self, context: &Context, forgotten: &[(Id<Host>, Subject)]) -> Result<u64, VaultError> {
        let mut tx = self.0.keystore.db.write(context.clone()).await?;
        let mut gone = 0;
        for (host, subject) in forgotten {
            gone += keystore::destroy(&mut tx, *host, subject).await?;
        }
        tx.commit().await?;
        Ok(gone)
    }
}

/// Two processes may make the same key at once; the slower finds the other's when it looks again.
fn faster(error: StoreError) -> StoreError {
    if error.is_duplicate() { StoreError::RunAgain } else { error }
}

fn wrapping_key(key: &KeyEncryptingKey) -> Secret {
    cipher::derive(&key.0, "kith wrapping key")
}

const ROOT: &[&[u8]] = &[b"kith root secret"];

fn seal_root(key: &KeyEncryptingKey, root: &Secret, dice: &Dice) -> Vec<u8> {
    cipher::seal(&wrapping_key(key), dice.bytes(), &cipher::bind(ROOT), root.as_slice())
}

/// The root secret as this key opens it: the check that a key is this keystore's.
fn root_under(checks: &[(String, Vec<u8>)], key: &KeyEncryptingKey) -> Result<Secret, VaultError> {
    if checks.is_empty() {
        return Err(VaultError::NotMade);
    }
    let given = key.fingerprint();
    let Some((_, sealed)) = checks.iter().find(|(fingerprint, _)| *fingerprint == given) else {
        let wanted = checks.iter().map(|(fingerprint, _)| fingerprint.as_str()).collect::<Vec<_>>().join(" or ");
        return Err(VaultError::WrongKey { given, wanted });
    };
    let bytes = cipher::open(&wrapping_key(key), &cipher::bind(ROOT), sealed).ok_or(VaultError::KeyDamaged)?;
    secret_of(&bytes)
}

fn unwrap_one(wrapping: &Secret, one: &Wrapped) -> Result<(u32, Secret), VaultError> {
    let version = u32::try_from(one.version).map_err(|_| VaultError::KeyDamaged)?;
    let subject = Subject::read(one.subject_kind.clone(), one.subject_id);
    let bound = bound_key(one.host_id, &subject, version);
    let bytes = cipher::open(wrapping, &bound, &one.wrapped).ok_or(VaultError::KeyDamaged)?;
    Ok((version, secret_of(&bytes)?))
}

fn secret_of(bytes: &[u8]) -> Result<Secret, VaultError> {
    let mut out = Secret::default();
    if bytes.len() != out.len() {
        return Err(VaultError::KeyDamaged);
    }
    out.copy_from_slice(bytes);
    Ok(out)
}

fn bound_key(host: Id<Host>, subject: &Subject, version: u32) -> Vec<u8> {
    cipher::bind(&[
        b"kith wrapped key",
        host.uuid().as_bytes(),
        subject.kind().as_bytes(),
        subject.id().as_bytes(),
        &version.to_be_bytes(),
    ])
}

fn bound_content(key: &KeyHandle, place: &Place, algorithm: u8, version: u32) -> Vec<u8> {
    let row: Vec<u8> = place.row.iter().flat_map(|part| *part.as_bytes()).collect();
    cipher::bind(&[
        b"kith sealed content",
        &[algorithm],
        key.host().uuid().as_bytes(),
        key.subject().kind().as_bytes(),
        key.subject().id().as_bytes(),
        place.table.as_bytes(),
        &row,
        place.column.as_bytes(),
        &version.to_be_bytes(),
    ])
}
