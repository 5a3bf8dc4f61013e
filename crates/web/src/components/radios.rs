//! One of several, all to be seen.

use super::Choice;
use super::frame::{Frame, framed};
use crate::words::Speaker;
use askama::Template;

/// Several things of which one can be chosen.
#[derive(Debug, Clone, Template)]
#[template(path = "components/radios.html")]
pub struct Radios {
    frame: Frame,
    choices: Vec<Choice>,
    chosen: Option<String>,
    or: String,
    inline: bool,
}
framed!(Radios);

impl Radios {
    /// A question with this name.
    pub fn new(words: &Speaker, name: impl Into<String>, question: impl Into<String>) -> Self {
        let or = words.t("web-or");
        Self { frame: Frame::new(words, name, question), choices: Vec::new(), chosen: None, or, inline: false }
    }
    /// Adds an answer: a [`Choice`], or value and words.
    pub fn choice(mut self, choice: impl Into<Choice>) -> Self {
        self.choices.push(choice.into());
        self
    }
    /// Adds answers.
    pub fn choices(mut self, choices: impl IntoIterator<Item = impl Into<Choice>>) -> Self {
        self.choices.extend(choices.into_iter().map(Into::into));
        self
    }
    /// Which is chosen.
    pub fn chosen(mut self, value: impl Into<String>) -> Self {
        self.chosen = Some(value.into());
        self
    }
    /// Side by side: for two short answers.
    pub fn side_by_side(mut self) -> Self {
        self.inline = true;
        self
    }
    fn is_chosen(&self, choice: &Choice) -> bool {
        self.chosen.as_deref() == Some(choice.value.as_str())
    }
    /// The first has the field's own id, so that the error summary leads to it.
    fn id_of(&self, index: &usize) -> String {
        if *index == 0 { self.frame.id.clone() } else { format!("{}-{}", self.frame.id, index + 1) }
    }
}
