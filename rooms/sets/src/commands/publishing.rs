//! Publishing: whoever sits in a set that needs nothing more is told.

use crate::seat::Seat;
use crate::seating::Seating;
use crate::set::Set;
use crate::store;
use platform::access::Permit;
use platform::audit::Line;
use platform::{StoreError, Tx};
use programmes::policy::RunProgramme;

/// Notes that everybody who was to be told is told now. The letters are the caller's.
pub(crate) async fn publish(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    seating: &Seating,
) -> Result<usize, StoreError> {
    let told = seating.to_be_told();
    if told.is_empty() {
        return Ok(0);
    }
    store::bump(tx, permit.id, seating.version).await?;
    for set in seating.sets.iter().filter(|set| set.published_at.is_none()) {
        if told.iter().any(|(of, _, _)| of.id == set.id) {
            store::update_set(tx, &Set { published_at: Some(tx.now()), ..set.clone() }).await?;
            tx.audit(Line::new("published the set", "set", set.id)).await?;
        }
    }
    for (_, place, seat) in &told {
        store::update_seat(tx, &Seat { told_at: Some(tx.now()), ..(*seat).clone() }).await?;
        tx.audit(Line::new("told somebody their set", "place", place.id)).await?;
    }
    Ok(told.len())
}
