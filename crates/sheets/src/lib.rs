//! Spreadsheets from strangers, and spreadsheets for people: CSV and XLSX in, CSV and XLSX out.
//!
//! Apart from the rooms because every byte read here was chosen by somebody else. What it
//! never does: run a formula, fetch an address, look at the clock, write to disk, or believe
//! a size that a file states about itself.

pub mod child;
mod delimited;
mod error;
mod guard;
mod kind;
mod limits;
mod package;
mod shape;
mod table;
mod text;
mod value;
mod workbook;
mod write;

pub use error::ReadError;
pub use limits::Limits;
pub use table::{Lines, Note, Row, Table};
pub use write::{Cell, WriteError, write_csv, write_xlsx};

use kind::Kind;

/// Reads a file that somebody sent, in this process.
///
/// `name_hint` is the name the file came with; it only breaks ties, the bytes decide. The
/// sizes of an XLSX are checked before it is parsed, but the parser can still be made to
/// ask for much memory: for files from outside use [`child::read_in_child`].
///
/// ```
/// let limits = sheets::Limits::default();
/// let table = sheets::read("staff.csv", b"Name;Town\n\nGwen;Bala\n", &limits)?;
/// assert_eq!(table.rows[0].line, 3);
/// assert_eq!(table.rows[0].cells, ["Gwen", "Bala"]);
/// # Ok::<(), sheets::ReadError>(())
/// ```
///
/// # Errors
/// Every [`ReadError`] reads as a sentence for the person who chose the file.
pub fn read(name_hint: &str, bytes: &[u8], limits: &Limits) -> Result<Table, ReadError> {
    limits.admit(bytes.len())?;
    match kind::recognise(name_hint, bytes)? {
        Kind::Workbook => workbook::read(bytes, limits),
        Kind::Text => delimited::read(name_hint, bytes, limits),
    }
}
