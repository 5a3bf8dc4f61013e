//! XLSX: the first visible sheet with something in it. The parser is only asked for one cell
//! after another; it would lay out the whole rectangle that a sheet claims to have.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use crate::shape::{Missing, Shape, is_blank};
use crate::table::{Lines, Note};
use crate::{Limits, ReadError, Table, package, value};

/// Reads a workbook after counting what it unpacks to.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Table, ReadError> {
    let plain = package::unpacked(bytes, limits)?;
    // The parser computes with figures from the file and may overflow: that is a damaged file,
    // not a fault of the caller.
    catch_unwind(AssertUnwindSafe(|| parse(plain, limits))).unwrap_or(Err(ReadError::Damaged))
}

fn parse(plain: Cursor<Vec<u8>>, limits: &Limits) -> Result<Table, ReadError> {
    let mut workbook = Xlsx::new(plain).map_err(refused)?;
    let visible: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    for name in &visible {
        let found = cells(&mut workbook, name, limits)?;
        if found.rows.is_empty() {
            continue;
        }
        let mut shape = found.shape;
        if found.errors.any() {
            shape.note(Note::FormulaErrors(found.errors));
        }
        if visible.len() > 1 {
            shape.note(Note::OtherSheets { read: name.clone(), others: visible.len() - 1 });
        }
        for (line, cells) in found.rows {
            shape.push(line, 1, cells)?;
        }
        return shape.finish(Missing::IsUsual);
    }
    Err(ReadError::Empty)
}

/// What one sheet holds. Rows are sorted here because a file may give them in any order.
struct Found<'a> {
    shape: Shape<'a>,
    rows: BTreeMap<usize, Vec<String>>,
    errors: Lines,
}

fn cells<'a>(workbook: &mut Xlsx<Cursor<Vec<u8>>>, name: &str, limits: &'a Limits) -> Result<Found<'a>, ReadError> {
    let mut found = Found { shape: Shape::new(limits), rows: BTreeMap::new(), errors: Lines::default() };
    let mut reader = workbook.worksheet_cells_reader(name).map_err(refused)?;
    while let Some(cell) = reader.next_cell().map_err(refused)? {
        let (row, column) = cell.get_position();
        let (line, column) = (row as usize + 1, column as usize);
        let (text, is_error) = value::text(cell.get_value());
        if is_blank(&text) {
            continue;
        }
        found.shape.admit(line, column, &text)?;
        if is_error {
            found.errors.push(line);
        }
        let row = found.rows.entry(line).or_default();
        if row.len() <= column {
            row.resize(column + 1, String::new());
        }
        row[column] = text;
        if found.rows.len() > limits.rows + 1 {
            return Err(ReadError::TooManyRows { rows: limits.rows });
        }
    }
    Ok(found)
}

/// Whatever the parser dislikes, the person can only save the file anew.
fn refused(error: XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::Locked,
        _ => ReadError::Damaged,
    }
}
