//! A question: what is asked, what may be answered, and what is wrong with an answer. Pure.

use kernel::Phrase;

/// How long one line may be, in characters.
pub(crate) const LINE: usize = 200;

/// What a question or a choice says: a text of Kith's catalogue, or the host's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// A key of the catalogues; its attribute `.hint` is the sentence of help.
    Key(String),
    /// The host's words, and a sentence of help.
    Own {
        /// The question.
        words: Phrase,
        /// Help below it.
        hint: Option<Phrase>,
    },
}

impl Asked {
    /// A text of the catalogue.
    pub fn key(key: impl Into<String>) -> Self {
        Self::Key(key.into())
    }
    /// The host's own words.
    pub fn own(words: Phrase) -> Self {
        Self::Own { words, hint: None }
    }
}

/// One thing to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is kept.
    pub value: String,
    /// What is shown.
    pub says: Asked,
}

impl Choice {
    /// A choice that says a text of the catalogue.
    pub fn key(value: &str, key: impl Into<String>) -> Self {
        Self { value: value.to_owned(), says: Asked::key(key) }
    }
}

/// What may be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One line, 200 characters at most.
    Line,
    /// Several lines.
    Lines {
        /// How many characters at most.
        most: usize,
    },
    /// One of these.
    One(Vec<Choice>),
    /// One of many: shown as a list that opens.
    OneOfMany(Vec<Choice>),
    /// Any of these.
    Several(Vec<Choice>),
}

/// Whether it must be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Before the form can be sent.
    Required,
    /// If one likes.
    Optional,
}

/// Something a form asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its name in forms and columns: lower case letters, digits, `_`.
    pub key: String,
    /// What it asks.
    pub asks: Asked,
    /// What may be answered.
    pub kind: Kind,
    /// Whether it must be.
    pub need: Need,
}

/// What is wrong with an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slip {
    /// Nothing was written.
    Missing,
    /// Nothing was chosen.
    NotChosen,
    /// Too much was written.
    TooLong {
        /// How many characters are too many.
        over: usize,
    },
}

impl Question {
    /// What of an answer can be kept: lines without blanks around them, choices that are offered,
    /// each once and in the order in which they are offered.
    pub fn tidy(&self, given: &[String]) -> Vec<String> {
        let choices = match &self.kind {
            Kind::Line => {
                return written(given).map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
            }
            Kind::Lines { .. } => return written(given).map(|text| text.replace("\r\n", "\n")).collect(),
            Kind::One(choices) | Kind::OneOfMany(choices) | Kind::Several(choices) => choices,
        };
        let mut chosen: Vec<String> =
            choices.iter().map(|it| &it.value).filter(|value| given.contains(value)).cloned().collect();
        if !matches!(self.kind, Kind::Several(_)) {
            chosen.truncate(1);
        }
        chosen
    }

    /// What is wrong with an answer that was tidied, if anything is.
    pub fn slip(&self, answer: &[String]) -> Option<Slip> {
        let most = match self.kind {
            Kind::Line => LINE,
            Kind::Lines { most } => most,
            Kind::One(_) | Kind::OneOfMany(_) | Kind::Several(_) => usize::MAX,
        };
        let length = answer.first().map_or(0, |text| text.chars().count());
        match (answer.is_empty(), self.need) {
            (true, Need::Required) if most == usize::MAX => Some(Slip::NotChosen),
            (true, Need::Required) => Some(Slip::Missing),
            (false, _) if length > most => Some(Slip::TooLong { over: length - most }),
            _ => None,
        }
    }

    /// The choices it offers; a question to write an answer to offers none.
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            Kind::Line | Kind::Lines { .. } => &[],
            Kind::One(choices) | Kind::OneOfMany(choices) | Kind::Several(choices) => choices,
        }
    }
}

/// The first text that is not blank.
fn written(given: &[String]) -> impl Iterator<Item = &str> {
    given.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).take(1)
}
