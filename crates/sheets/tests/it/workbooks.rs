//! XLSX as spreadsheet programs and exports write it.

use sheets::{Note, ReadError};

use crate::made::{Package, cells, lines, read, text_row};

const STYLES: &str = "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd mmm yyyy hh:mm\"/></numFmts>\
    <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"49\"/></cellXfs></styleSheet>";

#[test]
fn every_kind_of_cell_becomes_the_text_one_would_type() {
    let rows = format!(
        "{}<row r=\"4\"><c r=\"A4\" t=\"s\"><v>0</v></c><c r=\"B4\"><v>42</v></c><c r=\"C4\" s=\"1\"><v>46447</v></c>\
         <c r=\"D4\" s=\"2\"><v>46447.4375</v></c><c r=\"E4\" t=\"b\"><v>1</v></c><c r=\"F4\" t=\"e\"><v>#N/A</v></c>\
         <c r=\"G4\" s=\"3\" t=\"str\"><f>\"00\"&amp;\"7\"</f><v>007</v></c><c r=\"H4\"><v>0.30000000000000004</v></c></row>",
        text_row(2, &["Name", "Age", "Born", "Meets", "In", "Error", "Code", "Share"])
    );
    let file = Package::new()
        .part("xl/styles.xml", STYLES)
        .part(
            "xl/sharedStrings.xml",
            "<sst uniqueCount=\"1\"><si><r><t xml:space=\"preserve\">Siân </t></r><r><t>Bevan</t></r></si></sst>",
        )
        .sheet(&rows)
        .done();
    let table = read("people.xlsx", file).unwrap();
    assert_eq!(cells(&table), [["Siân Bevan", "42", "2027-03-01", "2027-03-01T10:30", "TRUE", "#N/A", "007", "0.3"]]);
    assert_eq!(lines(&table), [4]);
    let said: Vec<String> = table.notes.iter().map(Note::to_string).collect();
    assert_eq!(said, ["One blank row was left out.", "Row 4: a formula ended in an error. Type the value instead."]);
}

#[test]
fn the_first_visible_sheet_with_something_in_it_is_read() {
    let file =
        Package::of_sheets(&[("Lists", "hidden"), ("Blank", "visible"), ("People", "visible"), ("More", "visible")])
            .nth_sheet(1, &text_row(1, &["Secret"]))
            .nth_sheet(2, &text_row(1, &[" "]))
            .nth_sheet(
                3,
                &(text_row(1, &["Name", "Town"]) + &text_row(2, &["Gwen"]) + &text_row(3, &["Owen", "Bala", "x"])),
            )
            .nth_sheet(4, &text_row(1, &["Other"]))
            .done();
    let table = read("people.xlsx", file).unwrap();
    assert_eq!(table.headers, ["Name", "Town"]);
    assert_eq!(cells(&table), [vec!["Gwen", ""], vec!["Owen", "Bala", "x"]]);
    let said: Vec<String> = table.notes.iter().map(Note::to_string).collect();
    assert_eq!(
        said,
        [
            "Row 3: more cells than headings. Look for a comma or a semicolon too many.",
            "Only the sheet “People” was read. The file has 2 others.",
        ]
    );
}

#[test]
fn rows_in_any_order_are_read_in_theirs() {
    let rows = text_row(3, &["Owen"]) + &text_row(1, &["Name"]) + &text_row(2, &["Gwen"]);
    let table = read("people.xlsx", Package::new().sheet(&rows).done()).unwrap();
    assert_eq!((cells(&table), lines(&table)), (vec![vec!["Gwen"], vec!["Owen"]], vec![2, 3]));
}

#[test]
fn a_workbook_with_nothing_in_it_is_empty() {
    assert_eq!(read("people.xlsx", Package::new().sheet("").done()), Err(ReadError::Empty));
}

#[test]
fn a_torn_workbook_is_damaged() {
    let whole = Package::new().sheet(&text_row(1, &["Name"])).done();
    for length in [30, whole.len() / 2, whole.len() - 5] {
        let said = read("people.xlsx", &whole[..length]);
        assert!(matches!(said, Err(ReadError::Damaged | ReadError::NotASpreadsheet { .. })), "{said:?}");
    }
    let mut flipped = whole.clone();
    let at = flipped.windows(4).position(|four| four == b"PK\x01\x02").unwrap() - 20;
    flipped[at] ^= 0xFF;
    assert_eq!(read("people.xlsx", &flipped), Err(ReadError::Damaged));
    assert_eq!(
        read("people.xlsx", Package::new().part("xl/worksheets/sheet1.xml", "<worksheet>").done()),
        Err(ReadError::Damaged)
    );
}

#[test]
fn other_packages_are_named() {
    for (parts, what) in [
        (["[Content_Types].xml", "word/document.xml"], "a Word document, not"),
        (["[Content_Types].xml", "xl/workbook.bin"], "an Excel binary file (.xlsb), which"),
        (["Index/Document.iwa", "preview.jpg"], "a Numbers file, which"),
    ] {
        let package = parts.iter().fold(Package::empty(), |package, name| package.part(name, "<x/>"));
        let said = read("list", package.done()).unwrap_err().to_string();
        assert!(said.starts_with(&format!("This is {what}")), "{said}");
    }
}
