//! How much of a file is read before saying that it is too much. One place, so that the page
//! that lists the limits and the code that keeps them cannot drift apart unnoticed.

use serde::{Deserialize, Serialize};

use crate::ReadError;

/// The most that is read from one file. `Limits::default()` is right for lists of people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes of the file as it arrived.
    pub file_bytes: u64,
    /// Rows with something in them, the headings not counted.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
    /// Characters in one cell.
    pub cell_chars: usize,
    /// Bytes of text in all cells together: one shared string can be shown in a million cells.
    pub text_bytes: usize,
    /// Bytes of an XLSX once unpacked, counted while unpacking.
    pub inflated_bytes: u64,
    /// Parts inside an XLSX.
    pub entries: usize,
    /// How many times larger than its packed form one part may become. Asked of parts above
    /// 4 MB only, because small ones are often mostly repetition.
    pub ratio: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 10 * MEGABYTE,
            rows: 20_000,
            columns: 200,
            cell_chars: 5_000,
            text_bytes: 32 * MEGABYTE as usize,
            inflated_bytes: 64 * MEGABYTE,
            entries: 1_000,
            ratio: 400,
        }
    }
}

impl Limits {
    /// Refuses a file by its size alone, before anything looks inside.
    pub(crate) fn admit(&self, length: usize) -> Result<(), ReadError> {
        if length as u64 > self.file_bytes {
            return Err(ReadError::FileTooLarge { megabytes: megabytes(self.file_bytes) });
        }
        Ok(())
    }
}

pub(crate) const MEGABYTE: u64 = 1 << 20;

/// Whole megabytes for a sentence, never "0 MB".
pub(crate) fn megabytes(bytes: u64) -> u64 {
    (bytes / MEGABYTE).max(1)
}
