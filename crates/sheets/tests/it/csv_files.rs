//! CSV as people really save it.

use sheets::{Limits, Note, ReadError};

use crate::made::{MEGABYTE, cells, lines, read};

const WELSH: &str = "Name,Town\r\nSiân Bevan,Llŷn\r\n";
const ACCENTED: &str = "Name,Town\r\nSiân Bevan,Café Row – “Ayr”\r\n";

fn utf_16(text: &str, mark: [u8; 2], bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect()
}

#[test]
fn utf_8_is_read_with_and_without_its_mark() {
    for file in [WELSH.to_owned(), format!("\u{feff}{WELSH}")] {
        let table = read("people.csv", file).unwrap();
        assert_eq!(table.headers, ["Name", "Town"]);
        assert_eq!(cells(&table), [["Siân Bevan", "Llŷn"]]);
        assert_eq!(table.notes, []);
    }
}

#[test]
fn utf_16_is_read_in_both_byte_orders() {
    let files = [utf_16(WELSH, [0xFF, 0xFE], u16::to_le_bytes), utf_16(WELSH, [0xFE, 0xFF], u16::to_be_bytes)];
    for file in files {
        assert_eq!(cells(&read("people.csv", file).unwrap()), [["Siân Bevan", "Llŷn"]]);
    }
}

#[test]
fn windows_1252_is_read_and_said() {
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(ACCENTED);
    let table = read("people.csv", bytes).unwrap();
    assert_eq!(cells(&table), [["Siân Bevan", "Café Row – “Ayr”"]]);
    assert_eq!(table.notes, [Note::OldEncoding]);
}

#[test]
fn a_broken_letter_in_a_marked_file_is_shown_and_said() {
    let table = read("people.csv", b"\xEF\xBB\xBFName,Town\nSi\xE2n,Ayr\n").unwrap();
    assert_eq!(cells(&table), [["Si\u{fffd}n", "Ayr"]]);
    assert_eq!(table.notes, [Note::UnreadableCharacters]);
}

#[test]
fn commas_semicolons_and_tabs_are_told_apart() {
    for file in [
        "Name,Note\nGwen,a;b;c\nOwen,\"x, y\"\n",
        "Name;Note\nGwen;\"a;b;c\"\nOwen;x, y\n",
        "Name\tNote\nGwen\ta;b;c\nOwen\tx, y\n",
        "sep=;\r\nName;Note\r\nGwen;\"a;b;c\"\r\nOwen;x, y\r\n",
        "\"sep=\t\"\nName\tNote\nGwen\ta;b;c\nOwen\tx, y\n",
    ] {
        let table = read("people.csv", file).unwrap();
        assert_eq!(table.headers, ["Name", "Note"], "{file:?}");
        assert_eq!(cells(&table), [["Gwen", "a;b;c"], ["Owen", "x, y"]], "{file:?}");
    }
}

#[test]
fn one_column_is_a_list_too() {
    assert_eq!(cells(&read("names.csv", "Name\nGwen\nOwen\n").unwrap()), [["Gwen"], ["Owen"]]);
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    for end in ["\n", "\r\n", "\r"] {
        let file = "\nName,Note\nGwen,\"one\ntwo\n\nfour\"\n\n,\nOwen,x\nMairi,\"y\"\n".replace('\n', end);
        let table = read("people.csv", file).unwrap();
        assert_eq!(lines(&table), [3, 9, 10], "{end:?}");
        assert_eq!(table.rows[0].cells[1], "one\ntwo\n\nfour".replace('\n', end));
        assert_eq!(table.notes, [Note::BlankRows { count: 2 }]);
    }
    assert_eq!(lines(&read("people.csv", "sep=;\nName;Town\nGwen;Ayr").unwrap()), [3]);
}

#[test]
fn ragged_rows_are_kept_and_said() {
    let table = read("people.csv", "Name,Town,Phone\nGwen,Ayr\nOwen,Bala,1,extra\nMairi,Oban,2,,\n").unwrap();
    assert_eq!(
        cells(&table),
        [vec!["Gwen", "Ayr", ""], vec!["Owen", "Bala", "1", "extra"], vec!["Mairi", "Oban", "2"]]
    );
    let said: Vec<String> = table.notes.iter().map(Note::to_string).collect();
    assert_eq!(
        said,
        [
            "Row 2: fewer cells than headings. The missing ones were left empty.",
            "Row 3: more cells than headings. Look for a comma or a semicolon too many.",
        ]
    );
}

#[test]
fn repeated_and_missing_headings_are_said() {
    let table = read("people.csv", " Email ,Name,,email,EMAIL,,\na,b,c,d,e,,\n").unwrap();
    assert_eq!(table.headers, ["Email", "Name", "", "email", "EMAIL"]);
    let said: Vec<String> = table.notes.iter().map(Note::to_string).collect();
    assert_eq!(
        said,
        ["Columns 1, 4 and 5 are all headed “Email”. Check which one is meant.", "Column 3 has no heading."]
    );
}

#[test]
fn many_odd_rows_make_one_short_note() {
    let table = read("people.csv", format!("Name,Town\n{}", "Gwen\n".repeat(100))).unwrap();
    let said = table.notes[0].to_string();
    assert!(said.starts_with("Rows 2, 3, 4,") && said.contains(", 21 and 80 more: fewer"), "{said}");
}

#[test]
fn an_empty_file_is_said_to_be_empty() {
    for file in ["", "\n\r\n  ", "\u{feff}", ",,\n,,\n"] {
        assert_eq!(read("people.csv", file), Err(ReadError::Empty), "{file:?}");
    }
}

#[test]
fn people_in_the_first_row_are_not_taken_for_headings() {
    for file in ["\nGwen Price,gwen@alder.example\nOwen,owen@alder.example\n", "\n12,2027-03-01\n"] {
        assert_eq!(read("people.csv", file), Err(ReadError::NoHeadings { line: 2 }));
    }
    assert!(read("people.csv", "E-mail (name@organisation),2027 start\n").unwrap().rows.is_empty());
}

#[test]
fn a_quotation_mark_left_open_is_found() {
    let file = "Name,Note\nGwen,fine\nOwen,\"never closed\nMairi,x\n";
    assert_eq!(read("people.csv", file), Err(ReadError::UnclosedQuote { line: 3 }));
    let file = "Name,Note\nGwen,5\" nail\nOwen,\"two\nlines\"";
    assert_eq!(cells(&read("people.csv", file).unwrap()), [["Gwen", "5\" nail"], ["Owen", "two\nlines"]]);
}

#[test]
fn a_file_of_100_megabytes_is_refused_by_its_size_alone() {
    let file = vec![b'a'; 100 * MEGABYTE];
    assert_eq!(read("people.csv", &file), Err(ReadError::FileTooLarge { megabytes: 10 }));
}

#[test]
fn each_limit_is_kept_and_its_edge_is_allowed() {
    let limits = Limits { rows: 3, columns: 2, cell_chars: 4, text_bytes: 40, ..Limits::default() };
    let read = |file: &str| sheets::read("people.csv", file.as_bytes(), &limits);
    assert_eq!(read("a,b\n1,2\n\n1,2\n1,2\n").unwrap().rows.len(), 3);
    assert_eq!(read("a,b\n1,2\n1,2\n1,2\n1,2\n"), Err(ReadError::TooManyRows { rows: 3 }));
    assert_eq!(read("a,b\n1,2,,,\n").unwrap().rows[0].cells, ["1", "2"]);
    assert_eq!(read("a,b\n1,2,3\n"), Err(ReadError::TooManyColumns { line: 2, columns: 2 }));
    assert_eq!(cells(&read("a,b\n1,ŵŵŵŵ\n").unwrap()), [["1", "ŵŵŵŵ"]]);
    assert_eq!(read("a,b\n1,ŵŵŵŵŵ\n"), Err(ReadError::CellTooLong { line: 2, column: 2, characters: 4 }));
    let wide = Limits { cell_chars: 100, ..limits.clone() };
    let long = format!("a,b\n1,{}\n", "x".repeat(41));
    assert_eq!(sheets::read("", long.as_bytes(), &wide), Err(ReadError::TooMuchText { megabytes: 1 }));
}

#[test]
fn what_is_not_a_sheet_is_named() {
    let old = [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 600]].concat();
    let locked: Vec<u8> =
        old.iter().copied().chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let noise: Vec<u8> = (0..=255).cycle().skip(128).take(2_000).collect();
    for (name, file, start) in [
        ("list.pdf", b"%PDF-1.7\n1 0 obj".to_vec(), "This is a PDF, not a spreadsheet."),
        (
            "list.xls",
            old,
            "This is an old Excel file (.xls), which Kith does not read. Open it, save it as .xlsx or .csv",
        ),
        ("list.xlsx", locked, "This spreadsheet is locked with a password."),
        ("list.xls", b"\n<HTML><table><tr><td>Gwen".to_vec(), "This is a web page, which"),
        ("list.csv", b"Name,Town\nGwen,\0Ayr\n".to_vec(), "This is a file that does not hold plain text"),
        ("list.csv", noise, "This is a file that does not hold plain text"),
        ("list.csv", b"PK\x03\x04nothing".to_vec(), "This is a packed archive"),
    ] {
        let said = read(name, &file).unwrap_err().to_string();
        assert!(said.starts_with(start), "{name}: {said}");
    }
}
