//! What these tests stand on: the floor's tables, a few of their own, and short ways to write and read.

use platform::testing::{Fresh, context, migrated};
use platform::{Context, Db, Migration, StoreError, Tx, audit, facts, jobs, outbox, sql};

/// A table with something to count in.
pub const COUNTER: Migration = Migration {
    name: "floor/counter",
    sql: "CREATE TABLE counter (host_id UUID NOT NULL, name TEXT NOT NULL, value BIGINT NOT NULL, \
          PRIMARY KEY (host_id, name))",
};

/// Every table of the floor, and the counter.
pub fn tables() -> Vec<Migration> {
    [audit::MIGRATIONS, facts::MIGRATIONS, jobs::MIGRATIONS, outbox::MIGRATIONS, &[COUNTER]].concat()
}

/// Both databases with the floor's tables.
pub async fn floors() -> Vec<Fresh> {
    migrated(&tables()).await
}

pub async fn value(tx: &mut Tx, name: &str) -> Result<i64, StoreError> {
    let host = tx.host();
    let row: Option<(i64,)> =
        tx.optional(sql!("SELECT value FROM counter WHERE host_id = $1 AND name = $2"), (host, name)).await?;
    Ok(row.map_or(0, |(value,)| value))
}

/// Reads, then writes one more: lost if two do it at the same time and nobody notices.
pub async fn count(tx: &mut Tx, name: &str) -> Result<(), StoreError> {
    let (host, value) = (tx.host(), value(tx, name).await? + 1);
    tx.keep(
        sql!(
            "INSERT INTO counter (host_id, name, value) VALUES ($1, $2, $3) \
             ON CONFLICT (host_id, name) DO UPDATE SET value = $3"
        ),
        (host, name, value),
    )
    .await
    .map(drop)
}

pub async fn value_of(db: &Db, name: &str) -> i64 {
    value(&mut db.read(context()).await.unwrap(), name).await.unwrap()
}

/// Writes in one transaction, run again as often as the database asks.
pub async fn write<T>(db: &Db, with: &Context, work: impl AsyncFn(&mut Tx) -> Result<T, StoreError>) -> T {
    loop {
        let mut tx = db.write(with.clone()).await.unwrap();
        let done = match work(&mut tx).await {
            Ok(done) => tx.commit().await.map(|()| done),
            Err(error) => Err(error),
        };
        match done {
            Ok(done) => return done,
            Err(StoreError::RunAgain) => tokio::time::sleep(std::time::Duration::from_millis(3)).await,
            Err(error) => panic!("{error}"),
        }
    }
}
