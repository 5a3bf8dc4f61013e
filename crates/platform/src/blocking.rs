//! Work that keeps a thread to itself: reading a stranger's spreadsheet in a process of its own,
//! putting a workbook together. Apart, so that it never holds up the threads that answer requests,
//! and so that only so much of it runs at once.
//!
//! Never inside a transaction: a write is cut off after two seconds.

use std::path::PathBuf;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

/// How much of it runs at once in one process; the rest waits its turn.
const AT_ONCE: usize = 2;
static TURNS: Semaphore = Semaphore::const_new(AT_ONCE);

/// The work panicked or the process is stopping; nothing came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the work stopped half way")]
pub struct Stopped;

/// Does work that blocks, when it is its turn. Whoever stops waiting does not stop the work, and the
/// work keeps its turn until it is done.
pub async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Stopped> {
    let turn = TURNS.acquire().await.map_err(|_| Stopped)?;
    let done = spawn_blocking(move || {
        let _turn = turn;
        work()
    });
    done.await.map_err(|_| Stopped)
}

/// This very program, to be started anew for work that wants a process of its own.
///
/// Errors when the system does not tell, for example because the program was replaced meanwhile.
pub fn own_program() -> std::io::Result<PathBuf> {
    std::env::current_exe()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    #[tokio::test]
    async fn no_more_than_two_run_at_once_and_a_panic_gives_its_turn_back() {
        let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let one = |panics: bool| {
            let (now, most) = (Arc::clone(&now), Arc::clone(&most));
            blocking(move || {
                most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                std::thread::sleep(Duration::from_millis(20));
                now.fetch_sub(1, Ordering::SeqCst);
                assert!(!panics, "as the test asked");
            })
        };
        let all = tokio::join!(one(true), one(false), one(false), one(true), one(false), one(false));
        assert_eq!([all.0, all.3], [Err(Stopped); 2]);
        assert_eq!([all.1, all.2, all.4, all.5], [Ok(()); 4]);
        assert_eq!(most.load(Ordering::SeqCst), AT_ONCE);
    }
}
