//! What reading a file found odd, and why one could not be read, in the words of whoever sent it.

use super::saying::{letters, listed};
use sheets::{Lines, Note, ReadError};
use web::Speaker;

/// Why a file could not be read, and what to do about it.
pub(crate) fn read_error(words: &Speaker, why: &ReadError) -> String {
    match why {
        ReadError::Empty => words.t("import-read-empty"),
        ReadError::NoHeadings { line } => words.t1("import-read-no-headings", "row", *line),
        ReadError::FileTooLarge { megabytes } => words.t1("import-read-too-large", "megabytes", *megabytes),
        ReadError::UnpacksTooLarge { megabytes } => words.t1("import-read-unpacks", "megabytes", *megabytes),
        ReadError::PackedTooTightly => words.t("import-read-packed"),
        ReadError::TooManyParts { parts } => words.t1("import-read-parts", "parts", *parts),
        ReadError::TooManyRows { rows } => words.t1("import-read-rows", "rows", *rows),
        ReadError::TooManyColumns { line, columns } => {
            words.t2("import-read-columns", "row", *line, "columns", *columns)
        }
        ReadError::CellTooLong { line, column, characters } => {
            let column = letters(column.saturating_sub(1));
            words.t3("import-read-cell", "row", *line, "column", column, "characters", *characters)
        }
        ReadError::TooMuchText { megabytes } => words.t1("import-read-text", "megabytes", *megabytes),
        ReadError::UnclosedQuote { line } => words.t1("import-read-quote", "row", *line),
        ReadError::Locked => words.t("import-read-locked"),
        ReadError::OtherSpreadsheet { what } => words.t1("import-read-other", "what", kind(words, what)),
        ReadError::NotASpreadsheet { what } => words.t1("import-read-none", "what", kind(words, what)),
        ReadError::Damaged => words.t("import-read-damaged"),
        ReadError::TooMuch => words.t("import-read-too-much"),
        ReadError::ReaderUnavailable => words.t("import-read-unavailable"),
    }
}

/// What a file is, in the reader's tongue; as `sheets` says it where there is no word for it yet.
fn kind(words: &Speaker, what: &str) -> String {
    let lower = what.to_lowercase();
    let parts: Vec<&str> = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let key = format!("import-kind-{}", parts.join("-"));
    if words.knows(&key) { words.t(&key) } else { what.to_owned() }
}

/// What was odd about a file that could be read.
pub(super) fn note(words: &Speaker, note: &Note) -> String {
    let rows = |key: &str, lines: &Lines| words.t1(key, "rows", listed(&lines.first, lines.more > 0));
    match note {
        Note::DuplicateHeading { name, columns } => {
            let columns: Vec<String> = columns.iter().map(|column| letters(column.saturating_sub(1))).collect();
            words.t2("import-note-duplicate", "columns", columns.join(", "), "name", name)
        }
        Note::BlankHeading { column } => {
            words.t1("import-note-blank-heading", "column", letters(column.saturating_sub(1)))
        }
        Note::ShortRows(lines) => rows("import-note-short", lines),
        Note::LongRows(lines) => rows("import-note-long", lines),
        Note::BlankRows { count } => words.t1("import-note-blank-rows", "n", *count),
        Note::OldEncoding => words.t("import-note-encoding"),
        Note::UnreadableCharacters => words.t("import-note-letters"),
        Note::FormulaErrors(lines) => rows("import-note-formula", lines),
        Note::OtherSheets { read, others } => words.t2("import-note-sheets", "read", read, "n", *others),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use web::Tongue;
    use web::words::Words;

    #[test]
    fn what_a_file_is_instead_is_said_in_welsh_too() {
        let words = Arc::new(Words::new(&[crate::WORDS]).unwrap());
        let said = |name: &str, bytes: &[u8]| {
            let why = sheets::read(name, bytes, &sheets::Limits::default()).unwrap_err();
            [Tongue::English, Tongue::Welsh].map(|tongue| read_error(&words.speaker(tongue), &why))
        };
        let [english, welsh] = said("list.xlsx", b"%PDF-1.7");
        assert_eq!(english, "This is a PDF, not a spreadsheet. Choose a file saved as .xlsx or .csv.");
        assert_eq!(welsh, "Nid taenlen yw’r ffeil hon (PDF). Dewiswch ffeil wedi’i chadw fel .xlsx neu .csv.");
        assert!(said("list.rtf", b"{\\rtf1 x}")[1].contains("dogfen destun"));
        assert_eq!(words.missing(), Vec::<String>::new());
    }
}
