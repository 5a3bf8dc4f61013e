//! The table of meetings: when each set meets.

use crate::meeting::{Meeting, Moved, kind_of, word};
use crate::set::Set;
use kernel::{Id, Person, Programme, Timestamp};
use platform::{StoreError, Tx, sql};

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<Meeting>,
    set_id: Id<Set>,
    position: i64,
    kind: String,
    number: i64,
    derived_at: Timestamp,
    begins_at: Timestamp,
    minutes: i64,
    white_space_minutes: i64,
    place: Option<String>,
    moved_reason: Option<String>,
    moved_at: Option<Timestamp>,
    moved_by: Option<Id<Person>>,
}

impl TryFrom<Row> for Meeting {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let wrong = |what: &'static str| StoreError::inconsistent("meeting", row.id, what);
        let count = |it: i64, what: &'static str| u16::try_from(it).map_err(|_| wrong(what));
        let moved = row.moved_reason.zip(row.moved_at).zip(row.moved_by);
        Ok(Self {
            id: row.id,
            set: row.set_id,
            position: count(row.position, "position")?,
            kind: kind_of(&row.kind).ok_or_else(|| wrong("an unknown kind"))?,
            number: count(row.number, "number")?,
            derived_at: row.derived_at,
            begins_at: row.begins_at,
            minutes: count(row.minutes, "minutes")?,
            white_space_minutes: count(row.white_space_minutes, "white space")?,
            place: row.place.map(|it| it.parse()).transpose().map_err(|_| wrong("a place that is no line"))?,
            moved: moved.map(|((reason, at), by)| Moved { reason, at, by }),
        })
    }
}

/// The meetings of a programme's sets, each set's in order.
pub(crate) async fn list_meetings(tx: &mut Tx, programme: Id<Programme>) -> Result<Vec<Meeting>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT m.id, m.set_id, m.position, m.kind, m.number, m.derived_at, m.begins_at, m.minutes,
                 m.white_space_minutes, m.place, m.moved_reason, m.moved_at, m.moved_by
                 FROM set_meeting m JOIN learning_set s ON s.host_id = m.host_id AND s.id = m.set_id
                 WHERE m.host_id = $1 AND s.programme_id = $2 ORDER BY s.number, m.position"
            ),
            (host, programme),
        )
        .await?;
    rows.into_iter().map(Meeting::try_from).collect()
}

/// The meetings of a set, in order.
pub(crate) async fn list_meetings_of(tx: &mut Tx, set: Id<Set>) -> Result<Vec<Meeting>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT id, set_id, position, kind, number, derived_at, begins_at, minutes, white_space_minutes,
                 place, moved_reason, moved_at, moved_by
                 FROM set_meeting WHERE host_id = $1 AND set_id = $2 ORDER BY position"
            ),
            (host, set),
        )
        .await?;
    rows.into_iter().map(Meeting::try_from).collect()
}

pub(crate) async fn insert_meeting(tx: &mut Tx, it: &Meeting) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!(
            "INSERT INTO set_meeting (host_id, id, set_id, position, kind, number, derived_at, begins_at, minutes,
             white_space_minutes, place) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        ),
        (
            host,
            it.id,
            it.set,
            i64::from(it.position),
            word(it.kind),
            i64::from(it.number),
            it.derived_at,
            it.begins_at,
            i64::from(it.minutes),
            i64::from(it.white_space_minutes),
            it.place.as_ref().map(ToString::to_string),
        ),
    )
    .await?;
    Ok(())
}

/// Writes another date down, if nobody was faster. `seen` is when it was to begin.
pub(crate) async fn update_meeting(tx: &mut Tx, it: &Meeting, seen: Timestamp) -> Result<(), StoreError> {
    let (host, moved) = (tx.host(), it.moved.as_ref());
    tx.change_one(
        sql!(
            "UPDATE set_meeting SET kind = $4, number = $5, derived_at = $6, begins_at = $7, minutes = $8,
             white_space_minutes = $9, place = $10, moved_reason = $11, moved_at = $12, moved_by = $13
             WHERE host_id = $1 AND id = $2 AND begins_at = $3"
        ),
        (
            host,
            it.id,
            seen,
            word(it.kind),
            i64::from(it.number),
            it.derived_at,
            it.begins_at,
            i64::from(it.minutes),
            i64::from(it.white_space_minutes),
            it.place.as_ref().map(ToString::to_string),
            moved.map(|it| it.reason.clone()),
            moved.map(|it| it.at),
            moved.map(|it| it.by),
        ),
    )
    .await
}

pub(crate) async fn delete_meeting(tx: &mut Tx, id: Id<Meeting>) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(sql!("DELETE FROM set_meeting WHERE host_id = $1 AND id = $2"), (host, id)).await?;
    Ok(())
}

/// Whether planned dates of a programme stand on the schedule for everybody.
pub(crate) async fn shows_plan(tx: &mut Tx, programme: Id<Programme>) -> Result<bool, StoreError> {
    let host = tx.host();
    let row: Option<(Timestamp,)> = tx
        .optional(
            sql!("SELECT shown_at FROM planned_schedule WHERE host_id = $1 AND programme_id = $2"),
            (host, programme),
        )
        .await?;
    Ok(row.is_some())
}

pub(crate) async fn set_shows_plan(tx: &mut Tx, programme: Id<Programme>, is_shown: bool) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    if is_shown {
        let sql = sql!(
            "INSERT INTO planned_schedule (host_id, programme_id, shown_at) VALUES ($1, $2, $3)
             ON CONFLICT (host_id, programme_id) DO NOTHING"
        );
        tx.run(sql, (host, programme, now)).await?;
    } else {
        let sql = sql!("DELETE FROM planned_schedule WHERE host_id = $1 AND programme_id = $2");
        tx.run(sql, (host, programme)).await?;
    }
    Ok(())
}
