//! A sentence that stands out from those around it.

use super::Html;
use askama::Template;

/// Words set in.
#[derive(Debug, Clone, Template)]
#[template(source = r#"<div class="kith-inset">{{ body }}</div>"#, ext = "html")]
pub struct InsetText {
    body: Html,
}
impl askama::filters::HtmlSafe for InsetText {}

impl InsetText {
    /// These words; [`Html`] stands as it is.
    pub fn new(body: impl Into<Html>) -> Self {
        Self { body: body.into() }
    }
}
