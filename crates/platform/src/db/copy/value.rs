//! One value of one row, the same whichever database it comes from. Apart, because this is where the
//! two databases meet: each kind is read and bound as the Rust type the rest of Kith uses for it, so
//! that what arrives in SQLite is stored exactly as Kith itself would have stored it.

use crate::Timestamp;
use crate::db::StoreError;
use crate::db::stream::Streamed;
use kernel::Date;
use serde::{Deserialize, Serialize, Serializer};
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{Arguments, Row as _};
use std::fmt;
use uuid::Uuid;

/// What a column holds: one of the seven types the migrations use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// `BIGINT`.
    Whole,
    /// `BOOLEAN`.
    Truth,
    /// `BYTEA`.
    Bytes,
    /// `DATE`.
    Day,
    /// `TEXT`.
    Text,
    /// `TIMESTAMPTZ`.
    Instant,
    /// `UUID`.
    Uuid,
}

/// One value. In JSON it is a plain scalar: bytes as hexadecimal digits, days, instants and ids as
/// their usual texts. Reading one back takes the table ([`super::Table::row`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number.
    Whole(i64),
    /// Yes or no.
    Truth(bool),
    /// Bytes.
    Bytes(Vec<u8>),
    /// A day.
    Day(Date),
    /// A text.
    Text(String),
    /// An instant.
    Instant(Timestamp),
    /// An id.
    Uuid(Uuid),
}

/// The values of one row, in the order of the table's columns.
pub type Row = Vec<Value>;

impl Kind {
    /// The kind of a column by the name either database gives its type.
    pub(super) fn of(type_name: &str) -> Option<Self> {
        Some(match type_name.to_ascii_lowercase().as_str() {
            "bigint" => Self::Whole,
            "boolean" => Self::Truth,
            "bytea" => Self::Bytes,
            "date" => Self::Day,
            "text" => Self::Text,
            "timestamptz" | "timestamp with time zone" => Self::Instant,
            "uuid" => Self::Uuid,
            _ => return None,
        })
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Whole => "whole",
            Self::Truth => "truth",
            Self::Bytes => "bytes",
            Self::Day => "day",
            Self::Text => "text",
            Self::Instant => "instant",
            Self::Uuid => "uuid",
        })
    }
}

/// Reads one value of a row of one database.
macro_rules! read {
    ($name:ident, $row:ty) => {
        fn $name(row: &$row, at: usize, kind: Kind) -> Result<Value, sqlx::Error> {
            Ok(match kind {
                Kind::Whole => row.try_get::<Option<_>, _>(at)?.map(Value::Whole),
                Kind::Truth => row.try_get::<Option<_>, _>(at)?.map(Value::Truth),
                Kind::Bytes => row.try_get::<Option<_>, _>(at)?.map(Value::Bytes),
                Kind::Day => row.try_get::<Option<_>, _>(at)?.map(Value::Day),
                Kind::Text => row.try_get::<Option<_>, _>(at)?.map(Value::Text),
                Kind::Instant => row.try_get::<Option<_>, _>(at)?.map(Value::Instant),
                Kind::Uuid => row.try_get::<Option<_>, _>(at)?.map(Value::Uuid),
            }
            .unwrap_or(Value::Null))
        }
    };
}
read!(from_sqlite, SqliteRow);
read!(from_postgres, PgRow);

/// Binds one value to a statement of one database; PostgreSQL wants to know the type of a null too.
macro_rules! bind {
    ($name:ident, $out:ty) => {
        pub(super) fn $name(self, kind: Kind, out: &mut $out) -> Result<(), StoreError> {
            match self {
                Self::Whole(it) => out.add(it),
                Self::Truth(it) => out.add(it),
                Self::Bytes(it) => out.add(it),
                Self::Day(it) => out.add(it),
                Self::Text(it) => out.add(it),
                Self::Instant(it) => out.add(it),
                Self::Uuid(it) => out.add(it),
                Self::Null => match kind {
                    Kind::Whole => out.add(None::<i64>),
                    Kind::Truth => out.add(None::<bool>),
                    Kind::Bytes => out.add(None::<Vec<u8>>),
                    Kind::Day => out.add(None::<Date>),
                    Kind::Text => out.add(None::<String>),
                    Kind::Instant => out.add(None::<Timestamp>),
                    Kind::Uuid => out.add(None::<Uuid>),
                },
            }
            .map_err(|why| StoreError::Driver(sqlx::Error::Encode(why)))
        }
    };
}

impl Value {
    pub(super) fn read(row: &Streamed, at: usize, kind: Kind) -> Result<Self, sqlx::Error> {
        match row {
            Streamed::Sqlite(row) => from_sqlite(row, at, kind),
            Streamed::Postgres(row) => from_postgres(row, at, kind),
        }
    }

    bind!(bind_to_sqlite, SqliteArguments);
    bind!(bind_to_postgres, PgArguments);

    /// The kind of column it can stand in; nothing can stand in every one.
    pub(super) fn kind(&self) -> Option<Kind> {
        Some(match self {
            Self::Null => return None,
            Self::Whole(_) => Kind::Whole,
            Self::Truth(_) => Kind::Truth,
            Self::Bytes(_) => Kind::Bytes,
            Self::Day(_) => Kind::Day,
            Self::Text(_) => Kind::Text,
            Self::Instant(_) => Kind::Instant,
            Self::Uuid(_) => Kind::Uuid,
        })
    }

    /// About how much memory it takes.
    pub(super) fn weight(&self) -> usize {
        size_of::<Self>()
            + match self {
                Self::Text(text) => text.len(),
                Self::Bytes(bytes) => bytes.len(),
                _ => 0,
            }
    }

    /// The value of a column of this kind as JSON has it; none when it is something else.
    pub(super) fn from_json(json: serde_json::Value, kind: Kind) -> Option<Self> {
        use serde_json::Value as Json;
        match (kind, json) {
            (_, Json::Null) => Some(Self::Null),
            (Kind::Whole, Json::Number(number)) => number.as_i64().map(Self::Whole),
            (Kind::Truth, Json::Bool(truth)) => Some(Self::Truth(truth)),
            (Kind::Text, Json::String(text)) => Some(Self::Text(text)),
            (Kind::Bytes, Json::String(text)) => from_hex(&text).map(Self::Bytes),
            (Kind::Day, Json::String(text)) => text.parse().ok().map(Self::Day),
            (Kind::Instant, Json::String(text)) => text.parse().ok().map(Self::Instant),
            (Kind::Uuid, Json::String(text)) => text.parse().ok().map(Self::Uuid),
            _ => None,
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => to.serialize_unit(),
            Self::Whole(number) => to.serialize_i64(*number),
            Self::Truth(truth) => to.serialize_bool(*truth),
            Self::Bytes(bytes) => to.serialize_str(&to_hex(bytes)),
            Self::Day(day) => to.collect_str(day),
            Self::Text(text) => to.serialize_str(text),
            Self::Instant(at) => to.collect_str(at),
            Self::Uuid(id) => to.collect_str(id),
        }
    }
}

pub(super) fn to_hex(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> =
        text.chars().map(|it| it.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
    let digits = digits.filter(|it| it.len() % 2 == 0)?;
    Some(digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_from_their_digits_and_half_a_byte_does_not() {
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(from_hex(&to_hex(&all)), Some(all));
        assert_eq!(to_hex(&[0, 10, 255]), "000aff");
        assert_eq!(from_hex("0"), None);
        assert_eq!(from_hex("0g"), None);
        assert_eq!(from_hex("ä0"), None);
    }

    #[test]
    fn both_databases_names_of_a_type_are_one_kind_and_others_are_none() {
        assert_eq!(Kind::of("TIMESTAMPTZ"), Kind::of("timestamp with time zone"));
        assert_eq!(Kind::of("BIGINT"), Some(Kind::Whole));
        for other in ["integer", "jsonb", "double precision", "timestamp without time zone", ""] {
            assert_eq!(Kind::of(other), None, "{other}");
        }
    }
}
