//! The worker as a whole: killed at any step, and carrying news all the way to a letter.

use crate::ground::{count, floors, value_of, write};
use ed25519_dalek::SigningKey;
use platform::audit::{self, Line};
use platform::facts::{Fact, Subscription};
use platform::jobs::{Job, JobFailure, Worker};
use platform::outbox::{self, Carrier, Filter, Letterhead, Posted, Sender, State};
use platform::testing::{context, noon};
use platform::{Clock, Db, Dice, Tx, handler};
use serde::{Deserialize, Serialize};
use std::time::Duration;

#[derive(Serialize, Deserialize)]
struct PlaceConfirmed {
    number: u32,
}
impl Fact for PlaceConfirmed {
    const KIND: &'static str = "tests/place-confirmed";
}

/// Counts, writes a letter and an audit line: three effects that stand or fall together.
#[derive(Serialize, Deserialize)]
struct Confirm {
    number: u32,
}
impl Job for Confirm {
    const KIND: &'static str = "tests/confirm";
}

async fn confirm(tx: &mut Tx, job: Confirm) -> Result<(), JobFailure> {
    count(tx, "confirmed").await?;
    let to = format!("reader{}@alder-housing.example", job.number);
    let to = to.parse().map_err(|_| JobFailure::GiveUp("no address".into()))?;
    tx.post(Posted::new("tests/confirmed", to, "Your place", "It is yours.")).await?;
    tx.audit(Line::new("confirmed", "place", job.number)).await?;
    Ok(())
}

fn key() -> SigningKey {
    SigningKey::from_bytes(&[3; 32])
}

fn worker(db: &Db, clock: &Clock, heads: &std::path::Path) -> Worker {
    let from = Letterhead { name: "Kith".into(), address: "kith@kith.example".parse().unwrap(), reply_to: None };
    let dice = Dice::fair();
    Worker::new(db.clone(), clock.clone(), dice.clone())
        .handlers([handler!(Confirm, confirm)])
        .subscriptions([Subscription { fact: PlaceConfirmed::KIND, job: Confirm::KIND }])
        .sender(Sender::new(db.clone(), clock.clone(), dice, from, Carrier::Kept))
        .seals(key(), heads.join("audit-heads.jsonl"))
}

async fn record(db: &Db, numbers: std::ops::Range<u32>) {
    write(db, &context(), async |tx| {
        for number in numbers.clone() {
            tx.record(&PlaceConfirmed { number }).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn news_becomes_a_job_a_letter_and_a_linked_audit_line() {
    for fresh in floors().await {
        record(&fresh.db, 0..3).await;
        let worker = worker(&fresh.db, &Clock::set_to(noon()), fresh.folder());
        while worker.tick().await.unwrap() > 0 {}
        let mut tx = fresh.db.read(context()).await.unwrap();
        let letters = outbox::list(&mut tx, &Filter::default(), 10).await.unwrap();
        assert_eq!(letters.len(), 3, "{}", fresh.name);
        assert!(letters.iter().all(|it| it.state == State::Kept(noon())));
        let heads = audit::read_heads(&fresh.folder().join("audit-heads.jsonl")).unwrap();
        assert_eq!(heads.last().map(|head| head.place), Some(3));
        let report = audit::verify(&mut tx, Some(&heads), &key().verifying_key()).await.unwrap();
        assert!(report.is_whole() && report.lines == 3, "{}: {report:?}", fresh.name);
    }
}

/// A worker in a runtime of its own, which ends with everything in it after a while.
fn work_and_die(url: String, clock: Clock, heads: std::path::PathBuf, after: Duration) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.spawn(async move {
        let db = Db::open(&url).await.unwrap();
        let worker = worker(&db, &clock, &heads);
        while worker.tick().await.unwrap() > 0 {}
    });
    std::thread::sleep(after);
    runtime.shutdown_background();
}

#[tokio::test]
async fn a_worker_killed_at_any_step_has_every_effect_once() {
    for fresh in floors().await {
        record(&fresh.db, 0..120).await;
        let clock = Clock::set_to(noon());
        for step in 0..30u64 {
            let (url, clock, heads) = (fresh.url.clone(), clock.clone(), fresh.folder().to_owned());
            let after = Duration::from_micros(4_000 + step * 900);
            std::thread::spawn(move || work_and_die(url, clock, heads, after)).join().unwrap();
        }
        let killed_with = value_of(&fresh.db, "confirmed").await;
        for _ in 0..10 {
            clock.advance(Duration::from_secs(301));
            let worker = worker(&fresh.db, &clock, fresh.folder());
            while worker.tick().await.unwrap() > 0 {}
        }
        assert_eq!(value_of(&fresh.db, "confirmed").await, 120, "{}: {killed_with} when killed", fresh.name);
        let mut tx = fresh.db.read(context()).await.unwrap();
        let letters = outbox::list(&mut tx, &Filter::default(), 500).await.unwrap();
        assert_eq!(letters.len(), 120, "{}", fresh.name);
        assert!(letters.iter().all(|it| matches!(it.state, State::Kept(_))), "{}", fresh.name);
        let heads = audit::read_heads(&fresh.folder().join("audit-heads.jsonl")).unwrap();
        let report = audit::verify(&mut tx, Some(&heads), &key().verifying_key()).await.unwrap();
        assert!(report.is_whole() && report.lines == 120, "{}: {report:?}", fresh.name);
    }
}
