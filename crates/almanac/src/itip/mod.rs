//! Entries in other people's calendars: what we hold, how it changes, and the iCalendar text that
//! says so (RFC 5545; requests and cancellations by RFC 5546).
//!
//! Apart because a calendar that was told something must never be left believing it: every change
//! has a sequence number above the last, so the order in which letters arrive does not matter.

#[cfg(any(test, feature = "testing"))]
pub mod client;
mod line;
#[cfg(test)]
mod tests;
mod write;
mod zone;

pub use line::{Line, LineError};
pub use write::{feed, message};
pub use zone::VTIMEZONE_LONDON;

use kernel::{EmailAddress, Timestamp};
use std::{fmt, str::FromStr};

/// The identifier of an entry in every calendar, for ever: 1 to 200 of `A–Z a–z 0–9 . _ @ -`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Uid(String);

/// A text that is no UID.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an identifier has 1 to 200 letters, digits, dots, hyphens, underscores or @")]
pub struct UidError;

impl FromStr for Uid {
    type Err = UidError;
    fn from_str(text: &str) -> Result<Self, UidError> {
        let sound = |c: char| c.is_ascii_alphanumeric() || "._@-".contains(c);
        if (1..=200).contains(&text.len()) && text.chars().all(sound) {
            Ok(Self(text.to_owned()))
        } else {
            Err(UidError)
        }
    }
}
impl fmt::Display for Uid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// On which clock an entry is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Zone {
    /// `Europe/London`, with its full definition in the text.
    #[default]
    London,
    /// Universal time, which every client turns into its own.
    Utc,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Details {
    /// When it begins.
    pub begins_at: Timestamp,
    /// When it ends; an end before the beginning is written as the beginning.
    pub ends_at: Timestamp,
    /// On which clock it is written.
    pub zone: Zone,
    /// A neutral title: it is read over shoulders and by assistants.
    pub title: Line,
    /// Where, as text; never a link.
    pub place: Option<Line>,
}

/// Whether an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It takes place.
    Confirmed,
    /// It does not.
    Cancelled,
}

/// What a message asks of the reader's calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// Enter it, or change what is there.
    Request,
    /// Take it out.
    Cancel,
}

impl Method {
    /// iCalendar's word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

/// Somebody named in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// The name shown, if any.
    pub name: Option<Line>,
    /// The address.
    pub address: EmailAddress,
}

/// One entry as it stands, with the marks by which clients know a newer word from an older one.
///
/// ```
/// use almanac::itip::{Details, Entry, Method, Zone};
/// let (ten, noon, now) = ("2027-01-12T10:00:00Z".parse()?, "2027-01-12T12:00:00Z".parse()?, "2026-12-01T09:00:00Z".parse()?);
/// let details = Details { begins_at: ten, ends_at: noon, zone: Zone::London, title: "Booked time".parse()?, place: None };
/// let mut entry = Entry::new("7@kith.example".parse()?, details.clone(), now);
/// assert_eq!(entry.put(details, now), None);
/// assert_eq!((entry.cancel(now), entry.sequence), (Some(Method::Cancel), 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its identifier; never changes.
    pub uid: Uid,
    /// How often it has changed. RFC 5546 (2.1.4) lets it stay for small changes; here it always
    /// rises, so that the newest word is known without its stamp.
    pub sequence: u32,
    /// When it last changed, to the second in texts.
    pub stamped_at: Timestamp,
    /// What it says.
    pub details: Details,
    /// Whether it stands.
    pub standing: Standing,
}

impl Entry {
    /// A new entry; the message that makes it known is a [`Method::Request`].
    pub fn new(uid: Uid, details: Details, now: Timestamp) -> Self {
        Self { uid, sequence: 0, stamped_at: now, details, standing: Standing::Confirmed }
    }
    /// Gives it these details, and has it stand again if it was cancelled. Answers what to send:
    /// nothing where nothing changed.
    pub fn put(&mut self, details: Details, now: Timestamp) -> Option<Method> {
        if self.details == details && self.standing == Standing::Confirmed {
            return None;
        }
        self.details = details;
        self.standing = Standing::Confirmed;
        self.changed(now);
        Some(Method::Request)
    }
    /// Cancels it. Answers what to send: nothing where it was cancelled already.
    pub fn cancel(&mut self, now: Timestamp) -> Option<Method> {
        if self.standing == Standing::Cancelled {
            return None;
        }
        self.standing = Standing::Cancelled;
        self.changed(now);
        Some(Method::Cancel)
    }
    /// What to send to say how it stands now.
    pub fn method(&self) -> Method {
        match self.standing {
            Standing::Confirmed => Method::Request,
            Standing::Cancelled => Method::Cancel,
        }
    }

    fn changed(&mut self, now: Timestamp) {
        self.sequence = self.sequence.saturating_add(1);
        // A clock that was set back must not make a newer word look older.
        self.stamped_at = self.stamped_at.max(now);
    }
}
