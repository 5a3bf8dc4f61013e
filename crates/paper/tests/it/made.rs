//! What every document has, seen in its bytes.

use paper::{Language, make};

use crate::samples;

fn holds(pdf: &[u8], words: &str) -> bool {
    pdf.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn every_document_is_tagged_and_names_its_language() {
    for (name, made) in samples::all() {
        let made = made.unwrap_or_else(|why| panic!("{name}: {why}"));
        let language = if name.ends_with("-cy") { "/Lang(cy-GB)" } else { "/Lang(en-GB)" };
        assert!(holds(&made.pdf, language), "{name} does not say {language}");
        for mark in ["/StructTreeRoot", "/Marked true", "/DisplayDocTitle true", "<pdfuaid:part>1"] {
            assert!(holds(&made.pdf, mark), "{name} lacks {mark}");
        }
        assert!(made.unwritable.is_empty(), "{name}: {:?}", made.unwritable);
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let once = make(&samples::statement()).expect("made");
    assert_eq!(once, make(&samples::statement()).expect("made again"));
}

#[test]
fn a_letter_no_face_has_is_shown_as_a_question_mark_and_reported() {
    let mut invoice = samples::invoice(Language::English, 1);
    invoice.people.push("ᚠrey".into());
    assert_eq!(make(&invoice).expect("made all the same").unwritable, ['ᚠ']);
}

#[test]
fn an_invoice_without_lines_or_people_is_still_a_document() {
    let mut invoice = samples::invoice(Language::English, 1);
    (invoice.lines, invoice.people, invoice.pay) = (Vec::new(), Vec::new(), Vec::new());
    make(&invoice).expect("made");
}
