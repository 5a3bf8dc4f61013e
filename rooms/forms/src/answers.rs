//! What somebody answered so far, by question. Pure; apart from `section`, which judges it.

use crate::question::Question;
use std::collections::BTreeMap;

/// Answers by the key of their question: one text, or the values that were chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<String, Vec<String>>);

impl Answers {
    /// What a form sent for these questions; fields that are none of them are left out.
    pub fn typed(questions: &[Question], fields: &[(String, String)]) -> Self {
        let of = |question: &Question| -> Vec<String> {
            fields.iter().filter(|(name, _)| *name == question.key).map(|(_, value)| value.clone()).collect()
        };
        Self(questions.iter().map(|question| (question.key.clone(), question.tidy(&of(question)))).collect())
    }
    /// Adds one line of an answer.
    pub(crate) fn push(&mut self, question: String, value: String) {
        self.0.entry(question).or_default().push(value);
    }
    /// These and others; both to one question are kept.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        others.0.into_iter().for_each(|(question, values)| self.0.entry(question).or_default().extend(values));
        self
    }
    /// Everything that was answered to a question: nothing, one text, or the chosen values.
    pub fn all(&self, question: &str) -> &[String] {
        self.0.get(question).map_or(&[], Vec::as_slice)
    }
    /// The one answer to a question, if it was given.
    pub fn one(&self, question: &str) -> Option<&str> {
        self.all(question).first().map(String::as_str)
    }
    /// Whether a value was chosen.
    pub fn chose(&self, question: &str, value: &str) -> bool {
        self.all(question).iter().any(|it| it == value)
    }
    /// Whether nothing at all was answered.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(Vec::is_empty)
    }
}
