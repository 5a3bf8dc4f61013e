//! A list as a file: what every room's lists answer with when they are downloaded. Apart because
//! three rooms do it, and only the ground floor knows how files of tables are written.

use axum::response::Response;
use kernel::{Timestamp, ZONE};
use web::WebError;

/// A kind of file that a list can be downloaded as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Comma-separated values.
    Csv,
    /// A workbook.
    Xlsx,
}

impl FileKind {
    /// How the file's name ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
    fn media(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// A table to be downloaded.
#[derive(Debug)]
pub struct Download {
    /// The file's name without its ending: letters, digits and hyphens.
    pub name: String,
    /// What the sheet of a workbook is called.
    pub sheet: String,
    /// The first line.
    pub headings: Vec<String>,
    /// The lines below it.
    pub rows: Vec<Vec<sheets::Cell>>,
}

impl Download {
    /// The table as a file, put together on a thread of its own.
    ///
    /// Errors when the file cannot be written, or its name cannot stand in a header.
    pub async fn answer(self, kind: FileKind) -> Result<Response, WebError> {
        let name = format!("{}.{}", self.name, kind.ending());
        let made = platform::blocking(move || {
            let headings: Vec<&str> = self.headings.iter().map(String::as_str).collect();
            match kind {
                FileKind::Csv => Ok(sheets::write_csv(&headings, self.rows.into_iter())),
                FileKind::Xlsx => sheets::write_xlsx(&self.sheet, &headings, self.rows.into_iter()),
            }
        });
        let bytes = made.await.map_err(WebError::broken)?.map_err(WebError::broken)?;
        web::file(&name, kind.media(), bytes)
    }
}

/// `2027-01-05 10:00:03` on the clock of London, for a cell: it sorts as it reads.
pub fn clock(at: Timestamp) -> String {
    at.on_the_clock_of(ZONE).strftime("%Y-%m-%d %H:%M:%S").to_string()
}
