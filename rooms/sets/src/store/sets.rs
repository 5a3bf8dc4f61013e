//! The tables of sets, and of which change of a programme's seating is the last.

use crate::set::{Glance, Set};
use kernel::{Id, Person, Programme, Timestamp};
use platform::{StoreError, Tx, sql};

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<Set>,
    programme_id: Id<Programme>,
    number: i64,
    day: Option<String>,
    facilitator_id: Option<Id<Person>>,
    published_at: Option<Timestamp>,
}

impl TryFrom<Row> for Set {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id,
            programme: row.programme_id,
            number: u16::try_from(row.number).map_err(|_| StoreError::inconsistent("set", row.id, "number"))?,
            day: row.day,
            facilitator: row.facilitator_id,
            published_at: row.published_at,
        })
    }
}

/// The sets of a programme, by number.
pub(crate) async fn list_sets(tx: &mut Tx, programme: Id<Programme>) -> Result<Vec<Set>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT id, programme_id, number, day, facilitator_id, published_at FROM learning_set
                 WHERE host_id = $1 AND programme_id = $2 ORDER BY number"
            ),
            (host, programme),
        )
        .await?;
    rows.into_iter().map(Set::try_from).collect()
}

#[derive(sqlx::FromRow)]
struct GlanceRow {
    #[sqlx(flatten)]
    set: Row,
    members: i64,
    untold: i64,
    meetings: i64,
    ahead: i64,
    next_at: Option<Timestamp>,
}

/// Every set of the host at a glance, those that meet next first.
pub(crate) async fn list_glances(tx: &mut Tx) -> Result<Vec<(Set, Glance)>, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let rows: Vec<GlanceRow> = tx
        .all(
            sql!(
                "SELECT s.id, s.programme_id, s.number, s.day, s.facilitator_id, s.published_at,
                 (SELECT COUNT(*) FROM seat p WHERE p.host_id = s.host_id AND p.set_id = s.id) AS members,
                 (SELECT COUNT(*) FROM seat p
                  WHERE p.host_id = s.host_id AND p.set_id = s.id AND p.told_at IS NULL) AS untold,
                 (SELECT COUNT(*) FROM set_meeting m WHERE m.host_id = s.host_id AND m.set_id = s.id) AS meetings,
                 (SELECT COUNT(*) FROM set_meeting m
                  WHERE m.host_id = s.host_id AND m.set_id = s.id AND m.begins_at > $2) AS ahead,
                 (SELECT MIN(m.begins_at) FROM set_meeting m
                  WHERE m.host_id = s.host_id AND m.set_id = s.id AND m.begins_at > $2) AS next_at
                 FROM learning_set s WHERE s.host_id = $1 ORDER BY next_at NULLS LAST, s.programme_id, s.number"
            ),
            (host, now),
        )
        .await?;
    let count = |it: i64| usize::try_from(it).unwrap_or_default();
    rows.into_iter()
        .map(|row| {
            let glance = Glance {
                members: count(row.members),
                untold: count(row.untold),
                meetings: count(row.meetings),
                ahead: count(row.ahead),
                next: row.next_at,
            };
            Ok((Set::try_from(row.set)?, glance))
        })
        .collect()
}

/// The set of an id.
pub(crate) async fn find_set(tx: &mut Tx, id: Id<Set>) -> Result<Option<Set>, StoreError> {
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT id, programme_id, number, day, facilitator_id, published_at FROM learning_set
                 WHERE host_id = $1 AND id = $2"
            ),
            (host, id),
        )
        .await?;
    row.map(Set::try_from).transpose()
}

pub(crate) async fn insert_set(tx: &mut Tx, it: &Set) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!("INSERT INTO learning_set (host_id, id, programme_id, number, day) VALUES ($1, $2, $3, $4, $5)"),
        (host, it.id, it.programme, i64::from(it.number), it.day.clone()),
    )
    .await?;
    Ok(())
}

/// Writes down who holds a set and when its members were first told.
pub(crate) async fn update_set(tx: &mut Tx, it: &Set) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(
        sql!("UPDATE learning_set SET facilitator_id = $3, published_at = $4 WHERE host_id = $1 AND id = $2"),
        (host, it.id, it.facilitator, it.published_at),
    )
    .await
}

/// Takes away a set in which nobody sits, with what was said of it and the dates it was to have.
pub(crate) async fn delete_set(tx: &mut Tx, id: Id<Set>) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(sql!("DELETE FROM seat_refusal WHERE host_id = $1 AND set_id = $2"), (host, id)).await?;
    tx.run(sql!("DELETE FROM set_meeting WHERE host_id = $1 AND set_id = $2"), (host, id)).await?;
    tx.change_one(sql!("DELETE FROM learning_set WHERE host_id = $1 AND id = $2 AND published_at IS NULL"), (host, id))
        .await
}

/// Which change of a programme's seating is the last; 0 before the first.
pub(crate) async fn version(tx: &mut Tx, programme: Id<Programme>) -> Result<i64, StoreError> {
    let host = tx.host();
    let row: Option<(i64,)> = tx
        .optional(sql!("SELECT version FROM seating WHERE host_id = $1 AND programme_id = $2"), (host, programme))
        .await?;
    Ok(row.map_or(0, |(version,)| version))
}

/// Counts a change on, if the one that was seen is still the last.
pub(crate) async fn bump(tx: &mut Tx, programme: Id<Programme>, seen: i64) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!(
            "INSERT INTO seating (host_id, programme_id, version) VALUES ($1, $2, 0)
             ON CONFLICT (host_id, programme_id) DO NOTHING"
        ),
        (host, programme),
    )
    .await?;
    tx.change_one(
        sql!("UPDATE seating SET version = version + 1 WHERE host_id = $1 AND programme_id = $2 AND version = $3"),
        (host, programme, seen),
    )
    .await
}
