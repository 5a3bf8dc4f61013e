//! The database: SQLite or PostgreSQL behind one [`Db`], one [`Tx`] and one SQL text.
//! Apart, so that everything above can be written as if there were one database, and nothing
//! above ever opens, commits or retries by hand.

mod changes;
mod context;
pub mod copy;
mod error;
mod migrate;
mod params;
mod postgres;
mod sqlite;
mod statement;
mod stream;
mod tx;

pub use context::{Actor, Context};
pub use error::{Failed, OpenError, StoreError};
pub use migrate::{Filling, Migration, applied, migrate, migrate_and_fill, missing};
pub use params::{Column, Params, Record};
pub use statement::{Sql, Statement, statements};
pub use tx::Tx;

#[doc(hidden)]
pub use inventory;

use self::changes::Changes;
use crate::news::Ear;
use crate::spans;
use std::sync::Arc;
use tracing::Span;

/// Which engine a [`Db`] stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// The embedded default.
    Sqlite,
    /// For several machines.
    Postgres,
}

/// A handle on the database; cheap to clone.
#[derive(Clone)]
pub struct Db {
    inner: Arc<Inner>,
    changes: Changes,
}

enum Inner {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

impl Db {
    /// Opens `sqlite:///path/to/file` (made when missing) or `postgres://…` (several hosts
    /// separated by commas are tried in turn, the primary is used).
    ///
    /// Errors say what a person running Kith can do about it.
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        let inner = if let Some(path) = url.strip_prefix("sqlite://") {
            Inner::Sqlite(sqlite::Sqlite::open(path).await?)
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Inner::Postgres(postgres::Postgres::open(url).await?)
        } else {
            return Err(OpenError::Url);
        };
        Ok(Self { inner: Arc::new(inner), changes: Changes::default() })
    }

    /// The engine underneath.
    pub fn engine(&self) -> Engine {
        match &*self.inner {
            Inner::Sqlite(_) => Engine::Sqlite,
            Inner::Postgres(_) => Engine::Postgres,
        }
    }

    /// A snapshot to read from. Writing through it is refused by the database.
    pub async fn read(&self, context: Context) -> Result<Tx, StoreError> {
        let inner = match &*self.inner {
            Inner::Sqlite(db) => tx::Inner::Sqlite(db.read().await?),
            Inner::Postgres(db) => tx::Inner::Postgres(db.read().await?),
        };
        Ok(Tx::new(inner, context, None))
    }

    /// A transaction to write in: exclusive in effect, cut off after two seconds. On SQLite it is a
    /// member of the open commit group; on PostgreSQL it is SERIALIZABLE and may ask to be run again
    /// ([`StoreError::RunAgain`]).
    pub async fn write(&self, context: Context) -> Result<Tx, StoreError> {
        let span = spans::write(self.engine());
        let inner = match &*self.inner {
            Inner::Sqlite(db) => tx::Inner::SqliteWriter(db.write().await?),
            Inner::Postgres(db) => tx::Inner::Postgres(db.write().await?),
        };
        Ok(Tx::new(inner, context, Some(self.changes.begin(span))))
    }

    /// A transaction for taking work and giving it back. On PostgreSQL it is READ COMMITTED, so that
    /// many workers at one queue neither disturb each other nor those who put work into it; each of
    /// its changes repeats in its WHERE what it relies on.
    pub(crate) async fn lease(&self, context: Context) -> Result<Tx, StoreError> {
        let inner = match &*self.inner {
            Inner::Sqlite(db) => tx::Inner::SqliteWriter(db.write().await?),
            Inner::Postgres(db) => tx::Inner::Postgres(db.lease().await?),
        };
        Ok(Tx::new(inner, context, Some(self.changes.begin(Span::none()))))
    }

    /// A transaction to write in that may take its time: for migrations and for writing a whole database,
    /// while nobody else is served.
    async fn write_at_leisure(&self, context: Context) -> Result<Tx, StoreError> {
        let inner = match &*self.inner {
            Inner::Sqlite(db) => tx::Inner::SqliteWriter(db.write_at_leisure().await?),
            Inner::Postgres(db) => tx::Inner::Postgres(db.write_at_leisure().await?),
        };
        Ok(Tx::new(inner, context, Some(self.changes.begin(Span::none()))))
    }

    /// How often this process has begun or ended writing. As long as it stays the same, and only this process
    /// writes, a snapshot says what the one before it said.
    pub fn changes(&self) -> u64 {
        self.changes.so_far()
    }

    /// Asks whether a registered statement is good SQL on this database, without running it.
    pub async fn prepare(&self, statement: &Statement) -> Result<(), StoreError> {
        match &*self.inner {
            Inner::Sqlite(db) => db.prepare(statement.sqlite).await,
            Inner::Postgres(db) => db.prepare(statement.postgres).await,
        }
    }

    /// Closes every connection; open transactions are rolled back.
    pub async fn close(&self) {
        match &*self.inner {
            Inner::Sqlite(db) => db.close().await,
            Inner::Postgres(db) => db.close().await,
        }
    }

    /// Listens for changes announced with [`Tx::announce`] by any process of this installation. On
    /// SQLite only this process is heard.
    pub fn listen(&self) -> Ear {
        match &*self.inner {
            Inner::Sqlite(db) => db.news().listen(),
            Inner::Postgres(db) => db.listen(),
        }
    }

    /// Waits for the next change announced from now on, or for a while.
    pub async fn wait_for_news(&self, at_most: std::time::Duration) {
        self.listen().wait(at_most).await;
    }
}
