//! From loose rows to a table: which row is the headings, what is blank, what sticks out. The
//! same for CSV and XLSX, so that one list means the same in either.

use crate::limits::megabytes;
use crate::table::{Lines, Note, Row, Table};
use crate::{Limits, ReadError, guard};

/// Takes rows as they come, keeps the limits, and makes the table at the end.
pub(crate) struct Shape<'a> {
    limits: &'a Limits,
    rows: Vec<Row>,
    notes: Vec<Note>,
    text_bytes: usize,
    /// The line after the last row that was kept.
    next_line: usize,
    blank: usize,
}

impl<'a> Shape<'a> {
    pub(crate) fn new(limits: &'a Limits) -> Self {
        Self { limits, rows: Vec::new(), notes: Vec::new(), text_bytes: 0, next_line: 0, blank: 0 }
    }

    pub(crate) fn note(&mut self, note: Note) {
        self.notes.push(note);
    }

    /// Checks one cell before it is copied. `column` counts from 0.
    pub(crate) fn admit(&mut self, line: usize, column: usize, text: &str) -> Result<(), ReadError> {
        let Limits { columns, cell_chars, text_bytes, .. } = *self.limits;
        if column >= columns && !is_blank(text) {
            return Err(ReadError::TooManyColumns { line, columns });
        }
        // Bytes are never fewer than characters, so most cells are not counted twice.
        if text.len() > cell_chars && text.chars().count() > cell_chars {
            return Err(ReadError::CellTooLong { line, column: column + 1, characters: cell_chars });
        }
        self.text_bytes += text.len();
        if self.text_bytes > text_bytes {
            return Err(ReadError::TooMuchText { megabytes: megabytes(text_bytes as u64) });
        }
        Ok(())
    }

    /// Adds a row whose cells were admitted and which fills so many lines of the file. Blank
    /// rows are left out, and counted where another row follows.
    pub(crate) fn push(&mut self, line: usize, lines: usize, cells: Vec<String>) -> Result<(), ReadError> {
        if cells.iter().all(|cell| is_blank(cell)) {
            return Ok(());
        }
        if self.rows.len() > self.limits.rows {
            return Err(ReadError::TooManyRows { rows: self.limits.rows });
        }
        if !self.rows.is_empty() {
            self.blank += line.saturating_sub(self.next_line);
        }
        self.next_line = line + lines;
        self.rows.push(Row { line, cells: cells.into_iter().map(guard::unguarded).collect() });
        Ok(())
    }

    /// The table. `missing_cells` says whether a short row is worth a note.
    pub(crate) fn finish(mut self, missing_cells: Missing) -> Result<Table, ReadError> {
        if self.rows.is_empty() {
            return Err(ReadError::Empty);
        }
        let mut rows = self.rows.split_off(1);
        let heading = self.rows.remove(0);
        if !reads_as_headings(&heading.cells) {
            return Err(ReadError::NoHeadings { line: heading.line });
        }
        let headers = trimmed(heading.cells);
        let mut notes = heading_notes(&headers, &rows);
        notes.extend(fit(&mut rows, headers.len(), missing_cells));
        if self.blank > 0 {
            notes.push(Note::BlankRows { count: self.blank });
        }
        notes.append(&mut self.notes);
        Ok(Table { headers, rows, notes })
    }
}

/// What a row with too few cells means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Missing {
    /// In CSV a delimiter is missing.
    IsOdd,
    /// In a spreadsheet an empty cell is just not stored.
    IsUsual,
}

pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// Headings hold no e-mail address and are not all numbers and dates.
fn reads_as_headings(cells: &[String]) -> bool {
    let filled = || cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let is_figure = |cell: &str| {
        cell.starts_with(|c: char| c.is_ascii_digit())
            && cell.chars().all(|c| c.is_ascii_digit() || ".,:/- T".contains(c))
    };
    !filled().any(is_address) && !filled().all(is_figure)
}

fn is_address(cell: &str) -> bool {
    let Some((local, domain)) = cell.split_once('@') else {
        return false;
    };
    let plain = |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c == '@');
    plain(local) && plain(domain) && domain.trim_matches('.').contains('.')
}

/// Headings with single spaces inside and none around, and without the blank ones that trail.
fn trimmed(cells: Vec<String>) -> Vec<String> {
    let tidy = |cell: &String| cell.trim_matches('\u{feff}').split_whitespace().collect::<Vec<_>>().join(" ");
    let mut headers: Vec<String> = cells.iter().map(tidy).collect();
    while headers.last().is_some_and(String::is_empty) {
        headers.pop();
    }
    headers
}

fn heading_notes(headers: &[String], rows: &[Row]) -> Vec<Note> {
    let mut notes = Vec::new();
    let names: Vec<String> = headers.iter().map(|name| name.to_lowercase()).collect();
    for (at, name) in names.iter().enumerate() {
        let columns = || names.iter().enumerate().filter(|(_, other)| *other == name).map(|(at, _)| at);
        if name.is_empty() {
            if rows.iter().any(|row| row.cells.get(at).is_some_and(|cell| !is_blank(cell))) {
                notes.push(Note::BlankHeading { column: at + 1 });
            }
        } else if columns().nth(1).is_some() && columns().next() == Some(at) {
            let columns = columns().map(|at| at + 1).collect();
            notes.push(Note::DuplicateHeading { name: headers[at].clone(), columns });
        }
    }
    notes
}

/// Pads short rows, cuts blank cells beyond the headings, and says which rows were odd.
fn fit(rows: &mut [Row], width: usize, missing_cells: Missing) -> Vec<Note> {
    let (mut short, mut long) = (Lines::default(), Lines::default());
    for row in rows {
        if row.cells.len() < width {
            if missing_cells == Missing::IsOdd {
                short.push(row.line);
            }
            row.cells.resize(width, String::new());
        }
        while row.cells.len() > width && row.cells.last().is_some_and(|cell| is_blank(cell)) {
            row.cells.pop();
        }
        if row.cells.len() > width {
            long.push(row.line);
        }
    }
    let short = short.any().then_some(Note::ShortRows(short));
    short.into_iter().chain(long.any().then_some(Note::LongRows(long))).collect()
}
