//! Rows as they come, from either database. Apart from `tx.rs`, whose answers are whole: what is read
//! here may be larger than the memory there is.

use super::{Record, StoreError};
use futures_util::StreamExt;
use futures_util::stream::BoxStream;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;

/// What a statement answers with, not yet read to its end.
pub(super) enum Stream<'t> {
    Sqlite(BoxStream<'t, Result<SqliteRow, sqlx::Error>>),
    Postgres(BoxStream<'t, Result<PgRow, sqlx::Error>>),
}

/// One row of it.
pub(super) enum Streamed {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl Stream<'_> {
    pub(super) async fn next(&mut self) -> Result<Option<Streamed>, StoreError> {
        Ok(match self {
            Self::Sqlite(rows) => rows.next().await.transpose()?.map(Streamed::Sqlite),
            Self::Postgres(rows) => rows.next().await.transpose()?.map(Streamed::Postgres),
        })
    }
}

impl Streamed {
    pub(super) fn record<R: Record>(&self) -> Result<R, StoreError> {
        Ok(match self {
            Self::Sqlite(row) => R::from_row(row)?,
            Self::Postgres(row) => R::from_row(row)?,
        })
    }
}
