//! SQLite: readers in a pool, and one writer that commits in groups.
//!
//! Writers queue for the one connection that writes. Each is a savepoint in the open group's
//! transaction; its commit releases the savepoint, passes the writer on, and answers only after the
//! group's COMMIT has been synced. A group closes when nobody queues, at 64 members, or after as long
//! as the sync before it took: a slow disk is given more members for each of its syncs.
//! Everything that must not be left half done runs in a task of its own, so that a browser that goes
//! away in the middle changes nothing.
#![allow(clippy::disallowed_methods, reason = "the writer's tasks outlive the request that began them")]

use super::{OpenError, Params, Record, Sql, StoreError, error::sqlite_primary, tx::records};
use crate::figures;
use crate::news::News;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection, Executor, SqlStr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

const GROUP_MEMBERS: usize = 64;
/// A group is open at least so long while others queue,
const GROUP_TIME: Duration = Duration::from_millis(5);
/// and never longer than this, however slow the disk.
const GROUP_TIME_AT_MOST: Duration = Duration::from_millis(500);
const WRITE_TIME: Duration = Duration::from_secs(2);
const READERS: u32 = 8;
/// How many rows a connection's thread reads ahead of who asked: with the usual fifty, a list of thousands
/// keeps going to sleep and waking up.
const ROWS_AHEAD: usize = 1024;
/// How many KiB of pages a connection keeps, as SQLite writes it: the indexes of a programme of thousands fit,
/// where with the usual 2,000 they are read from the file anew at each look. There are nine connections.
const PAGES_KEPT: &str = "-4096";

/// One SQLite file.
pub(crate) struct Sqlite {
    readers: SqlitePool,
    writer: Arc<Writer>,
}

struct Writer {
    line: Arc<Mutex<Line>>,
    waiting: AtomicUsize,
    news: News,
}

/// The one connection that writes, and its open group.
struct Line {
    connection: Option<SqliteConnection>,
    options: SqliteConnectOptions,
    group: Option<Group>,
    /// How long the next group stays open while others queue: as long as the last sync took.
    group_time: Duration,
    /// A statement failed in a way that ends the whole transaction (disk full, input or output error).
    spoiled: bool,
}

struct Group {
    opened: Instant,
    members: Vec<oneshot::Sender<Result<(), String>>>,
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
            .max_connections(READERS)
            .acquire_timeout(Duration::from_secs(5))
            .connect_with(options.clone().pragma("query_only", "ON"))
            .await
            .map_err(unreachable)?;
        let line = Line { connection: Some(writer), options, group: None, group_time: GROUP_TIME, spoiled: false };
        let writer = Writer { line: Arc::new(Mutex::new(line)), waiting: AtomicUsize::new(0), news: News::default() };
        Ok(Self { readers, writer: Arc::new(writer) })
    }

    pub(super) async fn read(&self) -> Result<sqlx::Transaction<'static, sqlx::Sqlite>, StoreError> {
        Ok(self.readers.begin().await?)
    }

    pub(super) async fn write(&self) -> Result<Member, StoreError> {
        let mut member = self.write_at_leisure().await?;
        let watched = Arc::clone(&member.slot);
        let watchdog = tokio::spawn(async move {
            tokio::time::sleep(WRITE_TIME).await;
            drop(watched.lock().await.take());
        });
        member.watchdog = Some(watchdog.abort_handle());
        Ok(member)
    }

    pub(super) async fn write_at_leisure(&self) -> Result<Member, StoreError> {
        let writer = Arc::clone(&self.writer);
        writer.waiting.fetch_add(1, Ordering::SeqCst);
        // A task, so that a caller who goes away while queueing cannot leave a savepoint behind.
        let joined = tokio::spawn(Held::take(writer)).await;
        let held = joined.map_err(|crash| StoreError::Away(crash.to_string()))??;
        Ok(Member { slot: Arc::new(Mutex::new(Some(held))), watchdog: None })
    }

    pub(super) async fn prepare(&self, text: &'static str) -> Result<(), StoreError> {
        let mut connection = self.readers.acquire().await?;
        connection.prepare(sqlx::SqlSafeStr::into_sql_str(text)).await?;
        Ok(())
    }

    pub(super) async fn close(&self) {
        self.readers.close().await;
        let mut line = self.writer.line.lock().await;
        line.close_group().await;
        if let Some(connection) = line.connection.take() {
            drop(connection.close().await);
        }
    }

    pub(super) fn news(&self) -> &News {
        &self.writer.news
    }
}

impl Line {
    async fn connection(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        if self.connection.is_none() {
            self.connection = Some(SqliteConnection::connect_with(&self.options).await?);
        }
        self.connection.as_mut().ok_or_else(|| StoreError::Away("the writer is closed".to_owned()))
    }

    async fn say(&mut self, text: &'static str) -> Result<(), StoreError> {
        sqlx::raw_sql(text).execute(self.connection().await?).await?;
        Ok(())
    }

    async fn join_group(&mut self) -> Result<(), StoreError> {
        if self.group.is_none() {
            self.say("BEGIN IMMEDIATE").await?;
            self.group = Some(Group { opened: Instant::now(), members: Vec::new() });
        }
        self.say("SAVEPOINT member").await
    }

    /// Ends the open group, if there is one, and tells its members how it went.
    async fn close_group(&mut self) {
        let Some(group) = self.group.take() else { return };
        let begun = Instant::now();
        let ended = if self.spoiled { Err("the disk is full or not readable".to_owned()) } else { self.commit().await };
        let took = begun.elapsed();
        figures::committed(group.members.len(), took);
        self.group_time = took.clamp(GROUP_TIME, GROUP_TIME_AT_MOST);
        if ended.is_err() {
            drop(self.say("ROLLBACK").await);
        }
        self.spoiled = false;
        for member in group.members {
            // A member whose browser went away no longer listens; the commit stands all the same.
            let _gone = member.send(ended.clone());
        }
    }

    async fn commit(&mut self) -> Result<(), String> {
        self.say("COMMIT").await.map_err(|error| error.to_string())
    }

    fn is_due(&self, waiting: usize) -> bool {
        self.spoiled
            || waiting == 0
            || self
                .group
                .as_ref()
                .is_some_and(|g| g.members.len() >= GROUP_MEMBERS || g.opened.elapsed() >= self.group_time)
    }

    /// Notes a statement's failure when it is of the kind that SQLite answers by rolling everything back.
    fn judge<T>(&mut self, answer: Result<T, sqlx::Error>) -> Result<T, StoreError> {
        if let Err(sqlx::Error::Database(error)) = &answer {
            let fatal = [7, 9, 10, 11, 13]; // NOMEM, INTERRUPT, IOERR, CORRUPT, FULL
            let code = error.code().unwrap_or_default();
            self.spoiled |= sqlite_primary(&code).is_some_and(|primary| fatal.contains(&primary));
        }
        Ok(answer?)
    }
}

/// The writer, in one member's hands; dropped without a commit, it undoes what this member did.
struct Held {
    line: Option<OwnedMutexGuard<Line>>,
    writer: Arc<Writer>,
}

impl Held {
    async fn take(writer: Arc<Writer>) -> Result<Self, StoreError> {
        let line = Arc::clone(&writer.line).lock_owned().await;
        writer.waiting.fetch_sub(1, Ordering::SeqCst);
        let mut held = Self { line: Some(line), writer };
        let joined = held.line().join_group().await;
        if let Err(error) = joined {
            if let Some(mut line) = held.line.take() {
                line.spoiled |= line.group.is_some();
                line.close_group().await;
            }
            return Err(error);
        }
        Ok(held)
    }

    fn line(&mut self) -> &mut Line {
        self.line.as_mut().expect("the line is only taken when the member is done with it")
    }

    async fn release(mut self, told: bool) -> Result<(), StoreError> {
        let (tell, outcome) = oneshot::channel();
        let Some(mut line) = self.line.take() else { return Err(StoreError::CutOff) };
        let released = line.say("RELEASE member").await;
        match (&released, line.group.as_mut()) {
            (Ok(()), Some(group)) => group.members.push(tell),
            _ => line.spoiled = true,
        }
        if line.is_due(self.writer.waiting.load(Ordering::SeqCst)) {
            line.close_group().await;
        }
        drop(line);
        released?;
        match outcome.await {
            Ok(Ok(())) => {
                if told {
                    self.writer.news.spread();
                }
                Ok(())
            }
            Ok(Err(why)) => Err(StoreError::Away(why)),
            Err(_) => Err(StoreError::Away("the writer stopped".to_owned())),
        }
    }

    async fn undo(line: &mut OwnedMutexGuard<Line>, waiting: usize) {
        if !line.spoiled && line.say("ROLLBACK TO member").await.is_err() {
            line.spoiled = true;
        }
        if !line.spoiled && line.say("RELEASE member").await.is_err() {
            line.spoiled = true;
        }
        if line.is_due(waiting) {
            line.close_group().await;
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if let (Some(mut line), Ok(runtime)) = (self.line.take(), tokio::runtime::Handle::try_current()) {
            let writer = Arc::clone(&self.writer);
            runtime.spawn(async move { Self::undo(&mut line, writer.waiting.load(Ordering::SeqCst)).await });
        }
    }
}

/// One writing transaction: a member of the open group.
pub(crate) struct Member {
    slot: Arc<Mutex<Option<Held>>>,
    watchdog: Option<tokio::task::AbortHandle>,
}

impl Member {
    pub(super) async fn all<R: Record>(&mut self, sql: Sql, params: impl Params) -> Result<Vec<R>, StoreError> {
        let params = params.for_sqlite()?;
        let mut slot = self.slot.lock().await;
        let line = slot.as_mut().ok_or(StoreError::CutOff)?.line();
        let answer = sqlx::query_with(sql.sqlite, params).fetch_all(line.connection().await?).await;
        records(line.judge(answer)?)
    }

    pub(super) async fn run(&mut self, text: SqlStr, params: impl Params) -> Result<u64, StoreError> {
        let params = params.for_sqlite()?;
        let mut slot = self.slot.lock().await;
        let line = slot.as_mut().ok_or(StoreError::CutOff)?.line();
        let answer = sqlx::query_with(text, params).execute(line.connection().await?).await;
        Ok(line.judge(answer)?.rows_affected())
    }

    /// The connection itself, to read from row by row: for a transaction at leisure alone, because one
    /// that is watched shares its place with whoever cuts it off.
    pub(super) async fn connection(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        let slot = Arc::get_mut(&mut self.slot).ok_or(StoreError::CutOff)?.get_mut();
        slot.as_mut().ok_or(StoreError::CutOff)?.line().connection().await
    }

    pub(super) async fn script(&mut self, script: &'static str) -> Result<(), StoreError> {
        let mut slot = self.slot.lock().await;
        let line = slot.as_mut().ok_or(StoreError::CutOff)?.line();
        let answer = sqlx::raw_sql(script).execute(line.connection().await?).await;
        line.judge(answer).map(drop)
    }

    pub(super) async fn commit(self, told: bool) -> Result<(), StoreError> {
        let held = self.slot.lock().await.take().ok_or(StoreError::CutOff)?;
        let done = tokio::spawn(held.release(told)).await;
        done.map_err(|crash| StoreError::Away(crash.to_string()))?
    }

    pub(super) async fn rollback(self) {
        if let Some(mut held) = self.slot.lock().await.take()
            && let Some(mut line) = held.line.take()
        {
            Held::undo(&mut line, held.writer.waiting.load(Ordering::SeqCst)).await;
        }
    }
}

impl Drop for Member {
    fn drop(&mut self) {
        if let Some(watchdog) = &self.watchdog {
            watchdog.abort();
        }
    }
}

pub(super) async fn all<R: Record>(
    tx: &mut sqlx::Transaction<'static, sqlx::Sqlite>,
    sql: Sql,
    params: impl Params,
) -> Result<Vec<R>, StoreError> {
    records(sqlx::query_with(sql.sqlite, params.for_sqlite()?).fetch_all(&mut **tx).await?)
}

pub(super) async fn run(
    tx: &mut sqlx::Transaction<'static, sqlx::Sqlite>,
    text: SqlStr,
    params: impl Params,
) -> Result<u64, StoreError> {
    Ok(sqlx::query_with(text, params.for_sqlite()?).execute(&mut **tx).await?.rows_affected())
}
