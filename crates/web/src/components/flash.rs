//! What just happened, said once at the top of the next page.

use super::Html;
use crate::words::Speaker;
use askama::Template;

/// What a flash tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlashKind {
    /// It is done.
    Done,
    /// Something to know.
    Note,
    /// It did not work.
    Trouble,
}

/// A message for the next page: a key of the catalogues (or words when it is no key).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flash {
    kind: FlashKind,
    key: String,
}

impl Flash {
    /// It is done.
    pub fn good(key: impl Into<String>) -> Self {
        Self { kind: FlashKind::Done, key: key.into() }
    }
    /// Something to know.
    pub fn note(key: impl Into<String>) -> Self {
        Self { kind: FlashKind::Note, key: key.into() }
    }
    /// It did not work.
    pub fn bad(key: impl Into<String>) -> Self {
        Self { kind: FlashKind::Trouble, key: key.into() }
    }
    /// The banner, in somebody's tongue.
    pub fn banner(&self, words: &Speaker) -> FlashBanner {
        let said = if words.knows(&self.key) { words.t(&self.key) } else { self.key.clone() };
        FlashBanner::new(words, self.kind, said).focused()
    }
}

/// A banner inside a page.
#[derive(Debug, Clone, Template)]
#[template(path = "components/flash.html")]
pub struct FlashBanner {
    kind: FlashKind,
    title: String,
    body: Html,
    focused: bool,
}
impl askama::filters::HtmlSafe for FlashBanner {}

impl FlashBanner {
    /// A banner that says something; words are escaped, [`Html`] stands as it is.
    pub fn new(words: &Speaker, kind: FlashKind, body: impl Into<Html>) -> Self {
        let title = words.t(match kind {
            FlashKind::Done => "web-flash-done",
            FlashKind::Note => "web-flash-note",
            FlashKind::Trouble => "web-flash-trouble",
        });
        Self { kind, title, body: body.into(), focused: false }
    }
    /// Other words than “Done” or “Please note”.
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }
    fn focused(mut self) -> Self {
        self.focused = true;
        self
    }
    fn look_class(&self) -> &'static str {
        match self.kind {
            FlashKind::Done => " kith-flash--done",
            FlashKind::Note => "",
            FlashKind::Trouble => " kith-flash--trouble",
        }
    }
}
