//! Previous and next of a long list.

use crate::words::Speaker;
use askama::Template;

/// Links to the pages before and after; renders nothing when there are none.
#[derive(Debug, Clone, Template)]
#[template(path = "components/pagination.html")]
pub struct Pagination {
    previous: Option<String>,
    next: Option<String>,
    words: Speaker,
}
impl askama::filters::HtmlSafe for Pagination {}

impl Pagination {
    /// The pages before and after this one, if there are any.
    pub fn new(words: &Speaker, previous: Option<String>, next: Option<String>) -> Self {
        Self { previous, next, words: words.clone() }
    }
}
