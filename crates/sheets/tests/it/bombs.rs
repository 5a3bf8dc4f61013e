//! Files that are small to send and large to read. Each is refused, by the right sentence, in
//! a process that could not have held what the file unpacks to.

use std::fmt::Write as _;

use sheets::child::{Bounds, read_in_child_within};
use sheets::{Limits, ReadError, Table};

use crate::made::{MEGABYTE, Package, read, reader, text_row};

/// Reads where there is room for the limits, but not for a bomb.
fn read_in_little_memory(file: Vec<u8>, limits: &Limits) -> Result<Table, ReadError> {
    let bounds = Bounds { memory_bytes: 160 << 20, ..Bounds::default() };
    read_in_child_within(reader(), "people.xlsx", file, limits, &bounds)
}

fn bomb(megabytes: usize) -> Vec<u8> {
    Package::new().large("xl/worksheets/sheet1.xml", megabytes, &vec![0; MEGABYTE]).done()
}

#[test]
fn a_sheet_of_200_megabytes_of_zeros_is_refused_in_160_megabytes_of_memory() {
    let file = bomb(200);
    assert!(file.len() < 10 * MEGABYTE);
    assert_eq!(
        read_in_little_memory(file.clone(), &Limits { ratio: u64::MAX, ..Limits::default() }),
        Err(ReadError::UnpacksTooLarge { megabytes: 64 })
    );
    let said = read_in_little_memory(file, &Limits::default()).unwrap_err().to_string();
    assert!(said.starts_with("This spreadsheet unpacks to more than 64 MB"), "{said}");
}

#[test]
fn one_part_that_is_all_repetition_is_refused_below_the_total() {
    let limits = Limits { ratio: 100, ..Limits::default() };
    assert_eq!(read_in_little_memory(bomb(20), &limits), Err(ReadError::PackedTooTightly));
}

#[test]
fn a_size_that_the_file_states_about_itself_is_not_believed() {
    let mut file = bomb(100);
    // In the directory the unpacked size stands 24 bytes into each entry.
    let entries: Vec<usize> =
        file.windows(4).enumerate().filter(|(_, four)| *four == b"PK\x01\x02").map(|(at, _)| at).collect();
    for at in entries {
        file[at + 24..at + 28].copy_from_slice(&7_u32.to_le_bytes());
    }
    let said = read_in_little_memory(file, &Limits { ratio: u64::MAX, ..Limits::default() });
    assert!(matches!(said, Err(ReadError::UnpacksTooLarge { .. } | ReadError::Damaged)), "{said:?}");
}

#[test]
fn many_parts_that_add_up_are_refused() {
    let piece = vec![b' '; MEGABYTE];
    let file = (0..70).fold(Package::new(), |file, at| file.large(&format!("xl/part{at}.xml"), 1, &piece)).done();
    assert_eq!(read_in_little_memory(file, &Limits::default()), Err(ReadError::UnpacksTooLarge { megabytes: 64 }));
}

#[test]
fn more_than_a_thousand_parts_are_refused() {
    let file = (0..1_000).fold(Package::new(), |file, at| file.part(&format!("xl/{at}.xml"), "")).done();
    assert_eq!(read("people.xlsx", file), Err(ReadError::TooManyParts { parts: 1_000 }));
}

#[test]
fn a_count_of_strings_that_cannot_be_true_is_refused() {
    for count in ["4000000000", "+4000000000", "18446744073709551615", "0000000000000000000000009999999"] {
        let strings = format!("<sst count=\"1\" uniqueCount = '{count}'><si><t>Name</t></si></sst>");
        let file = Package::new().part("xl/sharedStrings.xml", &strings).sheet(&text_row(1, &["Name"])).done();
        assert_eq!(read("people.xlsx", &file), Err(ReadError::Damaged), "{count}");
        assert_eq!(read_in_little_memory(file, &Limits::default()), Err(ReadError::Damaged), "{count}");
    }
}

#[test]
fn another_encoding_does_not_hide_the_count() {
    let strings: Vec<u8> = "\u{feff}<sst uniqueCount=\"4000000000\"><si><t>Name</t></si></sst>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let file = Package::new().large("xl/sharedStrings.xml", 1, &strings).sheet(&text_row(1, &["Name"])).done();
    assert_eq!(read("people.xlsx", file), Err(ReadError::Damaged));
}

#[test]
fn a_sheet_that_claims_to_be_as_large_as_a_sheet_can_be_costs_nothing() {
    let far = "<row r=\"1048576\"><c r=\"B1048576\" t=\"str\"><v>far</v></c></row>";
    let sheet = format!(
        "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{}{far}</sheetData></worksheet>",
        text_row(1, &["Name", "Town"])
    );
    let file = Package::new().part("xl/worksheets/sheet1.xml", &sheet).done();
    let table = read_in_little_memory(file, &Limits::default()).unwrap();
    assert_eq!((table.rows[0].line, table.rows[0].cells[1].as_str()), (1_048_576, "far"));

    let wide = "<row r=\"2\"><c r=\"XFD2\" t=\"str\"><v>far</v></c></row>";
    let file = Package::new().sheet(&(text_row(1, &["Name"]) + wide)).done();
    assert_eq!(read("people.xlsx", file), Err(ReadError::TooManyColumns { line: 2, columns: 200 }));
}

#[test]
fn one_long_string_shown_in_every_cell_is_refused() {
    let strings = format!("<sst><si><t>Name</t></si><si><t>{}</t></si></sst>", "x".repeat(5_000));
    let mut rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>".to_owned();
    for line in 2..10_000 {
        write!(rows, "<row r=\"{line}\"><c r=\"A{line}\" t=\"s\"><v>1</v></c></row>").unwrap();
    }
    let file = Package::new().part("xl/sharedStrings.xml", &strings).sheet(&rows).done();
    assert_eq!(read_in_little_memory(file, &Limits::default()), Err(ReadError::TooMuchText { megabytes: 32 }));
}

#[test]
fn references_that_overflow_are_a_damaged_file_and_no_panic() {
    for place in ["ZZZZZZZZZZ1", "A99999999999999", "A0", "1", "", "ŵ1"] {
        let row = format!("<row r=\"1\"><c r=\"{place}\" t=\"str\"><v>x</v></c></row>");
        let said = read("people.xlsx", Package::new().sheet(&row).done());
        assert!(said.is_err() || said.is_ok_and(|table| table.headers.len() <= 200), "{place}");
    }
    let sheet = "<worksheet><dimension ref=\"C9:A1\"/><sheetData/></worksheet>";
    assert!(read("people.xlsx", Package::new().part("xl/worksheets/sheet1.xml", sheet).done()).is_err());
}

#[test]
fn entities_are_not_expanded() {
    let sheet = format!(
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\
         <worksheet><sheetData>{}</sheetData></worksheet>",
        text_row(1, &["Name", "&b;"])
    );
    let said = read("people.xlsx", Package::new().part("xl/worksheets/sheet1.xml", &sheet).done());
    assert!(said.is_err() || said.is_ok_and(|table| table.headers.iter().all(|name| name.len() < 80)));
}
