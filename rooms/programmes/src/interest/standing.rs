//! Whether an interest stands, and every step from one standing to another. Apart from `mod`,
//! which says what an interest is and how it begins; the rules in words are there.

use super::Interest;
use kernel::{Id, Person, Timestamp};

/// Whether an interest stands, since when, by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The button in the letter has not been pressed; there is time until then.
    Unconfirmed {
        /// Until when pressing it keeps the place.
        until: Timestamp,
    },
    /// The button was pressed.
    Confirmed {
        /// When.
        at: Timestamp,
    },
    /// A coordinator knows that the person means it.
    Vouched {
        /// When they said so.
        at: Timestamp,
        /// Who.
        by: Id<Person>,
    },
    /// Nobody answered in time.
    Lapsed {
        /// When it was marked so.
        at: Timestamp,
    },
    /// The person does not want to join any more.
    Withdrawn {
        /// Since when.
        at: Timestamp,
    },
    /// The same person had another; that one counts.
    Merged {
        /// Which.
        into: Id<Interest>,
        /// When they were joined.
        at: Timestamp,
    },
}

impl Standing {
    /// Its name in columns and message keys.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Unconfirmed { .. } => "unconfirmed",
            Self::Confirmed { .. } => "confirmed",
            Self::Vouched { .. } => "vouched",
            Self::Lapsed { .. } => "lapsed",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Merged { .. } => "merged",
        }
    }
}

/// Why pressing the button changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ConfirmError {
    /// It stands: nothing to do, nothing wrong.
    #[error("your interest is confirmed already")]
    Stands,
    /// The person had withdrawn.
    #[error("you withdrew this interest: register again if you would like to join")]
    Withdrawn,
    /// Another one counts.
    #[error("you registered twice, and your other registration counts")]
    Merged(Id<Interest>),
}

/// Why a coordinator cannot vouch for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VouchError {
    /// It stands and counts from when it came.
    #[error("this interest stands already")]
    Stands,
    /// The person had withdrawn.
    #[error("this person withdrew their interest")]
    Withdrawn,
    /// Another one counts.
    #[error("this was a double registration, and the other one counts")]
    Merged(Id<Interest>),
}

/// Why it does not lapse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LapseError {
    /// There is still time to press the button.
    #[error("there is time to confirm until {0}")]
    NotDue(Timestamp),
    /// It was answered, withdrawn, merged, or has lapsed.
    #[error("this interest does not wait for an answer")]
    NotWaiting,
}

/// Why it cannot be withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WithdrawError {
    /// It is.
    #[error("this interest is withdrawn already")]
    AlreadyWithdrawn,
    /// Another one counts.
    #[error("this was a double registration: withdraw the other one")]
    Merged(Id<Interest>),
}

impl Interest {
    /// Whether it has a place of its own in the order.
    pub fn stands(&self) -> bool {
        matches!(self.standing, Standing::Confirmed { .. } | Standing::Vouched { .. })
    }
    /// Whether it was withdrawn, or is part of another.
    pub fn is_over(&self) -> bool {
        matches!(self.standing, Standing::Withdrawn { .. } | Standing::Merged { .. })
    }
    /// Whether pressing the button now keeps the place it came with.
    pub fn is_waiting(&self, now: Timestamp) -> bool {
        matches!(self.standing, Standing::Unconfirmed { until } if now <= until)
    }

    /// The button in the letter is pressed: in time it counts from when it came, else from now.
    pub fn confirm(self, now: Timestamp) -> Result<Self, ConfirmError> {
        let counts_from = match self.standing {
            Standing::Unconfirmed { until } if now <= until => self.counts_from,
            Standing::Unconfirmed { .. } | Standing::Lapsed { .. } => now,
            Standing::Confirmed { .. } | Standing::Vouched { .. } => {
                return Err(ConfirmError::Stands);
            }
            Standing::Withdrawn { .. } => return Err(ConfirmError::Withdrawn),
            Standing::Merged { into, .. } => return Err(ConfirmError::Merged(into)),
        };
        let standing = Standing::Confirmed { at: now };
        Ok(Self { standing, counts_from, ..self })
    }
    /// A coordinator knows that the person means it: it counts from when it came, also where it
    /// had lapsed or was confirmed too late.
    pub fn vouch(self, by: Id<Person>, now: Timestamp) -> Result<Self, VouchError> {
        match self.standing {
            Standing::Withdrawn { .. } => return Err(VouchError::Withdrawn),
            Standing::Merged { into, .. } => return Err(VouchError::Merged(into)),
            _ if self.stands() && self.counts_from <= self.arrived_at => {
                return Err(VouchError::Stands);
            }
            _ => {}
        }
        let (standing, counts_from) = (Standing::Vouched { at: now, by }, self.arrived_at);
        Ok(Self { standing, counts_from, ..self })
    }
    /// Time is up and nobody pressed the button.
    pub fn lapse(self, now: Timestamp) -> Result<Self, LapseError> {
        match self.standing {
            Standing::Unconfirmed { until } if now <= until => Err(LapseError::NotDue(until)),
            Standing::Unconfirmed { .. } => Ok(Self { standing: Standing::Lapsed { at: now }, ..self }),
            _ => Err(LapseError::NotWaiting),
        }
    }
    /// The person does not want to join any more.
    pub fn withdraw(self, now: Timestamp) -> Result<Self, WithdrawError> {
        match self.standing {
            Standing::Withdrawn { .. } => Err(WithdrawError::AlreadyWithdrawn),
            Standing::Merged { into, .. } => Err(WithdrawError::Merged(into)),
            _ => Ok(Self { standing: Standing::Withdrawn { at: now }, ..self }),
        }
    }
}
