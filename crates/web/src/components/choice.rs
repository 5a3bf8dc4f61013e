//! One of several things to choose, for radios, checkboxes and lists.

use super::Html;

/// One thing to choose.
#[derive(Debug, Clone)]
pub struct Choice {
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) hint: Option<String>,
    pub(crate) reveals: Option<Html>,
    pub(crate) stands_alone: bool,
}

impl Choice {
    /// A value and its words.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, reveals: None, stands_alone: false }
    }
    /// A sentence of help below it.
    pub fn hint(mut self, words: impl Into<String>) -> Self {
        self.hint = Some(words.into());
        self
    }
    /// A field that shows once this is chosen.
    pub fn reveals(mut self, field: Html) -> Self {
        self.reveals = Some(field);
        self
    }
    /// Comes after an “or”; among checkboxes it excludes the others (“none of these”).
    pub fn or_else(mut self) -> Self {
        self.stands_alone = true;
        self
    }
}

impl<V: Into<String>, L: Into<String>> From<(V, L)> for Choice {
    fn from((value, label): (V, L)) -> Self {
        Self::new(value, label)
    }
}
