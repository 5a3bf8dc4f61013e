//! Why a database could not be carried. Apart from the floor's other errors because these are about
//! tables whose names are known at run time alone, and are read by whoever runs Kith.

use super::Kind;
use crate::db::{OpenError, StoreError};

/// A database that could not be carried; where this comes from writing, nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// A column of a type no table of Kith has.
    #[error("the column {column} of the table {table} has the type {type_name}, which cannot be carried")]
    UnknownType {
        /// The table.
        table: String,
        /// The column.
        column: String,
        /// The type, as the database calls it.
        type_name: String,
    },
    /// The data has a table that the database does not have, or has it twice.
    #[error("the data has a table {0:?} that this database does not have, or has it twice")]
    UnknownTable(String),
    /// The data has a column that the database does not have, has it twice, or not in its place.
    #[error("the data has a column {column:?} of the table {table} that this database does not have, or not there")]
    UnknownColumn {
        /// The table.
        table: String,
        /// The column.
        column: String,
    },
    /// The database has a table that the data does not have: it would be emptied and not filled again.
    #[error("this database has a table {0}, which the data does not have")]
    MissingTable(String),
    /// The database has a column that the data does not have.
    #[error("this database has a column {column} of the table {table}, which the data does not have")]
    MissingColumn {
        /// The table.
        table: String,
        /// The column.
        column: String,
    },
    /// A column holds one thing in the data and another in the database.
    #[error(
        "the column {column} of the table {table} is of the kind {found} in the data and {wanted} in this database"
    )]
    OtherKind {
        /// The table.
        table: String,
        /// The column.
        column: String,
        /// Its kind in the data.
        found: Kind,
        /// Its kind in the database.
        wanted: Kind,
    },
    /// A value that its column cannot hold.
    #[error("a value of the column {column} of the table {table} cannot be taken: {why}")]
    Misfit {
        /// The table.
        table: String,
        /// The column.
        column: String,
        /// What is wrong with it.
        why: String,
    },
    /// What should be a row of a table is none.
    #[error("a row of the table {table} cannot be taken: {why}")]
    NotARow {
        /// The table.
        table: String,
        /// What is wrong with it.
        why: String,
    },
    /// A row refers to one that is not there.
    #[error("a row of the table {table} refers to a row of {to} that is not there")]
    Dangling {
        /// The table.
        table: String,
        /// The table it refers to.
        to: String,
    },
    /// A table does not hold what it should when everything has been written.
    #[error("the table {0} does not hold what it was said to hold")]
    NotAsCounted(String),
    /// Reading or writing failed before and cannot go on.
    #[error("this cannot go on after what failed before")]
    Stopped,
    /// What was carried is not what is there any more.
    #[error("somebody wrote to the old database meanwhile, and nothing was carried over: stop Kith, then try again")]
    WrittenMeanwhile,
    /// There are rows where there should be none.
    #[error("the database is not empty: its table {0} has rows. Name an empty one")]
    NotEmpty(String),
    /// The database has a migration that it should not have.
    #[error("this database already has the migration {0}, which is later than what is to be written into it")]
    Ahead(String),
    /// The database could not be given its tables.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// A database failed, or a rule of the schema said no.
    #[error(transparent)]
    Store(#[from] StoreError),
}
