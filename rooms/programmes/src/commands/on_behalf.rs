//! What a coordinator does for somebody who asked for it: taking their interest back.

use super::{call_off_letters, places};
use crate::interest::asked_by::AskedBy;
use crate::interest::{Interest, WithdrawError};
use crate::policy::RunProgramme;
use crate::store;
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
