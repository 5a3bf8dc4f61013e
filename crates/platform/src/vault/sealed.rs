//! What is sealed and what has been opened: two types that cannot be shown by accident.
//! Apart, so that the absence of `Debug`, `Display` and `Serialize` is easy to see and to keep.

use super::cipher::OVERHEAD;
use kernel::Id;
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Encode, Type};
use std::marker::PhantomData;
use uuid::Uuid;
use zeroize::Zeroizing;

/// The one algorithm so far: XChaCha20-Poly1305.
pub(super) const XCHACHA20_POLY1305: u8 = 1;
const HEAD: usize = 5;

/// A sealed `T`: ciphertext, the version of its key, and the algorithm. It stands in a `BYTEA` column.
/// ```
/// fn keep(it: platform::vault::Sealed<str>) -> Vec<u8> { it.into_column() }
/// fn send(it: &str) -> String { serde_json::to_string(it).unwrap() }
/// ```
/// It cannot be printed:
/// ```compile_fail,E0277
/// fn show(it: platform::vault::Sealed<str>) { println!("{it:?}"); }
/// ```
/// ```compile_fail,E0277
/// fn show(it: platform::vault::Sealed<str>) { println!("{it}"); }
/// ```
/// nor sent anywhere:
/// ```compile_fail,E0277
/// fn send(it: &platform::vault::Sealed<str>) -> String { serde_json::to_string(it).unwrap() }
/// ```
pub struct Sealed<T: ?Sized = str> {
    pub(super) algorithm: u8,
    pub(super) version: u32,
    pub(super) sealed: Vec<u8>,
    holds: PhantomData<fn() -> T>,
}

/// Bytes in a column that were never sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this column does not hold what the vault sealed")]
pub struct NotSealed;

impl<T: ?Sized> Sealed<T> {
    pub(super) fn new(version: u32, sealed: Vec<u8>) -> Self {
        Self { algorithm: XCHACHA20_POLY1305, version, sealed, holds: PhantomData }
    }

    /// The version of the key it was sealed with.
    pub fn key_version(&self) -> u32 {
        self.version
    }

    /// The bytes for a `BYTEA` column: algorithm, version, nonce, ciphertext, tag.
    pub fn into_column(self) -> Vec<u8> {
        self.column()
    }

    /// What a column holds.
    pub fn from_column(bytes: &[u8]) -> Result<Self, NotSealed> {
        let (head, sealed) = bytes.split_first_chunk::<HEAD>().ok_or(NotSealed)?;
        let [algorithm, version @ ..] = *head;
        if algorithm != XCHACHA20_POLY1305 || sealed.len() < OVERHEAD {
            return Err(NotSealed);
        }
        let version = u32::from_be_bytes(version);
        Ok(Self { algorithm, version, sealed: sealed.to_vec(), holds: PhantomData })
    }

    fn column(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(HEAD + self.sealed.len());
        out.push(self.algorithm);
        out.extend_from_slice(&self.version.to_be_bytes());
        out.extend_from_slice(&self.sealed);
        out
    }
}

impl<T: ?Sized> Clone for Sealed<T> {
    fn clone(&self) -> Self {
        let Self { algorithm, version, ref sealed, holds } = *self;
        Self { algorithm, version, sealed: sealed.clone(), holds }
    }
}

impl<D: Database, T: ?Sized> Type<D> for Sealed<T>
where
    Vec<u8>: Type<D>,
{
    fn type_info() -> D::TypeInfo {
        <Vec<u8> as Type<D>>::type_info()
    }
    fn compatible(ty: &D::TypeInfo) -> bool {
        <Vec<u8> as Type<D>>::compatible(ty)
    }
}
impl<'q, D: Database, T: ?Sized> Encode<'q, D> for Sealed<T>
where
    Vec<u8>: Encode<'q, D>,
{
    fn encode_by_ref(&self, buffer: &mut D::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        self.column().encode(buffer)
    }
}
impl<'r, D: Database, T: ?Sized> Decode<'r, D> for Sealed<T>
where
    &'r [u8]: Decode<'r, D>,
{
    fn decode(value: D::ValueRef<'r>) -> Result<Self, BoxDynError> {
        Ok(Self::from_column(<&[u8]>::decode(value)?)?)
    }
}

/// Opened text, wiped when dropped. It reaches a page through [`Opened::reveal`] and in no other way.
///
/// ```compile_fail,E0277
/// fn show(it: platform::vault::Opened<str>) { println!("{it}"); }
/// ```
/// ```compile_fail,E0277
/// fn show(it: platform::vault::Opened<str>) { println!("{it:?}"); }
/// ```
/// ```compile_fail,E0277
/// fn send(it: &platform::vault::Opened<str>) -> String { serde_json::to_string(it).unwrap() }
/// ```
pub struct Opened<T: ?Sized = str> {
    text: Zeroizing<String>,
    holds: PhantomData<fn() -> T>,
}

impl<T: ?Sized> Opened<T> {
    pub(super) fn new(text: Zeroizing<String>) -> Self {
        Self { text, holds: PhantomData }
    }

    /// The text, for the template that shows it to whoever may read it, and for nothing else.
    pub fn reveal(&self) -> &str {
        &self.text
    }
}

/// Where a sealed value stands. Host and subject come with the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub(super) table: &'static str,
    pub(super) row: Vec<Uuid>,
    pub(super) column: &'static str,
}

impl Place {
    /// A column of one row.
    pub fn new<R: ?Sized>(table: &'static str, row: Id<R>, column: &'static str) -> Self {
        Self { table, row: vec![row.uuid()], column }
    }
    /// The next part of the row's key, where that has several.
    #[must_use]
    pub fn and<R: ?Sized>(mut self, part: Id<R>) -> Self {
        self.row.push(part.uuid());
        self
    }
    /// The row, for a message.
    pub(super) fn row_text(&self) -> String {
        self.row.iter().map(Uuid::to_string).collect::<Vec<_>>().join("/")
    }
}
