//! What other programs say of the documents: `pdftotext` reads them back, `qpdf` finds no fault. Where one of them is
//! not installed its test says so and passes; `cargo xtask paper` installs both and asks more.
#![allow(clippy::disallowed_methods, reason = "a test calls programs of the machine it runs on")]

use std::io::ErrorKind;
use std::process::Command;

use crate::samples;

/// What a program prints about a file, or nothing where it is not installed.
fn asked(program: &str, words: &[&str]) -> Option<String> {
    match Command::new(program).args(words).output() {
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(output.status.success(), "{program} {words:?}: {said}{}", String::from_utf8_lossy(&output.stderr));
            Some(said)
        }
        Err(why) if why.kind() == ErrorKind::NotFound => {
            eprintln!("{program} is not installed (Debian: qpdf, poppler-utils): not checked");
            None
        }
        Err(why) => panic!("{program}: {why}"),
    }
}

fn each(check: impl Fn(&str, &str)) {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, made) in samples::all() {
        let file = folder.path().join(format!("{name}.pdf"));
        std::fs::write(&file, made.expect("made").pdf).expect("written");
        check(name, file.to_str().expect("a path"));
    }
}

#[test]
fn qpdf_finds_no_fault() {
    each(|_, file| {
        asked("qpdf", &["--check", file]);
    });
}

#[test]
fn names_and_sums_are_read_back_in_order() {
    each(|name, file| {
        let Some(text) = asked("pdftotext", &["-raw", file, "-"]) else { return };
        let wanted: &[&str] = match name {
            "invoice" => &["Invoice INV-0001", "PO-7781", "£200.00", "Total £4,000.00", "Siân Gŵyn Ŷstwyth"],
            "invoice-cy" => &["Anfoneb INV-0001", "Archeb brynu", "Adébáyọ̀ Ọlátúńjí Ẹ̀ṣọ́", "Łucja Żółć"],
            "credit-note" => &["Credit note CRN-0001", "Corrects invoice: INV-0001"],
            "statement-cy" => &["Datganiad cyfrif", "£1,500.00 £2,500.00"],
            "reminder" => &["Payment reminder", "INV-0001", "£2,500.00"],
            _ => &["Programme dates", "Curlew", "10am to 1:30pm", "Heron"],
        };
        let mut from = 0;
        for words in wanted {
            let at =
                text[from..].find(words).unwrap_or_else(|| panic!("{name}: no {words} after byte {from} of\n{text}"));
            from += at;
        }
    });
}
