//! A list with nothing in it says what to do.

use super::{Button, Html};
use askama::Template;

/// What is shown instead of an empty list.
#[derive(Debug, Clone, Template)]
#[template(path = "components/empty_state.html")]
pub struct EmptyState {
    title: String,
    body: Option<Html>,
    action: Option<Button>,
}
impl askama::filters::HtmlSafe for EmptyState {}

impl EmptyState {
    /// What is not there yet: “No programmes yet”.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), body: None, action: None }
    }
    /// What to do, or what it waits for.
    pub fn saying(mut self, body: impl Into<Html>) -> Self {
        self.body = Some(body.into());
        self
    }
    /// The thing to do.
    pub fn action(mut self, words: impl Into<String>, href: impl Into<String>) -> Self {
        self.action = Some(Button::new(words).href(href));
        self
    }
}
