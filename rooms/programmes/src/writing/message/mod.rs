//! What a coordinator writes once to the people of a list. Pure. The list is kept as it was looked at,
//! so that nobody gets a letter whom the coordinator has not seen; who has withdrawn by the time it is
//! written gets none.

pub mod letter;
pub mod whom;

use crate::interest::Interest;
use crate::writing::placeholders::{self, Slip};
use kernel::{Id, Person, Programme, Timestamp};
use serde::{Deserialize, Serialize};
use whom::Whom;

/// What can stand in the text.
pub const PLACEHOLDERS: [&str; 5] = ["name", "programme", "deadline", "reference", "link"];
/// What can stand in the subject.
pub const SUBJECT_PLACEHOLDERS: [&str; 4] = ["name", "programme", "deadline", "reference"];
/// How long a subject may be, in characters.
pub const SUBJECT: usize = 150;
/// How long a text may be, in characters.
pub const TEXT: usize = 6_000;

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Which.
    pub id: Id<Message>,
    /// To people of which programme.
    pub programme: Id<Programme>,
    /// What the list was filtered by.
    pub whom: Whom,
    /// What it says.
    pub words: Words,
    /// In which tongue, as a tag: dates and what stands around the words are said in it.
    pub tongue: String,
    /// Who gets it, as the list was when it was looked at.
    pub readers: Vec<Reader>,
    /// How many of them have had their turn.
    pub next: usize,
    /// When it was written, and by whom.
    pub drafted: (Timestamp, Id<Person>),
    /// When it was sent, and by whom.
    pub sent: Option<(Timestamp, Id<Person>)>,
    /// When the last reader had their turn.
    pub done_at: Option<Timestamp>,
}

/// Subject and text, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// One line.
    pub subject: String,
    /// The text; every line is a paragraph.
    pub text: String,
}

/// Somebody who gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reader {
    /// Who.
    pub interest: Id<Interest>,
    /// Their own page, while their letter is to be written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

impl From<&Interest> for Reader {
    fn from(it: &Interest) -> Self {
        Self { interest: it.id, link: None }
    }
}

/// Subject or text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The subject.
    Subject,
    /// The text.
    Text,
}

/// What is wrong with a subject or a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is in it.
    Missing,
    /// It does not fit.
    TooLong,
    /// A placeholder in it is wrong.
    Slip(Slip),
    /// It speaks of the deadline, and the programme has none.
    NoDeadline,
}

impl Words {
    /// Subject and text as they were typed, or everything that is wrong with them.
    pub fn check(subject: &str, text: &str, has_deadline: bool) -> Result<Self, Vec<(Field, Fault)>> {
        let words = Self {
            subject: subject.split_whitespace().collect::<Vec<_>>().join(" "),
            text: text.replace("\r\n", "\n").trim().to_owned(),
        };
        let mut faults = Vec::new();
        let fields = [
            (Field::Subject, &words.subject, SUBJECT, &SUBJECT_PLACEHOLDERS[..]),
            (Field::Text, &words.text, TEXT, &PLACEHOLDERS[..]),
        ];
        for (field, text, most, known) in fields {
            if text.is_empty() {
                faults.push((field, Fault::Missing));
            }
            if text.chars().count() > most {
                faults.push((field, Fault::TooLong));
            }
            faults.extend(placeholders::slips(text, known, &[]).into_iter().map(|it| (field, Fault::Slip(it))));
            if !has_deadline && placeholders::has(text, "deadline") {
                faults.push((field, Fault::NoDeadline));
            }
        }
        if placeholders::count(&words.text, "link") > 1 {
            faults.push((Field::Text, Fault::Slip(Slip::Twice("link"))));
        }
        if faults.is_empty() { Ok(words) } else { Err(faults) }
    }
}

/// Why a message cannot be changed or sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// Its letters are on their way.
    #[error("this message was sent already")]
    AlreadySent,
    /// Nobody is left on the list.
    #[error("nobody is left who would get it")]
    Nobody,
}

/// How a list has changed since it was kept.
#[derive(Debug, Default)]
pub struct Change<'a> {
    /// Are on it now and do not get the message.
    pub joined: Vec<&'a Interest>,
    /// Are no longer on it and get it all the same.
    pub left: Vec<&'a Interest>,
    /// Were on it and get nothing any more.
    pub gone: Vec<&'a Interest>,
}

impl Change<'_> {
    /// Whether the list is as it was.
    pub fn is_none(&self) -> bool {
        self.joined.is_empty() && self.left.is_empty() && self.gone.is_empty()
    }
}

impl Message {
    /// How the list has changed: `now` is who would be on it today, `all` everybody there is.
    pub fn change<'a>(&self, now: &'a [Interest], all: &'a [Interest]) -> Change<'a> {
        let kept = |it: &&Interest| self.readers.iter().any(|reader| reader.interest == it.id);
        let mut change = Change { joined: now.iter().filter(|it| !kept(it)).collect(), ..Change::default() };
        for it in all.iter().filter(kept) {
            if it.is_over() {
                change.gone.push(it);
            } else if !now.iter().any(|other| other.id == it.id) {
                change.left.push(it);
            }
        }
        change
    }
    /// Who gets it, of everybody there is.
    pub fn written_to<'a>(&self, all: &'a [Interest]) -> Vec<&'a Interest> {
        let kept = |it: &&Interest| self.readers.iter().any(|reader| reader.interest == it.id);
        all.iter().filter(kept).filter(|it| !it.is_over()).collect()
    }
}
