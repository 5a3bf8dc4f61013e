//! Somebody to be entered. Pure.

use kernel::EmailAddress;

/// Somebody to enter.
#[derive(Debug, Clone)]
pub struct Newcomer {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: EmailAddress,
    /// Their telephone number.
    pub phone: Option<String>,
}
