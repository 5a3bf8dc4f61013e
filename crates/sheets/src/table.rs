//! What reading gives: headings, rows with the line the person sees, and notes on what was odd.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A sheet as text. Every row has at least as many cells as there are headings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The first row with something in it, trimmed. Names may repeat or be blank; see the notes.
    pub headers: Vec<String>,
    /// The rows below it that are not blank, in the order of the file.
    pub rows: Vec<Row>,
    /// What the person should know, each a sentence through `Display`.
    pub notes: Vec<Note>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Where the row begins in the file, counted from 1 as an editor or a spreadsheet counts.
    pub line: usize,
    /// The cells, padded with empty ones to the headings; longer only where the file is.
    pub cells: Vec<String>,
}

/// Something that did not stop the reading but that the person may want to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    /// Two columns or more have one name, compared without regard to case.
    DuplicateHeading {
        /// As first written.
        name: String,
        /// The columns, from 1.
        columns: Vec<usize>,
    },
    /// A column with entries has no name.
    BlankHeading {
        /// The column, from 1.
        column: usize,
    },
    /// Rows with fewer cells than headings; the missing ones were taken as empty.
    ShortRows(Lines),
    /// Rows with entries beyond the last heading; they were kept.
    LongRows(Lines),
    /// Rows with nothing in them were left out.
    BlankRows {
        /// How many, between the others.
        count: usize,
    },
    /// The text was not UTF-8 or UTF-16 and was read as Windows-1252.
    OldEncoding,
    /// Some bytes meant no character in the encoding that the file announces.
    UnreadableCharacters,
    /// A formula ended in an error; the cell holds its text, such as #N/A.
    FormulaErrors(Lines),
    /// The workbook has other sheets with a name to show; only one was read.
    OtherSheets {
        /// The sheet that was read.
        read: String,
        /// How many visible ones were not.
        others: usize,
    },
}

/// The first lines something happened on, and how many more there were.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lines {
    /// At most twenty.
    pub first: Vec<usize>,
    /// Beyond those.
    pub more: usize,
}

impl Lines {
    const SHOWN: usize = 20;

    pub(crate) fn push(&mut self, line: usize) {
        match self.first.len() {
            n if n < Self::SHOWN => self.first.push(line),
            _ => self.more += 1,
        }
    }

    pub(crate) fn any(&self) -> bool {
        !self.first.is_empty()
    }
}

impl fmt::Display for Lines {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(if self.first.len() + self.more == 1 { "Row " } else { "Rows " })?;
        write_list(out, &self.first, self.more)
    }
}

impl fmt::Display for Note {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DuplicateHeading { name, columns } => {
                out.write_str("Columns ")?;
                write_list(out, columns, 0)?;
                write!(out, " are all headed “{name}”. Check which one is meant.")
            }
            Self::BlankHeading { column } => write!(out, "Column {column} has no heading."),
            Self::ShortRows(lines) => {
                write!(out, "{lines}: fewer cells than headings. The missing ones were left empty.")
            }
            Self::LongRows(lines) => {
                write!(out, "{lines}: more cells than headings. Look for a comma or a semicolon too many.")
            }
            Self::BlankRows { count: 1 } => out.write_str("One blank row was left out."),
            Self::BlankRows { count } => write!(out, "{count} blank rows were left out."),
            Self::OldEncoding => out.write_str(
                "This file was saved in an old way of writing letters (Windows-1252). Check names \
                 with accents.",
            ),
            Self::UnreadableCharacters => {
                out.write_str("Some letters could not be read and are shown as \u{fffd}. Check names with accents.")
            }
            Self::FormulaErrors(lines) => {
                write!(out, "{lines}: a formula ended in an error. Type the value instead.")
            }
            Self::OtherSheets { read, others: 1 } => {
                write!(out, "Only the sheet “{read}” was read. The file has another one.")
            }
            Self::OtherSheets { read, others } => {
                write!(out, "Only the sheet “{read}” was read. The file has {others} others.")
            }
        }
    }
}

/// "3", "3 and 7", "3, 7 and 9", "3, 7 and 40 more".
fn write_list(out: &mut fmt::Formatter<'_>, numbers: &[usize], more: usize) -> fmt::Result {
    let last = numbers.len().saturating_sub(1);
    for (at, number) in numbers.iter().enumerate() {
        match at {
            0 => write!(out, "{number}")?,
            _ if at == last && more == 0 => write!(out, " and {number}")?,
            _ => write!(out, ", {number}")?,
        }
    }
    if more > 0 { write!(out, " and {more} more") } else { Ok(()) }
}
