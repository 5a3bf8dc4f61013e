//! The address at which somebody's phone reads their dates. Pure.
//!
//! The secret in it is worked out from the feed's id and the installation's key, and only a mark of it
//! is kept: whoever steals the database reads no calendar.

use kernel::{Id, Person, Timestamp};

/// A feed that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Feed {
    pub id: Id<Self>,
    pub person: Id<Person>,
    pub made_at: Timestamp,
}

impl Feed {
    /// The secret part of its address.
    pub(crate) fn secret(&self, key: &[u8; 32]) -> String {
        web::edge::mac(key, &["calendar feed", &self.id.to_string()])
    }
    /// The path of its address.
    pub(crate) fn path(&self, key: &[u8; 32]) -> String {
        format!("/calendar/feed/{}.ics", self.secret(key))
    }
}

/// What is kept of a secret.
pub(crate) fn mark(key: &[u8; 32], secret: &str) -> String {
    web::edge::mac(key, &["calendar feed mark", secret])
}

/// The secret in the last part of an address; none where it cannot be one.
pub(crate) fn secret_in(part: &str) -> Option<&str> {
    part.strip_suffix(".ics").filter(|it| it.len() == 64 && it.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
