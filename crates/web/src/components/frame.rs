//! What every field has around it: label, hint, the words of what to mend, and the ties between
//! them for screen readers.

use crate::words::Speaker;

/// Label, hint and error of one field.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    pub id: String,
    pub name: String,
    pub label: String,
    pub heading: bool,
    pub hint: Option<String>,
    pub error: Option<String>,
    pub error_word: String,
    pub optional: Option<String>,
    pub words: Speaker,
}

impl Frame {
    pub fn new(words: &Speaker, name: impl Into<String>, label: impl Into<String>) -> Self {
        let name = name.into();
        Self {
            id: name.clone(),
            name,
            label: label.into(),
            heading: false,
            hint: None,
            error: None,
            error_word: words.t("web-error-word"),
            optional: None,
            words: words.clone(),
        }
    }
    /// The ids of hint and error, for `aria-describedby`; empty when there is neither.
    pub fn described_by(&self) -> String {
        let ids = [(self.hint.is_some(), "hint"), (self.error.is_some(), "error")];
        let ids: Vec<String> =
            ids.iter().filter(|(is, _)| *is).map(|(_, what)| format!("{}-{what}", self.id)).collect();
        ids.join(" ")
    }
    /// What an error adds to a class, for example ` govuk-input--error`.
    pub fn when_wrong(&self, class: &'static str) -> &'static str {
        if self.error.is_some() { class } else { "" }
    }
}

/// The builder methods that every field shares.
macro_rules! framed {
    ($field:ty) => {
        impl $field {
            /// A sentence of help below the label.
            pub fn hint(mut self, words: impl Into<String>) -> Self {
                self.frame.hint = Some(words.into());
                self
            }
            /// What to mend, in words.
            pub fn error(mut self, words: impl Into<String>) -> Self {
                self.frame.error = Some(words.into());
                self
            }
            /// What to mend, if anything.
            pub fn error_if(mut self, words: Option<impl Into<String>>) -> Self {
                self.frame.error = words.map(Into::into);
                self
            }
            /// Another id than the name.
            pub fn id(mut self, id: impl Into<String>) -> Self {
                self.frame.id = id.into();
                self
            }
            /// The label is the heading of the page: for pages that ask one thing.
            pub fn as_heading(mut self) -> Self {
                self.frame.heading = true;
                self
            }
            /// Says that it may be left out.
            pub fn optional(mut self) -> Self {
                self.frame.optional = Some(self.frame.words.t("web-optional"));
                self
            }
        }
        impl askama::filters::HtmlSafe for $field {}
    };
}
pub(crate) use framed;
