//! An interest: someone would like to join, and keeps their place in the order of arrival. Apart
//! from `order`, which compares many; here one goes its way.
//!
//! The rules, as the people of the briefs would have them:
//! - What counts for the order is when the interest **came** (`arrived_at`): the web form's
//!   instant, or the e-mail's or telephone call's, when a coordinator enters it later.
//! - It **stands** once the button in the letter is pressed within the programme's days (7), or a
//!   coordinator vouches for it; then it counts from when it came. Before that it is marked.
//! - Unanswered it **lapses**. Pressing the button still works, but then the interest counts from
//!   that press: others relied on the order in the meantime. Where that is unjust (the letter was
//!   lost), a coordinator vouches, and it counts from when it came.
//! - After the deadline interests are taken and marked late; they come after all in time.

pub(crate) mod asked_by;
mod channel;
pub(crate) mod listing;
pub(crate) mod note;
pub mod order;
mod standing;

pub use channel::Channel;
pub use standing::{ConfirmError, LapseError, Standing, VouchError, WithdrawError};

use crate::{
    blueprint::Blueprint,
    details::Details,
    programme::{Doors, Programme, State},
    reference::Reference,
};
use kernel::{EmailAddress, Id, Organisation, Person, Timestamp};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);
/// How long before publishing an interest may have come: after the webinar, before the page.
const BEFORE_PUBLISHING: i64 = 90;

/// Someone's interest in a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interest {
    /// Its id.
    pub id: Id<Interest>,
    /// In what.
    pub programme: Id<kernel::Programme>,
    /// What the person quotes.
    pub reference: Reference,
    /// Their name.
    pub name: String,
    /// Where letters go.
    pub email: EmailAddress,
    /// Their employer as typed.
    pub organisation: String,
    /// The employer it is, once someone or something matched it.
    pub matched: Option<Id<Organisation>>,
    /// Their job.
    pub job_title: Option<String>,
    /// Their telephone number.
    pub phone: Option<String>,
    /// How it came.
    pub channel: Channel,
    /// Who entered it, unless they did so themselves.
    pub entered_by: Option<Id<Person>>,
    /// When it came.
    pub arrived_at: Timestamp,
    /// When it was written down here.
    pub recorded_at: Timestamp,
    /// What counts for the order: `arrived_at`, unless it was confirmed after it had lapsed.
    pub counts_from: Timestamp,
    /// Whether it stands.
    pub standing: Standing,
    /// More time to apply than the others have.
    pub more_time: Option<MoreTime>,
}

/// A last day for applying that is one person's alone, because something kept them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoreTime {
    /// The last day.
    pub until: kernel::Date,
    /// Why, in words for those who run the programme.
    pub why: String,
}

/// How an interest came to a coordinator who writes it down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// How it came; not by the web.
    pub channel: Channel,
    /// Who writes it down.
    pub by: Id<Person>,
    /// When it came.
    pub arrived_at: Timestamp,
}

/// Why nobody can register now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RegisterError {
    /// The programme is not public.
    #[error("this programme is not open for interest")]
    Unpublished,
    /// It opens later.
    #[error("you can register from {0}")]
    NotYet(kernel::Date),
    /// It takes nobody any more.
    #[error("this programme is closed")]
    Closed,
    /// It is for the people of one employer.
    #[error("this programme is only for people who work for one organisation")]
    OfAnotherEmployer,
}

/// Why an interest cannot be written down so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnterError {
    /// The programme is a draft.
    #[error("publish the programme first")]
    Unpublished,
    /// It takes nobody any more.
    #[error("this programme is closed")]
    Closed,
    /// It is for the people of one employer.
    #[error("this programme is only for people who work for one organisation")]
    OfAnotherEmployer,
    /// The form on the page is for the person.
    #[error("say how it came: by email, by telephone, in person or with a list")]
    HowMissing,
    /// It would come tomorrow.
    #[error("enter a day and time that is not in the future")]
    InTheFuture,
    /// It came long before anybody could know of the programme.
    #[error("check the day: it is more than 90 days before the programme was published")]
    TooEarly,
}

impl Interest {
    /// What someone sends from the programme's page. It waits for the button in the letter.
    pub fn register(
        id: Id<Self>,
        (programme, rules): (&Programme, &Blueprint),
        reference: Reference,
        details: Details,
        now: Timestamp,
    ) -> Result<Self, RegisterError> {
        match programme.doors(rules, now) {
            Doors::Open(_) | Doors::Late(_) => {}
            Doors::Unpublished => return Err(RegisterError::Unpublished),
            Doors::NotYet(day) => return Err(RegisterError::NotYet(day)),
            Doors::Closed => return Err(RegisterError::Closed),
        }
        if !programme.is_for(&details.organisation) {
            return Err(RegisterError::OfAnotherEmployer);
        }
        let days = u32::from(rules.interest.confirm_within_days);
        let until = now.plus(DAY * days);
        let standing = Standing::Unconfirmed { until };
        let it = Self::new(id, programme.id, reference, details, standing, now);
        Ok(it)
    }

    /// What a coordinator writes down for someone. It stands: the coordinator vouches for it.
    pub fn enter(
        id: Id<Self>,
        programme: &Programme,
        reference: Reference,
        details: Details,
        entry: Entry,
        now: Timestamp,
    ) -> Result<Self, EnterError> {
        let published = match programme.state {
            State::Drafted => return Err(EnterError::Unpublished),
            State::Closed { .. } => return Err(EnterError::Closed),
            State::Published { at, .. } => at,
        };
        if !programme.is_for(&details.organisation) {
            return Err(EnterError::OfAnotherEmployer);
        }
        if entry.channel == Channel::Web {
            return Err(EnterError::HowMissing);
        }
        if entry.arrived_at > now {
            return Err(EnterError::InTheFuture);
        }
        let earliest = published.day().plus_days(-BEFORE_PUBLISHING);
        if entry.arrived_at < earliest.starts_at() {
            return Err(EnterError::TooEarly);
        }
        let standing = Standing::Vouched { at: now, by: entry.by };
        Ok(Self {
            channel: entry.channel,
            entered_by: Some(entry.by),
            arrived_at: entry.arrived_at,
            counts_from: entry.arrived_at,
            ..Self::new(id, programme.id, reference, details, standing, now)
        })
    }

    /// The same person's in a programme that runs beside theirs: it counts from the same instant, and
    /// stands because the first does.
    pub fn carry_over(&self, id: Id<Self>, to: &Programme, reference: Reference, now: Timestamp) -> Self {
        let (channel, standing) = (Channel::CarriedOver, Standing::Confirmed { at: now });
        let own = Self { entered_by: None, more_time: None, ..self.clone() };
        Self { id, programme: to.id, reference, channel, standing, ..own }
    }

    fn new(
        id: Id<Self>,
        programme: Id<kernel::Programme>,
        reference: Reference,
        details: Details,
        standing: Standing,
        now: Timestamp,
    ) -> Self {
        Self {
            id,
            programme,
            reference,
            name: details.name,
            email: details.email,
            organisation: details.organisation,
            matched: None,
            job_title: details.job_title,
            phone: details.phone,
            channel: Channel::Web,
            entered_by: None,
            arrived_at: now,
            recorded_at: now,
            counts_from: now,
            standing,
            more_time: None,
        }
    }
}
