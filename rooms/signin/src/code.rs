//! A code sent by letter: six digits, good for a quarter of an hour, a few tries, one use, and only
//! in the browser that asked. Pure.

use crate::enrolment;
use crate::next::Next;
use kernel::{Id, Person, Timestamp};
use std::time::Duration;
use subtle::ConstantTimeEq;

/// How long a code is good.
pub(crate) const GOOD_FOR: Duration = Duration::from_secs(15 * 60);
/// How many digits it has.
const DIGITS: usize = 6;

/// A code that was asked for in this browser, the last one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Code {
    pub id: Id<Self>,
    /// Whose address it was; nobody's, when the address is not known.
    pub person: Option<Id<Person>>,
    pub hash: String,
    pub next: Next,
    pub asked_at: Timestamp,
    /// How many wrong codes were entered.
    pub wrong: i64,
}

/// Why a code does not open the door; the message is a key of the catalogues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum CodeError {
    /// This browser has asked for none, or has used it.
    #[error("signin-code-other-browser")]
    OtherBrowser,
    /// It was asked for too long ago.
    #[error("signin-code-late")]
    Late,
    /// Too many wrong codes were entered.
    #[error("signin-code-spent")]
    Spent,
    /// It is another code; so many tries are left.
    #[error("signin-code-wrong")]
    Wrong {
        /// How many.
        left: i64,
    },
}

impl Code {
    /// Whether a code can still be entered at all, of so many tries.
    pub(crate) fn waits(&self, tries: i64, now: Timestamp) -> Result<(), CodeError> {
        if self.wrong >= tries {
            Err(CodeError::Spent)
        } else if now.since(self.asked_at) > GOOD_FOR {
            Err(CodeError::Late)
        } else {
            Ok(())
        }
    }

    /// Whose door the code with this hash opens now.
    pub(crate) fn opens(&self, hash: &str, tries: i64, now: Timestamp) -> Result<Id<Person>, CodeError> {
        self.waits(tries, now)?;
        let same = bool::from(self.hash.as_bytes().ct_eq(hash.as_bytes()));
        match self.person {
            Some(person) if same => Ok(person),
            _ => Err(self.wrong_once_more(tries)),
        }
    }

    /// What is said to one more wrong code.
    pub(crate) fn wrong_once_more(&self, tries: i64) -> CodeError {
        if self.wrong + 1 >= tries { CodeError::Spent } else { CodeError::Wrong { left: tries - self.wrong - 1 } }
    }
}

/// What was typed where a code belongs, without the spaces and hyphens people type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Entered {
    /// The digits of a code that was sent.
    Mailed(String),
    /// The digits of one the operator handed over.
    Enrolment(String),
}

impl Entered {
    /// None when it can be neither.
    pub(crate) fn read(typed: &str) -> Option<Self> {
        let kept: String = typed.chars().filter(|c| !c.is_whitespace() && !"-–".contains(*c)).collect();
        match kept.bytes().all(|byte| byte.is_ascii_digit()) {
            true if kept.len() == DIGITS => Some(Self::Mailed(kept)),
            true if enrolment::is_one(&kept) => Some(Self::Enrolment(kept)),
            _ => None,
        }
    }
}

/// A number below a million as a code.
pub(crate) fn written(number: u32) -> String {
    format!("{number:0DIGITS$}")
}
