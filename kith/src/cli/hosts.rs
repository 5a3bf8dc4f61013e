//! Keeping up with the hosts while a process runs: one that another process adds is served within five
//! seconds and gets its nightly chores. Apart, because `kith serve` and `kith work` both do it, beside
//! what they are there for: neither waits for it.

use super::{Started, erasing, start};
use kernel::{Host, Id};
use std::collections::BTreeSet;
use std::time::Duration;
use web::streams::Closing;

const LOOK_AGAIN: Duration = Duration::from_secs(5);

/// Does so until the order to close. `with_chores`: this process also works, and erases what is to go by the
/// clock.
pub(super) async fn keep_up(started: &Started, closing: &Closing, with_chores: bool) {
    if with_chores {
        tokio::join!(follow(started, closing, true), erasing::erase_by_the_clock(started, closing));
    } else {
        follow(started, closing, false).await;
    }
}

async fn follow(started: &Started, closing: &Closing, with_chores: bool) {
    let closed = closing.closed();
    tokio::pin!(closed);
    let mut queued = BTreeSet::new();
    loop {
        if with_chores {
            queue_chores(started, &mut queued).await;
        }
        tokio::select! {
            () = &mut closed => return,
            () = tokio::time::sleep(LOOK_AGAIN) => {}
        }
        if let Err(failure) = start::learn_hosts(&started.home, &started.config).await {
            tracing::warn!(why = failure.message, "the hosts could not be read anew");
        }
    }
}

/// Sees to it that the chores of every host not seen before are queued; a host for which it fails has its
/// turn again next time.
async fn queue_chores(started: &Started, queued: &mut BTreeSet<Id<Host>>) {
    for host in started.home.hosts.all().iter() {
        if queued.contains(&host.id) {
            continue;
        }
        match start::queue_chores(&started.home, host.id).await {
            Ok(()) => drop(queued.insert(host.id)),
            Err(failure) => tracing::warn!(why = failure.message, "the nightly chores could not be queued"),
        }
    }
}
