//! Writes one document of each kind, or many invoices, for other programs to look at and to time.
//!
//! `write FOLDER` writes the samples; `write --time N` makes N invoices and prints CPU-free facts as JSON: the count
//! and the bytes of the last. Who calls it reads the clock.

#[path = "../tests/it/samples.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod samples;

use std::error::Error;
use std::path::Path;

use paper::{Language, make};

/// Names that reportlab can write too: it shapes neither Arabic nor Bengali, so neither does the one it is timed beside.
const NAMES: [&str; 6] =
    ["Siân Gŵyn Ŷstwyth", "Adebayo Olatunji", "Łucja Żółć", "Mohammed Abdullah", "Rabeya Khatun", "Chen Meiling"];

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--time", count] => time(count.parse()?),
        [folder] => write(Path::new(folder)),
        _ => Err("Say where to: write FOLDER, or write --time N.".into()),
    }
}

fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    std::fs::create_dir_all(folder)?;
    for (name, made) in samples::all() {
        std::fs::write(folder.join(format!("{name}.pdf")), made?.pdf)?;
    }
    Ok(())
}

fn time(count: usize) -> Result<(), Box<dyn Error>> {
    let mut bytes = 0;
    for number in 1..=count {
        let mut invoice = samples::invoice(Language::English, number);
        invoice.people = NAMES.map(str::to_owned).into();
        bytes = make(&invoice)?.pdf.len();
    }
    println!("{{\"made\": {count}, \"bytes\": {bytes}}}");
    Ok(())
}
