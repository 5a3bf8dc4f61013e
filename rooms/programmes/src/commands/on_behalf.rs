//! What a coordinator does for somebody who asked for it: taking their interest back, and giving them
//! more time.

use super::{call_off_letters, places};
use crate::application::more_time::{self, MoreTimeError};
use crate::blueprint::Blueprint;
use crate::interest::asked_by::AskedBy;
use crate::interest::{Interest, WithdrawError};
use crate::policy::RunProgramme;
use crate::store;
use kernel::Date;
use platform::access::Permit;
use platform::audit::Line;
use platform::{Failed, Tx};

/// Takes an interest back for the person. Who asked for it stays in the audit trail.
pub(crate) async fn withdraw_for(
    tx: &mut Tx,
    _permit: &Permit<RunProgramme>,
    it: Interest,
    asked: AskedBy,
) -> Result<Interest, Failed<WithdrawError>> {
    let was = it.standing;
    let it = it.withdraw(tx.now()).map_err(Failed::Rule)?;
    store::update_interest(tx, &it, was).await?;
    tx.audit(Line::new("withdrew the interest for the person", "interest", it.id).with(asked.key())).await?;
    places::give_up(tx, &it).await?;
    call_off_letters(tx, it.id).await?;
    Ok(it)
}

/// Gives one person more time to apply. Until when stays in the audit trail; why stays with the interest,
/// where it is erased with the person.
pub(crate) async fn give_more_time(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    rules: &Blueprint,
    it: Interest,
    (until, why): (Date, &str),
) -> Result<Interest, Failed<MoreTimeError>> {
    let was = it.standing;
    let it = more_time::give_more_time((permit, rules), it, (until, why), tx.now()).map_err(Failed::Rule)?;
    store::update_interest(tx, &it, was).await?;
    tx.audit(Line::new("gave more time to apply", "interest", it.id).with(until.to_string())).await?;
    Ok(it)
}
