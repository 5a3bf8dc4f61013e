//! Writing tables that other people open: nothing in a cell can act as a formula.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::guard::guarded;

/// One cell to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Text of any origin, shown exactly as it is.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A date as `YYYY-MM-DD`; anything else is written as text.
    Date(String),
    /// Nothing.
    Empty,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// Why a workbook could not be written.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// A sheet ends at 1,048,576 rows and 16,384 columns.
    #[error("This table has more rows or columns than a spreadsheet can hold. Download it as CSV instead.")]
    TooLarge,
    /// A cell ends at 32,767 characters.
    #[error(
        "The text in row {line}, column {column} is longer than a spreadsheet cell can hold. Download the table as CSV instead."
    )]
    CellTooLong {
        /// The row of the sheet, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// The writer failed in a way that no table explains.
    #[error("The spreadsheet could not be put together: {0}")]
    Broken(String),
}

/// CSV as Excel opens it without asking: UTF-8 with its mark, commas, CR LF. NUL characters
/// are left out, because with one the file would no longer be text.
pub fn write_csv(headers: &[&str], rows: impl Iterator<Item = Vec<Cell>>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let mut write = |cells: Vec<String>| {
        writer.write_record(cells).expect("writing to memory does not fail, and any width is allowed");
    };
    write(headers.iter().map(|name| harmless(name)).collect());
    for row in rows {
        write(row.iter().map(in_csv).collect());
    }
    writer.into_inner().expect("writing to memory does not fail")
}

fn in_csv(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => harmless(text),
        Cell::Number(number) => number.to_string(),
        Cell::Date(text) if is_date(text) => text.clone(),
        Cell::Date(text) => harmless(text),
        Cell::Empty => String::new(),
    }
}

fn harmless(text: &str) -> String {
    guarded(&text.replace('\0', ""))
}

/// An XLSX with one sheet: bold headings that stay in view, text as text. Two writings of one
/// table are equal byte for byte. Characters that are no part of a sheet's name are replaced.
///
/// # Errors
/// When the table does not fit into a sheet.
pub fn write_xlsx(
    sheet_name: &str,
    headers: &[&str],
    rows: impl Iterator<Item = Vec<Cell>>,
) -> Result<Vec<u8>, WriteError> {
    let mut workbook = Workbook::new();
    // The writer would otherwise put the time of the machine's clock into the file.
    let epoch = ExcelDateTime::from_ymd(2000, 1, 1).map_err(broken)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&epoch));
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_title(sheet_name)).map_err(broken)?;

    let bold = Format::new().set_bold();
    let date = Format::new().set_num_format("yyyy-mm-dd");
    let mut widths = Vec::new();
    for (column, name) in headers.iter().enumerate() {
        let at = position(0, column)?;
        sheet.write_string_with_format(at.0, at.1, *name, &bold).map_err(|why| misfit(why, 0, column))?;
        widen(&mut widths, column, name.chars().count() + 2);
    }
    for (row, cells) in (1..).zip(rows) {
        for (column, cell) in cells.iter().enumerate() {
            put(sheet, position(row, column)?, cell, &date).map_err(|why| misfit(why, row, column))?;
            widen(&mut widths, column, shown_width(cell));
        }
    }
    sheet.set_freeze_panes(1, 0).map_err(broken)?;
    for (column, width) in widths.iter().enumerate() {
        sheet.set_column_width(position(0, column)?.1, *width as f64).map_err(broken)?;
    }
    workbook.save_to_buffer().map_err(broken)
}

fn put(sheet: &mut Worksheet, (row, column): (u32, u16), cell: &Cell, date: &Format) -> Result<(), XlsxError> {
    // Beyond this a spreadsheet's numbers skip whole numbers.
    const EXACT: u64 = 1 << 53;
    match cell {
        Cell::Text(text) => sheet.write_string(row, column, text)?,
        Cell::Number(number) if number.unsigned_abs() <= EXACT => sheet.write_number(row, column, *number as f64)?,
        Cell::Number(number) => sheet.write_string(row, column, number.to_string())?,
        Cell::Date(text) => match ExcelDateTime::parse_from_str(text) {
            Ok(day) if is_date(text) => sheet.write_datetime_with_format(row, column, &day, date)?,
            _ => sheet.write_string(row, column, text)?,
        },
        Cell::Empty => sheet,
    };
    Ok(())
}

fn position(row: usize, column: usize) -> Result<(u32, u16), WriteError> {
    match (u32::try_from(row), u16::try_from(column)) {
        (Ok(row), Ok(column)) => Ok((row, column)),
        _ => Err(WriteError::TooLarge),
    }
}

fn misfit(why: XlsxError, row: usize, column: usize) -> WriteError {
    match why {
        XlsxError::RowColumnLimitError => WriteError::TooLarge,
        XlsxError::MaxStringLengthExceeded => WriteError::CellTooLong { line: row + 1, column: column + 1 },
        other => broken(other),
    }
}

fn broken(why: XlsxError) -> WriteError {
    WriteError::Broken(why.to_string())
}

/// `YYYY-MM-DD`, by form.
fn is_date(text: &str) -> bool {
    let digits = |at: usize| !matches!(at, 4 | 7);
    text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| if digits(at) { byte.is_ascii_digit() } else { byte == b'-' })
}

/// A name a spreadsheet accepts: 31 UTF-16 units at most, none of its signs, never blank.
fn sheet_title(name: &str) -> String {
    const UNITS: usize = 31;
    let mut plain = String::new();
    let mut units = 0;
    for sign in name.chars() {
        units += sign.len_utf16();
        if units > UNITS {
            break;
        }
        plain.push(if sign.is_control() || "[]:*?/\\".contains(sign) { ' ' } else { sign });
    }
    match plain.trim_matches([' ', '\'']) {
        "" => "Sheet1".to_owned(),
        title => title.to_owned(),
    }
}

fn shown_width(cell: &Cell) -> usize {
    match cell {
        Cell::Text(text) => text.lines().map(|line| line.chars().count()).max().unwrap_or(0),
        Cell::Number(number) => number.to_string().len(),
        Cell::Date(text) => text.chars().count() + 1,
        Cell::Empty => 0,
    }
}

/// Wide enough for the widest cell, but not so wide that one long text hides the next column.
fn widen(widths: &mut Vec<usize>, column: usize, width: usize) {
    const NARROWEST: usize = 8;
    const WIDEST: usize = 60;
    if widths.len() <= column {
        widths.resize(column + 1, NARROWEST);
    }
    widths[column] = widths[column].max((width + 1).min(WIDEST));
}
