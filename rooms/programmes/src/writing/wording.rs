//! The words of each letter that a coordinator may change for a programme. Pure. What carries the
//! meaning (the link, the day until when, what the law asks) is no paragraph here and cannot be edited
//! away; a placeholder that a paragraph needs must stand in it whatever else is changed.

use super::placeholders::{Slip, filled, paragraphs, slips};
use kernel::{Id, Person, Timestamp};
use std::collections::BTreeMap;
use web::words::Said;
use web::{Speaker, Tongue};

/// How long a paragraph may be, in characters.
pub const LONGEST: usize = 2_000;

/// A letter of this room, by the last part of its kind in the outbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// Its name in addresses and tables.
    pub key: &'static str,
    /// What may be changed in it.
    pub paragraphs: &'static [Paragraph],
}

/// A paragraph that may be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paragraph {
    /// Its name within the letter.
    pub name: &'static str,
    /// The usual words, as a key of the catalogues; none where it is the host's own addition.
    pub usual: Option<&'static str>,
    /// The placeholders that may stand in it.
    pub knows: &'static [&'static str],
    /// Of these, those that must.
    pub needs: &'static [&'static str],
}

const fn opening(usual: &'static str, knows: &'static [&'static str], needs: &'static [&'static str]) -> Paragraph {
    Paragraph { name: "opening", usual: Some(usual), knows, needs }
}
const fn next(usual: &'static str) -> Paragraph {
    Paragraph { name: "next", usual: Some(usual), knows: &PLAIN, needs: &[] }
}

const PLAIN: [&str; 2] = ["name", "programme"];
const APPLICANT: [&str; 3] = ["name", "applicant", "programme"];
/// What the host adds in its own words; a blueprint may have some.
const MORE: Paragraph = Paragraph { name: "more", usual: None, knows: &PLAIN, needs: &[] };

/// Every letter whose words may be changed, in the order in which somebody gets them.
pub const KINDS: [Kind; 14] = [
    Kind { key: "invitation", paragraphs: &[opening("letter-invitation", &PLAIN, &["programme"]), MORE] },
    Kind { key: "interest-received", paragraphs: &[opening("letter-received", &PLAIN, &["programme"]), MORE] },
    Kind {
        key: "interest-reminder",
        paragraphs: &[opening("letter-reminder", &["name", "programme", "until"], &["until"]), MORE],
    },
    Kind {
        key: "interest-stands",
        paragraphs: &[opening("letter-stands", &["name", "programme", "place"], &["place"]), MORE],
    },
    Kind { key: "interest-withdrawn", paragraphs: &[MORE] },
    Kind {
        key: "deadline-moved",
        paragraphs: &[opening("letter-deadline", &["name", "programme", "day"], &["day"]), MORE],
    },
    Kind { key: "application-sent", paragraphs: &[opening("letter-application", &PLAIN, &["programme"]), MORE] },
    Kind {
        key: "endorsement-asked",
        paragraphs: &[opening("letter-manager", &APPLICANT, &["applicant", "programme"]), MORE],
    },
    Kind {
        key: "endorsement-reminder",
        paragraphs: &[opening("letter-manager-again", &APPLICANT, &["applicant", "programme"]), MORE],
    },
    Kind { key: "endorsement-answered", paragraphs: &[MORE] },
    Kind {
        key: "place-offered",
        paragraphs: &[opening("letter-place-offer", &PLAIN, &["programme"]), next("letter-place-offer-next")],
    },
    Kind {
        key: "waits",
        paragraphs: &[opening("letter-place-waits", &PLAIN, &["programme"]), next("letter-place-waits-next")],
    },
    Kind {
        key: "offer-lapsed",
        paragraphs: &[opening("letter-place-lapsed", &PLAIN, &["programme"]), next("letter-place-lapsed-next")],
    },
    Kind {
        key: "placed",
        paragraphs: &[opening("letter-place-taken", &PLAIN, &["programme"]), next("letter-place-taken-next")],
    },
];

impl Kind {
    /// The letter of a name.
    pub fn of(key: &str) -> Option<Self> {
        KINDS.into_iter().find(|kind| kind.key == key)
    }
    /// One of its paragraphs.
    pub fn paragraph(&self, name: &str) -> Option<Paragraph> {
        self.paragraphs.iter().copied().find(|it| it.name == name)
    }
}

/// What is wrong with a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is in it, and the letter cannot do without.
    Missing,
    /// It does not fit.
    TooLong,
    /// A placeholder in it is wrong.
    Slip(Slip),
}

impl Paragraph {
    /// A paragraph as it was typed, or the first thing that is wrong with it.
    pub fn check(&self, typed: &str) -> Result<String, Fault> {
        let text = typed.replace("\r\n", "\n").trim().to_owned();
        if text.is_empty() && self.usual.is_some() {
            return Err(Fault::Missing);
        }
        if text.chars().count() > LONGEST {
            return Err(Fault::TooLong);
        }
        let needs: &[&'static str] = if text.is_empty() { &[] } else { self.needs };
        match slips(&text, self.knows, needs).into_iter().next() {
            Some(slip) => Err(Fault::Slip(slip)),
            None => Ok(text),
        }
    }
    /// The usual words with their placeholders, as they are shown to be changed.
    pub fn usual_words(&self, words: &Speaker) -> Option<String> {
        let placeholders: Vec<(&str, String)> = self.knows.iter().map(|it| (*it, format!("{{{it}}}"))).collect();
        self.usual.map(|key| said(words, key, &placeholders))
    }
}

fn said(words: &Speaker, key: &str, values: &[(&str, String)]) -> String {
    let values: Vec<(&str, &dyn Said)> = values.iter().map(|(name, value)| (*name, value as &dyn Said)).collect();
    words.with(key, &values)
}

/// A paragraph as somebody changed it, in either tongue; nothing is the usual words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// In English.
    pub english: Option<String>,
    /// In Welsh.
    pub welsh: Option<String>,
    /// When it was changed.
    pub at: Timestamp,
    /// By whom.
    pub by: Id<Person>,
}

impl Kept {
    /// What is kept in a tongue.
    pub fn in_tongue(&self, tongue: Tongue) -> Option<&str> {
        match tongue {
            Tongue::English => self.english.as_deref(),
            Tongue::Welsh => self.welsh.as_deref(),
        }
    }
}

/// What was changed in the letters of one programme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording(BTreeMap<(String, String), Kept>);

impl Wording {
    /// Of every paragraph that was ever changed, how it is now.
    pub fn new(all: impl IntoIterator<Item = ((String, String), Kept)>) -> Self {
        Self(all.into_iter().collect())
    }
    /// How a paragraph was changed last.
    pub fn kept(&self, kind: &str, paragraph: &str) -> Option<&Kept> {
        self.0.get(&(kind.to_owned(), paragraph.to_owned()))
    }
    /// The last change to a letter.
    pub fn last_change(&self, kind: &Kind) -> Option<&Kept> {
        kind.paragraphs.iter().filter_map(|it| self.kept(kind.key, it.name)).max_by_key(|kept| kept.at)
    }
    /// Every paragraph that has other words than the usual ones, with its letter.
    pub fn into_changed(self) -> impl Iterator<Item = ((String, String), Kept)> {
        self.0.into_iter().filter(|(_, kept)| kept.english.is_some() || kept.welsh.is_some())
    }
    /// Whether a letter has other words than the usual ones.
    pub fn differs(&self, kind: &Kind) -> bool {
        let kept = kind.paragraphs.iter().filter_map(|it| self.kept(kind.key, it.name));
        kept.into_iter().any(|kept| kept.english.is_some() || kept.welsh.is_some())
    }
    /// The words of a paragraph in a letter: what is kept, else the usual ones, else `own`, what the
    /// blueprint adds.
    pub fn says(
        &self,
        words: &Speaker,
        (kind, paragraph): (&str, &str),
        values: &[(&str, String)],
        own: Option<String>,
    ) -> Vec<String> {
        let value =
            |placeholder: &str| values.iter().find(|(name, _)| *name == placeholder).map(|(_, value)| value.clone());
        match self.kept(kind, paragraph).and_then(|kept| kept.in_tongue(words.tongue())) {
            Some(text) => paragraphs(text).map(|line| filled(line, value)).collect(),
            None => {
                let usual = Kind::of(kind).and_then(|kind| kind.paragraph(paragraph)).and_then(|it| it.usual);
                usual.map(|key| said(words, key, values)).or(own).into_iter().collect()
            }
        }
    }
}
