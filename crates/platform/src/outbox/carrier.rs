//! How letters leave: by a mail server, into a folder, or not at all.

use secrecy::SecretString;
use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

/// The word by which a kept letter is known in the table.
pub(super) const KEPT: &str = "kept";

/// What takes the letters away.
#[derive(Debug, Clone)]
pub enum Carrier {
    /// A mail server.
    Smtp(Smtp),
    /// A folder that receives one `.eml` file a letter.
    Folder(PathBuf),
    /// Nothing: a demonstration. Letters can be read on the outbox's page.
    Kept,
}

impl Carrier {
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Smtp(_) => "smtp",
            Self::Folder(_) => "folder",
            Self::Kept => KEPT,
        }
    }
}

/// How the line to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// From the first byte (usually port 465).
    Implicit,
    /// From the server's greeting on (usually port 587).
    StartTls,
    /// Not at all: only to this very machine.
    None,
}

/// A mail server.
#[derive(Debug, Clone)]
pub struct Smtp {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) security: Security,
    pub(super) credentials: Option<(String, SecretString)>,
    pub(super) timeout: Duration,
}

/// Letters would travel in the open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a mail server on another machine needs implicit TLS or STARTTLS")]
pub struct PlainText;

impl Smtp {
    /// A mail server by its name and port.
    pub fn new(host: impl Into<String>, port: u16, security: Security) -> Result<Self, PlainText> {
        let host = host.into();
        if security == Security::None && !is_loopback(&host) {
            return Err(PlainText);
        }
        Ok(Self { host, port, security, credentials: None, timeout: Duration::from_secs(30) })
    }
    /// How we sign in to it.
    #[must_use]
    pub fn credentials(self, name: String, password: SecretString) -> Self {
        Self { credentials: Some((name, password)), ..self }
    }
    /// How long it may take over one letter, instead of half a minute.
    #[must_use]
    pub fn timeout(self, timeout: Duration) -> Self {
        Self { timeout, ..self }
    }
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_never_travel_in_the_open() {
        assert!(Smtp::new("127.0.0.1", 25, Security::None).is_ok());
        assert!(Smtp::new("::1", 25, Security::None).is_ok());
        assert_eq!(Smtp::new("smtp.kith.example", 25, Security::None).err(), Some(PlainText));
        assert!(Smtp::new("smtp.kith.example", 587, Security::StartTls).is_ok());
    }
}
