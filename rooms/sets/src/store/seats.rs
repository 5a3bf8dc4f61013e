//! The tables of seats, of refusals, and of people kept apart.

use crate::apart::Apart;
use crate::seat::{Locked, Seat};
use crate::set::Set;
use kernel::{Id, Person, Programme, Timestamp};
use platform::{StoreError, Tx, sql};
use programmes::selection::offer::Offer;

#[derive(sqlx::FromRow)]
struct Row {
    place_id: Id<Offer>,
    set_id: Id<Set>,
    seated_at: Timestamp,
    why: String,
    locked_at: Option<Timestamp>,
    locked_by: Option<Id<Person>>,
    asked_at: Option<Timestamp>,
    agreed_at: Option<Timestamp>,
    told_at: Option<Timestamp>,
}

impl From<Row> for Seat {
    fn from(row: Row) -> Self {
        Self {
            place: row.place_id,
            set: row.set_id,
            seated_at: row.seated_at,
            why: row.why,
            locked: row.locked_at.zip(row.locked_by).map(|(at, by)| Locked { at, by }),
            asked_at: row.asked_at,
            agreed_at: row.agreed_at,
            told_at: row.told_at,
        }
    }
}

/// Who sits where in a programme.
pub(crate) async fn list_seats(tx: &mut Tx, programme: Id<Programme>) -> Result<Vec<Seat>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT s.place_id, s.set_id, s.seated_at, s.why, s.locked_at, s.locked_by, s.asked_at, s.agreed_at,
                     s.told_at
                 FROM seat s JOIN learning_set l ON l.host_id = s.host_id AND l.id = s.set_id
                 WHERE s.host_id = $1 AND l.programme_id = $2"
            ),
            (host, programme),
        )
        .await?;
    Ok(rows.into_iter().map(Seat::from).collect())
}

/// Puts somebody into a set, from wherever they sat.
pub(crate) async fn upsert_seat(tx: &mut Tx, it: &Seat) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!(
            "INSERT INTO seat (host_id, place_id, set_id, seated_at, why) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (host_id, place_id) DO UPDATE SET set_id = excluded.set_id, seated_at = excluded.seated_at,
                 why = excluded.why, locked_at = NULL, locked_by = NULL, asked_at = NULL, agreed_at = NULL,
                 told_at = NULL"
        ),
        (host, it.place, it.set, it.seated_at, it.why.as_str()),
    )
    .await?;
    Ok(())
}

/// Writes down everything of a seat but whose and where it is.
pub(crate) async fn update_seat(tx: &mut Tx, it: &Seat) -> Result<(), StoreError> {
    let (host, locked) = (tx.host(), it.locked);
    tx.change_one(
        sql!(
            "UPDATE seat SET why = $4, locked_at = $5, locked_by = $6, asked_at = $7, agreed_at = $8, told_at = $9
             WHERE host_id = $1 AND place_id = $2 AND set_id = $3"
        ),
        (
            host,
            it.place,
            it.set,
            it.why.as_str(),
            locked.map(|it| it.at),
            locked.map(|it| it.by),
            it.asked_at,
            it.agreed_at,
            it.told_at,
        ),
    )
    .await
}

pub(crate) async fn delete_seat(tx: &mut Tx, place: Id<Offer>) -> Result<u64, StoreError> {
    let host = tx.host();
    tx.run(sql!("DELETE FROM seat WHERE host_id = $1 AND place_id = $2"), (host, place)).await
}

/// Who said no to which set of a programme.
pub(crate) async fn list_refusals(
    tx: &mut Tx,
    programme: Id<Programme>,
) -> Result<Vec<(Id<Offer>, Id<Set>)>, StoreError> {
    let host = tx.host();
    tx.all(
        sql!(
            "SELECT r.place_id, r.set_id
             FROM seat_refusal r JOIN learning_set l ON l.host_id = r.host_id AND l.id = r.set_id
             WHERE r.host_id = $1 AND l.programme_id = $2"
        ),
        (host, programme),
    )
    .await
}

pub(crate) async fn insert_refusal(tx: &mut Tx, place: Id<Offer>, set: Id<Set>) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO seat_refusal (host_id, place_id, set_id, at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (host_id, place_id, set_id) DO NOTHING"
        ),
        (host, place, set, now),
    )
    .await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct ApartRow {
    id: Id<Apart>,
    one_id: Id<Offer>,
    other_id: Id<Offer>,
    at: Timestamp,
    by_id: Id<Person>,
}

/// Who never shares a set.
pub(crate) async fn list_apart(tx: &mut Tx, programme: Id<Programme>) -> Result<Vec<Apart>, StoreError> {
    let host = tx.host();
    let rows: Vec<ApartRow> = tx
        .all(
            sql!(
                "SELECT id, one_id, other_id, at, by_id FROM kept_apart
                 WHERE host_id = $1 AND programme_id = $2 ORDER BY at, id"
            ),
            (host, programme),
        )
        .await?;
    let read = |row: ApartRow| Apart { id: row.id, one: row.one_id, other: row.other_id, at: row.at, by: row.by_id };
    Ok(rows.into_iter().map(read).collect())
}

/// Keeps a pair apart. Answers whether it was not there before.
pub(crate) async fn insert_apart(tx: &mut Tx, programme: Id<Programme>, it: &Apart) -> Result<bool, StoreError> {
    let host = tx.host();
    let written = tx
        .run(
            sql!(
                "INSERT INTO kept_apart (host_id, id, programme_id, one_id, other_id, at, by_id)
                 VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (host_id, one_id, other_id) DO NOTHING"
            ),
            (host, it.id, programme, it.one, it.other, it.at, it.by),
        )
        .await?;
    Ok(written == 1)
}

pub(crate) async fn delete_apart(tx: &mut Tx, id: Id<Apart>) -> Result<u64, StoreError> {
    let host = tx.host();
    tx.run(sql!("DELETE FROM kept_apart WHERE host_id = $1 AND id = $2"), (host, id)).await
}
