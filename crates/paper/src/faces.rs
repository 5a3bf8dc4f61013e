//! The faces documents are set in, embedded: Atkinson Hyperlegible Next, and Noto Sans for what it cannot write.
//!
//! Apart because they are read once and kept; `assets/fonts.py` makes the files from those of the pages.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations};
use typst::utils::LazyHash;

/// In the order they are asked for.
static FILES: [&[u8]; 8] = [
    include_bytes!("../assets/fonts/atkinson-400.ttf"),
    include_bytes!("../assets/fonts/atkinson-700.ttf"),
    include_bytes!("../assets/fonts/noto-400.ttf"),
    include_bytes!("../assets/fonts/noto-700.ttf"),
    include_bytes!("../assets/fonts/noto-arabic-400.ttf"),
    include_bytes!("../assets/fonts/noto-arabic-700.ttf"),
    include_bytes!("../assets/fonts/noto-bengali-400.ttf"),
    include_bytes!("../assets/fonts/noto-bengali-700.ttf"),
];

/// Which of them most of a document is set in.
const REGULAR: usize = 0;
/// Which of them its strong words are set in.
const STRONG: usize = 1;

/// What stands for a character that no face has.
pub(crate) const STAND_IN: char = '?';

pub(crate) static FACES: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect());

/// To ask widths of, before anything is laid out.
pub(crate) struct Widths {
    pub(crate) regular: FontInstance,
    pub(crate) strong: FontInstance,
}

/// None only if a file were no face, which a test would find.
pub(crate) static WIDTHS: LazyLock<Option<Widths>> = LazyLock::new(|| {
    let at = |index: usize| {
        let face = FACES.get(index)?.clone();
        Some(face.instantiate(FontVariant::default(), Abs::zero(), &FontVariations::default()))
    };
    Some(Widths { regular: at(REGULAR)?, strong: at(STRONG)? })
});

pub(crate) static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FACES.iter())));

/// The characters of a text that no face here can draw, each once, in the order they come. On paper a question mark
/// stands in their place, because a tagged document with an empty box in it is refused by its own rules.
#[must_use]
pub fn unwritable(text: &str) -> Vec<char> {
    let mut found = Vec::new();
    for letter in text.chars().filter(|it| !can_write(*it)) {
        if !found.contains(&letter) {
            found.push(letter);
        }
    }
    found
}

pub(crate) fn can_write(letter: char) -> bool {
    letter.is_ascii_graphic()
        || letter.is_whitespace()
        || FACES.iter().any(|face| face.info().coverage.contains(letter.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_five_languages_can_be_written() {
        for name in ["Siân Gŵyn Ŷstwyth", "Adébáyọ̀ Ọlátúńjí Ẹ̀ṣọ́", "Łucja Żółć-Świątek", "محمد عبد الله", "রাবেয়া খাতুন"]
        {
            assert!(unwritable(name).is_empty(), "{name}");
        }
    }

    #[test]
    fn what_no_face_has_is_named_once() {
        assert_eq!(unwritable("ᚠ and ᚠ and ᛒ"), ['ᚠ', 'ᛒ']);
    }
}
