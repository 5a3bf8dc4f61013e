//! An enrolment code: twelve digits the operator hands over, for the first way in and for days without
//! mail. It is entered where the code of a letter would be, and opens the same door. Pure.
//!
//! Digits alone, as in recovery codes. Twelve of them and the tries of a mailed code: whoever guesses
//! for the whole week has a chance of one in two hundred million.

use kernel::{Id, Person, Timestamp};
use std::time::Duration;
use subtle::ConstantTimeEq;

/// How long one is good.
pub(crate) const GOOD_FOR: Duration = Duration::from_secs(7 * 24 * 3600);
const DIGITS: usize = 12;
const GROUP: usize = 4;

/// One that was written and has not been used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Enrolment {
    pub id: Id<Self>,
    pub person: Id<Person>,
    pub hash: String,
    pub written_at: Timestamp,
}

impl Enrolment {
    /// Whether the code with this hash is this one, in time.
    pub(crate) fn opens(&self, hash: &str, now: Timestamp) -> bool {
        let same = bool::from(self.hash.as_bytes().ct_eq(hash.as_bytes()));
        same && now.since(self.written_at) <= GOOD_FOR
    }
}

/// Three throws below ten thousand as a code: `4821 3905 5712`.
pub(crate) fn written(throws: [u32; DIGITS / GROUP]) -> String {
    throws.map(|throw| format!("{throw:0GROUP$}")).join(" ")
}

/// Whether so many digits are an enrolment code's.
pub(crate) fn is_one(digits: &str) -> bool {
    digits.len() == DIGITS
}
