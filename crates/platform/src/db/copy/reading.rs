//! Reading a whole database from one snapshot, a portion at a time. Apart from writing, because a
//! backup only reads: whoever asks for the next portion decides what becomes of it.

use super::table::{self, parents_first};
use super::tally::Count;
use super::{CopyError, Row, Table, Tallies, Value};
use crate::db::{Context, Db, Tx};
use crate::sql;
use futures_util::future::BoxFuture;
use std::sync::Arc;
use tokio::sync::mpsc;

/// A portion has at most so many rows,
const MOST_ROWS: usize = 1_000;
/// and ends with the row that brings it to this many bytes.
const MOST_BYTES: usize = 1 << 20;

/// Some rows of one table. Each table's portions come one after the other; of an empty one none comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portion {
    /// The table's name.
    pub table: String,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A database that is being read. What others write meanwhile is not seen; dropping it ends it.
pub struct Reading {
    tables: Arc<[Table]>,
    migrations: Vec<String>,
    /// Reads on while a portion is waited for, and at no other time.
    work: Option<BoxFuture<'static, Result<Tallies, CopyError>>>,
    portions: mpsc::Receiver<Portion>,
    tallies: Option<Tallies>,
}

impl Reading {
    /// Takes the snapshot.
    ///
    /// Errors when a table has a column of a type that is not carried, or when the database fails.
    pub async fn begin(db: &Db, context: &Context) -> Result<Self, CopyError> {
        let mut tx = db.read(context.clone()).await?;
        let tables: Arc<[Table]> = table::tables(&mut tx).await?.into();
        let mut migrations = Vec::new();
        if table::has_ledger(&mut tx).await? {
            let rows: Vec<(String,)> = tx.all(sql!("SELECT name FROM migration ORDER BY name"), ()).await?;
            migrations.extend(rows.into_iter().map(|(name,)| name));
        }
        let (out, portions) = mpsc::channel(1);
        let work = Box::pin(read_all(tx, Arc::clone(&tables), out));
        Ok(Self { tables, migrations, work: Some(work), portions, tallies: None })
    }

    /// The tables, by name.
    pub fn tables(&self) -> Arc<[Table]> {
        Arc::clone(&self.tables)
    }

    /// The names of the migrations this database has: what [`super::raise_to`] wants to know.
    pub fn migrations(&self) -> &[String] {
        &self.migrations
    }

    /// The next portion; none when everything has been read. Tables that others refer to come before
    /// those, where they can.
    ///
    /// Errors when a value is not what its column should hold, or when the database fails; there is no
    /// going on after that.
    pub async fn next(&mut self) -> Result<Option<Portion>, CopyError> {
        if let Some(work) = &mut self.work {
            let done = tokio::select! {
                biased;
                Some(portion) = self.portions.recv() => return Ok(Some(portion)),
                done = work => done,
            };
            self.work = None;
            self.tallies = Some(done?);
        }
        match self.portions.try_recv() {
            Ok(last) => Ok(Some(last)),
            Err(_) if self.tallies.is_some() => Ok(None),
            Err(_) => Err(CopyError::Stopped),
        }
    }

    /// Reads what is left, and tells what was in each table.
    ///
    /// Errors as [`Reading::next`] does.
    pub async fn finish(mut self) -> Result<Tallies, CopyError> {
        while self.next().await?.is_some() {}
        self.tallies.ok_or(CopyError::Stopped)
    }
}

async fn read_all(mut tx: Tx, tables: Arc<[Table]>, out: mpsc::Sender<Portion>) -> Result<Tallies, CopyError> {
    let references = table::references(&mut tx).await?;
    let mut tallies = Tallies::new();
    for table in parents_first(&tables, &references) {
        let mut count = Count::default();
        let (mut portion, mut weight) = (Vec::new(), 0);
        let mut rows = tx.stream(table.select()).await?;
        while let Some(row) = rows.next().await? {
            let row = table.read(&row)?;
            count.add(table, &row);
            weight += row.iter().map(Value::weight).sum::<usize>();
            portion.push(row);
            if portion.len() >= MOST_ROWS || weight >= MOST_BYTES {
                hand_on(&out, table, std::mem::take(&mut portion)).await?;
                weight = 0;
            }
        }
        if !portion.is_empty() {
            hand_on(&out, table, portion).await?;
        }
        tallies.insert(table.name.clone(), count.tally());
    }
    Ok(tallies)
}

async fn hand_on(out: &mpsc::Sender<Portion>, table: &Table, rows: Vec<Row>) -> Result<(), CopyError> {
    out.send(Portion { table: table.name.clone(), rows }).await.map_err(|_| CopyError::Stopped)
}

/// What is in each table as one transaction sees it, its own changes included.
pub(super) async fn count(tx: &mut Tx, tables: &[Table]) -> Result<Tallies, CopyError> {
    let mut tallies = Tallies::new();
    for table in tables {
        let mut count = Count::default();
        let mut rows = tx.stream(table.select()).await?;
        while let Some(row) = rows.next().await? {
            count.add(table, &table.read(&row)?);
        }
        tallies.insert(table.name.clone(), count.tally());
    }
    Ok(tallies)
}
