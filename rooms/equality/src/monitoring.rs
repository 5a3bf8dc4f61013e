//! What somebody said about themselves. Pure. There is no way to print it, compare it or send it
//! anywhere but into the vault: it has no `Debug`, no `Serialize` and no equality.

use crate::questions::section;
use ::forms::Answers;

/// How long the text is made that goes into the vault: two ciphertexts of one length do not tell how
/// much somebody answered.
const LENGTH: usize = 1024;

/// Whose answers they are: a name that leads back to nobody without the installation's key.
pub(crate) enum Subject {}

/// The answers, between the form and the vault.
pub(crate) struct Monitoring(Answers);

impl Monitoring {
    /// What a form sent; anything that is none of the questions is left out.
    pub(crate) fn typed(fields: &[(String, String)]) -> Self {
        Self(Answers::typed(&section().questions, fields))
    }
    /// Whether nothing at all was answered.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// As the vault seals it: a line for each answer, filled up to one length.
    pub(crate) fn text(&self) -> String {
        let lines = section().questions.into_iter().filter_map(|question| {
            let value = self.0.one(&question.key)?;
            // Only what the form offers is an answer.
            let offered = question.choices().iter().any(|choice| choice.value == value);
            offered.then(|| format!("{}={value}\n", question.key))
        });
        let text: String = lines.collect();
        format!("{text:LENGTH$}")
    }
}
