//! Two mediators are asked for only after both sides said yes, on a summary that names nobody.
//!
//! Apart so that it cannot be forgotten: a mediation becomes a request to the pool only through
//! [`MediationRequest`], and that is made only with both consents.

use super::people::{Request, same};

/// That one side agreed to a mediation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Whose.
    pub from: String,
}

/// Why a mediation cannot be asked for yet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MediationError {
    /// One side has not agreed.
    #[error("Mediators are drawn once both sides have agreed. {0} has not yet.")]
    NotAgreed(String),
    /// The two sides are one.
    #[error("A mediation has two sides. Name two different people.")]
    OneSide,
    /// The summary gives a side away.
    #[error("The summary names one of the two sides. Mediators are asked on a summary without names: rewrite it.")]
    NamesSomebody,
    /// Nobody works anywhere.
    #[error("Say which organisation the two sides work for: mediators come from outside it.")]
    NoOrganisation,
}

/// A mediation both sides agreed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediationRequest {
    summary: String,
    parties: [String; 2],
    organisation: String,
}

impl MediationRequest {
    /// Only with the consent of both sides, and on a summary that names neither.
    ///
    /// # Errors
    /// What is missing.
    pub fn new(
        summary: &str,
        parties: [&str; 2],
        organisation: &str,
        consents: &[Consent],
    ) -> Result<Self, MediationError> {
        if same(parties[0], parties[1]) || parties.iter().any(|it| it.trim().is_empty()) {
            return Err(MediationError::OneSide);
        }
        if let Some(silent) = parties.iter().find(|it| !consents.iter().any(|consent| same(&consent.from, it))) {
            return Err(MediationError::NotAgreed((*silent).to_owned()));
        }
        if organisation.trim().is_empty() {
            return Err(MediationError::NoOrganisation);
        }
        let words: Vec<String> = summary.split(|it: char| !it.is_alphanumeric()).map(str::to_lowercase).collect();
        let mut names = parties.iter().flat_map(|it| it.split(|it: char| !it.is_alphanumeric()));
        if names.any(|it| it.chars().count() > 1 && words.contains(&it.to_lowercase())) {
            return Err(MediationError::NamesSomebody);
        }
        let parties = parties.map(str::to_owned);
        Ok(Self { summary: summary.to_owned(), parties, organisation: organisation.to_owned() })
    }

    /// What mediators may read before they accept.
    pub fn summary(&self) -> &str {
        &self.summary
    }

    /// Two mediators from outside, and so many that stand by.
    pub fn request(&self, name: &str, reserves: u8) -> Request {
        Request {
            name: name.to_owned(),
            grade: 0,
            service: String::new(),
            outside: Some(self.organisation.clone()),
            size: 2,
            mix: Vec::new(),
            reserves,
            people: self.parties.to_vec(),
        }
    }
}
