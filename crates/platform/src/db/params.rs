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

/// The values of one statement, in order: a tuple of up to twenty-four columns, `()` for none.
pub trait Params: Send + Sized {
    /// How many there are.
    #[doc(hidden)]
    const WIDTH: usize;
    #[doc(hidden)]
    fn add_to_sqlite(self, out: &mut SqliteArguments) -> Result<(), StoreError>;
    #[doc(hidden)]
    fn add_to_postgres(self, out: &mut PgArguments) -> Result<(), StoreError>;
    #[doc(hidden)]
    fn for_sqlite(self) -> Result<SqliteArguments, StoreError> {
        let mut out = SqliteArguments::default();
        self.add_to_sqlite(&mut out)?;
        Ok(out)
    }
    #[doc(hidden)]
    fn for_postgres(self) -> Result<PgArguments, StoreError> {
        let mut out = PgArguments::default();
        self.add_to_postgres(&mut out)?;
        Ok(out)
    }
}

/// The values of several rows, one after the other.
pub(super) struct Rows<P>(pub Vec<P>);

impl<P: Params> Params for Rows<P> {
    const WIDTH: usize = P::WIDTH;
    fn add_to_sqlite(self, out: &mut SqliteArguments) -> Result<(), StoreError> {
        self.0.into_iter().try_for_each(|row| row.add_to_sqlite(out))
    }
    fn add_to_postgres(self, out: &mut PgArguments) -> Result<(), StoreError> {
        self.0.into_iter().try_for_each(|row| row.add_to_postgres(out))
    }
}

fn bad(error: sqlx::error::BoxDynError) -> StoreError {
    StoreError::Driver(sqlx::Error::Encode(error))
}

macro_rules! tuple {
    ($($name:ident)*) => {
        impl<$($name: Column),*> Params for ($($name,)*) {
            const WIDTH: usize = <[&str]>::len(&[$(stringify!($name)),*]);
            #[allow(non_snake_case, unused_variables)]
            fn add_to_sqlite(self, out: &mut SqliteArguments) -> Result<(), StoreError> {
                let ($($name,)*) = self;
                $(out.add($name).map_err(bad)?;)*
                Ok(())
            }
            #[allow(non_snake_case, unused_variables)]
            fn add_to_postgres(self, out: &mut PgArguments) -> Result<(), StoreError> {
                let ($($name,)*) = self;
                $(out.add($name).map_err(bad)?;)*
                Ok(())
            }
        }
    };
}

macro_rules! tuples {
    ($first:ident $($rest:ident)*) => { tuple!($first $($rest)*); tuples!($($rest)*); };
    () => { tuple!(); };
}
tuples!(A B C D E F G H I J K L M N O P Q R S T U V W X);
