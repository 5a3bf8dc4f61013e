//! One of many, in a list that opens.

use super::Choice;
use super::frame::{Frame, framed};
use crate::words::Speaker;
use askama::Template;

/// A list of which one can be chosen; for many answers people know (else use `Radios`).
#[derive(Debug, Clone, Template)]
#[template(path = "components/select.html")]
pub struct Select {
    frame: Frame,
    choices: Vec<Choice>,
    chosen: String,
    prompt: Option<String>,
}
framed!(Select);

impl Select {
    /// A list with this name and label.
    pub fn new(words: &Speaker, name: impl Into<String>, label: impl Into<String>) -> Self {
        let prompt = Some(words.t("web-choose"));
        Self { frame: Frame::new(words, name, label), choices: Vec::new(), chosen: String::new(), prompt }
    }
    /// Adds an entry: value and words.
    pub fn choice(mut self, choice: impl Into<Choice>) -> Self {
        self.choices.push(choice.into());
        self
    }
    /// Adds entries.
    pub fn choices(mut self, choices: impl IntoIterator<Item = impl Into<Choice>>) -> Self {
        self.choices.extend(choices.into_iter().map(Into::into));
        self
    }
    /// Which is chosen.
    pub fn chosen(mut self, value: impl Into<String>) -> Self {
        self.chosen = value.into();
        self
    }
    /// Other words for the empty entry at the top than “Choose one”.
    pub fn prompt(mut self, words: impl Into<String>) -> Self {
        self.prompt = Some(words.into());
        self
    }
    /// No empty entry at the top.
    pub fn without_prompt(mut self) -> Self {
        self.prompt = None;
        self
    }
}
