//! A letter's body: a few paragraphs, some facts, one thing to do. Written once and rendered as plain
//! text and as HTML that old mail programs can show.

use crate::error::WebError;
use crate::words::Speaker;
use askama::Template;
use kernel::EmailAddress;
use platform::StoreError;
use platform::jobs::JobFailure;
use platform::outbox::Posted;

/// A part of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Words(String),
    Facts(Vec<(String, String)>),
    Action { label: String, link: String },
}

/// A letter being written.
#[derive(Debug, Clone, Template)]
#[template(path = "mail.html")]
pub struct Mail<'a> {
    words: &'a Speaker,
    from: &'a str,
    subject: String,
    parts: Vec<Part>,
}

impl<'a> Mail<'a> {
    /// A letter in the name of a host (its title), with its subject: never anything confidential.
    pub fn new(words: &'a Speaker, from: &'a str, subject: impl Into<String>) -> Self {
        Self { words, from, subject: subject.into(), parts: Vec::new() }
    }
    /// A paragraph.
    #[must_use]
    pub fn saying(mut self, words: impl Into<String>) -> Self {
        self.parts.push(Part::Words(words.into()));
        self
    }
    /// A paragraph, if there is one.
    #[must_use]
    pub fn saying_if(self, words: Option<impl Into<String>>) -> Self {
        match words {
            Some(words) => self.saying(words),
            None => self,
        }
    }
    /// Some paragraphs.
    #[must_use]
    pub fn saying_all(self, words: impl IntoIterator<Item = String>) -> Self {
        words.into_iter().fold(self, Self::saying)
    }
    /// Facts, each with its name.
    #[must_use]
    pub fn facts(mut self, facts: impl IntoIterator<Item = (String, String)>) -> Self {
        self.parts.push(Part::Facts(facts.into_iter().collect()));
        self
    }
    /// The one thing to do: what the button says and where it leads.
    #[must_use]
    pub fn action(mut self, label: impl Into<String>, link: impl Into<String>) -> Self {
        self.parts.push(Part::Action { label: label.into(), link: link.into() });
        self
    }

    /// Its subject.
    pub fn subject(&self) -> &str {
        &self.subject
    }
    /// The letter as plain text.
    pub fn text(&self) -> String {
        let mut paragraphs = Vec::new();
        for part in &self.parts {
            paragraphs.push(match part {
                Part::Words(words) => words.clone(),
                Part::Facts(facts) => {
                    facts.iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("\n")
                }
                Part::Action { label, link } => format!("{label}:\n{link}"),
            });
        }
        paragraphs.push(self.from.to_owned());
        paragraphs.join("\n\n") + "\n"
    }

    /// The letter ready to be posted. `kind` is its name, room first: `programmes/interest-received`.
    pub fn to(&self, email: EmailAddress, kind: &'static str) -> Result<Posted, askama::Error> {
        Ok(Posted::new(kind, email, &self.subject, self.text()).html(self.render()?))
    }
}

/// Why a letter was not posted.
#[derive(Debug, thiserror::Error)]
pub enum PostFailed {
    /// It could not be written.
    #[error("a letter could not be written: {0}")]
    Writing(#[from] askama::Error),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<PostFailed> for WebError {
    fn from(failed: PostFailed) -> Self {
        match failed {
            PostFailed::Writing(error) => error.into(),
            PostFailed::Store(error) => error.into(),
        }
    }
}

/// What cannot be written today cannot be written tomorrow.
impl From<PostFailed> for JobFailure {
    fn from(failed: PostFailed) -> Self {
        match failed {
            PostFailed::Writing(error) => Self::GiveUp(error.to_string()),
            PostFailed::Store(error) => error.into(),
        }
    }
}
