//! A programme as a line of dates: what has been, where you are, what comes.

use super::Html;
use crate::words::Speaker;
use askama::Template;

/// Where a step stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// It has been.
    Past,
    /// It is where you are.
    Now,
    /// It comes.
    Ahead,
}

#[derive(Debug, Clone)]
struct Step {
    when: When,
    date: String,
    title: Html,
    words: Option<Html>,
}

/// An ordered list of dates.
#[derive(Debug, Clone, Template)]
#[template(path = "components/timeline.html")]
pub struct Timeline {
    steps: Vec<Step>,
    now: String,
    past: String,
}
impl askama::filters::HtmlSafe for Timeline {}

impl Timeline {
    /// An empty line.
    pub fn new(words: &Speaker) -> Self {
        Self { steps: Vec::new(), now: words.t("web-timeline-now"), past: words.t("web-timeline-past") }
    }
    /// Adds a step: its date ready to read, and what it is.
    pub fn step(mut self, when: When, date: impl Into<String>, title: impl Into<Html>) -> Self {
        self.steps.push(Step { when, date: date.into(), title: title.into(), words: None });
        self
    }
    /// A sentence below the last step added.
    pub fn saying(mut self, words: impl Into<Html>) -> Self {
        if let Some(step) = self.steps.last_mut() {
            step.words = Some(words.into());
        }
        self
    }
}
