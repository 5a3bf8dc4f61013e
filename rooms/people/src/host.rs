//! Who runs programmes on this installation: a tenant. Every row belongs to one.

use std::fmt;

/// A host's short name, part of addresses: lower-case letters, digits and hyphens, 2 to 40.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostName(String);

/// A text that cannot be a host's short name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a host's short name is 2 to 40 lower-case letters, digits and hyphens, and begins with a letter")]
pub struct HostNameError;

impl HostName {
    /// Reads a short name.
    pub fn parse(text: &str) -> Result<Self, HostNameError> {
        let good = (2..=40).contains(&text.len())
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if good { Ok(Self(text.to_owned())) } else { Err(HostNameError) }
    }
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for HostName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
