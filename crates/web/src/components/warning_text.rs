//! What one must know before going on.

use crate::words::Speaker;
use askama::Template;

/// A warning.
#[derive(Debug, Clone, Template)]
#[template(
    source = r#"<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">{{ word }}: </span>{{ body }}</strong></div>"#,
    ext = "html"
)]
pub struct WarningText {
    word: String,
    body: String,
}
impl askama::filters::HtmlSafe for WarningText {}

impl WarningText {
    /// What to know, in one sentence.
    pub fn new(words: &Speaker, body: impl Into<String>) -> Self {
        Self { word: words.t("web-warning"), body: body.into() }
    }
}
