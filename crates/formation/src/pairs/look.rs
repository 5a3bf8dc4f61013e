//! Looking up from the work at whoever watches, every few milliseconds.
//!
//! Apart so that every step of the work stops in the same way, and a stop once said stays said.

use crate::watch::{Go, Level, Progress, Watch};

/// Pieces of work between two looks: people scored, placed or filled up.
const STRIDE: usize = 32;

pub(super) struct Look<'a> {
    watch: &'a mut dyn Watch,
    /// Somebody said stop.
    pub stopped: bool,
    /// Mentees with a mentor at the last step that counts them.
    pub best: i64,
}

impl<'a> Look<'a> {
    pub fn new(watch: &'a mut dyn Watch) -> Self {
        Self { watch, stopped: false, best: 0 }
    }

    /// Looks up.
    pub fn now(&mut self, done: f64) -> bool {
        if !self.stopped {
            let at = Progress { level: Level::Priority, best: self.best, bound: None, done };
            self.stopped = self.watch.look(&at) == Go::Stop;
        }
        self.stopped
    }

    /// Whether to stop before this piece of work; looks up at every so many, and not before the first.
    pub fn at(&mut self, piece: usize, of: usize) -> bool {
        if piece > 0 && piece.is_multiple_of(STRIDE) {
            return self.now(piece as f64 / of as f64);
        }
        self.stopped
    }
}
