//! Changing the key-encrypting key: every wrapped key is opened with the old one and wrapped under
//! the new one. Only wrapped keys change; no content does. Interrupted, it goes on where it stopped.

use super::cipher::{self, Secret};
use super::keystore::{self, Wrapped};
use super::{
    KeyEncryptingKey, Keystore, Subject, Vault, VaultError, bound_key, root_under, seal_root, unwrap_one, wrapping_key,
};
use crate::db::Context;

impl Vault {
    /// Moves a keystore from one key to another and opens it with the new one. No other process may
    /// have the keystore open meanwhile. Answers how many keys were wrapped anew; run again after it
    /// was done, none.
    pub async fn rotate_kek(
        keystore: Keystore,
        old: &KeyEncryptingKey,
        new: &KeyEncryptingKey,
        context: &Context,
    ) -> Result<(Self, u64), VaultError> {
        let mut tx = keystore.db.write(context.clone()).await?;
        let checks = keystore::checks(&mut tx).await?;
        let names_new = checks.iter().any(|(fingerprint, _)| *fingerprint == new.fingerprint());
        let names_old = checks.iter().any(|(fingerprint, _)| *fingerprint == old.fingerprint());
        let root = if names_new && !names_old { root_under(&checks, new)? } else { root_under(&checks, old)? };
        if !names_new {
            let sealed = seal_root(new, &root, &context.dice);
            keystore::insert_check(&mut tx, &new.fingerprint(), sealed).await?;
        }
        tx.commit().await?;
        let mut moved = 0;
        if names_old && old.fingerprint() != new.fingerprint() {
            loop {
                let some = move_some(&keystore, old, new, context).await?;
                if some == 0 {
                    break;
                }
                moved += some;
            }
            keystore.settle().await?;
        }
        Ok((Self::open(keystore, new, context).await?, moved))
    }
}

/// Wraps some keys anew; when none is left, the old key's check goes and the old key opens nothing.
async fn move_some(
    keystore: &Keystore,
    old: &KeyEncryptingKey,
    new: &KeyEncryptingKey,
    context: &Context,
) -> Result<u64, VaultError> {
    let (from, to) = (wrapping_key(old), wrapping_key(new));
    let mut tx = keystore.db.write(context.clone()).await?;
    let some = keystore::wrapped_under(&mut tx, &old.fingerprint()).await?;
    for one in &some {
        let wrapped = wrap_anew(&from, &to, one, context)?;
        keystore::rewrap(&mut tx, one, &new.fingerprint(), wrapped).await?;
    }
    if some.is_empty() {
        keystore::delete_check(&mut tx, &old.fingerprint()).await?;
    }
    tx.commit().await?;
    Ok(u64::try_from(some.len()).unwrap_or(u64::MAX))
}

fn wrap_anew(from: &Secret, to: &Secret, one: &Wrapped, context: &Context) -> Result<Vec<u8>, VaultError> {
    let (version, key) = unwrap_one(from, one)?;
    let subject = Subject::read(one.subject_kind.clone(), one.subject_id);
    let bound = bound_key(one.host_id, &subject, version);
    Ok(cipher::seal(to, context.dice.bytes(), &bound, key.as_slice()))
}
