//! The letter of a message to one reader. Apart because three ask for it and must get the same: the
//! page before it is sent, the test to oneself, and the job that writes it to everybody.

use super::{Message, Words};
use crate::interest::Interest;
use crate::programme::Programme;
use crate::writing::placeholders::{filled, has, paragraphs, split_at};
use kernel::Id;
use web::{Mail, Speaker};

/// Its kind in the outbox.
pub const KIND: &str = "programmes/message";

/// The key under which it is posted: one letter to each reader, however often that is tried.
pub fn key(message: Id<Message>, reader: Id<Interest>) -> String {
    format!("programmes/message/{message}/{reader}")
}

/// What is put in for a reader.
pub struct Letter<'a> {
    /// The tongue of the message.
    pub words: &'a Speaker,
    /// In whose name it is written.
    pub from: &'a str,
    /// About what.
    pub programme: &'a Programme,
}

impl<'a> Letter<'a> {
    /// The letter to a reader, with the way to their own page where the text says so, or at its end.
    pub fn to(&self, says: &Words, reader: &Interest, link: &str) -> Mail<'a> {
        let value = |placeholder: &str| self.value(placeholder, reader);
        let mut mail = Mail::new(self.words, self.from, filled(&says.subject, value));
        let button = |mail: Mail<'a>| mail.action(self.words.t("message-link"), link);
        for paragraph in paragraphs(&says.text) {
            mail = match split_at(paragraph, "link") {
                Some((before, after)) => {
                    let said = |words: &str| worth_saying(words).then(|| filled(words.trim(), value));
                    button(mail.saying_if(said(before))).saying_if(said(after))
                }
                None => mail.saying(filled(paragraph, value)),
            };
        }
        if !has(&says.text, "link") {
            mail = button(mail);
        }
        let facts = [
            (self.words.t("letter-programme"), self.programme.title.clone()),
            (self.words.t("letter-reference"), reader.reference.to_string()),
        ];
        mail.facts(facts).saying(self.words.t1("message-why", "programme", self.programme.title.as_str()))
    }

    fn value(&self, placeholder: &str, reader: &Interest) -> Option<String> {
        match placeholder {
            "name" => Some(reader.name.clone()),
            "programme" => Some(self.programme.title.clone()),
            "reference" => Some(reader.reference.to_string()),
            "deadline" => self.programme.deadlines.current().map(|day| self.words.date(day)),
            _ => None,
        }
    }
}

/// Whether what stands before or behind the button makes a paragraph: more than a full stop.
fn worth_saying(words: &str) -> bool {
    words.chars().any(char::is_alphanumeric)
}
