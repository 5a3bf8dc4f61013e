//! What is wrong with a blueprint, collected while it is read: where each slip is, and the nearest
//! word that would have been right. Apart from `section`, which finds them.

use super::BlueprintError;
use std::cell::RefCell;

/// The text being read and what was found wrong with it so far.
pub(super) struct Sheet<'t> {
    text: &'t str,
    slips: RefCell<Vec<BlueprintError>>,
}

impl<'t> Sheet<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, slips: RefCell::default() }
    }
    /// Notes a slip at a place in the text.
    pub(super) fn slip(&self, at: usize, key: &str, message: String) {
        let before = &self.text[..self.text.floor_char_boundary(at)];
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|it| *it != '\n').count() + 1;
        self.slips.borrow_mut().push(BlueprintError { line, column, key: key.to_owned(), message });
    }
    /// Every slip, in the order of the text.
    pub(super) fn slips(self) -> Vec<BlueprintError> {
        let mut slips = self.slips.into_inner();
        slips.sort_by(|a, b| (a.line, a.column, &a.message).cmp(&(b.line, b.column, &b.message)));
        slips.dedup();
        slips
    }
}

/// "; did you mean …" where a known key is near, else the keys there are.
pub(super) fn nearest(key: &str, known: &[&str]) -> String {
    let scored = known.iter().map(|it| (strsim::damerau_levenshtein(key, it), *it));
    match scored.min() {
        Some((distance, it)) if distance <= 1 + key.chars().count() / 5 => {
            format!("; did you mean `{it}`?")
        }
        Some(_) => {
            let mut names: Vec<String> = known.iter().map(|it| format!("`{it}`")).collect();
            names.sort();
            format!("; what can stand here: {}", names.join(", "))
        }
        None => String::new(),
    }
}
