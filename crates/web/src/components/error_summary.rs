//! What to mend, at the top of the page: the same words as beside each field, each a link to it.

use crate::words::Speaker;
use askama::Template;

/// A summary of errors; renders nothing when there are none. It takes the focus.
#[derive(Debug, Clone, Template)]
#[template(path = "components/error_summary.html")]
pub struct ErrorSummary {
    title: String,
    errors: Vec<(String, String)>,
}
impl askama::filters::HtmlSafe for ErrorSummary {}

impl ErrorSummary {
    /// What to mend: the field's id and the sentence beside it, in the order of the page.
    pub fn new(words: &Speaker, errors: &[(impl AsRef<str>, impl AsRef<str>)]) -> Self {
        let errors = errors.iter().map(|(id, words)| (id.as_ref().to_owned(), words.as_ref().to_owned()));
        Self { title: words.t("web-error-title"), errors: errors.collect() }
    }
    /// Whether there is nothing to mend.
    pub fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }
}
