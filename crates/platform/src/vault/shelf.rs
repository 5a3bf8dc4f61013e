//! Keys kept in memory for a minute, so that a live room does not ask the keystore for every line.
//! The ledger is asked every time, so a forgotten subject's key is never handed out from here.

use super::{KeyHandle, Subject};
use crate::Timestamp;
use kernel::{Host, Id};
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

const KEPT_FOR: Duration = Duration::from_secs(60);
const KEPT_AT_MOST: usize = 4096;

type Kept = HashMap<(Id<Host>, Subject), (Timestamp, KeyHandle)>;

#[derive(Default)]
pub(super) struct Shelf(Mutex<Kept>);

impl Shelf {
    pub(super) fn take(&self, host: Id<Host>, subject: &Subject, now: Timestamp) -> Option<KeyHandle> {
        let kept = self.kept();
        let (until, key) = kept.get(&(host, subject.clone()))?;
        (now < *until).then(|| key.clone())
    }

    pub(super) fn put(&self, key: &KeyHandle, now: Timestamp) {
        let mut kept = self.kept();
        if kept.len() >= KEPT_AT_MOST {
            kept.retain(|_, (until, _)| now < *until);
        }
        if kept.len() < KEPT_AT_MOST {
            kept.insert((key.host(), key.subject().clone()), (now.plus(KEPT_FOR), key.clone()));
        }
    }

    pub(super) fn drop_key(&self, host: Id<Host>, subject: &Subject) {
        self.kept().remove(&(host, subject.clone()));
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
