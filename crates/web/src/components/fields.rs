//! The fields of one form, each with its label from the catalogue, what was typed and what to mend.

use super::{Checkboxes, DateInput, ErrorSummary, FileUpload, Radios, Select, TextArea, TextInput, TypedDate};
use crate::forms::Mistakes;
use crate::words::Speaker;

/// Makes the fields of a form. A label is a key of the catalogues; when that message has an
/// attribute `.hint`, it becomes the hint.
#[derive(Debug)]
pub struct Fields<'a> {
    words: &'a Speaker,
    mistakes: &'a Mistakes,
}

/// Label, hint and error from the catalogue and the mistakes.
macro_rules! dressed {
    ($self:ident, $kind:ident, $name:ident, $key:ident) => {{
        let field = $kind::new($self.words, $name, $self.words.t($key)).error_if($self.mistakes.of($name));
        match $self.hint_of($key) {
            Some(hint) => field.hint(hint),
            None => field,
        }
    }};
}

impl<'a> Fields<'a> {
    /// The fields of a form with these mistakes (none, the first time it is shown).
    pub fn new(words: &'a Speaker, mistakes: &'a Mistakes) -> Self {
        Self { words, mistakes }
    }
    /// What to mend, for the top of the page: nothing when there is nothing.
    pub fn summary(&self) -> ErrorSummary {
        ErrorSummary::new(self.words, self.mistakes.all())
    }
    /// A line to type in.
    pub fn text(&self, name: &str, key: &str, typed: impl Into<String>) -> TextInput {
        dressed!(self, TextInput, name, key).value(typed)
    }
    /// Several lines to type in.
    pub fn area(&self, name: &str, key: &str, typed: impl Into<String>) -> TextArea {
        dressed!(self, TextArea, name, key).value(typed)
    }
    /// One of several; add the answers.
    pub fn radios(&self, name: &str, key: &str, chosen: impl Into<String>) -> Radios {
        dressed!(self, Radios, name, key).chosen(chosen)
    }
    /// Any of several; add the answers.
    pub fn checkboxes(&self, name: &str, key: &str, chosen: impl IntoIterator<Item = impl Into<String>>) -> Checkboxes {
        dressed!(self, Checkboxes, name, key).chosen(chosen)
    }
    /// One of many; add the entries.
    pub fn select(&self, name: &str, key: &str, chosen: impl Into<String>) -> Select {
        dressed!(self, Select, name, key).chosen(chosen)
    }
    /// A day.
    pub fn date(&self, name: &str, key: &str, typed: TypedDate) -> DateInput {
        dressed!(self, DateInput, name, key).typed(typed)
    }
    /// A file.
    pub fn file(&self, name: &str, key: &str) -> FileUpload {
        dressed!(self, FileUpload, name, key)
    }

    fn hint_of(&self, key: &str) -> Option<String> {
        let hint = format!("{key}.hint");
        self.words.knows(&hint).then(|| self.words.t(&hint))
    }
}
