//! Problems, columns and counts of a file, in words.

use crate::import::{Fault, Field, Import, Problem};
use crate::typed::Slip;
use web::Speaker;

/// What Kith calls a field.
pub(super) fn field(words: &Speaker, field: Field) -> String {
    words.t(&format!("import-field-{}", field.word()))
}

/// The column a field is read from: its letter and its heading.
pub(super) fn column(words: &Speaker, import: &Import, of: Field) -> String {
    let place = import.mapping.as_ref().and_then(|mapping| mapping.column(of));
    match place.and_then(|place| Some((place, import.headings.get(place)?))) {
        Some((place, heading)) => format!("{}: {heading}", letters(place)),
        None => field(words, of),
    }
}

/// A column's letters, as spreadsheets name it: A, B, …, Z, AA.
pub(super) fn letters(column: usize) -> String {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or(0));
    match column / 26 {
        0 => letter(column).to_string(),
        n => format!("{}{}", letters(n - 1), letter(column)),
    }
}

/// What is wrong with a cell and what to do about it.
pub(super) fn problem(words: &Speaker, it: &Problem) -> String {
    let key = it.fault.key();
    let what = field(words, it.field);
    match &it.fault {
        Fault::Slip(Slip::TooLong(most)) => words.t2(key, "what", what, "most", *most),
        Fault::Slip(Slip::NoAddress(Some(perhaps))) => words.t1(key, "perhaps", perhaps),
        Fault::Slip(Slip::NoWord(Some(perhaps))) => words.t2(key, "what", what, "perhaps", words.t(perhaps)),
        Fault::Slip(Slip::NoAddress(None) | Slip::NoDigits) | Fault::NoOrganisation => words.t(key),
        Fault::Slip(_) => words.t1(key, "what", what),
        Fault::Shared(lines) => words.t3(key, "what", what, "lines", listed(lines, false), "n", lines.len()),
        Fault::OtherName { known, .. } => words.t1(key, "known", known),
        Fault::BeginsTooEarly { at, since } => words.t2(key, "organisation", at, "since", words.short_date(*since)),
    }
}

/// The first few rows of several, as a list; `more` when there are others beyond these.
pub(super) fn listed(lines: &[usize], more: bool) -> String {
    const SHOWN: usize = 8;
    let mut said: Vec<String> = lines.iter().take(SHOWN).map(ToString::to_string).collect();
    if more || lines.len() > SHOWN {
        said.push("…".to_owned());
    }
    said.join(", ")
}

/// A cell as a page shows it: not longer than a line or two.
pub(super) fn short(text: &str) -> String {
    const SHOWN: usize = 80;
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    text.chars().take(SHOWN).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_the_letters_spreadsheets_give_them() {
        assert_eq!([0, 25, 26, 51, 52, 199].map(letters), ["A", "Z", "AA", "AZ", "BA", "GR"]);
    }
}
