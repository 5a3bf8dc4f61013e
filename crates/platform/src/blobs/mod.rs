//! Files people hand in: the bytes in a folder, under the hash of what they are, and a row that says
//! what they are called. No path ever comes from a person, and each host has a folder of its own, so
//! that handing in a file tells nothing about another host's files.
//!
//! *Keeping*: [`Blobs::put`], then [`record`] in the transaction. *Letting go*: [`let_go`] in the
//! transaction, then [`Blobs::remove`] after the commit when it says that nobody else names the
//! bytes. What a crash leaves behind goes with [`Blobs::sweep`], nightly.

mod cleaning;
mod folder;
mod store;

pub use folder::{BlobError, Blobs};
pub use store::{Blob, find, let_go, record};

use crate::db::Migration;
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// The rows of files.
pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "platform/20261122_floor_blob",
    sql: include_str!("../../migrations/20261122_floor_blob.sql"),
}];

/// The name of some bytes: their SHA-256, in 64 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobName(String);

/// A text that names no bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not the name of a file Kith keeps")]
pub struct ParseBlobNameError;

impl BlobName {
    /// The name of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect())
    }
    /// Its 64 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for BlobName {
    type Err = ParseBlobNameError;
    fn from_str(text: &str) -> Result<Self, ParseBlobNameError> {
        let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if text.len() == 64 && text.bytes().all(digit) { Ok(Self(text.to_owned())) } else { Err(ParseBlobNameError) }
    }
}

impl fmt::Display for BlobName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
