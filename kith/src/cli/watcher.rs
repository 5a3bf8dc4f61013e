//! Watching an engine at work: the time limit, Ctrl-C, and a bar for whoever waits at a terminal.
//!
//! Apart because the engines know no clock and no signals, and all their commands want the same.

use super::Failure;
use formation::{Go, Level, Progress, Watch};
use kernel::Timestamp;
use platform::{Clock, Exit};
use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::runtime::Runtime;
use tokio::signal::unix::{SignalKind, signal};

/// A bar appears when the work has taken so long, and is drawn again so often.
const PATIENCE: Duration = Duration::from_secs(2);
const REDRAWN: Duration = Duration::from_millis(200);
const WIDTH: usize = 24;

/// Says stop when the time is up or somebody pressed Ctrl-C.
pub(super) struct Watcher {
    clock: Clock,
    since: Timestamp,
    until: Option<Timestamp>,
    interrupted: Arc<AtomicBool>,
    /// Where the signal is waited for, beside the work.
    _runtime: Runtime,
    terminal: bool,
    drawn: Option<Timestamp>,
}

impl Watcher {
    /// Watches from now on; the second Ctrl-C ends the program at once.
    pub(super) fn start(limit: Option<Duration>) -> Result<Self, Failure> {
        let no_threads = |error| Failure::new(Exit::Internal, format!("the machine gives no threads: {error}"));
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let runtime = runtime.map_err(no_threads)?;
        let interrupted = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&interrupted);
        let orders = {
            let _inside = runtime.enter();
            signal(SignalKind::interrupt())
        };
        let mut orders = orders.map_err(no_threads)?;
        runtime.spawn(async move {
            while orders.recv().await.is_some() {
                if flag.swap(true, Ordering::SeqCst) {
                    std::process::exit(Exit::Interrupted.code().into());
                }
            }
        });
        let clock = Clock::system();
        let since = clock.now();
        let until = limit.map(|it| since.plus(it));
        let terminal = std::io::stderr().is_terminal();
        Ok(Self { clock, since, until, interrupted, _runtime: runtime, terminal, drawn: None })
    }

    /// How long it has been at work.
    pub(super) fn seconds(&self) -> f64 {
        self.clock.now().since(self.since).as_secs_f64()
    }

    /// Takes the bar away and says how the command ends: well, or by Ctrl-C.
    pub(super) fn end(&mut self) -> Result<(), Failure> {
        self.clear();
        match self.is_interrupted() {
            true => Err(Failure::new(Exit::Interrupted, "stopped by Ctrl-C; this is the best found until then")),
            false => Ok(()),
        }
    }

    /// Whether somebody pressed Ctrl-C.
    pub(super) fn is_interrupted(&self) -> bool {
        self.interrupted.load(Ordering::SeqCst)
    }

    /// Takes the bar away, before other things are printed.
    pub(super) fn clear(&mut self) {
        if self.drawn.take().is_some() {
            eprint!("\r\x1b[K");
        }
    }

    fn draw(&mut self, now: Timestamp, at: &Progress) {
        let early = now.since(self.since) < PATIENCE;
        if !self.terminal || early || self.drawn.is_some_and(|it| now.since(it) < REDRAWN) {
            return;
        }
        self.drawn = Some(now);
        drop(write!(std::io::stderr(), "\r\x1b[K{}", line(at)));
    }
}

impl Watch for Watcher {
    fn look(&mut self, at: &Progress) -> Go {
        let now = self.clock.now();
        self.draw(now, at);
        let late = self.until.is_some_and(|until| now >= until);
        if late || self.is_interrupted() { Go::Stop } else { Go::On }
    }
}

/// The bar: how far, at what, how good.
fn line(at: &Progress) -> String {
    let full = (at.done.clamp(0.0, 1.0) * WIDTH as f64) as usize;
    let bar = format!("[{}{}]", "#".repeat(full), " ".repeat(WIDTH - full));
    let best = if at.level == Level::Priority { String::new() } else { format!(": best {}", at.best) };
    let bound = at.bound.map_or_else(String::new, |it| format!(", cannot be better than {it}"));
    format!("{bar} {}{best}{bound}. Ctrl-C stops", at.level.word())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_says_how_far_at_what_and_how_good() {
        let at = Progress { level: Level::Diversity, best: 143, bound: Some(120), done: 0.5 };
        let half = "#".repeat(12) + &" ".repeat(12);
        assert_eq!(line(&at), format!("[{half}] diversity: best 143, cannot be better than 120. Ctrl-C stops"));
        let far = Progress { level: Level::Priority, best: 0, bound: None, done: 7.0 };
        assert_eq!(line(&far), format!("[{}] priority. Ctrl-C stops", "#".repeat(24)));
    }
}
