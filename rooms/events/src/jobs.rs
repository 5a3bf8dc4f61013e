//! Work of this room that is done later.

use crate::booking::Standing;
use crate::chores::{RemindOfEvent, SettleEvent};
use crate::letters::Desk;
use crate::{commands, store};
use platform::Tx;
use platform::jobs::{Handler, JobFailure};
use web::PostFailed;

async fn settle(tx: &mut Tx, job: SettleEvent) -> Result<(), JobFailure> {
    let Some((roll, settled)) = commands::settle_later(tx, job.event).await? else { return Ok(()) };
    let desk = Desk::new(tx, &roll.event).await?;
    Ok(desk.post_settled(tx, &settled).await?)
}

async fn remind(tx: &mut Tx, job: RemindOfEvent) -> Result<(), JobFailure> {
    let found = store::find_event(tx, job.event).await?;
    let still = found.filter(|it| it.plan.starts_at == job.starts_at && it.is_ahead(tx.now()));
    let Some(event) = still else { return Ok(()) };
    let desk = Desk::new(tx, &event).await?;
    for it in store::list_bookings(tx, event.id).await? {
        if matches!(it.standing, Standing::Booked { .. }) {
            let letter = desk.reminder(&it).map_err(PostFailed::from)?;
            tx.post(letter).await?;
        }
    }
    Ok(())
}

/// What runs the jobs of this room.
pub fn handlers() -> Vec<Handler> {
    vec![platform::handler!(SettleEvent, settle), platform::handler!(RemindOfEvent, remind)]
}
