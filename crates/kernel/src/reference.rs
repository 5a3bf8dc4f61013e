//! The short code people quote on the telephone: `HDN-7K3F-92`. Apart because it is typed by hand
//! and must forgive what hands and ears do: case, spaces, O for 0, I and L for 1. Its last
//! character is a check over the field of 32 elements, which catches every single wrong character
//! and every two that changed places. It is a label, never a secret.

use std::{fmt, str::FromStr};

/// Crockford's alphabet: digits and capital letters without I, L, O and U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What references of one kind begin with: two to five capital letters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Prefix(String);

/// The code of one interest or booking.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference {
    prefix: Prefix,
    /// Five random characters and the check, as numbers below 32.
    symbols: [u8; 6],
}

/// Why a text is not a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReferenceError {
    /// It is not built like one.
    #[error("enter a reference like HDN-7K3F-92")]
    Shape,
    /// It is built like one, but a character is wrong.
    #[error("check the reference: one of its characters is not right")]
    Check,
}

/// A text that cannot begin a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("enter two to five capital letters")]
pub struct PrefixError;

impl Prefix {
    /// Reads two to five capital letters.
    pub fn parse(text: &str) -> Result<Self, PrefixError> {
        let good = (2..=5).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_uppercase());
        if good { Ok(Self(text.to_owned())) } else { Err(PrefixError) }
    }
    /// The letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Reference {
    /// A reference from four random bytes: 25 bits of them count, so two in a programme may meet
    /// and whoever stores it throws again.
    pub fn from_bytes(prefix: Prefix, bytes: [u8; 4]) -> Self {
        let bits = u32::from_be_bytes(bytes);
        let mut symbols = [0; 6];
        for (at, symbol) in symbols.iter_mut().take(5).enumerate() {
            *symbol = u8::try_from((bits >> (5 * at)) & 31).unwrap_or(0);
        }
        symbols[5] = times_alpha(remainder(&symbols[..5]));
        Self { prefix, symbols }
    }
    /// Reads what a person typed or said.
    pub fn parse(typed: &str) -> Result<Self, ReferenceError> {
        let spaced = |it: char| it.is_whitespace() || matches!(it, '-' | '–' | '—' | '‐' | '‑' | '.' | '/');
        let text: String = typed.chars().filter(|it| !spaced(*it)).flat_map(char::to_uppercase).collect();
        if !text.is_ascii() || text.len() < 6 {
            return Err(ReferenceError::Shape);
        }
        let (prefix, code) = text.split_at(text.len() - 6);
        let prefix = Prefix::parse(prefix).map_err(|_| ReferenceError::Shape)?;
        let mut symbols = [0; 6];
        for (symbol, it) in symbols.iter_mut().zip(code.bytes()) {
            *symbol = value(it).ok_or(ReferenceError::Shape)?;
        }
        if remainder(&symbols) == 0 { Ok(Self { prefix, symbols }) } else { Err(ReferenceError::Check) }
    }
    /// What it begins with.
    pub fn prefix(&self) -> &Prefix {
        &self.prefix
    }
}

fn value(letter: u8) -> Option<u8> {
    let meant = match letter {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        it => it,
    };
    ALPHABET.iter().position(|it| *it == meant).and_then(|at| u8::try_from(at).ok())
}

/// The symbols as a polynomial, taken at a generator of the field of 32 elements (x⁵ + x² + 1).
fn remainder(symbols: &[u8]) -> u8 {
    symbols.iter().fold(0, |sum, symbol| times_alpha(sum) ^ symbol)
}

fn times_alpha(value: u8) -> u8 {
    let doubled = value << 1;
    if doubled & 32 == 0 { doubled } else { doubled ^ 0b10_0101 }
}

impl fmt::Display for Prefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, e, check] = self.symbols.map(|it| char::from(ALPHABET[usize::from(it & 31)]));
        write!(f, "{}-{a}{b}{c}{d}-{e}{check}", self.prefix)
    }
}
impl FromStr for Reference {
    type Err = ReferenceError;
    fn from_str(text: &str) -> Result<Self, ReferenceError> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn made(bytes: [u8; 4]) -> Reference {
        Reference::from_bytes(Prefix("HDN".into()), bytes)
    }

    #[test]
    fn a_reference_forgives_case_spaces_and_letters_that_look_like_digits() {
        let it = made([0, 0, 0, 32]);
        assert_eq!(it.to_string(), "HDN-0100-0G");
        for typed in ["hdn-0100-0g", " HDN 0100 0G ", "hdnoiooog", "HDN–OLOO–OG"] {
            assert_eq!(Reference::parse(typed), Ok(it.clone()), "{typed}");
        }
        for slip in ["", "0100-0G", "HDN", "HDN-0100-0U", "HDN-0100-0GG-0", "ÄÖ-0100-0G"] {
            assert_eq!(Reference::parse(slip), Err(ReferenceError::Shape), "{slip}");
        }
        assert_eq!(Reference::parse("HDN-0100-0J"), Err(ReferenceError::Check));
    }

    proptest! {
        #[test]
        fn a_reference_reads_back(bytes: [u8; 4]) {
            prop_assert_eq!(Reference::parse(&made(bytes).to_string()), Ok(made(bytes)));
        }

        #[test]
        fn one_wrong_character_is_noticed(bytes: [u8; 4], at in 0usize..6, by in 1u8..32) {
            let mut it = made(bytes);
            it.symbols[at] = (it.symbols[at] + by) % 32;
            prop_assert_eq!(Reference::parse(&it.to_string()), Err(ReferenceError::Check));
        }

        #[test]
        fn two_that_changed_places_are_noticed(bytes: [u8; 4], a in 0usize..6, b in 0usize..6) {
            let mut it = made(bytes);
            prop_assume!(it.symbols[a] != it.symbols[b]);
            it.symbols.swap(a, b);
            prop_assert_eq!(Reference::parse(&it.to_string()), Err(ReferenceError::Check));
        }

        #[test]
        fn no_text_panics(text in ".{0,20}") {
            let _ = Reference::parse(&text);
        }
    }
}
