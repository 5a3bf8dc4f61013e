//! Any of several.

use super::Choice;
use super::frame::{Frame, framed};
use crate::words::Speaker;
use askama::Template;

/// Several things of which any number can be chosen.
#[derive(Debug, Clone, Template)]
#[template(path = "components/checkboxes.html")]
pub struct Checkboxes {
    frame: Frame,
    choices: Vec<Choice>,
    chosen: Vec<String>,
    or: String,
}
framed!(Checkboxes);

impl Checkboxes {
    /// A question with this name.
    pub fn new(words: &Speaker, name: impl Into<String>, question: impl Into<String>) -> Self {
        let or = words.t("web-or");
        Self { frame: Frame::new(words, name, question), choices: Vec::new(), chosen: Vec::new(), or }
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
    /// Which are chosen.
    pub fn chosen(mut self, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.chosen = values.into_iter().map(Into::into).collect();
        self
    }
    fn is_chosen(&self, choice: &Choice) -> bool {
        self.chosen.contains(&choice.value)
    }
    fn id_of(&self, index: &usize) -> String {
        if *index == 0 { self.frame.id.clone() } else { format!("{}-{}", self.frame.id, index + 1) }
    }
}
