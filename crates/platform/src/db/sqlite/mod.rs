//! SQLite: readers in a pool, and one writer that commits in groups.
//!
//! Writers queue for the one connection that writes. Each is a savepoint in the open group's
//! transaction; its commit releases the savepoint, passes the writer on, and answers only after the
//! group's COMMIT has been synced. A group closes when nobody queues, at 64 members, or after as long
//! as the sync before it took: a slow disk is given more members for each of its syncs.
//! Everything that must not be left half done runs in a task of its own, so that a browser that goes
//! away in the middle changes nothing.
#![allow(clippy::disallowed_methods, reason = "the writer's tasks outlive the request that began them")]

mod member;
mod together;
mod writer;

pub(crate) use member::Member;

use self::writer::Writer;
use super::{OpenError, Params, Record, Sql, StoreError, tx::records};
use crate::news::News;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow,
    SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection, Executor, SqlStr};
use std::num::NonZero;
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::time::Duration;

const WRITE_TIME: Duration = Duration::from_secs(2);
/// How many read at once: as many as there are processors to read with, each with a thread and pages of its own.
const READERS: RangeInclusive<usize> = 4..=16;
/// How many rows a connection's thread reads ahead of who asked: with the usual fifty, a list of thousands
/// keeps going to sleep and waking up.
const ROWS_AHEAD: usize = 1024;
/// How many KiB of pages a connection keeps, as SQLite writes it: the indexes of a programme of thousands fit,
/// where with the usual 2,000 they are read from the file anew at each look.
const PAGES_KEPT: &str = "-4096";

/// One SQLite file.
pub(crate) struct Sqlite {
    readers: SqlitePool,
    writer: Arc<Writer>,
}

impl Sqlite {
    pub(super) async fn open(path: &str) -> Result<Self, OpenError> {
        let path = path.strip_prefix("//").unwrap_or(path);
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .row_buffer_size(ROWS_AHEAD)
            .pragma("cache_size", PAGES_KEPT)
            .busy_timeout(Duration::from_secs(5))
            // What a savepoint keeps to undo itself would otherwise be written to a file for each change.
            .pragma("temp_store", "MEMORY")
            .pragma("trusted_schema", "OFF")
            .pragma("secure_delete", "ON")
            .pragma("journal_size_limit", "67108864")
            .disable_statement_logging();
        let unreachable = |error: sqlx::Error| OpenError::Unreachable(format!("{path}: {error}"));
        let writer = SqliteConnection::connect_with(&options).await.map_err(unreachable)?;
        let readers = SqlitePoolOptions::new()
            .max_connections(readers())
            .acquire_timeout(Duration::from_secs(5))
            .connect_with(options.clone().pragma("query_only", "ON"))
            .await
            .map_err(unreachable)?;
        Ok(Self { readers, writer: Arc::new(Writer::new(writer, options)) })
    }

    pub(super) async fn read(&self) -> Result<sqlx::Transaction<'static, sqlx::Sqlite>, StoreError> {
        Ok(self.readers.begin().await?)
    }

    pub(super) async fn write(&self) -> Result<Member, StoreError> {
        Ok(self.write_at_leisure().await?.cut_off_after(WRITE_TIME))
    }

    pub(super) async fn write_at_leisure(&self) -> Result<Member, StoreError> {
        Ok(Member::at_leisure(self.writer.take().await?))
    }

    pub(super) async fn prepare(&self, text: &'static str) -> Result<(), StoreError> {
        let mut connection = self.readers.acquire().await?;
        connection.prepare(sqlx::SqlSafeStr::into_sql_str(text)).await?;
        Ok(())
    }

    pub(super) async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }

    pub(super) fn news(&self) -> &News {
        &self.writer.news
    }
}

fn readers() -> u32 {
    let processors = std::thread::available_parallelism().map_or(1, NonZero::get);
    u32::try_from(processors.clamp(*READERS.start(), *READERS.end())).unwrap_or(1)
}

pub(super) async fn all<R: Record>(
    tx: &mut sqlx::Transaction<'static, sqlx::Sqlite>,
    sql: Sql,
    params: impl Params,
) -> Result<Vec<R>, StoreError> {
    records(rows(tx, SqlStr::from_static(sql.sqlite), params).await?)
}

pub(super) async fn rows(
    tx: &mut sqlx::Transaction<'static, sqlx::Sqlite>,
    text: SqlStr,
    params: impl Params,
) -> Result<Vec<SqliteRow>, StoreError> {
    Ok(sqlx::query_with(text, params.for_sqlite()?).fetch_all(&mut **tx).await?)
}

pub(super) async fn run(
    tx: &mut sqlx::Transaction<'static, sqlx::Sqlite>,
    text: SqlStr,
    params: impl Params,
) -> Result<u64, StoreError> {
    Ok(sqlx::query_with(text, params.for_sqlite()?).execute(&mut **tx).await?.rows_affected())
}
