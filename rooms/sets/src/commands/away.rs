//! A member marks days on which they cannot come, and takes the mark away; and what dates are looked at
//! against.

use crate::away::{Away, AwayError};
use crate::flags::Diary;
use crate::policy::KeepSeat;
use crate::store;
use kernel::{Date, Id, Programme};
use platform::access::Permit;
use platform::audit::Line;
use platform::{Failed, StoreError, Tx};

/// What the dates of a programme's sets are looked at against.
pub(crate) async fn diary(tx: &mut Tx, programme: Id<Programme>) -> Result<Diary, StoreError> {
    let schools = store::list_school_holidays(tx).await?;
    Ok(Diary { schools, away: store::list_away_in(tx, programme).await? })
}

/// Marks days. Which they are stands in no audit line.
pub(crate) async fn mark_away(
    tx: &mut Tx,
    permit: &Permit<KeepSeat>,
    days: (Date, Date),
) -> Result<(), Failed<AwayError>> {
    let before = store::list_away(tx, permit.place).await?;
    let it = Away::mark(tx.id(), permit.place, days, &before, tx.now()).map_err(Failed::Rule)?;
    store::insert_away(tx, &it).await?;
    Ok(tx.audit(Line::new("marked days on which they cannot come", "place", permit.place)).await?)
}

/// Takes a mark away.
pub(crate) async fn unmark_away(tx: &mut Tx, permit: &Permit<KeepSeat>, it: &Away) -> Result<(), StoreError> {
    store::delete_away(tx, it).await?;
    tx.audit(Line::new("took away days on which they could not come", "place", permit.place)).await
}
