//! What two spellings of one name have in common. Apart because slugs and the search for people
//! who registered twice both need it, and neither may ever change what was typed.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case, without accents, letters and digits only, single spaces between words:
/// "Siân  O'Neill" and "sian oneill" fold to one.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let plain = text.nfkd().filter(|it| !is_combining_mark(*it)).flat_map(char::to_lowercase);
    for it in plain {
        if it.is_alphanumeric() {
            out.push(it);
        } else if !matches!(it, '\'' | '’' | '`' | '.') && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spellings_of_one_name_fold_to_one() {
        assert_eq!(folded("  Siân  O’Neill "), folded("sian oneill"));
        assert_eq!(folded("Łucja Żak-Nowak"), "łucja zak nowak");
        assert_eq!(folded("St. Mary's Homes Ltd"), "st marys homes ltd");
        assert_ne!(folded("Ama Mensah"), folded("Amma Mensah"));
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in ".{0,60}") {
            prop_assert_eq!(folded(&folded(&text)), folded(&text));
        }
    }
}
