//! The apostrophe that keeps a cell from being run as a formula, and its removal. Apart so that
//! writing and reading cannot disagree about when it is there.

/// The text as it may stand in a CSV cell: with a leading apostrophe where a spreadsheet
/// program might otherwise take it for a formula.
pub(crate) fn guarded(text: &str) -> String {
    if is_dangerous(text) { format!("'{text}") } else { text.to_owned() }
}

/// Takes back exactly one guarding apostrophe. Undoes [`guarded`] for every text, because a
/// text that begins with an apostrophe before something dangerous is itself guarded.
pub(crate) fn unguarded(text: String) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if is_dangerous(rest) => rest.to_owned(),
        _ => text,
    }
}

/// Whether what follows leading spaces and quotation marks starts a formula in some program.
/// The wide forms are what East Asian editions take for the same signs.
fn is_dangerous(text: &str) -> bool {
    let start = text.trim_start_matches([' ', '\u{a0}', '\'', '"']);
    start.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_apostrophe_stands_before_everything_that_could_be_a_formula() {
        for text in ["=1+1", "+44 7700 900123", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\"=1", "' =1", "＝1"]
        {
            assert_eq!(guarded(text), format!("'{text}"));
            assert_eq!(unguarded(guarded(text)), text);
        }
    }

    #[test]
    fn ordinary_text_is_left_alone_both_ways() {
        for text in ["", "Bronwen", "O'Neill", "'tis", "a=b", "bryn@alder.example", "'"] {
            assert_eq!(guarded(text), text);
            assert_eq!(unguarded(text.to_owned()), text);
        }
    }
}
