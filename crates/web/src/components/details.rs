//! More for those who want it.

use super::Html;
use askama::Template;

/// A line that opens.
#[derive(Debug, Clone, Template)]
#[template(
    source = r#"<details class="govuk-details"{% if open %} open{% endif %}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{{ summary }}</span></summary><div class="govuk-details__text">{{ body }}</div></details>"#,
    ext = "html"
)]
pub struct Details {
    summary: String,
    body: Html,
    open: bool,
}
impl askama::filters::HtmlSafe for Details {}

impl Details {
    /// A line, and what it opens; words are escaped, [`Html`] stands as it is.
    pub fn new(summary: impl Into<String>, body: impl Into<Html>) -> Self {
        Self { summary: summary.into(), body: body.into(), open: false }
    }
    /// Open from the start.
    pub fn open(mut self) -> Self {
        self.open = true;
        self
    }
}
