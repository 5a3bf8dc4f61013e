//! The database itself: groups that commit together, transactions that are dropped, cancelled, slow
//! or in each other's way.

use crate::ground::{count, floors, value, value_of};
use platform::testing::context;
use platform::{Db, Engine, StoreError, sql};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

async fn count_until_done(db: Db) {
    loop {
        let mut tx = db.write(context()).await.unwrap();
        let done = match count(&mut tx, "writers").await {
            Ok(()) => tx.commit().await,
            Err(error) => Err(error),
        };
        match done {
            Ok(()) => return,
            Err(StoreError::RunAgain) => {
                let pause = context().dice.below(20);
                tokio::time::sleep(Duration::from_millis(u64::from(pause))).await;
            }
            Err(error) => panic!("{error}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_writers_at_once_lose_nothing() {
    for fresh in floors().await {
        let mut writers = JoinSet::new();
        for _ in 0..100 {
            writers.spawn(count_until_done(fresh.db.clone()));
        }
        while let Some(done) = writers.join_next().await {
            done.unwrap();
        }
        let again = Db::open(&fresh.url).await.unwrap();
        assert_eq!(value_of(&again, "writers").await, 100, "{}", fresh.name);
        again.close().await;
    }
}

#[tokio::test]
async fn a_transaction_that_is_dropped_changes_nothing() {
    for fresh in floors().await {
        let mut tx = fresh.db.write(context()).await.unwrap();
        count(&mut tx, "dropped").await.unwrap();
        drop(tx);
        let mut tx = fresh.db.write(context()).await.unwrap();
        assert_eq!(value(&mut tx, "dropped").await.unwrap(), 0, "{}", fresh.name);
        count(&mut tx, "kept").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!((value_of(&fresh.db, "dropped").await, value_of(&fresh.db, "kept").await), (0, 1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn writers_cancelled_at_any_moment_leave_nothing_behind() {
    for fresh in floors().await {
        for step in 0..60u64 {
            let mut writers = JoinSet::new();
            for writer in 0..4u64 {
                let db = fresh.db.clone();
                writers.spawn(async move {
                    tokio::time::sleep(Duration::from_micros(writer * 50)).await;
                    if let Ok(mut tx) = db.write(context()).await {
                        for _ in 0..5 {
                            count(&mut tx, "cancelled").await?;
                        }
                        tokio::time::sleep(Duration::from_secs(30)).await;
                    }
                    Ok::<_, StoreError>(())
                });
            }
            tokio::time::sleep(Duration::from_micros(step * 60)).await;
            writers.shutdown().await;
        }
        let mut tx = fresh.db.write(context()).await.unwrap();
        count(&mut tx, "after").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(value_of(&fresh.db, "cancelled").await, 0, "{}", fresh.name);
        assert_eq!(value_of(&fresh.db, "after").await, 1, "{}", fresh.name);
    }
}

#[tokio::test]
async fn a_caller_who_goes_away_during_the_commit_gets_all_or_nothing() {
    for fresh in floors().await {
        let mut step = 0;
        while step < 40u64 {
            let mut tx = fresh.db.write(context()).await.unwrap();
            let counted = match count(&mut tx, "one").await {
                Ok(()) => count(&mut tx, "two").await,
                error => error,
            };
            match counted {
                Ok(()) => drop(tokio::time::timeout(Duration::from_micros(step * 20), tx.commit()).await),
                // A commit that nobody waits for any more was still under way: as the edge does, again.
                Err(StoreError::RunAgain) => continue,
                Err(error) => panic!("{step}: {error}"),
            }
            step += 1;
        }
        // Both from one snapshot: a commit may still be under way.
        let mut tx = fresh.db.read(context()).await.unwrap();
        let (one, two) = (value(&mut tx, "one").await.unwrap(), value(&mut tx, "two").await.unwrap());
        assert_eq!(one, two, "{}", fresh.name);
    }
}

/// Two in one group: the first commits while the second waits, and who gave the second up goes away.
#[tokio::test(flavor = "multi_thread")]
async fn a_caller_who_goes_away_during_a_rollback_keeps_nobody_waiting() {
    for fresh in floors().await {
        for step in 0..60u64 {
            let mut first = fresh.db.write(context()).await.unwrap();
            count(&mut first, "first").await.unwrap();
            let db = fresh.db.clone();
            let second = tokio::spawn(async move {
                let mut second = db.write(context()).await.unwrap();
                if step % 2 == 0 {
                    value(&mut second, "second").await.unwrap();
                }
                drop(tokio::time::timeout(Duration::from_micros(step * 10), second.rollback()).await);
            });
            tokio::time::sleep(Duration::from_millis(2)).await;
            let committed = tokio::time::timeout(Duration::from_secs(30), first.commit()).await;
            committed.unwrap_or_else(|_| panic!("{}, step {step}: it waits for ever", fresh.name)).unwrap();
            second.await.unwrap();
        }
        assert_eq!(value_of(&fresh.db, "first").await, 60, "{}", fresh.name);
    }
}

#[tokio::test]
async fn a_change_without_an_audit_line_does_not_commit() {
    for fresh in floors().await {
        let mut tx = fresh.db.write(context()).await.unwrap();
        let host = tx.host();
        let change = sql!("INSERT INTO counter (host_id, name, value) VALUES ($1, 'changed', 1)");
        tx.change_one(change, (host,)).await.unwrap();
        assert!(matches!(tx.commit().await, Err(StoreError::Unaudited)), "{}", fresh.name);
        assert_eq!(value_of(&fresh.db, "changed").await, 0);
        let mut tx = fresh.db.write(context()).await.unwrap();
        tx.change_one(change, (host,)).await.unwrap();
        tx.audit(platform::audit::Line::new("counted", "counter", "changed")).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(value_of(&fresh.db, "changed").await, 1, "{}", fresh.name);
    }
}

#[tokio::test]
async fn a_change_that_touches_no_row_says_that_somebody_was_faster() {
    for fresh in floors().await {
        let mut tx = fresh.db.write(context()).await.unwrap();
        let host = tx.host();
        let change = sql!("UPDATE counter SET value = 2 WHERE host_id = $1 AND name = 'nothing' AND value = 1");
        assert!(matches!(tx.change_one(change, (host,)).await, Err(StoreError::Raced)), "{}", fresh.name);
    }
}

#[tokio::test]
async fn a_writer_that_dawdles_is_cut_off_and_the_others_go_on() {
    for fresh in floors().await {
        let mut slow = fresh.db.write(context()).await.unwrap();
        count(&mut slow, "slow").await.unwrap();
        let begun = Instant::now();
        let mut other = fresh.db.write(context()).await.unwrap();
        count(&mut other, "other").await.unwrap();
        other.commit().await.unwrap();
        assert!(begun.elapsed() < Duration::from_millis(2_600), "{}: {:?}", fresh.name, begun.elapsed());
        tokio::time::sleep(Duration::from_millis(2_300).saturating_sub(begun.elapsed())).await;
        let late = slow.commit().await;
        assert!(matches!(late, Err(StoreError::CutOff)), "{}: {late:?}", fresh.name);
        assert_eq!((value_of(&fresh.db, "slow").await, value_of(&fresh.db, "other").await), (0, 1), "{}", fresh.name);
    }
}

#[tokio::test]
async fn a_writer_that_is_busy_for_too_long_is_cut_off_too() {
    for fresh in floors().await {
        let mut busy = fresh.db.write(context()).await.unwrap();
        let mut outcome = Ok(());
        let begun = Instant::now();
        while outcome.is_ok() && begun.elapsed() < Duration::from_secs(4) {
            outcome = count(&mut busy, "busy").await;
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        assert!(matches!(outcome, Err(StoreError::CutOff)), "{}: {outcome:?}", fresh.name);
        drop(busy);
        assert_eq!(value_of(&fresh.db, "busy").await, 0, "{}", fresh.name);
    }
}

#[tokio::test]
async fn a_reader_sees_one_moment_and_cannot_write() {
    for fresh in floors().await {
        let mut reader = fresh.db.read(context()).await.unwrap();
        assert_eq!(value(&mut reader, "seen").await.unwrap(), 0);
        let mut tx = fresh.db.write(context()).await.unwrap();
        count(&mut tx, "seen").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(value(&mut reader, "seen").await.unwrap(), 0, "{}", fresh.name);
        assert!(count(&mut reader, "seen").await.is_err(), "{}", fresh.name);
        drop(reader);
        assert_eq!(value_of(&fresh.db, "seen").await, 1, "{}", fresh.name);
    }
}

#[tokio::test]
async fn of_two_writes_that_rest_on_each_other_one_is_asked_to_run_again() {
    for fresh in floors().await.into_iter().filter(|fresh| fresh.db.engine() == Engine::Postgres) {
        let mut first = fresh.db.write(context()).await.unwrap();
        let mut second = fresh.db.write(context()).await.unwrap();
        assert_eq!(value(&mut first, "a").await.unwrap() + value(&mut second, "b").await.unwrap(), 0);
        let outcomes = async {
            count(&mut first, "b").await?;
            count(&mut second, "a").await?;
            first.commit().await?;
            second.commit().await
        };
        assert!(matches!(outcomes.await, Err(StoreError::RunAgain)));
    }
}

#[tokio::test]
async fn the_same_row_twice_is_told_as_a_broken_rule_of_uniqueness() {
    for fresh in floors().await {
        let mut tx = fresh.db.write(context()).await.unwrap();
        let host = tx.host();
        let insert = sql!("INSERT INTO counter (host_id, name, value) VALUES ($1, 'twice', 1)");
        tx.keep(insert, (host,)).await.unwrap();
        let error = tx.keep(insert, (host,)).await.unwrap_err();
        assert!(error.is_duplicate(), "{}: {error:?}", fresh.name);
    }
}

#[tokio::test]
async fn news_wakes_who_waits() {
    for fresh in floors().await {
        let db = fresh.db.clone();
        let begun = Instant::now();
        let waiting = tokio::spawn(async move { db.wait_for_news(Duration::from_secs(10)).await });
        tokio::time::sleep(Duration::from_millis(300)).await;
        let mut tx = fresh.db.write(context()).await.unwrap();
        tx.announce();
        tx.commit().await.unwrap();
        waiting.await.unwrap();
        assert!(begun.elapsed() < Duration::from_secs(5), "{}: {:?}", fresh.name, begun.elapsed());
    }
}

#[tokio::test]
async fn news_of_another_process_is_heard_on_postgresql_and_closing_waits_for_no_listener() {
    for fresh in floors().await.into_iter().filter(|fresh| fresh.db.engine() == Engine::Postgres) {
        let other = Db::open(&fresh.url).await.unwrap();
        let mut ear = other.listen();
        ear.wait(Duration::from_secs(5)).await; // The first ring says that the line stands.
        let begun = Instant::now();
        let mut tx = fresh.db.write(context()).await.unwrap();
        tx.announce();
        tx.commit().await.unwrap();
        ear.wait(Duration::from_secs(10)).await;
        assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
        tokio::time::timeout(Duration::from_secs(5), other.close()).await.unwrap();
    }
}
