//! The two hidden inputs every form carries.

use askama::Template;

/// What ties a form to its browser (`_csrf`), and what makes a second press harmless (`_once`).
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(
    source = r#"<input type="hidden" name="_csrf" value="{{ csrf }}"><input type="hidden" name="_once" value="{{ once }}">"#,
    ext = "html"
)]
pub struct Tokens {
    /// The browser's token.
    pub csrf: String,
    /// The idempotency key.
    pub once: String,
}
impl askama::filters::HtmlSafe for Tokens {}
