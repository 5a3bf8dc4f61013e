//! Erasing what people told about themselves: one person's when they ask for it, and a whole programme's
//! once it is long over. Apart from `interest`, which says how somebody stands; here nothing is left of them
//! but that there was somebody.
//!
//! The line stays in the order with its reference and its instants, so that nobody else's place changes and
//! an invoice still says what it was for. Invoices keep the names on them for as long as the law wants
//! accounts kept (six years: Value Added Tax Act 1994, schedule 11, paragraph 6(3); Finance Act 1998,
//! schedule 18, paragraph 21).

use crate::interest::{Interest, Standing};
use crate::programme::{Programme, State};
use kernel::{Date, EmailAddress, Id};
use platform::Timestamp;

/// What stands where a name was.
pub const NOBODY: &str = "–";
/// Addresses that were erased end so; the domain can never be somebody's (RFC 6761).
const DOMAIN: &str = "erased.invalid";
/// How many years after its registration closed a programme's people are still known: as long as a cohort is
/// followed.
pub const KEPT_YEARS: i16 = 3;

/// Why somebody's data are not erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EraseError {
    /// They are still on the list.
    #[error("take this person off the list first")]
    OnTheList,
    /// There is nothing left to erase.
    #[error("this was erased already")]
    AlreadyErased,
}

/// Why a programme's people are not erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EraseAllError {
    /// It is not long over.
    #[error("the data of this programme are kept for three years after its registration has closed")]
    TooEarly,
}

/// The address of somebody who was erased; everyone has another, so that nobody looks like somebody else.
pub fn address(id: Id<Interest>) -> EmailAddress {
    EmailAddress::parse(&format!("{id}@{DOMAIN}")).expect("an id and a domain are an address")
}

/// Whether nothing is known of them any more.
pub fn is_erased(it: &Interest) -> bool {
    it.email.domain() == DOMAIN
}

/// Whether what one person told may be erased now.
pub fn check(it: &Interest, now: Timestamp) -> Result<(), EraseError> {
    match it.standing {
        _ if is_erased(it) => Err(EraseError::AlreadyErased),
        Standing::Withdrawn { .. } | Standing::Merged { .. } | Standing::Lapsed { .. } => Ok(()),
        Standing::Unconfirmed { .. } if !it.is_waiting(now) => Ok(()),
        Standing::Unconfirmed { .. } | Standing::Confirmed { .. } | Standing::Vouched { .. } => {
            Err(EraseError::OnTheList)
        }
    }
}

/// From which day on the people of a programme may be forgotten; never while it takes registrations.
pub fn due_on(it: &Programme) -> Option<Date> {
    match it.state {
        State::Closed { at, .. } => Some(at.day().plus_years(KEPT_YEARS)),
        State::Drafted | State::Published { .. } => None,
    }
}

/// Whoever enquired before is forgotten: an employer's contact is kept as long as a programme's people are.
pub fn enquiries_before(now: Timestamp) -> Timestamp {
    now.day().plus_years(-KEPT_YEARS).starts_at()
}

/// Whether a programme's people may be forgotten now.
pub fn check_all(it: &Programme, now: Timestamp) -> Result<(), EraseAllError> {
    let is_due = due_on(it).is_some_and(|day| day <= now.day());
    if is_due { Ok(()) } else { Err(EraseAllError::TooEarly) }
}

/// What is left of somebody.
pub fn erased(it: &Interest) -> Interest {
    Interest {
        name: NOBODY.to_owned(),
        email: address(it.id),
        organisation: NOBODY.to_owned(),
        matched: None,
        job_title: None,
        phone: None,
        more_time: None,
        ..it.clone()
    }
}
