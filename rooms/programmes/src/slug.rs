//! The name of a programme in addresses. Apart because blueprints and programmes both carry one.

use std::{fmt, str::FromStr};

/// Lower case letters, digits and single hyphens, 1 to 60 of them: `virtual-sets-spring-2027`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

/// A text that cannot stand in an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SlugError {
    /// Nothing was typed.
    #[error("enter a short name for the web address")]
    Missing,
    /// It has other characters, or hyphens in the wrong places.
    #[error("use only lower case letters, digits and single hyphens in the web address, for example spring-2027")]
    Shape,
    /// It has more than 60 characters.
    #[error("use at most 60 characters in the web address")]
    TooLong,
}

impl SlugError {
    /// The key of its sentence in the catalogues.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Missing => "copy-address-missing",
            Self::Shape => "copy-address-shape",
            Self::TooLong => "copy-address-too-long",
        }
    }
}

impl Slug {
    /// Reads a slug; spaces around it are dropped.
    pub fn parse(text: &str) -> Result<Self, SlugError> {
        let text = text.trim();
        let plain = |it: &str| !it.is_empty() && it.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if text.is_empty() {
            Err(SlugError::Missing)
        } else if !text.split('-').all(plain) {
            Err(SlugError::Shape)
        } else if text.len() > 60 {
            Err(SlugError::TooLong)
        } else {
            Ok(Self(text.to_owned()))
        }
    }
    /// A slug made from a title: accents dropped, everything else between hyphens; `None` when
    /// nothing is left of it.
    pub fn from_title(title: &str) -> Option<Self> {
        let mut slug = String::new();
        for word in crate::folding::folded(title).split(|it: char| !it.is_ascii_alphanumeric()) {
            if !word.is_empty() && slug.len() + word.len() < 60 {
                slug.push_str(if slug.is_empty() { "" } else { "-" });
                slug.push_str(word);
            }
        }
        Self::parse(&slug).ok()
    }
    /// A slug nobody guesses, for a programme that is found by its address alone: what is left of the
    /// title, and 80 random bits.
    pub(crate) fn secret(title: &str, bytes: [u8; 10]) -> Self {
        const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
        let number = bytes.iter().fold(0_u128, |all, byte| all << 8 | u128::from(*byte));
        let letter = |place: u32| char::from(LETTERS[usize::try_from(number >> (place * 5) & 31).unwrap_or(0)]);
        let random: String = (0..16).map(letter).collect();
        let words = Self::from_title(title).map(|it| it.0).unwrap_or_default();
        let words: String = words.chars().take(40).collect();
        let start = words.trim_matches('-');
        Self(if start.is_empty() { random } else { format!("{start}-{random}") })
    }
    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl FromStr for Slug {
    type Err = SlugError;
    fn from_str(text: &str) -> Result<Self, SlugError> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_slug_is_what_an_address_can_carry() {
        assert_eq!(Slug::parse(" spring-2027 ").map(|it| it.to_string()), Ok("spring-2027".into()));
        let slips = ["", "Spring", "a--b", "-a", "a_b", "siân"].map(|it| Slug::parse(it).err());
        assert_eq!(slips[0], Some(SlugError::Missing));
        assert!(slips[1..].iter().all(|it| *it == Some(SlugError::Shape)));
        assert_eq!(Slug::parse(&"a".repeat(61)), Err(SlugError::TooLong));
    }

    #[test]
    fn a_title_becomes_a_slug_without_its_accents() {
        let slug = Slug::from_title("Setiau dysgu Tŷ Coch: Gwanwyn 2027").map(|it| it.to_string());
        assert_eq!(slug.as_deref(), Some("setiau-dysgu-ty-coch-gwanwyn-2027"));
        assert_eq!(Slug::from_title("…"), None);
    }

    proptest! {
        #[test]
        fn a_secret_slug_is_a_good_one_whatever_the_title(title in ".{0,120}", bytes in proptest::array::uniform10(0u8..)) {
            let slug = Slug::secret(&title, bytes);
            prop_assert_eq!(Slug::parse(slug.as_str()), Ok(slug.clone()));
        }

        #[test]
        fn any_title_makes_a_good_slug_or_none(title in ".{0,120}") {
            if let Some(slug) = Slug::from_title(&title) {
                prop_assert_eq!(Slug::parse(slug.as_str()), Ok(slug.clone()));
            }
        }
    }
}
