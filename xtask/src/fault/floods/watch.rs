//! Somebody who looks at the server ten times a second, how much memory and how many open files it has.
//! Apart so that a peak between two floods is nobody's.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{JoinHandle, sleep, spawn};
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::processes::{open_files, resident};

const EVERY: Duration = Duration::from_millis(100);

/// What was seen in one moment.
#[derive(Clone, Copy)]
pub struct Look {
    pub at: Instant,
    pub memory: u64,
    pub files: usize,
}

/// Looks until this is dropped, or until the server is gone.
pub struct Watch {
    shared: Arc<(AtomicBool, Mutex<Vec<Look>>)>,
    thread: Option<JoinHandle<()>>,
}

impl Watch {
    /// Looks at a process.
    pub fn begin(id: u32) -> Self {
        let shared = Arc::new((AtomicBool::new(false), Mutex::new(Vec::new())));
        let own = Arc::clone(&shared);
        let thread = spawn(move || {
            while !own.0.load(Ordering::SeqCst) {
                if let Ok(look) = look(id) {
                    own.1.lock().unwrap_or_else(PoisonError::into_inner).push(look);
                }
                sleep(EVERY);
            }
        });
        Self { shared, thread: Some(thread) }
    }

    /// The most memory and the most open files from one instant to another.
    pub fn most(&self, from: Instant, until: Instant) -> (u64, usize) {
        let all = self.shared.1.lock().unwrap_or_else(PoisonError::into_inner);
        let looks = || all.iter().filter(|look| (from..until).contains(&look.at));
        (looks().map(|it| it.memory).max().unwrap_or(0), looks().map(|it| it.files).max().unwrap_or(0))
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.shared.0.store(true, Ordering::SeqCst);
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

/// Looks once.
pub fn look(id: u32) -> Result<Look> {
    Ok(Look { at: Instant::now(), memory: resident(id)?, files: open_files(id)? })
}
