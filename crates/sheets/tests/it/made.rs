//! Files made for the tests: workbooks put together part by part, as an attacker would.

use std::io::{Cursor, Write};
use std::path::Path;

use sheets::{Limits, ReadError, Table};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub const MEGABYTE: usize = 1 << 20;

/// The program of this crate that reads in a process of its own.
pub fn reader() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_read-sheet"))
}

/// Reads with the default limits.
pub fn read(name: &str, bytes: impl AsRef<[u8]>) -> Result<Table, ReadError> {
    sheets::read(name, bytes.as_ref(), &Limits::default())
}

/// The cells of every row, without the lines.
pub fn cells(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect()
}

/// The lines of every row, without the cells.
pub fn lines(table: &Table) -> Vec<usize> {
    table.rows.iter().map(|row| row.line).collect()
}

/// An XLSX package under construction.
pub struct Package(ZipWriter<Cursor<Vec<u8>>>);

impl Package {
    /// With everything but the sheet, the strings and the styles.
    pub fn new() -> Self {
        Self::of_sheets(&[("People", "visible")])
    }

    /// With sheets of these names and states, which live in `sheet1.xml` and so on.
    pub fn of_sheets(sheets: &[(&str, &str)]) -> Self {
        let (mut list, mut links) = (String::new(), String::new());
        for (at, (name, state)) in (1..).zip(sheets) {
            list += &format!("<sheet name=\"{name}\" sheetId=\"{at}\" state=\"{state}\" r:id=\"r{at}\"/>");
            links += &format!(
                "<Relationship Id=\"r{at}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>"
            );
        }
        Self::empty()
            .part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
            .part(
                "_rels/.rels",
                &format!("<Relationships><Relationship Id=\"r1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            )
            .part("xl/workbook.xml", &format!("<workbook xmlns:r=\"{OFFICE}\"><sheets>{list}</sheets></workbook>"))
            .part("xl/_rels/workbook.xml.rels", &format!("<Relationships>{links}</Relationships>"))
    }

    /// With nothing in it.
    pub fn empty() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    pub fn part(self, name: &str, text: &str) -> Self {
        self.large(name, 1, text.as_bytes())
    }

    /// A part that repeats one piece many times.
    pub fn large(mut self, name: &str, times: usize, piece: &[u8]) -> Self {
        self.0.start_file(name, SimpleFileOptions::default().compression_level(Some(1))).unwrap();
        for _ in 0..times {
            self.0.write_all(piece).unwrap();
        }
        self
    }

    /// The first sheet, with these rows inside.
    pub fn sheet(self, rows: &str) -> Self {
        self.nth_sheet(1, rows)
    }

    pub fn nth_sheet(self, at: usize, rows: &str) -> Self {
        self.part(
            &format!("xl/worksheets/sheet{at}.xml"),
            &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        )
    }

    pub fn done(self) -> Vec<u8> {
        self.0.finish().unwrap().into_inner()
    }
}

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A row of inline text.
pub fn text_row(line: usize, texts: &[&str]) -> String {
    let cell = |(at, text): (usize, &&str)| {
        format!(
            "<c r=\"{}{line}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>",
            (b'A' + at as u8) as char
        )
    };
    format!("<row r=\"{line}\">{}</row>", texts.iter().enumerate().map(cell).collect::<String>())
}
