//! Work of this room that is done later.

use crate::booking::Standing;
use crate::chores::{RemindOfEvent, SettleEvent};
use crate::letters::{Desk, PostFailed};
use crate::{commands, store};
use platform::Tx;
use platform::jobs::{Handler, JobFailure};

async fn settle(tx: &mut Tx, job: SettleEvent) -> Result<(), JobFailure> {
    let Some((roll, settled)) = commands::settle_later(tx, job.event).await? else { return Ok(()) };
    let desk = Desk::new(tx, &roll.event).await?;
    desk.post_settled(tx, &settled).await.map_err(failed)
}

async fn remind(tx: &mut Tx, job: RemindOfEvent) -> Result<(), JobFailure> {
    let found = store::find_event(tx, job.event).await?;
    let still = found.filter(|it| it.plan.starts_at == job.starts_at && it.is_ahead(tx.now()));
    let Some(event) = still else { return Ok(()) };
    let desk = Desk::new(tx, &event).await?;
    for it in store::list_bookings(tx, event.id).await? {
        if matches!(it.standing, Standing::Booked { .. }) {
            let letter = desk.reminder(&it).map_err(|error| failed(error.into()))?;
            tx.post(letter).await?;
        }
    }
    Ok(())
}

fn failed(why: PostFailed) -> JobFailure {
    match why {
        PostFailed::Writing(error) => JobFailure::GiveUp(error.to_string()),
        PostFailed::Store(error) => error.into(),
    }
}

/// What runs the jobs of this room.
pub fn handlers() -> Vec<Handler> {
    vec![platform::handler!(SettleEvent, settle), platform::handler!(RemindOfEvent, remind)]
}
