//! Why a file was not read, each reason a sentence that says what to do next. They are data,
//! not just text, because they travel from the reading process to the asking one.

use serde::{Deserialize, Serialize};

/// A file that was not read, and what the person who chose it can do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum ReadError {
    /// No bytes, or only blank rows.
    #[error("This file is empty. Check that you chose the right file, and that it was saved.")]
    Empty,
    /// The first row looks like a person, not like headings.
    #[error(
        "Row {line} looks like somebody's details, not like column headings. Add a first row \
         that names the columns (for example Name, Email, Organisation) and try again."
    )]
    NoHeadings {
        /// Where the first row is.
        line: usize,
    },
    /// Larger than `Limits::file_bytes`.
    #[error(
        "This file is larger than {megabytes} MB, which is more than Kith reads. Save only the \
         sheet with the people in it, as .xlsx or .csv, and try again."
    )]
    FileTooLarge {
        /// The limit.
        megabytes: u64,
    },
    /// Larger than `Limits::inflated_bytes` once unpacked.
    #[error(
        "This spreadsheet unpacks to more than {megabytes} MB, which is more than Kith reads. \
         Save only the sheet with the people in it, as .xlsx or .csv, and try again."
    )]
    UnpacksTooLarge {
        /// The limit.
        megabytes: u64,
    },
    /// One part grows more than `Limits::ratio` times.
    #[error(
        "Part of this spreadsheet is almost entirely repetition, which is not how a list of \
         people looks, so Kith did not open it. Copy the rows with people into a new \
         spreadsheet, save it as .xlsx or .csv, and try again."
    )]
    PackedTooTightly,
    /// More than `Limits::entries` parts.
    #[error(
        "This spreadsheet is made of more than {parts} parts (sheets, pictures, charts). Copy \
         the rows with people into a new spreadsheet, save it as .xlsx or .csv, and try again."
    )]
    TooManyParts {
        /// The limit.
        parts: usize,
    },
    /// More than `Limits::rows`.
    #[error(
        "This file has more than {rows} rows below the headings. Split it into smaller files \
         and add them one after the other."
    )]
    TooManyRows {
        /// The limit.
        rows: usize,
    },
    /// More than `Limits::columns`.
    #[error(
        "Row {line} has something in a column beyond the first {columns}. Delete the columns \
         that are not needed and try again."
    )]
    TooManyColumns {
        /// Where.
        line: usize,
        /// The limit.
        columns: usize,
    },
    /// More than `Limits::cell_chars`.
    #[error(
        "The cell in row {line}, column {column} holds more than {characters} characters. \
         Shorten it and try again. If it looks short to you, look for a quotation mark above \
         it that is never closed."
    )]
    CellTooLong {
        /// Where.
        line: usize,
        /// Which column, from 1.
        column: usize,
        /// The limit.
        characters: usize,
    },
    /// More than `Limits::text_bytes`.
    #[error(
        "The cells of this file together hold more than {megabytes} MB of text. Delete the \
         columns that are not needed, or split the file, and try again."
    )]
    TooMuchText {
        /// The limit.
        megabytes: u64,
    },
    /// A quotation mark opened a cell and the file ended.
    #[error(
        "A quotation mark opens a cell in the row that begins on line {line} and is never \
         closed, so everything below it runs together. Close it or delete it and try again."
    )]
    UnclosedQuote {
        /// Where the row with the open quotation mark begins.
        line: usize,
    },
    /// A password is needed.
    #[error(
        "This spreadsheet is locked with a password. Open it, save a copy without the password, \
         and choose that copy."
    )]
    Locked,
    /// A spreadsheet of another kind.
    #[error("This is {what}, which Kith does not read. Open it, save it as .xlsx or .csv, and choose that file.")]
    OtherSpreadsheet {
        /// "an old Excel file (.xls)" and the like.
        what: String,
    },
    /// Not a spreadsheet at all.
    #[error("This is {what}, not a spreadsheet. Choose a file saved as .xlsx or .csv.")]
    NotASpreadsheet {
        /// "a PDF", "a picture" and the like.
        what: String,
    },
    /// A zip or XLSX that does not hang together.
    #[error(
        "This spreadsheet is damaged or was saved in an unusual way. Open it in your \
         spreadsheet program, save it again as .xlsx or .csv, and choose the new file."
    )]
    Damaged,
    /// The reading process ran out of what it was given: time, memory, patience.
    #[error(
        "This file takes more time or memory to read than Kith allows. Copy the rows with \
         people into a new spreadsheet, save it as .csv, and try again."
    )]
    TooMuch,
    /// The reading process could not be started. Nothing is wrong with the file.
    #[error(
        "Kith could not start the program that reads spreadsheets. Nothing is wrong with your \
         file. Try again later, and if it happens twice, tell the person who looks after Kith."
    )]
    ReaderUnavailable,
}
