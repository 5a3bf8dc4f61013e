//! Asking for the employer's word and giving it, inside the caller's transaction.

use super::call_off_reminders;
use crate::application::endorsement::{AnswerError, Commitment, Endorsement, Endorser, NameError};
use crate::policy::{AnswerEndorsement, KeepApplication};
use crate::store;
use platform::access::Permit;
use platform::audit::Line;
use platform::{Failed, Tx};

/// Asks a manager for the employer's word. Whoever was asked before is asked no more, unless they
/// said yes.
pub async fn name_manager(
    tx: &mut Tx,
    permit: &Permit<KeepApplication>,
    manager: Endorser,
) -> Result<Endorsement, Failed<NameError>> {
    let interest = permit.interest.id;
    if let Some(before) = store::list_endorsements(tx, interest).await?.pop() {
        let was = before.state.clone();
        let before = before.replace(tx.now()).map_err(Failed::Rule)?;
        store::update_endorsement(tx, &before, &was).await?;
        call_off_reminders(tx, interest).await?;
    }
    let it = Endorsement::ask(tx.id(), interest, manager, tx.now());
    store::insert_endorsement(tx, &it).await?;
    tx.audit(Line::new("named the manager", "interest", interest)).await?;
    Ok(it)
}

/// The employer gives its word.
pub async fn endorse(
    tx: &mut Tx,
    permit: Permit<AnswerEndorsement>,
    commitment: Commitment,
) -> Result<Endorsement, Failed<AnswerError>> {
    let before = permit.into_inner().endorsement;
    let was = before.state.clone();
    let it = before.endorse(commitment, tx.now()).map_err(Failed::Rule)?;
    store::update_endorsement(tx, &it, &was).await?;
    tx.audit(Line::new("endorsed the application", "interest", it.interest)).await?;
    call_off_reminders(tx, it.interest).await?;
    Ok(it)
}

/// The employer says no.
pub(crate) async fn decline(
    tx: &mut Tx,
    permit: Permit<AnswerEndorsement>,
    reason: String,
) -> Result<Endorsement, Failed<AnswerError>> {
    let before = permit.into_inner().endorsement;
    let was = before.state.clone();
    let it = before.decline(reason, tx.now()).map_err(Failed::Rule)?;
    store::update_endorsement(tx, &it, &was).await?;
    tx.audit(Line::new("declined to endorse the application", "interest", it.interest)).await?;
    call_off_reminders(tx, it.interest).await?;
    Ok(it)
}
