//! What may be bound to a statement and what may be read from a row, on both databases alike.

use super::StoreError;
use sqlx::postgres::{PgArguments, PgRow, Postgres};
use sqlx::sqlite::{Sqlite, SqliteArguments, SqliteRow};
use sqlx::{Arguments, Encode, FromRow, Type};

/// A value both databases can hold.
pub trait Column:
    for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres> + Send
{
}
impl<T> Column for T where
    T: for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres> + Send
{
}

/// A row both databases can answer with; derive `sqlx::FromRow`, or use a tuple.
pub trait Record: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T> Record for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

/// The values of one statement, in order: a tuple of up to twenty columns, `()` for none.
pub trait Params: Send {
    #[doc(hidden)]
    fn for_sqlite(self) -> Result<SqliteArguments, StoreError>;
    #[doc(hidden)]
    fn for_postgres(self) -> Result<PgArguments, StoreError>;
}

fn bad(error: sqlx::error::BoxDynError) -> StoreError {
    StoreError::Driver(sqlx::Error::Encode(error))
}

macro_rules! tuple {
    ($($name:ident)*) => {
        impl<$($name: Column),*> Params for ($($name,)*) {
            #[allow(non_snake_case, unused_mut)]
            fn for_sqlite(self) -> Result<SqliteArguments, StoreError> {
                let ($($name,)*) = self;
                let mut out = SqliteArguments::default();
                $(out.add($name).map_err(bad)?;)*
                Ok(out)
            }
            #[allow(non_snake_case, unused_mut)]
            fn for_postgres(self) -> Result<PgArguments, StoreError> {
                let ($($name,)*) = self;
                let mut out = PgArguments::default();
                $(out.add($name).map_err(bad)?;)*
                Ok(out)
            }
        }
    };
}

macro_rules! tuples {
    ($first:ident $($rest:ident)*) => { tuple!($first $($rest)*); tuples!($($rest)*); };
    () => { tuple!(); };
}
tuples!(A B C D E F G H I J K L M N O P Q R S T);
