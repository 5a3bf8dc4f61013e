//! How long the people of a programme stay known once it has closed: they are erased by themselves, with notice, unless
//! somebody says until when they are needed and why. Pure; what erasing is stands in `erasure`.

use crate::erasure::due_on;
use crate::programme::Programme;
use kernel::{Date, Id, Person, Timestamp};

/// For so many days before, whoever runs the programme reads that its people will be erased.
pub const NOTICE_DAYS: i64 = 90;
/// So many years ahead, at most, people can be kept: as long as anybody follows a cohort.
pub const LONGEST_YEARS: i16 = 10;
/// How long the reason may be, in characters.
pub const LONGEST_REASON: usize = 500;

/// Until when people are kept longer than usual.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptLonger {
    /// The first day on which they may be erased by themselves.
    pub until: Date,
    /// Why they are needed.
    pub why: String,
    /// When this was said.
    pub at: Timestamp,
    /// By whom.
    pub by: Id<Person>,
}

/// Why people are not kept longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeepError {
    /// The day is over.
    #[error("choose a later day")]
    InThePast,
    /// More than [`LONGEST_YEARS`] ahead.
    #[error("check the year: the day can be at most ten years ahead")]
    TooFar,
    /// They are kept as long already.
    #[error("they are kept until {0} as it is: choose a later day")]
    NotLater(Date),
    /// Nobody could tell later why they were kept.
    #[error("say why they are needed")]
    ReasonMissing,
    /// The reason does not fit.
    #[error("use at most 500 characters for the reason")]
    ReasonTooLong,
}

/// What stands on record about how long a programme's people are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OnRecord {
    /// What was said last, where anybody wants them longer.
    pub longer: Option<KeptLonger>,
    /// The day since which whoever runs the programme reads that they will be erased.
    pub noticed: Option<Date>,
}

/// The day on which the people of a programme are erased by themselves; none while it takes registrations. It
/// counts from when notice was given and not from when it was due: after an upgrade, a long rest or a clock that
/// was wrong nobody is erased unannounced.
pub fn erased_on(it: &Programme, on_record: &OnRecord, now: Timestamp) -> Option<Date> {
    let noticed = on_record.noticed.unwrap_or(now.day());
    let usual = due_on(it)?.max(noticed).plus_days(NOTICE_DAYS);
    Some(on_record.longer.as_ref().map_or(usual, |longer| longer.until.max(usual)))
}

/// Whether they are erased by themselves now.
pub fn is_over(it: &Programme, on_record: &OnRecord, now: Timestamp) -> bool {
    on_record.noticed.is_some() && erased_on(it, on_record, now).is_some_and(|day| day <= now.day())
}

/// Keeps them longer, where need be before the programme has closed; `before` is what stands on record.
pub fn keep_longer(
    it: &Programme,
    before: &OnRecord,
    (until, why): (Date, &str),
    (by, now): (Id<Person>, Timestamp),
) -> Result<KeptLonger, KeepError> {
    let (why, today) = (why.trim(), now.day());
    match erased_on(it, before, now) {
        _ if until <= today => Err(KeepError::InThePast),
        _ if until > today.plus_years(LONGEST_YEARS) => Err(KeepError::TooFar),
        Some(as_it_is) if until <= as_it_is => Err(KeepError::NotLater(as_it_is)),
        _ if why.is_empty() => Err(KeepError::ReasonMissing),
        _ if why.chars().count() > LONGEST_REASON => Err(KeepError::ReasonTooLong),
        _ => Ok(KeptLonger { until, why: why.to_owned(), at: now, by }),
    }
}
