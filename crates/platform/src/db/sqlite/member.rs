//! One writing transaction: a member of the open group.

use super::writer::Held;
use crate::db::params::Rows;
use crate::db::tx::records;
use crate::db::{Params, Record, Sql, StoreError};
use sqlx::SqlStr;
use sqlx::sqlite::{SqliteConnection, SqliteRow};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;

/// One writing transaction: a member of the open group.
pub(crate) struct Member {
    slot: Arc<Mutex<Option<Held>>>,
    watchdog: Option<tokio::task::AbortHandle>,
}

impl Member {
    /// A transaction that may take as long as it likes.
    pub(super) fn at_leisure(held: Held) -> Self {
        Self { slot: Arc::new(Mutex::new(Some(held))), watchdog: None }
    }

    /// The same, cut off after so long.
    pub(super) fn cut_off_after(mut self, time: Duration) -> Self {
        let watched = Arc::clone(&self.slot);
        let watchdog = tokio::spawn(async move {
            tokio::time::sleep(time).await;
            drop(watched.lock().await.take());
        });
        self.watchdog = Some(watchdog.abort_handle());
        self
    }

    pub(in crate::db) async fn all<R: Record>(&mut self, sql: Sql, params: impl Params) -> Result<Vec<R>, StoreError> {
        records(self.rows(SqlStr::from_static(sql.sqlite), params).await?)
    }

    pub(in crate::db) async fn rows(
        &mut self,
        text: SqlStr,
        params: impl Params,
    ) -> Result<Vec<SqliteRow>, StoreError> {
        let mut slot = self.slot.lock().await;
        let held = slot.as_mut().ok_or(StoreError::CutOff)?;
        Ok(held.send(text, params).await?.0)
    }

    pub(in crate::db) async fn run(&mut self, text: SqlStr, params: impl Params) -> Result<u64, StoreError> {
        let mut slot = self.slot.lock().await;
        let held = slot.as_mut().ok_or(StoreError::CutOff)?;
        let (_, changed) = held.send(text, params).await?;
        Ok(changed)
    }

    /// Runs a statement along with the next.
    pub(in crate::db) async fn run_along<P: Params>(&mut self, text: SqlStr, rows: Rows<P>) -> Result<(), StoreError> {
        let mut slot = self.slot.lock().await;
        let values = rows.0.len() * P::WIDTH;
        let held = slot.as_mut().ok_or(StoreError::CutOff)?;
        held.along.add(text.as_str(), rows, values)?;
        if held.along.is_enough() { held.send_along().await } else { Ok(()) }
    }

    /// The connection itself, to read from row by row: for a transaction at leisure alone, because one
    /// that is watched shares its place with whoever cuts it off.
    pub(in crate::db) async fn connection(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        let slot = Arc::get_mut(&mut self.slot).ok_or(StoreError::CutOff)?.get_mut();
        slot.as_mut().ok_or(StoreError::CutOff)?.connection().await
    }

    pub(in crate::db) async fn script(&mut self, script: &'static str) -> Result<(), StoreError> {
        self.slot.lock().await.as_mut().ok_or(StoreError::CutOff)?.script(script).await
    }

    pub(in crate::db) async fn commit(self, told: bool) -> Result<(), StoreError> {
        let held = self.slot.lock().await.take().ok_or(StoreError::CutOff)?;
        let done = tokio::spawn(held.release(told)).await;
        done.map_err(|crash| StoreError::Away(crash.to_string()))?
    }

    pub(in crate::db) async fn rollback(self) {
        if let Some(held) = self.slot.lock().await.take() {
            held.give_back().await;
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
