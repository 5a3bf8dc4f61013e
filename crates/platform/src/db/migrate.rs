//! Migrations: forward only, one portable text, each in a transaction of its own, in the order of
//! the floors and, within a room, of their names.

use super::{Context, Db, OpenError, StoreError, Tx};
use crate::sql;
use futures_util::future::BoxFuture;
use sha2::{Digest, Sha256};

/// One step of the schema. Its name is the room's and the file's: `programmes/20270301_interest`.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Room and file, without `.sql`.
    pub name: &'static str,
    /// The text, the same on both databases.
    pub sql: &'static str,
}

impl Migration {
    /// The fingerprint kept in the database, so that a rewritten migration is noticed.
    fn digest(&self) -> String {
        Sha256::digest(self.sql.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// What SQL cannot work out of rows that are there already, done in the transaction of the migration that
/// makes room for it. On a new database it finds nothing to do.
#[derive(Clone, Copy)]
pub struct Filling {
    /// The migration it belongs to, by name.
    pub of: &'static str,
    /// Does it, for the rows of every host.
    pub fill: for<'a> fn(&'a mut Tx) -> BoxFuture<'a, Result<(), StoreError>>,
}

const LEDGER: &str = "CREATE TABLE IF NOT EXISTS migration (\
    name TEXT NOT NULL PRIMARY KEY, digest TEXT NOT NULL, applied_at TIMESTAMPTZ NOT NULL)";

/// Runs what has not run yet. Answers the names of what it ran.
///
/// Errors when the database is from a newer Kith, or when a migration that ran has since changed.
pub async fn migrate(db: &Db, context: &Context, all: &[Migration]) -> Result<Vec<&'static str>, OpenError> {
    migrate_and_fill(db, context, all, &[]).await
}

/// [`migrate`] where there may be rows: each migration with what is to be filled in after it.
pub async fn migrate_and_fill(
    db: &Db,
    context: &Context,
    all: &[Migration],
    fillings: &[Filling],
) -> Result<Vec<&'static str>, OpenError> {
    let mut tx = db.write_at_leisure(context.clone()).await?;
    tx.script(LEDGER).await?;
    tx.commit().await?;
    check(db, context, all).await?;
    let mut ran = Vec::new();
    for migration in all {
        let failed = |why: StoreError| OpenError::Migration { name: migration.name.to_owned(), why: why.to_string() };
        let mut tx = db.write_at_leisure(context.clone()).await?;
        if apply(&mut tx, migration).await.map_err(failed)? {
            for filling in fillings.iter().filter(|it| it.of == migration.name) {
                (filling.fill)(&mut tx).await.map_err(failed)?;
            }
            tx.commit().await.map_err(failed)?;
            ran.push(migration.name);
        }
    }
    Ok(ran)
}

/// The names of the migrations this database has.
pub async fn applied(db: &Db, context: &Context) -> Result<Vec<String>, StoreError> {
    let mut tx = db.read(context.clone()).await?;
    let rows: Vec<(String,)> = tx.all(sql!("SELECT name FROM migration ORDER BY name"), ()).await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// The names of the migrations this database does not have yet: all of them when it is empty.
///
/// Errors when the database is from a newer Kith, or when a migration that ran has since changed.
pub async fn missing(db: &Db, context: &Context, all: &[Migration]) -> Result<Vec<&'static str>, OpenError> {
    match check(db, context, all).await {
        Ok(applied) => Ok(all.iter().map(|m| m.name).filter(|name| !applied.iter().any(|it| it == name)).collect()),
        // There is no ledger yet.
        Err(OpenError::Store(StoreError::Driver(_))) => Ok(all.iter().map(|m| m.name).collect()),
        Err(error) => Err(error),
    }
}

async fn check(db: &Db, context: &Context, all: &[Migration]) -> Result<Vec<String>, OpenError> {
    let mut tx = db.read(context.clone()).await?;
    let rows: Vec<(String, String)> = tx.all(sql!("SELECT name, digest FROM migration ORDER BY name"), ()).await?;
    for (name, digest) in &rows {
        match all.iter().find(|m| m.name == name) {
            None => return Err(OpenError::FromTheFuture(name.clone())),
            Some(known) if known.digest() != *digest => return Err(OpenError::Rewritten(name.clone())),
            Some(_) => {}
        }
    }
    Ok(rows.into_iter().map(|(name, _)| name).collect())
}

async fn apply(tx: &mut Tx, migration: &Migration) -> Result<bool, StoreError> {
    let done: Option<(String,)> =
        tx.optional(sql!("SELECT name FROM migration WHERE name = $1"), (migration.name,)).await?;
    if done.is_some() {
        return Ok(false);
    }
    tx.script(migration.sql).await?;
    let now = tx.now();
    tx.keep(
        sql!("INSERT INTO migration (name, digest, applied_at) VALUES ($1, $2, $3)"),
        (migration.name, migration.digest(), now),
    )
    .await?;
    Ok(true)
}
