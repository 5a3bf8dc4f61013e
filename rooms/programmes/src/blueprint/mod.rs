//! A blueprint: the file a programme is made from. Steps on or off, dates by rule, sizes, caps,
//! price, formats and words. Apart because it is the host's to write: reading it finds every slip
//! at once and says where it is and what to do. It never knows a real date, person or place.

mod agree;
mod dates;
mod interval;
pub(crate) mod kept;
mod outline;
mod read;
mod rules;
mod section;
mod shipped;
mod slips;
#[cfg(test)]
mod tests;
mod timetable;

pub use interval::{Interval, Unit, Wait};
pub use kernel::Phrase;
pub use outline::{OutlineItem, OutlineKey};
pub use rules::{
    Agenda, ApplicationRules, Attendance, EndorsementRules, FormatChoice, Kind, LetterWords, PairChoice, PairRules,
    Payer, Price, SelectionMode, SetRules, Step, Steps, Vat, Wording,
};
pub use shipped::shipped;
pub use timetable::{DayRule, InterestRules, Meetings, Occasion, Timetable};

/// Everything a programme's file says, checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Blueprint {
    /// Its name in addresses: lower case letters, digits and hyphens.
    pub slug: String,
    /// What kind of programme it makes.
    pub kind: Kind,
    /// What the programme is called.
    pub name: Phrase,
    /// One or two sentences.
    pub summary: Phrase,
    /// Paragraphs that say more.
    pub description: Vec<Phrase>,
    /// Who it is for, in one sentence.
    pub audience: Phrase,
    /// What someone states about themselves to take part; nobody asks for proof.
    pub eligibility: Option<Phrase>,
    /// Whether people are asked if their employer has a network of its own.
    pub asks_in_house_network: bool,
    /// Themes of a series.
    pub topics: Vec<Phrase>,
    /// The steps in.
    pub steps: Steps,
    /// Sizes and caps of sets or cohorts.
    pub sets: Option<SetRules>,
    /// How pairs go.
    pub pairs: Option<PairRules>,
    /// What has a date.
    pub timetable: Timetable,
    /// What a place costs; `None` is nothing.
    pub price: Option<Price>,
    /// How people say that they would like to join.
    pub interest: InterestRules,
    /// What the application form asks, and until when.
    pub application: ApplicationRules,
    /// What the employer promises.
    pub endorsement: EndorsementRules,
    /// How meetings are run.
    pub format: Option<FormatChoice>,
    /// How places are given.
    pub selection: SelectionMode,
    /// What things are called.
    pub words: Wording,
    /// What the host adds to letters.
    pub letters: LetterWords,
}

/// One slip in a blueprint: where it is and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct BlueprintError {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// The key with the parts it lies in: `sets.min`; empty where no key can be named.
    pub key: String,
    /// What is wrong and what to write instead.
    pub message: String,
}

impl Blueprint {
    /// Reads a blueprint. When anything is wrong, every slip comes back, in the order of the lines.
    pub fn parse(text: &str) -> Result<Self, Vec<BlueprintError>> {
        read::read(text)
    }
    /// What the programme is called, in English: the title of one made from it.
    pub fn title(&self) -> &str {
        &self.name.en
    }
    /// What has a date, and how often and how long, before any date is known: for the public page.
    pub fn outline(&self) -> Vec<OutlineItem> {
        outline::outline(self)
    }
}
