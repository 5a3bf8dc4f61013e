//! A programme made anew from another: its next run, a run beside it, a run for one employer. Apart from
//! `mod`, which follows one programme on its way.

use super::fee::Fee;
use super::parallel::Parallel;
use super::{DraftError, Programme, PublishError, lines};
use crate::blueprint::BlueprintError;
use crate::deadline::{self, Deadlines, MoveDeadlineError};
use crate::slug::Slug;
use kernel::{Date, Id, Timestamp};

/// Why a programme is not made anew as a copy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CopyError {
    /// The title is missing or too long.
    #[error("{0}")]
    Draft(#[from] DraftError),
    /// Another programme of this host has the address.
    #[error("choose another web address: this one is taken")]
    AddressTaken,
    /// What it was made from cannot be read any more.
    #[error("correct the blueprint first: it has {} that cannot be read", lines(.0))]
    Blueprint(Vec<BlueprintError>),
    /// The deadline is not a day that can be kept.
    #[error("{0}")]
    Deadline(MoveDeadlineError),
    /// The deadline is before the day from which people may register.
    #[error("choose a deadline after the day on which registration opens")]
    DeadlineBeforeOpening,
}

impl CopyError {
    /// What to mend: the form's field, and the key of the sentence in the catalogues. A blueprint that
    /// cannot be read is shown line by line instead.
    pub(crate) fn slip(&self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Draft(DraftError::TitleMissing) => Some(("title", "new-title-missing")),
            Self::Draft(DraftError::TitleTooLong) => Some(("title", "new-title-too-long")),
            Self::AddressTaken => Some(("address", "copy-address-taken")),
            Self::Deadline(error) => Some(("deadline", error.key())),
            Self::DeadlineBeforeOpening => Some(("deadline", "publication-before-opening")),
            Self::Blueprint(_) => None,
        }
    }
}

impl From<PublishError> for CopyError {
    /// What is opened beside another is published in the same breath; a fresh draft is neither public
    /// nor closed.
    fn from(error: PublishError) -> Self {
        match error {
            PublishError::AlreadyPublished | PublishError::Closed => Self::AddressTaken,
            PublishError::Blueprint(slips) => Self::Blueprint(slips),
            PublishError::Deadline(error) => Self::Deadline(error),
            PublishError::DeadlineBeforeOpening => Self::DeadlineBeforeOpening,
        }
    }
}

impl Programme {
    /// A draft of its next run, by the same rules; nothing of its people goes along. The deadline is
    /// proposed to whoever publishes it.
    pub fn copy(
        &self,
        id: Id<kernel::Programme>,
        (slug, title): (Slug, &str),
        deadline: Option<Date>,
        now: Timestamp,
    ) -> Result<Self, CopyError> {
        let rules = self.rules().map_err(CopyError::Blueprint)?.interest;
        if let Some(day) = deadline {
            deadline::check_day(day, now).map_err(CopyError::Deadline)?;
            if rules.opens.is_some_and(|rule| day < rule.for_publishing_on(now.day())) {
                return Err(CopyError::DeadlineBeforeOpening);
            }
        }
        let made_from = (self.blueprint_name.as_str(), self.blueprint_text.as_str());
        let draft = Self::draft(id, self.host, slug, title, made_from)?;
        let (copied_from, employer) = (Some(self.id), self.employer.clone());
        Ok(Self { copied_from, employer, fee: self.fee, deadlines: Deadlines::new(deadline), ..draft })
    }
    /// The same for one employer alone, which pays. It is found by its address and by no list.
    pub fn in_house(
        &self,
        id: Id<kernel::Programme>,
        (slug, title): (Slug, &str),
        (fee, employer): (Fee, String),
        now: Timestamp,
    ) -> Result<Self, CopyError> {
        Ok(Self { fee, employer: Some(employer), ..self.copy(id, (slug, title), None, now)? })
    }
    /// The same as a programme that runs beside this one.
    pub fn beside(
        &self,
        id: Id<kernel::Programme>,
        (slug, title): (Slug, &str),
        deadline: Option<Date>,
        (fee, other_dates): (Fee, bool),
        now: Timestamp,
    ) -> Result<Self, CopyError> {
        let to = self.line();
        Ok(Self { parallel: Some(Parallel { to, other_dates }), fee, ..self.copy(id, (slug, title), deadline, now)? })
    }
}
