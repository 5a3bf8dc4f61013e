//! The table of what is charged: how wide its columns are, and which of its rows need not be measured.
//!
//! Apart because it is the one table of known widths. The typesetter lays out every cell of a row of its own height
//! twice, to see whether it wraps; a row said beforehand to stand on one line is laid out once, which takes a fifth
//! off an invoice. Told by the faces' own widths, and with doubt always measured: tests hold both ways to the same
//! bytes.

use serde::Serialize;
use typst::text::FontInstance;

use crate::documents::{Line, Sum};
use crate::faces::WIDTHS;

/// What for, how many, each, amount: they fill an A4 page within its margins.
const COLUMNS_MM: [f64; 4] = [90.0, 18.0, 28.0, 30.0];
/// Of the text.
const SIZE_PT: f64 = 10.5;
/// Between a cell's edges and its text, on either side.
const INSET_PT: (f64, f64) = (6.0, 5.0);
const PT_PER_MM: f64 = 72.0 / 25.4;
/// How much wider a text may stand than its letters' widths together: figures that are all of one width, and pairs
/// that are set apart.
const SLACK: f64 = 1.15;

/// What the template is told of the table.
#[derive(Debug, Serialize)]
pub(crate) struct Charges {
    columns: [f64; 4],
    /// Of a row on one line, in points.
    height: f64,
    /// Of each row under the header: whether it stands on one line for certain.
    one_line: Vec<bool>,
}

impl Charges {
    pub(crate) fn new(lines: &[Line], sums: &[Sum]) -> Self {
        let Some(faces) = WIDTHS.as_ref() else { return Self::measured(lines.len() + sums.len()) };
        let lines = lines.iter().map(|it| {
            let cells = [&it.what, &it.quantity, &it.each, &it.amount];
            cells.iter().zip(COLUMNS_MM).all(|(text, column)| stands_on_one_line(text, &faces.regular, column))
        });
        let sums = sums.iter().map(|it| {
            let [what, .., amount] = COLUMNS_MM;
            stands_on_one_line(&it.what, &faces.strong, what) && stands_on_one_line(&it.amount, &faces.strong, amount)
        });
        let capitals = faces.regular.metrics().cap_height.get();
        Self {
            columns: COLUMNS_MM,
            height: capitals * SIZE_PT + 2.0 * INSET_PT.1,
            one_line: lines.chain(sums).collect(),
        }
    }

    /// Every row measured.
    fn measured(rows: usize) -> Self {
        Self { columns: COLUMNS_MM, height: 0.0, one_line: vec![false; rows] }
    }
}

/// Whether a text stands on one line of a column for certain. A text of more than one face is never certain.
fn stands_on_one_line(text: &str, face: &FontInstance, column_mm: f64) -> bool {
    let room = column_mm * PT_PER_MM - 2.0 * INSET_PT.0;
    width_em(text, face).is_some_and(|width| width * SIZE_PT * SLACK <= room)
}

/// The widths of the letters together; none when the face lacks one, or when one ends a line.
fn width_em(text: &str, face: &FontInstance) -> Option<f64> {
    text.chars()
        .map(|letter| {
            let glyph = face.ttf().glyph_index(letter).filter(|_| letter == ' ' || !letter.is_whitespace())?;
            Some(face.x_advance(glyph.0)?.get())
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::{CreditNote, Issuer, Language, Party};
    use crate::typeset::make_with;

    const TEXT: &str =
        "WWW Rôle, meeting-places and half a day away with Siân, 1,111 AVA To Łódź; £7,777.77 (“Tŷ Gŵyr”) ";

    fn credit(lines: Vec<Line>, sums: Vec<Sum>) -> CreditNote {
        let address = || vec!["1 Bridge Street".to_owned(), "Leeds LS1 1AA".to_owned()];
        CreditNote {
            language: Language::English,
            number: "CRN-0001".into(),
            issuer: Issuer { name: "Issuer".into(), address: address(), contact: Vec::new(), footer: String::new() },
            to: Party { name: "Employer".into(), address: address() },
            issued: "1 March 2027".into(),
            corrects: "INV-0001".into(),
            purchase_order: None,
            programme: "Programme".into(),
            vat_number: None,
            reason: "A place was withdrawn".into(),
            lines,
            sums,
            vat_reasons: Vec::new(),
            notes: Vec::new(),
        }
    }

    fn cut(from: usize, length: usize) -> String {
        TEXT.chars().cycle().skip(from).take(length).collect::<String>().trim().to_owned()
    }

    /// Texts of every length around the width of each column, in letters narrow and wide.
    fn every_length() -> CreditNote {
        let line = |at: usize| Line {
            what: cut(at * 7, 2 + at),
            quantity: "1".repeat(1 + at % 9),
            each: if at.is_multiple_of(5) { cut(at, at % 23) } else { format!("£{}.00", "7".repeat(1 + at % 11)) },
            amount: "£7,777.00".into(),
        };
        let sum = |at: usize| Sum { what: cut(at * 3, 30 + at), amount: "£11,111.11".into() };
        let other = |what: &str| Line { what: what.into(), quantity: "1".into(), each: "1".into(), amount: "1".into() };
        let others = ["রাবেয়া খাতুন", "محمد عبد الله", "one\u{a0}two", "one\ntwo"];
        credit((1..90).map(line).chain(others.map(other)).collect(), (1..30).map(sum).collect())
    }

    #[test]
    fn a_row_said_to_stand_on_one_line_takes_what_it_would_take_if_it_were_measured() {
        let document = every_length();
        let told = Charges::new(&document.lines, &document.sums);
        let certain = told.one_line.iter().filter(|it| **it).count();
        assert!(certain > 25 && certain < told.one_line.len() - 25, "{certain} of {}", told.one_line.len());
        let measured = Charges::measured(told.one_line.len());
        let made = |charges| make_with(&document, Some(charges)).expect("made").pdf;
        assert!(made(told) == made(measured), "a row differs from what measuring gives");
    }
}
