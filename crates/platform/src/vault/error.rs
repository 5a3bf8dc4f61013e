//! What can go wrong in the vault, in words for whoever runs Kith. No message holds a secret.

use super::KeyError;
use crate::db::{OpenError, StoreError};
use std::path::PathBuf;

/// Why the vault did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The key could not be had.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The key is a key, and not this keystore's.
    #[error(
        "this key ({given}) does not belong to this keystore, which was made with {wanted}. Put the right key file \
         back, or point keys.url at the keystore that belongs to this key"
    )]
    WrongKey {
        /// The fingerprint of the key given.
        given: String,
        /// The fingerprints of the keys that would do.
        wanted: String,
    },
    /// The keystore holds nothing yet.
    #[error(
        "the keystore is empty. If this installation is new, run `kith init`. If not, restore the keystore \
         (keys.url) from its backup: without it nothing confidential can be read"
    )]
    NotMade,
    /// The keystore is in use already.
    #[error("this keystore was made before; it was left as it is")]
    AlreadyMade,
    /// A change of keys was interrupted.
    #[error("a change of keys was interrupted. Run `kith keys rotate` again; then start Kith")]
    RotationUnfinished,
    /// The key was changed while this process had the old one.
    #[error("the key was changed while this process ran. Reload it, so that it takes up the new one")]
    KeyChanged,
    /// The keystore's folder is open to others.
    #[error("others may look into the folder of the keystore, {path} (mode {mode:03o}). Run `chmod 700 {path}`")]
    FolderOpen {
        /// The folder.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// The folder could not be made or read.
    #[error("the folder of the keystore, {path}, could not be made or read: {why}")]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        why: std::io::Error,
    },
    /// What it belongs to has been forgotten: there is no key and there will be none.
    #[error("this has been forgotten")]
    Forgotten,
    /// A key may only go once the ledger says so.
    #[error("the ledger does not say that this is to be forgotten, so its key stays")]
    NotInLedger,
    /// A ciphertext that does not open where it stands.
    #[error("{table} {row} does not open: it is damaged, was moved, or its key is another")]
    DoesNotOpen {
        /// The table.
        table: &'static str,
        /// The row.
        row: String,
    },
    /// A wrapped key that does not open.
    #[error("a key in the keystore is damaged; restore the keystore from its backup")]
    KeyDamaged,
    /// The keystore could not be opened.
    #[error("the keystore: {0}")]
    Open(#[from] OpenError),
    /// The database, or the keystore, said no.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl VaultError {
    /// Whether the whole should be run again: another change came first.
    pub(super) fn asks_again(&self) -> bool {
        matches!(self, Self::Store(StoreError::RunAgain))
    }
}
