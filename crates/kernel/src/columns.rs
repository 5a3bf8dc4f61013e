//! How the kernel's words stand in the columns of both databases. Here, and not in `platform`,
//! because Rust's orphan rule leaves no other place.
//!
//! | word | PostgreSQL | SQLite |
//! |---|---|---|
//! | `Id<T>` | `UUID` | 16-byte blob |
//! | `Timestamp` | `TIMESTAMPTZ` | text of fixed width, so that it sorts |
//! | `Date` | `DATE` | text `YYYY-MM-DD` |
//! | `Money` | `BIGINT`, pence | integer, pence |
//! | `EmailAddress` | `TEXT` | text |

use crate::{Date, EmailAddress, Id, Money, Timestamp};
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::postgres::types::Oid;
use sqlx::postgres::{PgArgumentBuffer, PgTypeInfo, PgValueRef, Postgres};
use sqlx::sqlite::{Sqlite, SqliteArgumentsBuffer, SqliteTypeInfo, SqliteValueRef};
use sqlx::{Decode, Encode, Type, TypeInfo};
use uuid::Uuid;

/// Microseconds from 1970 to 2000, the epoch of PostgreSQL's instants.
const PG_EPOCH_MICROS: i64 = 946_684_800_000_000;
/// The epoch of PostgreSQL's days.
const PG_EPOCH_DAY: jiff::civil::Date = jiff::civil::date(2000, 1, 1);
const TIMESTAMPTZ: PgTypeInfo = PgTypeInfo::with_oid(Oid(1184));
const DATE: PgTypeInfo = PgTypeInfo::with_oid(Oid(1082));

/// A word stored exactly as another type is stored, on one database.
macro_rules! stored_as {
    ($db:ty, $buffer:ty, $value:ident, [$($generic:tt)*] $word:ty as $inner:ty, $out:expr, $in:expr) => {
        impl<$($generic)*> Type<$db> for $word {
            fn type_info() -> <$db as sqlx::Database>::TypeInfo {
                <$inner as Type<$db>>::type_info()
            }
            fn compatible(ty: &<$db as sqlx::Database>::TypeInfo) -> bool {
                <$inner as Type<$db>>::compatible(ty) || ty.name() == "NULL"
            }
        }
        impl<$($generic)*> Encode<'_, $db> for $word {
            fn encode_by_ref(&self, buffer: &mut $buffer) -> Result<IsNull, BoxDynError> {
                let out: fn(&$word) -> $inner = $out;
                <$inner as Encode<'_, $db>>::encode(out(self), buffer)
            }
        }
        impl<'r, $($generic)*> Decode<'r, $db> for $word {
            fn decode(value: $value<'r>) -> Result<Self, BoxDynError> {
                let inner = <$inner as Decode<'r, $db>>::decode(value)?;
                let read: fn($inner) -> Result<$word, BoxDynError> = $in;
                read(inner)
            }
        }
    };
}

/// A word stored exactly as another type is stored, on both databases.
macro_rules! both {
    ([$($generic:tt)*] $word:ty as $inner:ty, $out:expr, $in:expr) => {
        stored_as!(Postgres, PgArgumentBuffer, PgValueRef, [$($generic)*] $word as $inner, $out, $in);
        stored_as!(Sqlite, SqliteArgumentsBuffer, SqliteValueRef, [$($generic)*] $word as $inner, $out, $in);
    };
}

both!([T: ?Sized] Id<T> as Uuid, |id| id.uuid(), |uuid| Ok(Id::new(uuid)));
both!([] Money as i64, |money| money.pence(), |pence| Ok(Money::pence_of(pence)));
both!([] EmailAddress as String, |address| address.as_str().to_owned(), |text| Ok(EmailAddress::parse(&text)?));

impl Type<Postgres> for Timestamp {
    fn type_info() -> PgTypeInfo {
        TIMESTAMPTZ
    }
    fn compatible(ty: &PgTypeInfo) -> bool {
        ty.name() == "TIMESTAMPTZ"
    }
}
impl Encode<'_, Postgres> for Timestamp {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        <i64 as Encode<'_, Postgres>>::encode(self.micros() - PG_EPOCH_MICROS, buffer)
    }
}
impl<'r> Decode<'r, Postgres> for Timestamp {
    fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
        let micros = <i64 as Decode<'r, Postgres>>::decode(value)?;
        Ok(Self::from_micros(micros.saturating_add(PG_EPOCH_MICROS)))
    }
}
impl Type<Postgres> for Date {
    fn type_info() -> PgTypeInfo {
        DATE
    }
    fn compatible(ty: &PgTypeInfo) -> bool {
        ty.name() == "DATE"
    }
}
impl Encode<'_, Postgres> for Date {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        let days = Date::new(PG_EPOCH_DAY).days_until(*self);
        <i32 as Encode<'_, Postgres>>::encode(i32::try_from(days)?, buffer)
    }
}
impl<'r> Decode<'r, Postgres> for Date {
    fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
        let days = <i32 as Decode<'r, Postgres>>::decode(value)?;
        Ok(Date::new(PG_EPOCH_DAY).plus_days(i64::from(days)))
    }
}

/// Kept as text in SQLite, whatever the declared type of the column.
macro_rules! text_in_sqlite {
    ($word:ty) => {
        impl Type<Sqlite> for $word {
            fn type_info() -> SqliteTypeInfo {
                <String as Type<Sqlite>>::type_info()
            }
            fn compatible(_: &SqliteTypeInfo) -> bool {
                true
            }
        }
        impl Encode<'_, Sqlite> for $word {
            fn encode_by_ref(&self, buffer: &mut SqliteArgumentsBuffer) -> Result<IsNull, BoxDynError> {
                <String as Encode<'_, Sqlite>>::encode(self.to_string(), buffer)
            }
        }
        impl<'r> Decode<'r, Sqlite> for $word {
            fn decode(value: SqliteValueRef<'r>) -> Result<Self, BoxDynError> {
                Ok(<String as Decode<'r, Sqlite>>::decode(value)?.parse()?)
            }
        }
    };
}
text_in_sqlite!(Timestamp);
text_in_sqlite!(Date);
