//! Jobs: their effects happen once, whatever fails, panics or dies in between.

use crate::ground::{count, floors, value_of, write};
use platform::jobs::{self, Job, JobFailure, Release, Worker};
use platform::testing::{Fresh, context, noon};
use platform::{Clock, Context, Dice, Tx, handler, sql};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use tokio::sync::watch;

const MINUTE: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(24 * 3_600);

/// A job that counts, and then does what its field says.
#[derive(Serialize, Deserialize)]
struct Deed(String);
impl Job for Deed {
    const KIND: &'static str = "tests/deed";
}

async fn deed(tx: &mut Tx, job: Deed) -> Result<(), JobFailure> {
    count(tx, "deeds").await?;
    match job.0.as_str() {
        "fails" => Err(JobFailure::Retry("the printer is out of paper".into())),
        "is hopeless" => Err(JobFailure::GiveUp("there is no such printer".into())),
        "panics" => panic!("on purpose"),
        "changes in silence" => {
            let host = tx.host();
            tx.run(sql!("UPDATE counter SET value = value + 100 WHERE host_id = $1"), (host,)).await?;
            Ok(())
        }
        "comes back tomorrow" => {
            let tomorrow = tx.now().plus(DAY);
            tx.enqueue_once_at(&job, "daily", tomorrow).await?;
            Ok(())
        }
        _ => Ok(()),
    }
}

struct House {
    clock: Clock,
    worker: Worker,
}

fn house(fresh: &Fresh) -> House {
    let clock = Clock::set_to(noon());
    House { worker: worker(fresh, &clock, 9), clock }
}

fn worker(fresh: &Fresh, clock: &Clock, seed: u64) -> Worker {
    Worker::new(fresh.db.clone(), clock.clone(), Dice::loaded(seed)).handlers([handler!(Deed, deed)])
}

impl House {
    async fn settle(&self) -> usize {
        let mut done = 0;
        loop {
            match self.worker.tick().await.unwrap() {
                0 => return done,
                some => done += some,
            }
        }
    }
}

async fn queue(fresh: &Fresh, what: &str) {
    write(&fresh.db, &context(), async |tx| tx.enqueue(&Deed(what.into())).await).await;
}

async fn parked(fresh: &Fresh) -> Vec<jobs::Parked> {
    jobs::parked(&mut fresh.db.read(context()).await.unwrap()).await.unwrap()
}

#[tokio::test]
async fn a_job_runs_once_when_it_is_due() {
    for fresh in floors().await {
        let house = house(&fresh);
        queue(&fresh, "works").await;
        let tomorrow = noon().plus(DAY);
        write(&fresh.db, &context(), async |tx| tx.enqueue_at(&Deed("works".into()), tomorrow).await).await;
        assert_eq!(house.settle().await, 1, "{}", fresh.name);
        house.clock.advance(DAY);
        assert_eq!(house.settle().await, 1, "{}", fresh.name);
        assert_eq!(house.settle().await, 0);
        assert_eq!(value_of(&fresh.db, "deeds").await, 2);
    }
}

#[tokio::test]
async fn a_job_that_fails_leaves_no_effect_waits_longer_each_time_and_is_put_aside_after_eight() {
    for fresh in floors().await {
        let house = house(&fresh);
        queue(&fresh, "fails").await;
        let mut attempts = 0;
        for _ in 0..200 {
            attempts += house.settle().await;
            house.clock.advance(Duration::from_secs(600));
        }
        assert_eq!(attempts, 8, "{}", fresh.name);
        assert_eq!(value_of(&fresh.db, "deeds").await, 0, "{}", fresh.name);
        let parked = parked(&fresh).await;
        let [job] = &parked[..] else { panic!("{parked:?}") };
        assert_eq!((job.attempts, job.last_error.as_deref()), (8, Some("the printer is out of paper")));

        let released = write(&fresh.db, &Context { now: house.clock.now(), ..context() }, async |tx| {
            tx.audit(platform::audit::Line::new("tried again", "job", job.id)).await?;
            jobs::release(tx, job.id).await
        })
        .await;
        assert_eq!(released, Release::Released);
        assert_eq!(house.settle().await, 1, "{}", fresh.name);
    }
}

#[tokio::test]
async fn a_hopeless_job_and_one_that_leaves_no_audit_line_are_put_aside_at_once() {
    for fresh in floors().await {
        let house = house(&fresh);
        queue(&fresh, "is hopeless").await;
        queue(&fresh, "changes in silence").await;
        assert_eq!(house.settle().await, 2);
        assert_eq!(parked(&fresh).await.len(), 2, "{}", fresh.name);
        assert_eq!(value_of(&fresh.db, "deeds").await, 0, "{}", fresh.name);
    }
}

#[tokio::test]
async fn a_job_that_panics_or_is_unknown_harms_no_other() {
    for fresh in floors().await {
        let house = house(&fresh);
        queue(&fresh, "panics").await;
        let idle = Worker::new(fresh.db.clone(), house.clock.clone(), Dice::loaded(3));
        assert_eq!(idle.tick().await.unwrap(), 1, "a worker without handlers puts it back");
        queue(&fresh, "works").await;
        house.clock.advance(MINUTE);
        assert_eq!(house.settle().await, 2, "{}", fresh.name);
        assert_eq!(value_of(&fresh.db, "deeds").await, 1, "{}", fresh.name);
    }
}

#[tokio::test]
async fn a_worker_that_died_is_taken_over_when_its_lease_ends() {
    for fresh in floors().await {
        let house = house(&fresh);
        queue(&fresh, "works").await;
        let lease = noon().plus(MINUTE);
        write(&fresh.db, &context(), async |tx| {
            let host = tx.host();
            tx.keep(
                sql!("UPDATE job SET leased_until = $2, leased_by = 'somebody who died' WHERE host_id = $1"),
                (host, lease),
            )
            .await
        })
        .await;
        assert_eq!(house.settle().await, 0, "{}", fresh.name);
        house.clock.advance(MINUTE);
        assert_eq!(house.settle().await, 1, "{}", fresh.name);
        assert_eq!(value_of(&fresh.db, "deeds").await, 1);
    }
}

#[tokio::test]
async fn of_jobs_with_one_key_only_one_waits_and_one_ever_runs() {
    for fresh in floors().await {
        let house = house(&fresh);
        let queue = async |ever: &str| {
            write(&fresh.db, &context(), async |tx| match ever {
                "ever" => tx.enqueue_once_ever(&Deed("works".into()), "key").await,
                _ => tx.enqueue_once(&Deed("works".into()), "other key").await,
            })
            .await
        };
        assert!(queue("waiting").await && !queue("waiting").await, "{}", fresh.name);
        assert!(queue("ever").await && !queue("ever").await, "{}", fresh.name);
        assert_eq!(house.settle().await, 2);
        assert!(queue("waiting").await, "{}: the first is done", fresh.name);
        assert!(!queue("ever").await, "{}: once is once", fresh.name);
    }
}

#[tokio::test]
async fn a_chore_queues_its_own_successor() {
    for fresh in floors().await {
        let house = house(&fresh);
        for _ in 0..2 {
            write(&fresh.db, &context(), async |tx| {
                tx.enqueue_once(&Deed("comes back tomorrow".into()), "daily").await
            })
            .await;
        }
        for _day in 0..3 {
            assert_eq!(house.settle().await, 1, "{}", fresh.name);
            house.clock.advance(DAY);
        }
        assert_eq!(value_of(&fresh.db, "deeds").await, 3, "{}", fresh.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn four_workers_at_once_do_each_job_once() {
    for fresh in floors().await {
        let clock = Clock::set_to(noon());
        for _ in 0..20 {
            write(&fresh.db, &context(), async |tx| {
                for _ in 0..10 {
                    tx.enqueue(&Deed("works".into())).await?;
                }
                Ok(())
            })
            .await;
        }
        let mut workers = tokio::task::JoinSet::new();
        for seed in 0..4 {
            let worker = worker(&fresh, &clock, seed);
            workers.spawn(async move { while worker.tick().await.unwrap() > 0 {} });
        }
        while let Some(done) = workers.join_next().await {
            done.unwrap();
        }
        // Where four write one row at once, PostgreSQL may ask for more rounds than are run at once;
        // those jobs come back later.
        for _ in 0..20 {
            clock.advance(MINUTE);
            while worker(&fresh, &clock, 7).tick().await.unwrap() > 0 {}
        }
        assert_eq!(value_of(&fresh.db, "deeds").await, 200, "{}", fresh.name);
        assert!(parked(&fresh).await.is_empty());
        let later = Context { now: clock.now().plus(DAY), ..context() };
        let forgotten = write(&fresh.db, &later, async |tx| {
            let now = tx.now();
            jobs::forget_done(tx, now).await
        })
        .await;
        assert_eq!(forgotten, 200, "{}", fresh.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_running_worker_hears_of_new_jobs_and_stops_when_told() {
    for fresh in floors().await {
        let worker = worker(&fresh, &Clock::set_to(noon()), 5);
        let (stop, stopped) = watch::channel(false);
        let running = tokio::spawn(async move { worker.run(stopped).await });
        queue(&fresh, "works").await;
        for _ in 0..100 {
            if value_of(&fresh.db, "deeds").await == 1 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert_eq!(value_of(&fresh.db, "deeds").await, 1, "{}", fresh.name);
        stop.send(true).unwrap();
        tokio::time::timeout(Duration::from_secs(5), running).await.unwrap().unwrap();
    }
}
