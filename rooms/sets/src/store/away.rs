//! The table of days on which members cannot come.

use crate::away::Away;
use crate::set::Set;
use almanac::clash::Marked;
use kernel::{Date, Id, Programme};
use platform::{StoreError, Tx, sql};
use programmes::selection::offer::Offer;
use std::collections::BTreeMap;

/// What one member marked, the earliest first.
pub(crate) async fn list_away(tx: &mut Tx, place: Id<Offer>) -> Result<Vec<Away>, StoreError> {
    let host = tx.host();
    let rows: Vec<(Id<Away>, Date, Date)> = tx
        .all(
            sql!(
                "SELECT id, from_on, to_on FROM member_away WHERE host_id = $1 AND place_id = $2
                 ORDER BY from_on, id"
            ),
            (host, place),
        )
        .await?;
    Ok(rows.into_iter().map(|(id, from, to)| Away { id, place, from, to }).collect())
}

/// What the members of a programme's sets marked, by set and without whose it is.
pub(crate) async fn list_away_in(
    tx: &mut Tx,
    programme: Id<Programme>,
) -> Result<BTreeMap<Id<Set>, Vec<Marked>>, StoreError> {
    let host = tx.host();
    let rows: Vec<(Id<Set>, Date, Date)> = tx
        .all(
            sql!(
                "SELECT s.set_id, a.from_on, a.to_on
                 FROM learning_set l
                 JOIN seat s ON s.host_id = l.host_id AND s.set_id = l.id
                 JOIN member_away a ON a.host_id = s.host_id AND a.place_id = s.place_id
                 WHERE l.host_id = $1 AND l.programme_id = $2"
            ),
            (host, programme),
        )
        .await?;
    let mut all: BTreeMap<Id<Set>, Vec<Marked>> = BTreeMap::new();
    for (set, from, to) in rows {
        all.entry(set).or_default().push(Marked { begins_at: from.starts_at(), ends_at: to.ends_at() });
    }
    Ok(all)
}

pub(crate) async fn insert_away(tx: &mut Tx, it: &Away) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!("INSERT INTO member_away (host_id, id, place_id, from_on, to_on) VALUES ($1, $2, $3, $4, $5)"),
        (host, it.id, it.place, it.from, it.to),
    )
    .await?;
    Ok(())
}

pub(crate) async fn delete_away(tx: &mut Tx, it: &Away) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(
        sql!("DELETE FROM member_away WHERE host_id = $1 AND id = $2 AND place_id = $3"),
        (host, it.id, it.place),
    )
    .await
}
