//! Keeping what somebody answered, and forgetting it; inside the caller's transaction.

use crate::monitoring::Monitoring;
use crate::policy::{GiveMonitoring, Linked};
use crate::store;
use platform::access::Permit;
use platform::audit::Line;
use platform::vault::{Place, Subject, Vault, VaultError};
use platform::{StoreError, Tx};

/// Why answers were not kept.
#[derive(Debug, thiserror::Error)]
pub(crate) enum GiveFailed {
    /// They were taken back, for good.
    #[error("these answers were taken back")]
    TakenBack,
    /// The vault.
    #[error(transparent)]
    Vault(VaultError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Under which key one person's answers are sealed.
pub(crate) fn subject(it: &Linked) -> Subject {
    Subject::new("monitoring", it.subject)
}

/// Keeps the answers in place of those given before.
pub(crate) async fn give(
    tx: &mut Tx,
    permit: &Permit<GiveMonitoring>,
    vault: &Vault,
    answers: &Monitoring,
) -> Result<(), GiveFailed> {
    let key = match vault.make_key(tx, &subject(permit)).await {
        Ok(key) => key,
        Err(VaultError::Forgotten) => return Err(GiveFailed::TakenBack),
        Err(error) => return Err(GiveFailed::Vault(error)),
    };
    let sealed = vault.seal(&key, &Place::new("monitoring", permit.subject, "sealed"), &answers.text());
    Ok(store::replace(tx, permit.subject, permit.programme.id, sealed).await?)
}

/// Forgets the answers for good, in backups too: the key that opens them goes after the commit.
pub(crate) async fn take_back(tx: &mut Tx, permit: &Permit<GiveMonitoring>, vault: &Vault) -> Result<(), GiveFailed> {
    store::delete(tx, permit.subject).await?;
    vault.forget(tx, &subject(permit)).await.map_err(GiveFailed::Vault)?;
    tx.audit(Line::new("forgot monitoring answers that were taken back", "programme", permit.programme.id)).await?;
    Ok(())
}
