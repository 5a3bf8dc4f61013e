//! What is written: opened by others, and read back by us.

use proptest::prelude::*;
use sheets::{Cell, WriteError, write_csv, write_xlsx};

use crate::made::{cells, read};

fn text(text: &str) -> Vec<Cell> {
    vec!["key".into(), text.into()]
}

const DANGEROUS: [&str; 10] =
    ["=1+1", "+44 7700 900123", "-2", "@SUM(A1)", "\tx", "\rx", " =x", "\"=x", "'=x", "'' +x"];

#[test]
fn csv_opens_in_excel() {
    let rows = [vec!["Siân".into(), Cell::Number(-7), Cell::Date("2027-03-01".into()), Cell::Empty]];
    let file = write_csv(&["Name", "Count", "Day", "Note"], rows.into_iter());
    assert_eq!(String::from_utf8(file).unwrap(), "\u{feff}Name,Count,Day,Note\r\nSiân,-7,2027-03-01,\r\n");
}

#[test]
fn no_csv_cell_can_start_a_formula() {
    for dangerous in DANGEROUS {
        let file = write_csv(&["key", dangerous], [text(dangerous)].into_iter());
        let file = String::from_utf8(file).unwrap();
        let records =
            csv::ReaderBuilder::new().has_headers(false).from_reader(file.trim_start_matches('\u{feff}').as_bytes());
        for record in records.into_records() {
            assert_eq!(&record.unwrap()[1], format!("'{dangerous}"));
        }
    }
    let dated = write_csv(&["Day"], [vec![Cell::Date("=cmd()".into())]].into_iter());
    assert!(String::from_utf8(dated).unwrap().contains("\r\n'=cmd()"));
}

#[test]
fn no_xlsx_cell_holds_a_formula() {
    let file = write_xlsx("People", &["key", "=A1"], DANGEROUS.iter().map(|one| text(one))).unwrap();
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
    let sheet = std::io::read_to_string(package.by_name("xl/worksheets/sheet1.xml").unwrap()).unwrap();
    assert!(!sheet.contains("<f>") && !sheet.contains("<f "), "{sheet}");
    assert!(sheet.contains("state=\"frozen\""), "{sheet}");
}

#[test]
fn xlsx_reads_back_with_its_kinds() {
    let rows = [vec![
        "007".into(),
        Cell::Number(-7),
        Cell::Date("2027-03-01".into()),
        Cell::Empty,
        Cell::Number(i64::MAX),
        Cell::Date("soon".into()),
    ]];
    let file = write_xlsx("Staff: [all]", &["Code", "Count", "Day", "Note", "Big", "When"], rows.into_iter()).unwrap();
    let table = read("people.xlsx", file).unwrap();
    assert_eq!(cells(&table), [["007", "-7", "2027-03-01", "", "9223372036854775807", "soon"]]);
    assert_eq!(table.notes, []);
}

#[test]
fn two_writings_of_one_table_are_equal() {
    let write = || write_xlsx("People", &["Name"], [vec!["Gwen".into()]].into_iter()).unwrap();
    assert_eq!(write(), write());
}

#[test]
fn what_does_not_fit_into_a_sheet_is_said() {
    let long = write_xlsx("People", &["key", "text"], [text(&"x".repeat(32_768))].into_iter());
    assert_eq!(long, Err(WriteError::CellTooLong { line: 2, column: 2 }));
    let wide = write_xlsx("People", &["key"], [vec![Cell::Number(1); 16_385]].into_iter());
    assert_eq!(wide, Err(WriteError::TooLarge));
}

#[test]
fn any_sheet_name_is_made_to_fit() {
    for name in ["", "'quoted'", "a/b\\c:d*e?f[g]", &"ŵ".repeat(50), "\u{1}\n", "🎈".repeat(40).as_str()] {
        write_xlsx(name, &["Name"], std::iter::empty()).unwrap();
    }
}

/// Any text, more often than not one that begins like a formula.
fn any_text() -> impl Strategy<Value = String> {
    let signs = "[ '\"=+\\-@\\t\\r\\n,;＝\u{a0}]{0,4}";
    (signs, any::<String>()).prop_map(|(start, rest)| (start + &rest).replace('\0', ""))
}

proptest! {
    #[test]
    fn every_text_comes_back_from_csv_as_it_was(texts in prop::collection::vec(any_text(), 0..8)) {
        let file = write_csv(&["key", "text"], texts.iter().map(|one| text(one)));
        let table = read("people.csv", file).unwrap();
        let back: Vec<&str> = table.rows.iter().map(|row| row.cells[1].as_str()).collect();
        prop_assert_eq!(back, texts);
    }

    /// But for an apostrophe in front, which is taken for a guard, and for cells of spaces,
    /// which are empty cells.
    #[test]
    fn every_text_comes_back_from_xlsx_as_it_was(texts in prop::collection::vec(any_text(), 0..8)) {
        let texts: Vec<&str> = texts.iter().map(|one| one.trim_start_matches('\'')).collect();
        let file = write_xlsx("People", &["key", "text"], texts.iter().map(|one| text(one))).unwrap();
        let table = read("people.xlsx", file).unwrap();
        let back: Vec<&str> = table.rows.iter().map(|row| row.cells[1].as_str()).collect();
        let blank_as_empty: Vec<&str> = texts.iter().map(|one| if one.trim().is_empty() { "" } else { one }).collect();
        prop_assert_eq!(back, blank_as_empty);
    }
}

#[test]
fn a_file_that_went_through_excel_as_csv_loses_its_guards_too() {
    let file = write_xlsx("People", &["key", "text"], [text("'+44 7700 900123"), text("'tis")].into_iter()).unwrap();
    assert_eq!(cells(&read("people.xlsx", file).unwrap()), [["key", "+44 7700 900123"], ["key", "'tis"]]);
}
