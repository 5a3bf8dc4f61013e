//! An enquiry: an employer asks whether a programme could be run for its own people. Pure. It counts once
//! the button in the letter is pressed; then somebody answers it, makes a programme of it, or closes it with
//! a word why.

use crate::details::{Details, Typed as TypedDetails};
use kernel::{EmailAddress, Id, Person, Timestamp};
use std::time::Duration;

/// How long the button in the letter can be pressed; after that the enquiry is forgotten.
pub(crate) const KEPT: Duration = Duration::from_secs(7 * 86_400);
/// How many people an employer can ask for.
const MOST_PEOPLE: i64 = 5000;
/// How long an answer to "when" may be, in characters.
const WHEN: usize = 200;
/// How long "what for", an answer and a reason may be.
pub(crate) const WORDS: usize = 1500;

/// An employer's question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enquiry {
    /// Its id.
    pub id: Id<Enquiry>,
    /// Which programme they would like to have in-house.
    pub programme: Id<kernel::Programme>,
    /// Who asks, and for which employer.
    pub asks: Details,
    /// What they would like.
    pub wish: Wish,
    /// When it came.
    pub arrived_at: Timestamp,
    /// How far it is.
    pub state: State,
}

/// What an employer would like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// For how many people.
    pub people: i64,
    /// When, in their words.
    pub when: String,
    /// What for, in their words.
    pub purpose: String,
}

/// How far an enquiry is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// The button in the letter has not been pressed.
    Unconfirmed,
    /// Nobody has answered it.
    New {
        /// When it was confirmed.
        at: Timestamp,
    },
    /// Somebody wrote back.
    Answered {
        /// When.
        at: Timestamp,
        /// Who.
        by: Id<Person>,
    },
    /// It became a programme.
    Turned {
        /// When.
        at: Timestamp,
        /// By whom.
        by: Id<Person>,
        /// Which.
        into: Id<kernel::Programme>,
    },
    /// Nothing comes of it.
    Closed {
        /// When.
        at: Timestamp,
        /// Who said so.
        by: Id<Person>,
        /// Why, in a few words.
        why: String,
    },
}

/// What somebody typed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Typed<'a> {
    /// Who asks.
    pub asks: TypedDetails<'a>,
    /// For how many.
    pub people: &'a str,
    /// When.
    pub when: &'a str,
    /// What for.
    pub purpose: &'a str,
}

/// What to mend: the field, and the key of the sentence in the catalogues.
pub type Slip = (&'static str, &'static str);

/// Why nothing is done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnquiryError {
    /// It is confirmed already: nothing is wrong.
    #[error("your enquiry is confirmed already")]
    Confirmed,
    /// It became a programme.
    #[error("this enquiry became a programme")]
    Turned,
    /// It is closed.
    #[error("this enquiry is closed")]
    Closed,
    /// Nobody has proven its address.
    #[error("this enquiry is not confirmed")]
    Unconfirmed,
}

/// Reads what was typed; all that is to mend comes back at once, in the form's order.
pub fn check(typed: Typed<'_>) -> Result<(Details, Wish), Vec<Slip>> {
    let mut slips: Vec<Slip> = Vec::new();
    let asks = Details::check(typed.asks).map_err(|all| slips.extend(all.iter().map(|it| (it.field(), it.key())))).ok();
    let people = typed.people.trim().parse::<i64>().ok().filter(|it| (1..=MOST_PEOPLE).contains(it));
    slips.extend(people.is_none().then_some(("people", "enquiry-people-shape")));
    let when = text(typed.when, WHEN, ("when", "enquiry-when-missing", "enquiry-when-too-long"), &mut slips);
    let purpose =
        text(typed.purpose, WORDS, ("purpose", "enquiry-purpose-missing", "enquiry-purpose-too-long"), &mut slips);
    match (asks, people, when, purpose) {
        (Some(asks), Some(people), Some(when), Some(purpose)) => Ok((asks, Wish { people, when, purpose })),
        _ => Err(slips),
    }
}

/// Words that must be there and fit.
pub(crate) fn text(
    typed: &str,
    most: usize,
    (field, missing, long): (&'static str, &'static str, &'static str),
    slips: &mut Vec<Slip>,
) -> Option<String> {
    let text = typed.trim();
    let slip = match text.chars().count() {
        0 => missing,
        length if length > most => long,
        _ => return Some(text.to_owned()),
    };
    slips.push((field, slip));
    None
}

impl State {
    /// Its name in message keys.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Unconfirmed => "unconfirmed",
            Self::New { .. } => "new",
            Self::Answered { .. } => "answered",
            Self::Turned { .. } => "turned",
            Self::Closed { .. } => "closed",
        }
    }
}

impl Enquiry {
    /// Where its letters go.
    pub fn email(&self) -> &EmailAddress {
        &self.asks.email
    }
    /// The button in the letter is pressed.
    pub fn confirm(self, at: Timestamp) -> Result<Self, EnquiryError> {
        match self.state {
            State::Unconfirmed => Ok(Self { state: State::New { at }, ..self }),
            _ => Err(EnquiryError::Confirmed),
        }
    }
    /// Somebody wrote back; again, if there is more to say.
    pub fn answer(self, by: Id<Person>, at: Timestamp) -> Result<Self, EnquiryError> {
        self.check_open().map(|()| Self { state: State::Answered { at, by }, ..self })
    }
    /// It becomes a programme.
    pub fn turn(self, into: Id<kernel::Programme>, by: Id<Person>, at: Timestamp) -> Result<Self, EnquiryError> {
        self.check_open().map(|()| Self { state: State::Turned { at, by, into }, ..self })
    }
    /// Nothing comes of it.
    pub fn close(self, why: String, by: Id<Person>, at: Timestamp) -> Result<Self, EnquiryError> {
        self.check_open().map(|()| Self { state: State::Closed { at, by, why }, ..self })
    }
    /// Whether something can still become of it.
    pub fn check_open(&self) -> Result<(), EnquiryError> {
        match self.state {
            State::New { .. } | State::Answered { .. } => Ok(()),
            State::Unconfirmed => Err(EnquiryError::Unconfirmed),
            State::Turned { .. } => Err(EnquiryError::Turned),
            State::Closed { .. } => Err(EnquiryError::Closed),
        }
    }
}
