//! Facts: each reaches each subscription once, and one that was rolled back reaches nobody.

use crate::ground::{count, floors, value_of, write};
use platform::facts::{Fact, Subscription};
use platform::jobs::{Job, JobFailure, Worker};
use platform::testing::{Fresh, context, host, noon};
use platform::{Clock, Context, Dice, Tx, handler};
use serde::{Deserialize, Serialize};
use std::time::Duration;

#[derive(Serialize, Deserialize)]
struct PlaceConfirmed {
    place: String,
}
impl Fact for PlaceConfirmed {
    const KIND: &'static str = "tests/place-confirmed";
}

#[derive(Serialize, Deserialize)]
struct Invoice {
    place: String,
}
impl Job for Invoice {
    const KIND: &'static str = "tests/invoice";
}
async fn invoice(tx: &mut Tx, job: Invoice) -> Result<(), JobFailure> {
    count(tx, &format!("invoice {}", job.place)).await?;
    Ok(count(tx, "invoices").await?)
}

#[derive(Serialize, Deserialize)]
struct Welcome {
    place: String,
}
impl Job for Welcome {
    const KIND: &'static str = "tests/welcome";
}
async fn welcome(tx: &mut Tx, job: Welcome) -> Result<(), JobFailure> {
    Ok(count(tx, &format!("welcome {}", job.place)).await?)
}

fn worker(fresh: &Fresh, clock: &Clock, seed: u64) -> Worker {
    let subscriptions = ["tests/invoice", "tests/welcome"].map(|job| Subscription { fact: PlaceConfirmed::KIND, job });
    Worker::new(fresh.db.clone(), clock.clone(), Dice::loaded(seed))
        .handlers([handler!(Invoice, invoice), handler!(Welcome, welcome)])
        .subscriptions(subscriptions)
}

#[tokio::test]
async fn a_fact_reaches_each_subscription_once() {
    for fresh in floors().await {
        for host in [host(1), host(2)] {
            let with = Context { host, ..context() };
            write(&fresh.db, &with, async |tx| tx.record(&PlaceConfirmed { place: "a".into() }).await).await;
        }
        let mut tx = fresh.db.write(context()).await.unwrap();
        tx.record(&PlaceConfirmed { place: "undone".into() }).await.unwrap();
        tx.rollback().await;
        let worker = worker(&fresh, &Clock::set_to(noon()), 2);
        let mut done = Vec::new();
        while done.last() != Some(&0) {
            done.push(worker.tick().await.unwrap());
        }
        assert_eq!(done, [2 + 4, 0], "{}", fresh.name);
        assert_eq!(value_of(&fresh.db, "invoice a").await, 1, "each host has its own");
        assert_eq!(value_of(&fresh.db, "welcome a").await, 1);
        assert_eq!(value_of(&fresh.db, "invoice undone").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn several_workers_deliver_each_fact_once() {
    for fresh in floors().await {
        write(&fresh.db, &context(), async |tx| {
            for number in 0..250 {
                tx.record(&PlaceConfirmed { place: number.to_string() }).await?;
            }
            Ok(())
        })
        .await;
        let clock = Clock::set_to(noon());
        let workers = [2, 3, 4].map(|seed| worker(&fresh, &clock, seed));
        let run = async |worker: &Worker| while worker.tick().await.unwrap() > 0 {};
        tokio::join!(run(&workers[0]), run(&workers[1]), run(&workers[2]));
        // All write one row: where PostgreSQL asks for more rounds than are run at once, the job
        // comes back later.
        for _ in 0..5 {
            clock.advance(Duration::from_secs(60));
            run(&workers[0]).await;
        }
        assert_eq!(value_of(&fresh.db, "invoices").await, 250, "{}", fresh.name);
    }
}
