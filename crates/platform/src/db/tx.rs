//! One transaction, on either database. Opened at the edge and handed down; dropping it rolls it back.

use super::changes::Writing;
use super::params::Rows;
use super::statement::for_rows;
use super::stream::{Stream, Streamed};
use super::{Context, Params, Record, Sql, StoreError, postgres, sqlite};
use crate::{Dice, Timestamp};
use kernel::{Host, Id};
use sqlx::{Row, SqlStr};

/// How many rows one statement takes: beyond this a journey to the database is no part of the cost.
const MOST_ROWS: usize = 32;

/// An open transaction and what it knows: host, actor, instant, dice.
pub struct Tx {
    inner: Inner,
    context: Context,
    wrote: bool,
    audited: bool,
    told: bool,
    _writing: Option<Writing>,
}

pub(super) enum Inner {
    Sqlite(sqlx::Transaction<'static, sqlx::Sqlite>),
    SqliteWriter(sqlite::Member),
    Postgres(postgres::Begun),
}

impl Tx {
    pub(super) fn new(inner: Inner, context: Context, writing: Option<Writing>) -> Self {
        Self { inner, context, wrote: false, audited: false, told: false, _writing: writing }
    }

    /// The host whose rows this transaction reads and writes.
    pub fn host(&self) -> Id<Host> {
        self.context.host
    }
    /// The one instant of this request or job.
    pub fn now(&self) -> Timestamp {
        self.context.now
    }
    /// Everything the transaction was opened with.
    pub fn context(&self) -> &Context {
        &self.context
    }
    /// The dice of this request or job.
    pub fn dice(&self) -> &Dice {
        &self.context.dice
    }
    /// A new id, made at this transaction's instant.
    pub fn id<T: ?Sized>(&self) -> Id<T> {
        self.context.dice.id(self.context.now)
    }

    /// At most one row.
    pub async fn optional<R: Record>(&mut self, sql: Sql, params: impl Params) -> Result<Option<R>, StoreError> {
        Ok(self.all::<R>(sql, params).await?.into_iter().next())
    }

    /// Exactly one row, as an aggregate or a RETURNING gives.
    pub async fn one<R: Record>(&mut self, sql: Sql, params: impl Params) -> Result<R, StoreError> {
        self.optional(sql, params).await?.ok_or(StoreError::Driver(sqlx::Error::RowNotFound))
    }

    /// Exactly one row of a statement that counts what many people share. On PostgreSQL it commits at once
    /// and apart from this transaction: otherwise all who count would wait for each other, and all but one
    /// be asked to run again. It stays counted when this transaction does not commit.
    pub async fn one_aside<R: Record>(&mut self, sql: Sql, params: impl Params) -> Result<R, StoreError> {
        let rows = match &mut self.inner {
            Inner::Postgres(tx) => tx.all_aside::<R>(sql, params).await?,
            Inner::Sqlite(_) | Inner::SqliteWriter(_) => self.all::<R>(sql, params).await?,
        };
        rows.into_iter().next().ok_or(StoreError::Driver(sqlx::Error::RowNotFound))
    }

    /// Every row the statement answers with.
    pub async fn all<R: Record>(&mut self, sql: Sql, params: impl Params) -> Result<Vec<R>, StoreError> {
        match &mut self.inner {
            Inner::Sqlite(tx) => sqlite::all(tx, sql, params).await,
            Inner::SqliteWriter(member) => member.all(sql, params).await,
            Inner::Postgres(tx) => tx.all(sql, params).await,
        }
    }

    /// Runs a statement that changes something people would call a change; it must be followed by
    /// an audit line before the commit. Answers how many rows changed.
    pub async fn run(&mut self, sql: Sql, params: impl Params) -> Result<u64, StoreError> {
        self.wrote = true;
        self.keep(sql, params).await
    }

    /// Runs a statement that keeps house (leases, counters, last-seen times, the outbox itself) and
    /// needs no audit line.
    pub async fn keep(&mut self, sql: Sql, params: impl Params) -> Result<u64, StoreError> {
        self.keep_rows(sql, Rows(vec![params])).await
    }

    /// [`Tx::run`] for many rows: the statement has one `VALUES (…)`, and each journey to the database
    /// takes many of them.
    pub async fn run_each(&mut self, sql: Sql, rows: Vec<impl Params>) -> Result<u64, StoreError> {
        self.wrote |= !rows.is_empty();
        self.keep_each(sql, rows).await
    }

    /// [`Tx::keep`] for many rows, as [`Tx::run_each`].
    pub async fn keep_each(&mut self, sql: Sql, rows: Vec<impl Params>) -> Result<u64, StoreError> {
        let mut changed = 0;
        for rows in portions(rows) {
            changed += self.keep_rows(sql, rows).await?;
        }
        Ok(changed)
    }

    /// [`Tx::keep`] for what nobody waits for the answer of: SQLite is told with the next statement that
    /// somebody does wait for, at the latest with the commit. What goes wrong is said then.
    pub async fn keep_along(&mut self, sql: Sql, params: impl Params) -> Result<(), StoreError> {
        self.keep_rows_along(sql, Rows(vec![params])).await
    }

    /// [`Tx::keep_along`] for many rows, as [`Tx::run_each`].
    pub async fn keep_each_along(&mut self, sql: Sql, rows: Vec<impl Params>) -> Result<(), StoreError> {
        for rows in portions(rows) {
            self.keep_rows_along(sql, rows).await?;
        }
        Ok(())
    }

    async fn keep_rows_along<P: Params>(&mut self, sql: Sql, rows: Rows<P>) -> Result<(), StoreError> {
        match &mut self.inner {
            Inner::SqliteWriter(member) => member.run_along(for_rows(sql.sqlite, rows.0.len(), P::WIDTH), rows).await,
            Inner::Sqlite(_) | Inner::Postgres(_) => self.keep_rows(sql, rows).await.map(drop),
        }
    }

    async fn keep_rows<P: Params>(&mut self, sql: Sql, rows: Rows<P>) -> Result<u64, StoreError> {
        let text = |text| for_rows(text, rows.0.len(), P::WIDTH);
        match &mut self.inner {
            Inner::Sqlite(tx) => sqlite::run(tx, text(sql.sqlite), rows).await,
            Inner::SqliteWriter(member) => member.run(text(sql.sqlite), rows).await,
            Inner::Postgres(tx) => tx.run(text(sql.postgres), rows).await,
        }
    }

    /// Runs a change that must touch exactly one row; its WHERE repeats the state the rule saw.
    /// Anything else means somebody was faster: [`StoreError::Raced`].
    pub async fn change_one(&mut self, sql: Sql, params: impl Params) -> Result<(), StoreError> {
        if self.run(sql, params).await? == 1 { Ok(()) } else { Err(StoreError::Raced) }
    }

    /// Goes on for another host: for workers, which take up work of every host.
    pub(crate) fn enter(&mut self, host: Id<Host>) {
        self.context.host = host;
    }

    pub(crate) fn mark_audited(&mut self) {
        self.audited = true;
    }

    /// Tells every process of this installation, once this commits, that there is something new to
    /// do or to show.
    pub fn announce(&mut self) {
        self.told = true;
    }

    /// Makes it so. On SQLite it returns only after the group this transaction belongs to has been
    /// synced to disk. A write without an audit line is refused.
    pub async fn commit(mut self) -> Result<(), StoreError> {
        if self.wrote && !self.audited {
            return Err(StoreError::Unaudited);
        }
        if self.told
            && let Inner::Postgres(tx) = &mut self.inner
        {
            tx.notify().await?;
        }
        match self.inner {
            Inner::Sqlite(tx) => Ok(tx.commit().await?),
            Inner::SqliteWriter(member) => member.commit(self.told).await,
            Inner::Postgres(tx) => tx.commit().await,
        }
    }

    /// Undoes everything, and waits for it; dropping does the same without waiting.
    pub async fn rollback(self) {
        match self.inner {
            Inner::Sqlite(tx) => drop(tx.rollback().await),
            Inner::SqliteWriter(member) => member.rollback().await,
            Inner::Postgres(tx) => tx.rollback().await,
        }
    }

    /// Sets a mark to come back to. PostgreSQL ends a whole transaction over one broken rule; between
    /// a mark and [`Tx::unmark`] or [`Tx::back_to_mark`] a rule of the schema may say no and the
    /// transaction goes on. One mark at a time.
    pub async fn mark(&mut self) -> Result<(), StoreError> {
        self.say("SAVEPOINT mark").await
    }
    /// Keeps what was done since the mark.
    pub async fn unmark(&mut self) -> Result<(), StoreError> {
        self.say("RELEASE SAVEPOINT mark").await
    }
    /// Undoes what was done since the mark, audit lines included.
    pub async fn back_to_mark(&mut self) -> Result<(), StoreError> {
        self.say("ROLLBACK TO SAVEPOINT mark").await?;
        self.unmark().await
    }

    /// Runs a script of several statements; for migrations, and for carrying whole databases.
    pub(super) async fn script(&mut self, script: &'static str) -> Result<(), StoreError> {
        self.audited = true;
        self.say(script).await
    }

    /// What a text made at run time answers with, row by row; for carrying whole databases alone.
    pub(super) async fn stream(&mut self, text: SqlStr) -> Result<Stream<'_>, StoreError> {
        Ok(match &mut self.inner {
            Inner::Sqlite(tx) => Stream::Sqlite(sqlx::query(text).fetch(&mut **tx)),
            Inner::SqliteWriter(member) => Stream::Sqlite(sqlx::query(text).fetch(member.connection().await?)),
            Inner::Postgres(tx) => Stream::Postgres(tx.stream(text)),
        })
    }

    /// The rows a text made at run time answers with; for what the register names alone.
    pub(super) async fn made_at_run_time(
        &mut self,
        text: SqlStr,
        params: impl Params,
    ) -> Result<Vec<Streamed>, StoreError> {
        Ok(match &mut self.inner {
            Inner::Sqlite(tx) => sqlite::rows(tx, text, params).await?.into_iter().map(Streamed::Sqlite).collect(),
            Inner::SqliteWriter(member) => member.rows(text, params).await?.into_iter().map(Streamed::Sqlite).collect(),
            Inner::Postgres(tx) => tx.rows(text, params).await?.into_iter().map(Streamed::Postgres).collect(),
        })
    }

    /// Runs a text made at run time; for carrying whole databases alone. What is carried brings its
    /// audit trail with it.
    pub(super) async fn carry(&mut self, text: SqlStr, params: impl Params) -> Result<u64, StoreError> {
        self.audited = true;
        match &mut self.inner {
            Inner::Sqlite(tx) => sqlite::run(tx, text, params).await,
            Inner::SqliteWriter(member) => member.run(text, params).await,
            Inner::Postgres(tx) => tx.run(text, params).await,
        }
    }

    async fn say(&mut self, script: &'static str) -> Result<(), StoreError> {
        match &mut self.inner {
            Inner::Sqlite(tx) => {
                sqlx::raw_sql(script).execute(&mut **tx).await?;
            }
            Inner::SqliteWriter(member) => member.script(script).await?,
            Inner::Postgres(tx) => tx.script(script).await?,
        }
        Ok(())
    }
}

/// Rows as statements take them: in powers of two, so that the database gets to know a handful of texts and
/// not one for every count.
fn portions<P>(mut rows: Vec<P>) -> impl Iterator<Item = Rows<P>> {
    std::iter::from_fn(move || {
        let portion = MOST_ROWS.min(1 << rows.len().checked_ilog2()?);
        let rest = rows.split_off(portion);
        Some(Rows(std::mem::replace(&mut rows, rest)))
    })
}

/// Turns driver rows into records.
pub(super) fn records<R, Rw>(rows: Vec<Rw>) -> Result<Vec<R>, StoreError>
where
    Rw: Row,
    R: for<'r> sqlx::FromRow<'r, Rw>,
{
    rows.iter().map(|row| R::from_row(row).map_err(StoreError::from)).collect()
}
