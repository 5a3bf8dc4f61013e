//! A status in a word or two: shape and words, not colour alone.

use askama::Template;

/// What a status means for the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TagKind {
    /// For information.
    Note,
    /// Good, finished.
    Done,
    /// Waits for somebody else.
    Waiting,
    /// Stopped, refused, overdue.
    Stopped,
    /// Of no further concern.
    Quiet,
    /// Waits for you.
    Yours,
}

/// A status.
#[derive(Debug, Clone, Template)]
#[template(source = r#"<strong class="govuk-tag{{ self.look_class() }}">{{ words }}</strong>"#, ext = "html")]
pub struct Tag {
    kind: TagKind,
    words: String,
}
impl askama::filters::HtmlSafe for Tag {}

impl Tag {
    /// A status in words.
    pub fn new(kind: TagKind, words: impl Into<String>) -> Self {
        Self { kind, words: words.into() }
    }
    fn look_class(&self) -> &'static str {
        match self.kind {
            TagKind::Note => "",
            TagKind::Done => " kith-tag--done",
            TagKind::Waiting => " kith-tag--waiting",
            TagKind::Stopped => " kith-tag--stopped",
            TagKind::Quiet => " kith-tag--quiet",
            TagKind::Yours => " kith-tag--yours",
        }
    }
}
