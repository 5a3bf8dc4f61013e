//! How often was written here: for whoever keeps something that was read, to know when it is no longer so.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tracing::Span;

/// Counts the transactions to write in of one process, at their beginning and at their end: what was read
/// before a commit and what was read after it never have the same count.
#[derive(Clone, Default)]
pub(super) struct Changes(Arc<AtomicU64>);

impl Changes {
    pub fn so_far(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }

    /// A transaction to write in begins.
    pub fn begin(&self, span: Span) -> Writing {
        self.count();
        Writing { changes: self.clone(), _span: span }
    }

    fn count(&self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

/// Lasts as long as a transaction to write in, committed or not.
pub(super) struct Writing {
    changes: Changes,
    _span: Span,
}

impl Drop for Writing {
    fn drop(&mut self) {
        self.changes.count();
    }
}
