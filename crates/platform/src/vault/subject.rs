//! Whom or what a key belongs to, and the key in hand.

use super::cipher::Secret;
use kernel::{Host, Id};
use std::borrow::Cow;
use std::sync::Arc;
use uuid::Uuid;

/// What has a key of its own and can be forgotten by itself: a set, a person's notes, a round of
/// monitoring.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject {
    kind: Cow<'static, str>,
    id: Uuid,
}

impl Subject {
    /// A subject by its kind (`set`, `notes`, `monitoring`) and its id.
    pub fn new<T: ?Sized>(kind: &'static str, id: Id<T>) -> Self {
        Self { kind: Cow::Borrowed(kind), id: id.uuid() }
    }
    pub(super) fn read(kind: String, id: Uuid) -> Self {
        Self { kind: Cow::Owned(kind), id }
    }
    /// The kind.
    pub fn kind(&self) -> &str {
        &self.kind
    }
    /// The id.
    pub fn id(&self) -> Uuid {
        self.id
    }
}

/// A subject's keys in hand: the newest seals, any of them opens. Cheap to clone, wiped when the
/// last clone is dropped, and without `Debug`.
///
/// ```compile_fail,E0277
/// fn show(it: platform::vault::KeyHandle) { println!("{it:?}"); }
/// ```
#[derive(Clone)]
pub struct KeyHandle(Arc<Ring>);

struct Ring {
    host: Id<Host>,
    subject: Subject,
    /// Ordered by version; never empty.
    keys: Vec<(u32, Secret)>,
}

impl KeyHandle {
    /// A handle on at least one key; nothing when there is none.
    pub(super) fn of(host: Id<Host>, subject: &Subject, mut keys: Vec<(u32, Secret)>) -> Option<Self> {
        keys.sort_by_key(|(version, _)| *version);
        (!keys.is_empty()).then(|| Self(Arc::new(Ring { host, subject: subject.clone(), keys })))
    }
    /// The host the subject belongs to.
    pub fn host(&self) -> Id<Host> {
        self.0.host
    }
    /// Whose keys these are.
    pub fn subject(&self) -> &Subject {
        &self.0.subject
    }
    pub(super) fn newest(&self) -> (u32, &Secret) {
        let (version, key) = self.0.keys.last().expect("a handle is never made without a key");
        (*version, key)
    }
    pub(super) fn of_version(&self, version: u32) -> Option<&Secret> {
        self.0.keys.iter().find(|(one, _)| *one == version).map(|(_, key)| key)
    }
}
