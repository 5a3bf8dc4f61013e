//! It worked: what happened, the reference to quote.

use super::Html;
use crate::words::Speaker;
use askama::Template;

/// A confirmation at the top of the page.
#[derive(Debug, Clone, Template)]
#[template(path = "components/panel.html")]
pub struct Panel {
    title: String,
    body: Option<Html>,
    reference: Option<(String, String)>,
}
impl askama::filters::HtmlSafe for Panel {}

impl Panel {
    /// What happened: the heading of the page.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), body: None, reference: None }
    }
    /// A sentence below it.
    pub fn saying(mut self, body: impl Into<Html>) -> Self {
        self.body = Some(body.into());
        self
    }
    /// The reference to quote.
    pub fn reference(mut self, words: &Speaker, reference: impl Into<String>) -> Self {
        self.reference = Some((words.t("web-reference"), reference.into()));
        self
    }
}
