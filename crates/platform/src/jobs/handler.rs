//! What runs a job: a function for each kind, registered by the room that owns it.

use super::Job;
use crate::{StoreError, Tx};
use std::fmt;
use std::pin::Pin;

/// Why a job did not work this time.
#[derive(Debug, thiserror::Error)]
pub enum JobFailure {
    /// Try again later; what was done is undone.
    #[error("{0}")]
    Retry(String),
    /// Trying again is no use: put it aside for a person to look at.
    #[error("{0}")]
    GiveUp(String),
    /// The database said no; when it asks to be run again, that happens at once.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a job's future looks like.
pub type Running<'a> = Pin<Box<dyn Future<Output = Result<(), JobFailure>> + Send + 'a>>;

/// The function that runs jobs of one kind; made with [`crate::handler!`].
#[derive(Clone, Copy)]
pub struct Handler {
    pub(super) kind: &'static str,
    pub(super) run: for<'a> fn(&'a mut Tx, &'a str) -> Running<'a>,
}

impl Handler {
    /// The handler of `J`. Use [`crate::handler!`], which writes the function.
    pub fn of<J: Job>(run: for<'a> fn(&'a mut Tx, &'a str) -> Running<'a>) -> Self {
        Self { kind: J::KIND, run }
    }
    /// The kind of job it runs.
    pub fn kind(&self) -> &'static str {
        self.kind
    }
}

impl fmt::Debug for Handler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Handler of {}", self.kind)
    }
}

/// Reads a job from its payload; one that cannot be read is put aside.
pub fn read<J: Job>(payload: &str) -> Result<J, JobFailure> {
    serde_json::from_str(payload)
        .map_err(|error| JobFailure::GiveUp(format!("the job's fields cannot be read: {error}")))
}

/// The handler of a job: `handler!(RemindEndorser, remind)` with
/// `async fn remind(tx: &mut Tx, job: RemindEndorser) -> Result<(), JobFailure>`.
#[macro_export]
macro_rules! handler {
    ($job:ty, $run:path) => {
        $crate::jobs::Handler::of::<$job>(|tx, payload| {
            Box::pin(async move { $run(tx, $crate::jobs::read::<$job>(payload)?).await })
        })
    };
}
