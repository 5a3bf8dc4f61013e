//! The two halves: the recipient a backup is sealed for, and the identity that opens it.

use age::secrecy::ExposeSecret;
use std::fmt;
use std::str::FromStr;

/// Whom backups are sealed for: `age1…`. It is no secret.
#[derive(Clone)]
pub struct Recipient(pub(crate) age::x25519::Recipient);

/// A text that is no recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no recipient of backups: it is one word that begins with age1, as the recovery sheet has it")]
pub struct BadRecipient;

impl FromStr for Recipient {
    type Err = BadRecipient;
    fn from_str(text: &str) -> Result<Self, BadRecipient> {
        text.trim().parse().map(Self).map_err(|_| BadRecipient)
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What opens backups: `AGE-SECRET-KEY-1…`. It cannot be shown by accident.
#[derive(Clone)]
pub struct Identity(pub(crate) age::x25519::Identity);

/// A text that is no identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "this is no identity for backups: it is one word that begins with AGE-SECRET-KEY-1, as the recovery sheet has it"
)]
pub struct BadIdentity;

impl Identity {
    /// A new one.
    #[must_use]
    pub fn new() -> Self {
        Self(age::x25519::Identity::generate())
    }
    /// Its other half.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public())
    }
    /// The secret itself, for the recovery sheet.
    pub fn reveal(&self) -> String {
        self.0.to_string().expose_secret().to_owned()
    }
}

impl Default for Identity {
    fn default() -> Self {
        Self::new()
    }
}

impl FromStr for Identity {
    type Err = BadIdentity;
    fn from_str(text: &str) -> Result<Self, BadIdentity> {
        text.trim().parse().map(Self).map_err(|_| BadIdentity)
    }
}
