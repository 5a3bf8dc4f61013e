//! The way back, at the top of the body.

use crate::words::Speaker;
use askama::Template;

/// A link to the page before.
#[derive(Debug, Clone, Template)]
#[template(source = r#"<a class="govuk-back-link" href="{{ href }}">{{ words }}</a>"#, ext = "html")]
pub struct BackLink {
    href: String,
    words: String,
}
impl askama::filters::HtmlSafe for BackLink {}

impl BackLink {
    /// “Back”.
    pub fn new(words: &Speaker, href: impl Into<String>) -> Self {
        Self { href: href.into(), words: words.t("web-back") }
    }
    /// Where it leads, in words: “Back to the programme”.
    pub fn saying(mut self, words: impl Into<String>) -> Self {
        self.words = words.into();
        self
    }
}
