//! A programme: what a host offers, made from a blueprint, with its way from draft to close.
//! Apart from `blueprint`, which holds rules and knows no date, and from `interest`, which holds
//! people.

mod copying;
pub mod fee;
pub mod parallel;
pub(crate) mod sayings;

pub use copying::CopyError;

use crate::{
    blueprint::{Blueprint, BlueprintError, Payer, Price, Steps, kept},
    deadline::{self, Deadlines, MoveDeadlineError},
    folding::folded,
    slug::Slug,
};
use fee::Fee;
use kernel::{Date, Host, Id, Person, Timestamp};
use parallel::Parallel;

/// How long a title may be, in characters.
const TITLE: usize = 150;

/// Anything people join over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// Its id.
    pub id: Id<kernel::Programme>,
    /// Who runs it.
    pub host: Id<Host>,
    /// Its name in addresses, one of a kind within the host.
    pub slug: Slug,
    /// What people call it.
    pub title: String,
    /// The blueprint it was made from, by name: `hdn`.
    pub blueprint_name: String,
    /// Its own copy of the blueprint's text.
    pub blueprint_text: String,
    /// The programme it was made as a copy of, if it was.
    pub copied_from: Option<Id<kernel::Programme>>,
    /// The programme it runs beside, if it does.
    pub parallel: Option<Parallel>,
    /// What a place costs, where that is not what the blueprint says.
    pub fee: Fee,
    /// The one employer whose people it is for, and who pays; nothing where it is for everybody.
    pub employer: Option<String>,
    /// How far it is.
    pub state: State,
    /// Until when people may register, and how that moved.
    pub deadlines: Deadlines,
}

/// How far a programme is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Only the host's staff see it.
    Drafted,
    /// Everybody can read about it.
    Published {
        /// Since when.
        at: Timestamp,
        /// Who published it.
        by: Id<Person>,
    },
    /// It takes nobody any more.
    Closed {
        /// Since when.
        at: Timestamp,
        /// Who closed it.
        by: Id<Person>,
        /// When it had been published.
        published_at: Timestamp,
    },
}

/// Whether someone can register now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doors {
    /// It is not public: to the public it does not exist.
    Unpublished,
    /// From this day on.
    NotYet(Date),
    /// Yes; until the end of this day people are in time.
    Open(Option<Date>),
    /// Yes, but after all who were in time: the deadline was this day.
    Late(Date),
    /// No: the programme is closed, or does not take interests at all.
    Closed,
}

/// Why a draft cannot be made so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// It has no title.
    #[error("enter a title")]
    TitleMissing,
    /// The title does not fit.
    #[error("use at most 150 characters for the title")]
    TitleTooLong,
}

/// Why a programme cannot be published.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PublishError {
    /// It is public already.
    #[error("this programme is published already")]
    AlreadyPublished,
    /// It is closed.
    #[error("this programme is closed: copy it to offer it again")]
    Closed,
    /// Its blueprint has slips.
    #[error("correct the blueprint first: it has {} that cannot be read", lines(.0))]
    Blueprint(Vec<BlueprintError>),
    /// The deadline is not a day that can be kept.
    #[error("{0}")]
    Deadline(MoveDeadlineError),
    /// The deadline is before the day from which people may register.
    #[error("choose a deadline after the day on which registration opens")]
    DeadlineBeforeOpening,
}

/// Why a programme cannot be closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CloseError {
    /// It was never public.
    #[error("this programme is a draft: there is nothing to close")]
    NotPublished,
    /// It is closed.
    #[error("this programme is closed already")]
    AlreadyClosed,
}

fn lines(slips: &[BlueprintError]) -> String {
    if slips.len() == 1 { "one line".to_owned() } else { format!("{} lines", slips.len()) }
}

impl Programme {
    /// A draft from a blueprint's text; it may have slips until it is published.
    pub fn draft(
        id: Id<kernel::Programme>,
        host: Id<Host>,
        slug: Slug,
        title: &str,
        (blueprint_name, blueprint_text): (&str, &str),
    ) -> Result<Self, DraftError> {
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        if title.is_empty() {
            return Err(DraftError::TitleMissing);
        }
        if title.chars().count() > TITLE {
            return Err(DraftError::TitleTooLong);
        }
        Ok(Self {
            id,
            host,
            slug,
            title,
            blueprint_name: blueprint_name.to_owned(),
            blueprint_text: blueprint_text.to_owned(),
            copied_from: None,
            parallel: None,
            fee: Fee::AsBlueprint,
            employer: None,
            state: State::Drafted,
            deadlines: Deadlines::default(),
        })
    }
    /// The first of all programmes that run beside one another: people wait in one line for all of them.
    pub fn line(&self) -> Id<kernel::Programme> {
        self.parallel.map_or(self.id, |it| it.to)
    }
    /// Whether somebody of an organisation can take part.
    pub fn is_for(&self, organisation: &str) -> bool {
        self.employer.as_ref().is_none_or(|own| folded(own) == folded(organisation))
    }
    /// The blueprint's rules as they are in this run.
    fn of_this_run(&self, rules: Blueprint) -> Blueprint {
        let rules = self.fee.apply(rules);
        if self.employer.is_none() {
            return rules;
        }
        let price = rules.price.map(|price| Price { payer: Payer::Employer, ..price });
        let costs = price.is_some_and(|price| price.per_head.is_none_or(|it| it.pence() > 0));
        let steps = Steps { invoice: rules.steps.invoice || costs, ..rules.steps };
        Blueprint { price, steps, ..rules }
    }
    /// The rules it is run by.
    pub fn rules(&self) -> Result<Blueprint, Vec<BlueprintError>> {
        kept::read_once(&self.blueprint_text).map(|rules| self.of_this_run(rules))
    }
    /// Since when it has been public, if it ever was.
    pub fn published_at(&self) -> Option<Timestamp> {
        match self.state {
            State::Drafted => None,
            State::Published { at, .. } => Some(at),
            State::Closed { published_at, .. } => Some(published_at),
        }
    }
    /// Makes a draft public. Without a deadline given, the blueprint's rule says which; neither is
    /// no deadline.
    pub fn publish(self, deadline: Option<Date>, by: Id<Person>, now: Timestamp) -> Result<Self, PublishError> {
        match self.state {
            State::Drafted => {}
            State::Published { .. } => return Err(PublishError::AlreadyPublished),
            State::Closed { .. } => return Err(PublishError::Closed),
        }
        let rules = self.rules().map_err(PublishError::Blueprint)?.interest;
        let on = |rule: crate::blueprint::DayRule| rule.for_publishing_on(now.day());
        let deadline = deadline.or(rules.deadline.map(on));
        if let Some(day) = deadline {
            deadline::check_day(day, now).map_err(PublishError::Deadline)?;
            if rules.opens.map(on).is_some_and(|opens| day < opens) {
                return Err(PublishError::DeadlineBeforeOpening);
            }
        }
        Ok(Self { state: State::Published { at: now, by }, deadlines: Deadlines::new(deadline), ..self })
    }
    /// Ends registration for good.
    pub fn close(self, by: Id<Person>, now: Timestamp) -> Result<Self, CloseError> {
        match self.state {
            State::Drafted => Err(CloseError::NotPublished),
            State::Closed { .. } => Err(CloseError::AlreadyClosed),
            State::Published { at, .. } => Ok(Self { state: State::Closed { at: now, by, published_at: at }, ..self }),
        }
    }
    /// Moves the deadline of a published programme to the end of another day. Earlier needs a
    /// reason; after the old one has passed it opens registration in time again.
    pub fn move_deadline(
        self,
        to: Date,
        reason: &str,
        by: Id<Person>,
        now: Timestamp,
    ) -> Result<Self, MoveDeadlineError> {
        match self.state {
            State::Drafted => Err(MoveDeadlineError::NotPublished),
            State::Closed { .. } => Err(MoveDeadlineError::Closed),
            State::Published { .. } => Ok(Self { deadlines: self.deadlines.moved(to, reason, by, now)?, ..self }),
        }
    }
    /// Whether someone can register now, by the rules it is run by.
    pub fn doors(&self, rules: &Blueprint, now: Timestamp) -> Doors {
        let published = match self.state {
            State::Drafted => return Doors::Unpublished,
            State::Closed { .. } => return Doors::Closed,
            State::Published { at, .. } => at.day(),
        };
        let opens = rules.interest.opens.map(|it| it.for_publishing_on(published));
        match (opens, self.deadlines.current()) {
            _ if !rules.steps.interest => Doors::Closed,
            (Some(opens), _) if now < opens.starts_at() => Doors::NotYet(opens),
            (_, Some(day)) if day.ends_at() <= now => Doors::Late(day),
            (_, day) => Doors::Open(day),
        }
    }
}
