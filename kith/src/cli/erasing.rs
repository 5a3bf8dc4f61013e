//! What goes by the clock: people whose time is over are erased, on every host. Apart from the queue of jobs,
//! because what was sealed for them goes with its key once the transaction has committed.

use super::{Started, start};
use kernel::{Host, Id};
use platform::vault::VaultError;
use programmes::Keys;
use std::time::Duration;
use web::streams::Closing;

/// How often is looked.
const LOOK_AGAIN: Duration = Duration::from_secs(3600);

/// Looks at once and every hour, until the order to close.
pub(super) async fn erase_by_the_clock(started: &Started, closing: &Closing) {
    let closed = closing.closed();
    // What the order to close interrupts goes on after the next start; keys that were still to go are destroyed then.
    let looking = async {
        loop {
            for host in started.home.hosts.all().iter() {
                if let Err(error) = erase_due(started, host.id).await {
                    tracing::warn!(%error, "people whose time is over could not be erased: tried again in an hour");
                }
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    };
    tokio::select! {
        () = closed => {}
        () = looking => {}
    }
}

/// Erases whoever's time is over on one host, some at a time.
async fn erase_due(started: &Started, host: Id<Host>) -> Result<(), VaultError> {
    let home = &started.home;
    loop {
        let context = start::operator(host, &home.clock, &home.dice);
        let mut tx = home.db.write(context.clone()).await?;
        let keys = Keys { vault: &home.vault, secret: &home.secret };
        let Some(subjects) = programmes::erase_due(&mut tx, keys).await? else {
            tx.rollback().await;
            return Ok(());
        };
        tx.commit().await?;
        home.vault.destroy(&home.db, &context, &subjects).await?;
    }
}
