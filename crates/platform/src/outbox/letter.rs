//! A letter: as a room hands it over, and as it stands in the outbox. Pure.

use crate::Timestamp;
use kernel::{EmailAddress, Id, Person};
use std::borrow::Cow;

/// A letter to be posted. The plain text is the letter; the HTML says the same more handsomely.
#[derive(Debug, Clone)]
pub struct Posted {
    pub(super) kind: Cow<'static, str>,
    pub(super) to: EmailAddress,
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) person: Option<Id<Person>>,
    pub(super) html: Option<String>,
    pub(super) calendar: Option<Calendar>,
    pub(super) unsubscribe: Option<String>,
    pub(super) about: Option<(Cow<'static, str>, String)>,
    pub(super) mailing: Option<String>,
    pub(super) not_before: Option<Timestamp>,
    pub(super) not_after: Option<Timestamp>,
    pub(super) once: Option<String>,
}

/// A calendar entry that travels with a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// What is asked of the reader's calendar.
    pub method: Method,
    /// The entry, in iCalendar's own words.
    pub text: String,
}

/// What a calendar entry asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Enter it, or change what is there.
    Request,
    /// Take it out.
    Cancel,
    /// For information.
    Publish,
}

impl Method {
    /// iCalendar's word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
            Self::Publish => "PUBLISH",
        }
    }
    /// The method of a word.
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::Request, Self::Cancel, Self::Publish].into_iter().find(|method| method.word() == word)
    }
}

impl Posted {
    /// A letter of a kind (its template's name). The subject is one line: line breaks and other
    /// control characters become spaces. Never put what is confidential into it.
    pub fn new(kind: &'static str, to: EmailAddress, subject: &str, text: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            to,
            subject: one_line(subject),
            text: text.into(),
            person: None,
            html: None,
            calendar: None,
            unsubscribe: None,
            about: None,
            mailing: None,
            not_before: None,
            not_after: None,
            once: None,
        }
    }
    /// Its subject.
    pub fn subject(&self) -> &str {
        &self.subject
    }
    /// Its plain text.
    pub fn text(&self) -> &str {
        &self.text
    }
    /// Who it is for: when all their roles end, what still waits for them is not sent.
    #[must_use]
    pub fn for_person(self, person: Id<Person>) -> Self {
        Self { person: Some(person), ..self }
    }
    /// The same letter as HTML.
    #[must_use]
    pub fn html(self, html: impl Into<String>) -> Self {
        Self { html: Some(html.into()), ..self }
    }
    /// A calendar entry to travel with it.
    #[must_use]
    pub fn calendar(self, calendar: Calendar) -> Self {
        Self { calendar: Some(calendar), ..self }
    }
    /// The address at which the reader can stop letters of this kind with one click.
    #[must_use]
    pub fn unsubscribe(self, url: &str) -> Self {
        Self { unsubscribe: Some(one_line(url)), ..self }
    }
    /// What it is about, so that a page about that can list it.
    #[must_use]
    pub fn about(self, kind: &'static str, id: impl ToString) -> Self {
        Self { about: Some((kind.into(), id.to_string())), ..self }
    }
    /// What it left together with, so that all of it can be listed: one text written to many.
    #[must_use]
    pub fn mailing(self, id: impl ToString) -> Self {
        Self { mailing: Some(id.to_string()), ..self }
    }
    /// Not to be sent before an instant.
    #[must_use]
    pub fn not_before(self, at: Timestamp) -> Self {
        Self { not_before: Some(at), ..self }
    }
    /// Worth nothing after an instant, and then not sent: a code, a reminder of a meeting.
    #[must_use]
    pub fn not_after(self, at: Timestamp) -> Self {
        Self { not_after: Some(at), ..self }
    }
    /// One letter a key, however often it is posted.
    #[must_use]
    pub fn once(self, key: impl ToString) -> Self {
        Self { once: Some(key.to_string()), ..self }
    }
}

impl From<Letter> for Posted {
    /// The same letter, to be posted again.
    fn from(it: Letter) -> Self {
        Self {
            kind: it.kind.into(),
            to: it.to,
            subject: it.subject,
            text: it.text,
            person: it.person,
            html: it.html,
            calendar: it.calendar,
            unsubscribe: it.unsubscribe,
            about: it.about.map(|(kind, id)| (kind.into(), id)),
            mailing: it.mailing,
            not_before: None,
            not_after: it.not_after,
            once: None,
        }
    }
}

/// A text without line breaks or other control characters.
pub(super) fn one_line(text: &str) -> String {
    let spaced: String =
        text.chars().map(|c| if c.is_control() || "\u{2028}\u{2029}".contains(c) { ' ' } else { c }).collect();
    spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A letter as it stands in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Which.
    pub id: Id<Letter>,
    /// Its Message-ID, once a carrier has taken it up; then always the same.
    pub message_id: Option<String>,
    /// Its template's name.
    pub kind: String,
    /// Where it goes.
    pub to: EmailAddress,
    /// Who it is for.
    pub person: Option<Id<Person>>,
    /// Its subject.
    pub subject: String,
    /// The letter.
    pub text: String,
    /// The same as HTML.
    pub html: Option<String>,
    /// A calendar entry that travels with it.
    pub calendar: Option<Calendar>,
    /// Where the reader can stop such letters.
    pub unsubscribe: Option<String>,
    /// What it is about.
    pub about: Option<(String, String)>,
    /// What it left together with.
    pub mailing: Option<String>,
    /// When it was posted.
    pub queued_at: Timestamp,
    /// When it is worth nothing any more.
    pub not_after: Option<Timestamp>,
    /// How often a carrier tried.
    pub attempts: i64,
    /// How it stands.
    pub state: State,
}

/// How a letter stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It waits; what went wrong so far, if anything.
    Queued {
        /// When it is due next.
        due_at: Timestamp,
        /// What went wrong the last time.
        trouble: Option<String>,
    },
    /// It was handed to the reader's or our own mail server.
    Sent(Timestamp),
    /// It would have been sent, if this installation sent letters.
    Kept(Timestamp),
    /// It was refused for good, or for too long.
    Failed {
        /// When.
        at: Timestamp,
        /// Why, in words.
        why: String,
    },
    /// It is not wanted any more.
    Cancelled(Timestamp),
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_subject_carries_a_control_character(subject in any::<String>()) {
            prop_assert!(!one_line(&subject).chars().any(char::is_control));
        }
    }

    #[test]
    fn a_line_break_in_a_subject_begins_no_header() {
        assert_eq!(
            one_line("Welcome\r\nBcc: everyone@alder.example\u{2028}x"),
            "Welcome Bcc: everyone@alder.example x"
        );
    }
}
