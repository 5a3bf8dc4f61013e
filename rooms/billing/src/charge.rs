//! One confirmed place that somebody has to pay for: what a room below hands over.
//! Apart because it is the only thing billing learns about a person.

use crate::employer::Employer;
use kernel::{EmailAddress, Id, Money, Programme};
use programmes::selection::offer::Offer;

/// Whom the invoice goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Their name, or the name of the office.
    pub name: String,
    /// Where the invoice is sent.
    pub email: EmailAddress,
}

/// How an employer wants its people to appear on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Naming {
    /// In full.
    Names,
    /// First letters only: the choice unless somebody asks for more.
    #[default]
    Initials,
}

impl Naming {
    /// Both, in the order forms list them.
    pub const ALL: [Self; 2] = [Self::Initials, Self::Names];

    /// Its word in forms and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Initials => "initials",
        }
    }
    /// The name as it may be printed.
    pub fn of(self, name: &str) -> String {
        match self {
            Self::Names => name.split_whitespace().collect::<Vec<_>>().join(" "),
            Self::Initials => {
                let parts = name.split(|it: char| it.is_whitespace() || it == '-');
                parts.filter_map(|part| part.chars().find(|it| it.is_alphanumeric())).flat_map(first).collect()
            }
        }
    }
}

/// The letter and its full stop.
fn first(letter: char) -> impl Iterator<Item = char> {
    letter.to_uppercase().chain(['.'])
}

/// One place at one price.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    /// Which place, as the programme knows it.
    pub place: Id<Offer>,
    /// Who pays.
    pub employer: Id<Employer>,
    /// For what.
    pub programme: Id<Programme>,
    /// For whom, already as the employer wants it printed.
    pub person: String,
    /// Before VAT.
    pub price: Money,
    /// The employer's order, where there is one.
    pub purchase_order: Option<String>,
    /// Whom the invoice goes to.
    pub contact: Contact,
}
