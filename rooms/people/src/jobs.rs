//! What runs this room's jobs.

use crate::commands::{import, undo};
use crate::import::{ForgetImport, RunImport, UndoImport};
use platform::Tx;
use platform::jobs::{Handler, JobFailure};

/// The handlers of this room's jobs.
pub fn handlers() -> Vec<Handler> {
    vec![
        platform::handler!(RunImport, run_import),
        platform::handler!(UndoImport, undo_import),
        platform::handler!(ForgetImport, forget_import),
    ]
}

async fn run_import(tx: &mut Tx, job: RunImport) -> Result<(), JobFailure> {
    Ok(import::run_part(tx, job.import).await?)
}

async fn undo_import(tx: &mut Tx, job: UndoImport) -> Result<(), JobFailure> {
    Ok(undo::undo_part(tx, job.import).await?)
}

async fn forget_import(tx: &mut Tx, job: ForgetImport) -> Result<(), JobFailure> {
    Ok(import::forget(tx, job.import).await?)
}
