//! A place: an offer that was taken and not given up. What the rooms above know of it: whose it is,
//! what the employer promised, and the answers that sets are formed by. Apart from `selection`,
//! which decides who gets one.

use crate::application::endorsement::{Commitment, Endorser};
use crate::folding::folded;
use crate::interest::Interest;
use crate::reference::Reference;
use crate::selection::offer::Offer;
use forms::Answers;
use kernel::{EmailAddress, Id, Timestamp};
use platform::facts::Fact;
use serde::{Deserialize, Serialize};

/// A place that is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its id: that of the offer, which stays when two interests of one person become one.
    pub id: Id<Offer>,
    /// In what.
    pub programme: Id<kernel::Programme>,
    /// Whose.
    pub interest: Id<Interest>,
    /// What they quote.
    pub reference: Reference,
    /// Their place in the order of first interest, from 1.
    pub rank: usize,
    /// Their name.
    pub name: String,
    /// Where letters go.
    pub email: EmailAddress,
    /// Their employer, as they wrote it.
    pub organisation: String,
    /// Their job.
    pub job_title: Option<String>,
    /// When they took it.
    pub taken_at: Timestamp,
    /// What the employer promised; none where its word is not asked for.
    pub commitment: Option<Commitment>,
    /// The manager who gave it.
    pub endorser: Option<Endorser>,
    /// Their answers about days, work, seniority, region, needs, and people to keep apart from.
    pub answers: Answers,
    /// Their own page, as letters link to it.
    pub page: String,
    /// The tongue they filled in their form with, as a tag: `cy`.
    pub tongue: String,
}

impl Place {
    /// The employer as caps and invoices count it: two spellings of one name are one.
    pub fn employer(&self) -> String {
        folded(&self.organisation)
    }
}

/// Somebody took a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceTaken {
    /// In what.
    pub programme: Id<kernel::Programme>,
    /// Which place.
    pub place: Id<Offer>,
}
impl Fact for PlaceTaken {
    const KIND: &'static str = "programmes/place-taken";
}

/// Somebody who had taken a place does not come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceGivenUp {
    /// In what.
    pub programme: Id<kernel::Programme>,
    /// Which place.
    pub place: Id<Offer>,
}
impl Fact for PlaceGivenUp {
    const KIND: &'static str = "programmes/place-given-up";
}
