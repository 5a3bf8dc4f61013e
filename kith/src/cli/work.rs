//! `kith work`: does the queued work: letters, reminders, facts, the audit trail's chain.

use super::{Failure, Started, block_on, hosts, log, metrics, only_config, serve, start};
use crate::house;
use ed25519_dalek::SigningKey;
use platform::Clock;
use platform::jobs::Worker;
use platform::outbox::{Carrier, Letterhead, Sender};
use std::future::Future;
use tokio::sync::watch;
use web::streams::Closing;

/// What the key that signs the audit trail's heads is derived for.
const AUDIT: &str = "audit";

pub(super) fn command(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let options = only_config(&mut parser)?;
    let config = start::configuration(&options)?;
    let _log = log::start_with_spans(&config, "work")?;
    block_on(async move {
        let metrics = metrics::begin(&config, false).await?;
        let started = start::start(config, Clock::system(), false).await?;
        let closing = Closing::default();
        let work = until(worker(&started), &closing);
        let keep_up = hosts::keep_up(&started, &closing, true);
        let figures = metrics::serve(metrics, &started, &closing);
        let stop = async {
            serve::told_to_stop().await;
            closing.close();
        };
        tokio::join!(work, keep_up, figures, stop);
        started.home.db.close().await;
        Ok(())
    })
}

/// What carries letters off; in a demonstration they are kept, not sent.
pub fn sender(started: &Started) -> Sender {
    let (home, mail) = (&started.home, &started.config.mail);
    let from = Letterhead { address: mail.from_address.clone(), name: mail.from_name.clone(), reply_to: None };
    let carrier = if home.manners.demo { Carrier::Kept } else { mail.carrier.clone() };
    Sender::new(home.db.clone(), home.clock.clone(), home.dice.clone(), from, carrier)
}

/// A worker with every room's jobs.
pub fn worker(started: &Started) -> Worker {
    let home = &started.home;
    Worker::new(home.db.clone(), home.clock.clone(), home.dice.clone())
        .handlers(house::handlers())
        .subscriptions(house::subscriptions())
        .sender(sender(started))
        .seals(audit_key(started), started.config.data.folder.join("audit-heads.jsonl"))
}

/// The key that signs the audit trail's heads.
pub fn audit_key(started: &Started) -> SigningKey {
    SigningKey::from_bytes(&started.home.vault.derive(AUDIT))
}

/// Works until the order to close.
pub fn until(worker: Worker, closing: &Closing) -> impl Future<Output = ()> + use<> {
    let (tell, told) = watch::channel(false);
    let closed = closing.closed();
    async move {
        let stop = async {
            closed.await;
            tell.send_replace(true);
        };
        tokio::join!(worker.run(told), stop);
    }
}
