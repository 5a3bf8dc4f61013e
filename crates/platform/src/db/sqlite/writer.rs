//! The one connection that writes, the group that is open on it, and whoever has it in hand. Apart from
//! `member`, which is what a transaction holds of it.

use super::together::Together;
use crate::db::error::sqlite_primary;
use crate::db::{Params, StoreError};
use crate::figures;
use crate::news::News;
use futures_util::TryStreamExt;
use sqlx::sqlite::{SqliteArguments, SqliteConnectOptions, SqliteConnection, SqliteRow};
use sqlx::{Connection, Either, Executor, SqlStr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

const GROUP_MEMBERS: usize = 64;
/// A group is open at least so long while others queue,
const GROUP_TIME: Duration = Duration::from_millis(5);
/// and never longer than this, however slow the disk.
const GROUP_TIME_AT_MOST: Duration = Duration::from_millis(500);

/// Whoever writes to one SQLite file queues here.
pub(super) struct Writer {
    line: Arc<Mutex<Line>>,
    waiting: AtomicUsize,
    pub news: News,
}

impl Writer {
    pub fn new(connection: SqliteConnection, options: SqliteConnectOptions) -> Self {
        let line = Line { connection: Some(connection), options, group: None, group_time: GROUP_TIME, spoiled: false };
        Self { line: Arc::new(Mutex::new(line)), waiting: AtomicUsize::new(0), news: News::default() }
    }

    /// Queues for the writer.
    pub async fn take(self: &Arc<Self>) -> Result<Held, StoreError> {
        self.waiting.fetch_add(1, Ordering::SeqCst);
        // A task, so that a caller who goes away while queueing cannot leave a savepoint behind.
        let joined = tokio::spawn(Held::take(Arc::clone(self))).await;
        joined.map_err(|crash| StoreError::Away(crash.to_string()))?
    }

    pub async fn close(&self) {
        let mut line = self.line.lock().await;
        line.close_group().await;
        if let Some(connection) = line.connection.take() {
            drop(connection.close().await);
        }
    }
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
        Ok(())
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
pub(super) struct Held {
    line: Option<OwnedMutexGuard<Line>>,
    writer: Arc<Writer>,
    /// What goes along with the next statement; the savepoint with the first.
    pub along: Together,
    /// A statement was sent, and the savepoint with it.
    has_begun: bool,
}

impl Held {
    async fn take(writer: Arc<Writer>) -> Result<Self, StoreError> {
        let line = Arc::clone(&writer.line).lock_owned().await;
        writer.waiting.fetch_sub(1, Ordering::SeqCst);
        let mut held = Self { line: Some(line), writer, along: Together::saying("SAVEPOINT member"), has_begun: false };
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

    /// Sends a statement with all that goes along. Answers its rows, and how many it changed.
    pub async fn send(&mut self, text: SqlStr, params: impl Params) -> Result<Answer, StoreError> {
        let all = self.along.then(text, params)?;
        self.ask(all).await
    }

    /// The connection itself, once it has been told everything.
    pub async fn connection(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        self.send_along().await?;
        self.line().connection().await
    }

    /// Runs a script of several statements without values.
    pub async fn script(&mut self, script: &'static str) -> Result<(), StoreError> {
        let answer = sqlx::raw_sql(script).execute(self.connection().await?).await;
        self.line().judge(answer).map(drop)
    }

    /// Sends what goes along now, for once without a statement.
    pub async fn send_along(&mut self) -> Result<(), StoreError> {
        if !self.along.is_empty() {
            let all = self.along.take();
            self.ask(all).await?;
        }
        Ok(())
    }

    async fn ask(&mut self, (text, params): (SqlStr, SqliteArguments)) -> Result<Answer, StoreError> {
        self.has_begun = true;
        let line = self.line();
        let answer = answer_of(line.connection().await?, text, params).await;
        line.judge(answer)
    }

    /// Commits: answers after the group has been synced.
    pub async fn release(mut self, told: bool) -> Result<(), StoreError> {
        let (tell, outcome) = oneshot::channel();
        self.send(SqlStr::from_static("RELEASE member"), ()).await?;
        let Some(mut line) = self.line.take() else { return Err(StoreError::CutOff) };
        match line.group.as_mut() {
            Some(group) => group.members.push(tell),
            None => line.spoiled = true,
        }
        if line.is_due(self.writer.waiting.load(Ordering::SeqCst)) {
            line.close_group().await;
        }
        drop(line);
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

    /// Undoes what this member did.
    pub async fn give_back(mut self) {
        if let Some(undoing) = self.undoing() {
            // A task, so that a caller who goes away meanwhile cannot leave the group open: others wait for its end.
            drop(tokio::spawn(undoing).await);
        }
    }

    /// What is left to do for a member that does not commit; nothing once it has.
    fn undoing(&mut self) -> Option<impl Future<Output = ()> + Send + use<>> {
        let mut line = self.line.take()?;
        let (writer, has_begun) = (Arc::clone(&self.writer), self.has_begun);
        Some(async move { Self::undo(&mut line, has_begun, writer.waiting.load(Ordering::SeqCst)).await })
    }

    async fn undo(line: &mut OwnedMutexGuard<Line>, has_begun: bool, waiting: usize) {
        if has_begun && !line.spoiled {
            line.spoiled = line.say("ROLLBACK TO member; RELEASE member").await.is_err();
        }
        if line.is_due(waiting) {
            line.close_group().await;
        }
    }
}

/// What the last of several statements answers with: its rows, and how many it changed.
pub(super) type Answer = (Vec<SqliteRow>, u64);

/// The statements before the last answer with no rows, and what SQLite counts for a savepoint is not its own.
async fn answer_of(
    connection: &mut SqliteConnection,
    text: SqlStr,
    params: SqliteArguments,
) -> Result<Answer, sqlx::Error> {
    let (mut rows, mut changed) = (Vec::new(), 0);
    let mut answers = connection.fetch_many(sqlx::query_with(text, params));
    while let Some(answer) = answers.try_next().await? {
        match answer {
            Either::Right(row) => rows.push(row),
            Either::Left(done) => changed = done.rows_affected(),
        }
    }
    Ok((rows, changed))
}

impl Drop for Held {
    fn drop(&mut self) {
        if let (Some(undoing), Ok(runtime)) = (self.undoing(), tokio::runtime::Handle::try_current()) {
            runtime.spawn(undoing);
        }
    }
}
