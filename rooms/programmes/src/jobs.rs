//! Work of this room that is done later.

use crate::chores::LapseInterest;
use crate::commands;
use platform::Tx;
use platform::jobs::{Handler, JobFailure};

async fn lapse(tx: &mut Tx, job: LapseInterest) -> Result<(), JobFailure> {
    Ok(commands::lapse(tx, job.interest).await?)
}

/// What runs the jobs of this room.
pub(crate) fn handlers() -> Vec<Handler> {
    vec![platform::handler!(LapseInterest, lapse)]
}
