//! Whatever the bytes are, reading ends with a table or a sentence.

use proptest::prelude::*;
use sheets::{Limits, write_xlsx};

use crate::made::{Package, read};

fn workbook() -> Vec<u8> {
    let rows = (0..3).map(|_| vec!["Siân".into(), 7.into(), sheets::Cell::Date("2027-03-01".into())]);
    write_xlsx("People", &["Name", "Count", "Day"], rows).unwrap()
}

fn holds_together(bytes: &[u8]) {
    let limits = Limits { rows: 100, columns: 20, ..Limits::default() };
    match sheets::read("list", bytes, &limits) {
        Ok(table) => {
            assert!(table.headers.len() <= 20 && table.rows.len() <= 100);
            assert!(table.rows.iter().all(|row| (table.headers.len()..=20).contains(&row.cells.len())));
            assert!(table.rows.windows(2).all(|pair| pair[0].line < pair[1].line));
        }
        Err(why) => assert!(why.to_string().ends_with('.')),
    }
}

proptest! {
    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        holds_together(&bytes);
    }

    #[test]
    fn any_text(text in "([a-c,;\"\t\r\n =]|\\PC){0,200}") {
        holds_together(text.as_bytes());
    }

    #[test]
    fn a_workbook_with_any_bytes_changed(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut bytes = workbook();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        holds_together(&bytes);
    }

    #[test]
    fn a_sheet_of_any_pieces(pieces in prop::collection::vec(piece(), 0..30)) {
        holds_together(&Package::new().sheet(&pieces.concat()).done());
    }
}

/// What sheets are made of, and some things they are not.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "<row r=\"[0-9]{1,12}\">",
        "<c r=\"[A-Z]{0,8}[0-9]{0,12}\" t=\"(s|str|b|e|d|n|inlineStr|x)\" s=\"[0-9]{1,3}\">",
        "<v>[0-9.eE+#N/A-]{0,12}</v>",
        "<is><t>\\PC{0,5}</t></is>",
        "</(c|row|sheetData|v)>",
        "\\PC{0,5}",
    ]
}

#[test]
fn every_sentence_says_what_to_do() {
    for why in [read("a", ""), read("a", "PK\x03\x04"), read("a", "Gwen,gwen@alder.example")] {
        let said = why.unwrap_err().to_string();
        assert!(["try again", "Choose", "Check"].iter().any(|verb| said.contains(verb)), "{said}");
    }
}
