//! Carrying every row of a database into another, SQLite or PostgreSQL, whichever way: what backups,
//! restoring and moving stand on. Apart, because here alone the tables are not known when Kith is
//! built: they are read from the database itself.
//!
//! A [`Reading`] is one snapshot, handed on in portions; a [`Writing`] is one transaction, in which
//! nothing is seen before all of it is there, counted anew and equal to what was read. The table
//! `migration` is not carried: its names are ([`Reading::migrations`]), and [`raise_to`] makes an
//! empty database of just those.
//!
//! The statements that read and fill tables are made at run time from the schema's own names, so the
//! register of statements cannot hold them; those about the schema are in `dialect.rs` and are in it.
//! No text that came with the data ever becomes part of a statement.

mod chosen;
mod error;
mod ground;
mod reading;
mod table;
mod tally;
mod value;
mod writing;

pub(crate) use chosen::rows_where;
pub use error::CopyError;
pub use ground::{is_empty, raise_to};
pub use reading::{Portion, Reading};
pub(crate) use table::tables;
pub use table::{Column, Table};
pub use tally::{Count, Tallies, Tally};
pub use value::{Kind, Row, Value};
pub use writing::Writing;

use super::{Context, Db};

/// Carries everything from one database into another whose schema is the same, in place of what is
/// there. Answers the tallies, which are equal on both.
///
/// Errors, with nothing changed, when somebody wrote to the first meanwhile, when the schemas differ, when a row breaks a rule of the schema it
/// comes to, when text with a NUL character would go to PostgreSQL, or when a database fails.
pub async fn carry(from: &Db, to: &Db, context: &Context) -> Result<Tallies, CopyError> {
    let mut reading = Reading::begin(from, context).await?;
    let mut writing = Writing::begin(to, context, &reading.tables()).await?;
    while let Some(portion) = reading.next().await? {
        writing.add(portion).await?;
    }
    let read = reading.finish().await?;
    if tallies(from, context).await? != read {
        return Err(CopyError::WrittenMeanwhile);
    }
    writing.commit(&read).await?;
    Ok(read)
}

/// Reads a whole database and tells what was in each table.
///
/// Errors when a table holds what is not carried, or when the database fails.
pub async fn tallies(db: &Db, context: &Context) -> Result<Tallies, CopyError> {
    Reading::begin(db, context).await?.finish().await
}
