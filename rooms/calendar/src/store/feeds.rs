//! The table of feeds.

use crate::feed::Feed;
use kernel::{Id, Person, Timestamp};
use platform::{StoreError, Tx, sql};

type Row = (Id<Feed>, Id<Person>, Timestamp);

fn feed((id, person, made_at): Row) -> Feed {
    Feed { id, person, made_at }
}

/// The open feed of a person.
pub(crate) async fn feed_of(tx: &mut Tx, person: Id<Person>) -> Result<Option<Feed>, StoreError> {
    let host = tx.host();
    let sql = sql!(
        "SELECT id, person_id, made_at FROM calendar_feed WHERE host_id = $1 AND person_id = $2 AND ended_at IS NULL"
    );
    let row: Option<Row> = tx.optional(sql, (host, person)).await?;
    Ok(row.map(feed))
}

/// The open feed whose secret has this mark.
pub(crate) async fn feed_marked(tx: &mut Tx, mark: &str) -> Result<Option<Feed>, StoreError> {
    let host = tx.host();
    let sql =
        sql!("SELECT id, person_id, made_at FROM calendar_feed WHERE host_id = $1 AND mark = $2 AND ended_at IS NULL");
    let row: Option<Row> = tx.optional(sql, (host, mark)).await?;
    Ok(row.map(feed))
}

pub(crate) async fn insert_feed(tx: &mut Tx, feed: &Feed, mark: &str) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!("INSERT INTO calendar_feed (host_id, id, person_id, mark, made_at) VALUES ($1, $2, $3, $4, $5)"),
        (host, feed.id, feed.person, mark, feed.made_at),
    )
    .await?;
    Ok(())
}

/// Ends the open feed of a person, if there is one.
pub(crate) async fn end_feed_of(tx: &mut Tx, person: Id<Person>) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.run(
        sql!("UPDATE calendar_feed SET ended_at = $3 WHERE host_id = $1 AND person_id = $2 AND ended_at IS NULL"),
        (host, person, now),
    )
    .await?;
    Ok(())
}
