//! The keystore: the second database, which holds wrapped keys and nothing else. Every SQL text about
//! keys is here. Apart from the main database so that a backup of one is useless without the other.

use super::{Subject, VaultError};
use crate::db::{self, Context, Db, Engine, Migration, StoreError, Tx};
use crate::{Timestamp, sql};
use kernel::{Host, Id};
use sqlx::{ConnectOptions, Connection};
use std::fs;
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::Path;
use uuid::Uuid;

/// What the keystore's own database holds; none of it goes into the main one.
pub const KEYSTORE_MIGRATIONS: &[Migration] =
    &[Migration { name: "platform/20261122_keystore", sql: include_str!("../../migrations/20261122_keystore.sql") }];

/// The keystore, open and up to date.
#[derive(Clone)]
pub struct Keystore {
    pub(super) db: Db,
    url: String,
}

/// A wrapped key as it stands.
#[derive(sqlx::FromRow)]
pub(super) struct Wrapped {
    pub(super) host_id: Id<Host>,
    pub(super) subject_kind: String,
    pub(super) subject_id: Uuid,
    pub(super) version: i64,
    pub(super) wrapped_under: String,
    pub(super) wrapped: Vec<u8>,
}

impl Keystore {
    /// Opens the keystore at its address, made when missing: for SQLite in a folder that only the
    /// account Kith runs as may look into.
    pub async fn open(url: &str, context: &Context) -> Result<Self, VaultError> {
        let db = Self::open_bare(url).await?;
        db::migrate(&db, context, KEYSTORE_MIGRATIONS).await?;
        Ok(Self { db, url: url.to_owned() })
    }

    /// Opens the keystore's database as it stands, in a folder guarded as [`Keystore::open`] guards it,
    /// and makes no tables: for restoring, which makes them as old as what it writes into them.
    pub async fn open_bare(url: &str) -> Result<Db, VaultError> {
        if let Some(path) = url.strip_prefix("sqlite://") {
            guard_folder(Path::new(path.strip_prefix("//").unwrap_or(path)))?;
        }
        Ok(Db::open(url).await?)
    }

    /// The database underneath, for backups: it holds wrapped keys alone.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// Whether the vault was made in it.
    pub async fn is_made(&self, context: &Context) -> Result<bool, VaultError> {
        let mut tx = self.db.read(context.clone()).await?;
        Ok(!checks(&mut tx).await?.is_empty())
    }

    /// Lets SQLite drop from its log what has been deleted. Not being able to, because somebody reads,
    /// is no fault: the next time will do.
    pub(super) async fn settle(&self) -> Result<(), VaultError> {
        if self.db.engine() == Engine::Sqlite
            && let Some(path) = self.url.strip_prefix("sqlite://")
        {
            let path = path.strip_prefix("//").unwrap_or(path);
            let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path).disable_statement_logging();
            let mut one = sqlx::SqliteConnection::connect_with(&options).await.map_err(StoreError::from)?;
            let settled = sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut one).await;
            one.close().await.map_err(StoreError::from)?;
            settled.map_err(StoreError::from)?;
        }
        Ok(())
    }
}

fn guard_folder(file: &Path) -> Result<(), VaultError> {
    let folder = file.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let failed = |why| VaultError::Folder { path: folder.to_owned(), why };
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(failed)?;
    let mode = fs::metadata(folder).map_err(failed)?.mode() & 0o7777;
    if mode & 0o077 != 0 {
        return Err(VaultError::FolderOpen { path: folder.to_owned(), mode });
    }
    Ok(())
}

pub(super) async fn checks(tx: &mut Tx) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
    tx.all(sql!("SELECT key_fingerprint, root FROM key_check ORDER BY made_at, key_fingerprint"), ()).await
}

pub(super) async fn insert_check(tx: &mut Tx, fingerprint: &str, root: Vec<u8>) -> Result<(), StoreError> {
    let now = tx.now();
    let sql = sql!("INSERT INTO key_check (key_fingerprint, root, made_at) VALUES ($1, $2, $3)");
    tx.keep(sql, (fingerprint, root, now)).await.map(drop)
}

pub(super) async fn delete_check(tx: &mut Tx, fingerprint: &str) -> Result<(), StoreError> {
    tx.keep(sql!("DELETE FROM key_check WHERE key_fingerprint = $1"), (fingerprint,)).await.map(drop)
}

pub(super) async fn find(tx: &mut Tx, host: Id<Host>, subject: &Subject) -> Result<Vec<Wrapped>, StoreError> {
    tx.all(
        sql!(
            "SELECT host_id, subject_kind, subject_id, version, wrapped_under, wrapped FROM wrapped_key \
             WHERE host_id = $1 AND subject_kind = $2 AND subject_id = $3 ORDER BY version"
        ),
        (host, subject.kind(), subject.id()),
    )
    .await
}

pub(super) async fn insert(
    tx: &mut Tx,
    host: Id<Host>,
    subject: &Subject,
    version: u32,
    under: &str,
    wrapped: Vec<u8>,
) -> Result<(), StoreError> {
    let now = tx.now();
    tx.keep(
        sql!(
            "INSERT INTO wrapped_key (host_id, subject_kind, subject_id, version, wrapped_under, wrapped, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        (host, subject.kind(), subject.id(), i64::from(version), under, wrapped, now),
    )
    .await
    .map(drop)
}

pub(super) async fn destroyed_at(
    tx: &mut Tx,
    host: Id<Host>,
    subject: &Subject,
) -> Result<Option<Timestamp>, StoreError> {
    let found: Option<(Timestamp,)> = tx
        .optional(
            sql!(
                "SELECT destroyed_at FROM destroyed_key \
                 WHERE host_id = $1 AND subject_kind = $2 AND subject_id = $3"
            ),
            (host, subject.kind(), subject.id()),
        )
        .await?;
    Ok(found.map(|(at,)| at))
}

/// Deletes every key of a subject and remembers that there is to be none. Answers how many there were.
pub(super) async fn destroy(tx: &mut Tx, host: Id<Host>, subject: &Subject) -> Result<u64, StoreError> {
    let now = tx.now();
    tx.keep(
        sql!(
            "INSERT INTO destroyed_key (host_id, subject_kind, subject_id, destroyed_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (host_id, subject_kind, subject_id) DO NOTHING"
        ),
        (host, subject.kind(), subject.id(), now),
    )
    .await?;
    tx.keep(
        sql!("DELETE FROM wrapped_key WHERE host_id = $1 AND subject_kind = $2 AND subject_id = $3"),
        (host, subject.kind(), subject.id()),
    )
    .await
}

/// Everything that there is to be no key of, on every host.
pub(super) async fn destroyed(tx: &mut Tx) -> Result<Vec<(Id<Host>, Subject)>, StoreError> {
    let rows: Vec<(Id<Host>, String, Uuid)> =
        tx.all(sql!("SELECT host_id, subject_kind, subject_id FROM destroyed_key"), ()).await?;
    Ok(rows.into_iter().map(|(host, kind, id)| (host, Subject::read(kind, id))).collect())
}

/// Some of the keys that are still wrapped under a key.
pub(super) async fn wrapped_under(tx: &mut Tx, fingerprint: &str) -> Result<Vec<Wrapped>, StoreError> {
    tx.all(
        sql!(
            "SELECT host_id, subject_kind, subject_id, version, wrapped_under, wrapped FROM wrapped_key \
             WHERE wrapped_under = $1 ORDER BY host_id, subject_kind, subject_id, version LIMIT 200"
        ),
        (fingerprint,),
    )
    .await
}

pub(super) async fn rewrap(tx: &mut Tx, key: &Wrapped, under: &str, wrapped: Vec<u8>) -> Result<(), StoreError> {
    tx.keep(
        sql!(
            "UPDATE wrapped_key SET wrapped = $5, wrapped_under = $6 \
             WHERE host_id = $1 AND subject_kind = $2 AND subject_id = $3 AND version = $4"
        ),
        (key.host_id, key.subject_kind.as_str(), key.subject_id, key.version, wrapped, under),
    )
    .await
    .map(drop)
}
