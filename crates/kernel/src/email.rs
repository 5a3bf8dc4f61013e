//! E-mail addresses, checked once where they enter and trusted from then on.

use serde::{Deserialize, Deserializer, Serialize};
use std::{fmt, str::FromStr};

/// An address a letter can be sent to. Kept as typed (trimmed); compared by [`EmailAddress::key`].
#[derive(Clone, Serialize)]
#[serde(transparent)]
pub struct EmailAddress(String);

/// Why a text is not an e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// Nothing was typed.
    #[error("enter an email address")]
    Missing,
    /// It has no shape of an address.
    #[error("enter an email address like name@example.org")]
    Shape,
    /// It is longer than mail allows (254 characters).
    #[error("this email address is too long")]
    TooLong,
}

impl EmailAddress {
    /// Reads what a person typed. Spaces around it are dropped.
    pub fn parse(typed: &str) -> Result<Self, EmailError> {
        let text = typed.trim();
        if text.is_empty() {
            return Err(EmailError::Missing);
        }
        if text.len() > 254 {
            return Err(EmailError::TooLong);
        }
        let (local, domain) = text.rsplit_once('@').ok_or(EmailError::Shape)?;
        if good_local(local) && good_domain(domain) { Ok(Self(text.to_owned())) } else { Err(EmailError::Shape) }
    }
    /// The address as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// What two spellings of one address have in common: lower case throughout.
    /// (RFC 5321 lets the part before the @ be case-sensitive; no provider in use is.)
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
    /// The part after the @, in lower case.
    pub fn domain(&self) -> String {
        self.0.rsplit_once('@').map(|(_, domain)| domain.to_lowercase()).unwrap_or_default()
    }
}

fn good_local(local: &str) -> bool {
    let allowed = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    !local.is_empty()
        && local.len() <= 64
        && local.chars().all(allowed)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
}

fn good_domain(domain: &str) -> bool {
    let label = |l: &str| {
        !l.is_empty()
            && l.len() <= 63
            && l.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !l.starts_with('-')
            && !l.ends_with('-')
    };
    domain.contains('.') && domain.split('.').all(label)
}

impl PartialEq for EmailAddress {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}
impl Eq for EmailAddress {}
impl std::hash::Hash for EmailAddress {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}
impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl fmt::Debug for EmailAddress {
    /// Hides the person: debug output ends up in logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "…@{}", self.domain())
    }
}
impl FromStr for EmailAddress {
    type Err = EmailError;
    fn from_str(text: &str) -> Result<Self, EmailError> {
        Self::parse(text)
    }
}
impl<'de> Deserialize<'de> for EmailAddress {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(from)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_people_have_are_taken_and_slips_are_not() {
        for good in ["ngozi.adeyemi@alder-housing.example", " o'neill+x@a.b.example ", "siân@cartrefi.example"] {
            assert!(EmailAddress::parse(good).is_ok(), "{good}");
        }
        for bad in [
            "ngozi",
            "ngozi@alder",
            "a b@c.example",
            "@c.example",
            "a@-c.example",
            "a@c..example",
            "a@b.c\r\nBcc: x@y.z",
        ] {
            assert_eq!(EmailAddress::parse(bad).err(), Some(EmailError::Shape), "{bad}");
        }
        assert_eq!(EmailAddress::parse("  ").err(), Some(EmailError::Missing));
    }

    proptest! {
        #[test]
        fn no_text_panics_and_none_carries_a_line_break(text in ".{0,300}") {
            if let Ok(address) = EmailAddress::parse(&text) {
                prop_assert!(!address.as_str().chars().any(char::is_control));
            }
        }
    }
}
