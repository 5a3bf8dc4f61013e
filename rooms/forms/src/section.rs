//! A section: the questions that stand on one page, and how far somebody is with them. Pure.

use crate::answers::Answers;
use crate::question::{Asked, Need, Question, Slip};

/// Questions that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its name in addresses.
    pub key: String,
    /// Its heading.
    pub says: Asked,
    /// What it asks.
    pub questions: Vec<Question>,
}

/// How far somebody is with a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Nothing is answered.
    Todo,
    /// Something is; something that must be answered is not, or is too long.
    Started,
    /// Everything that must be answered is.
    Done,
}

impl Section {
    /// What is wrong with the answers, in the order of the questions.
    pub fn slips(&self, answers: &Answers) -> Vec<(&Question, Slip)> {
        let slip = |question| Question::slip(question, answers.all(&question.key)).map(|slip| (question, slip));
        self.questions.iter().filter_map(slip).collect()
    }
    /// How far somebody is. A section in which nothing must be answered is done from the start.
    pub fn progress(&self, answers: &Answers) -> Progress {
        let begun = self.questions.iter().any(|question| !answers.all(&question.key).is_empty());
        match (self.slips(answers).is_empty(), begun) {
            (true, _) => Progress::Done,
            (false, true) => Progress::Started,
            (false, false) => Progress::Todo,
        }
    }
    /// Whether anything in it must be answered.
    pub fn is_optional(&self) -> bool {
        self.questions.iter().all(|question| question.need == Need::Optional)
    }
}
