//! Work of this room that is done later.

use crate::chores::{NoteWithdrawal, RemindOfInvoice};
use crate::commands;
use crate::letters::Desk;
use platform::Tx;
use platform::facts::{Fact, Subscription};
use platform::jobs::{Handler, Job, JobFailure};
use programmes::place::PlaceGivenUp;
use web::PostFailed;

async fn remind(tx: &mut Tx, job: RemindOfInvoice) -> Result<(), JobFailure> {
    let Some(due) = commands::remind(tx, job.invoice).await? else { return Ok(()) };
    let desk = Desk::new(tx).await?;
    let letter = desk.reminder(&due).map_err(PostFailed::from)?;
    tx.post(letter).await?;
    Ok(())
}

async fn note_withdrawal(tx: &mut Tx, job: NoteWithdrawal) -> Result<(), JobFailure> {
    Ok(commands::note_withdrawal(tx, job.0.place).await?)
}

/// Which news this room hears.
pub fn subscriptions() -> Vec<Subscription> {
    vec![Subscription { fact: PlaceGivenUp::KIND, job: NoteWithdrawal::KIND }]
}

/// What runs the jobs of this room.
pub fn handlers() -> Vec<Handler> {
    vec![platform::handler!(RemindOfInvoice, remind), platform::handler!(NoteWithdrawal, note_withdrawal)]
}
