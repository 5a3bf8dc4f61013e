//! Several lines to type in, with the room that is left said as one types.

use super::frame::{Frame, framed};
use crate::words::Speaker;
use askama::Template;

/// Several lines to type in.
#[derive(Debug, Clone, Template)]
#[template(path = "components/text_area.html")]
pub struct TextArea {
    frame: Frame,
    value: String,
    rows: u8,
    limit: Option<usize>,
}
framed!(TextArea);

impl TextArea {
    /// Lines with this name and label.
    pub fn new(words: &Speaker, name: impl Into<String>, label: impl Into<String>) -> Self {
        Self { frame: Frame::new(words, name, label), value: String::new(), rows: 5, limit: None }
    }
    /// What stands in it.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }
    /// How many lines it shows.
    pub fn rows(mut self, rows: u8) -> Self {
        self.rows = rows;
        self
    }
    /// How many characters it takes; what is left is said while typing, nothing is cut off.
    pub fn limit(mut self, characters: usize) -> Self {
        self.limit = Some(characters);
        self
    }
    fn describes(&self) -> String {
        let mut ids = self.frame.described_by();
        if self.limit.is_some() {
            ids = format!("{}-info {ids}", self.frame.id).trim_end().to_owned();
        }
        ids
    }
}
