//! What is written along with other statements: in its order, with its transaction, and without harm to anybody
//! else's when it breaks a rule.

use crate::ground::{count, floors, value, value_of};
use platform::testing::context;
use platform::{Db, Engine, Sql, StoreError, sql};
use tokio::task::JoinSet;

fn once() -> Sql {
    sql!("INSERT INTO counter (host_id, name, value) VALUES ($1, $2, 1)")
}

#[tokio::test]
async fn what_goes_along_is_there_for_whatever_comes_after_it() {
    for fresh in floors().await {
        let mut tx = fresh.db.write(context()).await.unwrap();
        let host = tx.host();
        tx.keep_each_along(once(), vec![(host, "one"), (host, "two"), (host, "three")]).await.unwrap();
        count(&mut tx, "two").await.unwrap();
        tx.keep_along(sql!("DELETE FROM counter WHERE name = $2 AND host_id = $1"), (host, "one")).await.unwrap();
        let gone = tx.keep(sql!("UPDATE counter SET value = 9 WHERE host_id = $1 AND name = $2"), (host, "one")).await;
        assert_eq!(gone.unwrap(), 0, "{}: only the last is counted", fresh.name);
        tx.mark().await.unwrap();
        tx.keep_along(once(), (host, "marked")).await.unwrap();
        tx.back_to_mark().await.unwrap();
        tx.keep_along(once(), (host, "last")).await.unwrap();
        tx.commit().await.unwrap();
        let values = ["one", "two", "three", "marked", "last"];
        let mut tx = fresh.db.read(context()).await.unwrap();
        let mut kept = Vec::new();
        for name in values {
            kept.push(value(&mut tx, name).await.unwrap());
        }
        assert_eq!(kept, [0, 2, 1, 0, 1], "{}", fresh.name);
    }
}

/// Counts, and breaks a rule with the last thing it says. Whether it is told so.
async fn count_and_break(db: Db) -> bool {
    let mut tx = db.write(context()).await.unwrap();
    let host = tx.host();
    let done = async {
        count(&mut tx, "broken").await?;
        tx.keep_along(once(), (host, "there")).await?;
        tx.keep_along(once(), (host, "there")).await?;
        tx.commit().await
    };
    done.await.is_err_and(|error| error.is_duplicate())
}

/// Comes, says nothing and goes.
async fn look_in(db: Db) -> bool {
    db.write(context()).await.map(drop).is_ok()
}

/// Counts, as often as the database asks.
async fn count_well(db: Db) -> bool {
    loop {
        let mut tx = db.write(context()).await.unwrap();
        let done = match count(&mut tx, "well").await {
            Ok(()) => tx.commit().await,
            Err(error) => Err(error),
        };
        match done {
            Err(StoreError::RunAgain) => {}
            done => return done.is_ok(),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_breaks_a_rule_at_the_end_is_told_and_nobody_else_of_the_group_suffers() {
    for fresh in floors().await {
        let mut writers = JoinSet::new();
        for nth in 0..40 {
            let db = fresh.db.clone();
            match nth % 4 {
                0 => writers.spawn(count_and_break(db)),
                1 => writers.spawn(look_in(db)),
                _ => writers.spawn(count_well(db)),
            };
        }
        let done = writers.join_all().await;
        assert_eq!(value_of(&fresh.db, "well").await, 20, "{}", fresh.name);
        assert_eq!(value_of(&fresh.db, "broken").await + value_of(&fresh.db, "there").await, 0, "{}", fresh.name);
        if fresh.db.engine() == Engine::Sqlite {
            assert!(done.into_iter().all(|it| it), "on SQLite nobody is asked to run again");
        }
    }
}
