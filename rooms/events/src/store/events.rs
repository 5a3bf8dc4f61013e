//! The tables of events and of what happened to them.

use crate::event::{Cancelled, Change, Event, What};
use crate::plan::{How, JoiningLink, Plan};
use kernel::{Id, Person, Programme, Timestamp};
use platform::{StoreError, Tx, sql};
use std::collections::BTreeMap;

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<Event>,
    programme_id: Option<Id<Programme>>,
    title: String,
    about: Option<String>,
    starts_at: Timestamp,
    ends_at: Timestamp,
    how: String,
    joining_link: Option<String>,
    place: Option<String>,
    capacity: i64,
    closing_hours: i64,
    cancelled_at: Option<Timestamp>,
    cancelled_by: Option<Id<Person>>,
}

impl TryFrom<Row> for Event {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let wrong = |what: &'static str| StoreError::inconsistent("event", row.id, what);
        let link =
            row.joining_link.as_deref().map(JoiningLink::parse).transpose().map_err(|_| wrong("joining_link"))?;
        let how = match (row.how.as_str(), row.place) {
            ("online", None) => How::Online { link },
            ("place", Some(name)) => How::Place { name },
            _ => return Err(wrong("how")),
        };
        let plan = Plan {
            capacity: usize::try_from(row.capacity).map_err(|_| wrong("capacity"))?,
            closing_hours: u32::try_from(row.closing_hours).map_err(|_| wrong("closing_hours"))?,
            title: row.title,
            about: row.about,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            how,
        };
        let cancelled = row.cancelled_at.zip(row.cancelled_by).map(|(at, by)| Cancelled { at, by });
        Ok(Self { id: row.id, programme: row.programme_id, plan, cancelled })
    }
}

/// The event of an id.
pub(crate) async fn find_event(tx: &mut Tx, id: Id<Event>) -> Result<Option<Event>, StoreError> {
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT id, programme_id, title, about, starts_at, ends_at, how, joining_link, place, capacity,
                     closing_hours, cancelled_at, cancelled_by
                 FROM event WHERE host_id = $1 AND id = $2"
            ),
            (host, id),
        )
        .await?;
    row.map(Event::try_from).transpose()
}

/// Every event, or every one of a programme, that ends after an instant, the next first.
pub(crate) async fn list_events(
    tx: &mut Tx,
    programme: Option<Id<Programme>>,
    after: Timestamp,
) -> Result<Vec<Event>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT id, programme_id, title, about, starts_at, ends_at, how, joining_link, place, capacity,
                     closing_hours, cancelled_at, cancelled_by
                 FROM event WHERE host_id = $1 AND ends_at > $2
                   AND (CAST($3 AS UUID) IS NULL OR programme_id = $3) ORDER BY starts_at, id"
            ),
            (host, after, programme),
        )
        .await?;
    rows.into_iter().map(Event::try_from).collect()
}

/// How many places are held and how many people wait, by event; of those [`list_events`] lists.
pub(crate) async fn counts(
    tx: &mut Tx,
    programme: Option<Id<Programme>>,
    after: Timestamp,
) -> Result<BTreeMap<Id<Event>, (usize, usize)>, StoreError> {
    let host = tx.host();
    let rows: Vec<(Id<Event>, i64, i64)> = tx
        .all(
            sql!(
                "SELECT booking.event_id,
                     CAST(count(*) FILTER (WHERE booking.booked_at IS NOT NULL OR booking.offered_until IS NOT NULL)
                         AS BIGINT),
                     CAST(count(*) FILTER (WHERE booking.booked_at IS NULL AND booking.offered_until IS NULL)
                         AS BIGINT)
                 FROM booking JOIN event ON event.host_id = booking.host_id AND event.id = booking.event_id
                 WHERE booking.host_id = $1 AND booking.ended_at IS NULL AND event.ends_at > $2
                   AND (CAST($3 AS UUID) IS NULL OR event.programme_id = $3)
                 GROUP BY booking.event_id"
            ),
            (host, after, programme),
        )
        .await?;
    let size = |count: i64| usize::try_from(count).unwrap_or(0);
    Ok(rows.into_iter().map(|(id, held, waiting)| (id, (size(held), size(waiting)))).collect())
}

type HowRow<'a> = (&'static str, Option<&'a str>, Option<&'a str>);

fn how_row(how: &How) -> HowRow<'_> {
    match how {
        How::Online { link } => (how.key(), link.as_ref().map(JoiningLink::reveal), None),
        How::Place { name } => (how.key(), None, Some(name)),
    }
}

fn number(size: usize) -> i64 {
    i64::try_from(size).unwrap_or(i64::MAX)
}

/// Writes an event down.
pub(crate) async fn insert_event(tx: &mut Tx, it: &Event, by: Option<Id<Person>>) -> Result<(), StoreError> {
    let (host, now, plan) = (tx.host(), tx.now(), &it.plan);
    let (how, link, place) = how_row(&plan.how);
    tx.run(
        sql!(
            "INSERT INTO event (host_id, id, programme_id, title, about, starts_at, ends_at, how, joining_link, place,
                 capacity, closing_hours, made_at, made_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
        ),
        (
            host,
            it.id,
            it.programme,
            plan.title.as_str(),
            plan.about.clone(),
            plan.starts_at,
            plan.ends_at,
            how,
            link.map(str::to_owned),
            place.map(str::to_owned),
            number(plan.capacity),
            i64::from(plan.closing_hours),
            now,
            by,
        ),
    )
    .await?;
    Ok(())
}

/// Writes another plan down. `was` is the plan the rule saw.
pub(crate) async fn set_plan(tx: &mut Tx, it: &Event, was: &Plan) -> Result<(), StoreError> {
    let (host, plan) = (tx.host(), &it.plan);
    let (how, link, place) = how_row(&plan.how);
    tx.change_one(
        sql!(
            "UPDATE event SET title = $3, about = $4, starts_at = $5, ends_at = $6, how = $7, joining_link = $8,
                 place = $9, capacity = $10, closing_hours = $11
             WHERE host_id = $1 AND id = $2 AND starts_at = $12 AND capacity = $13 AND cancelled_at IS NULL"
        ),
        (
            host,
            it.id,
            plan.title.as_str(),
            plan.about.clone(),
            plan.starts_at,
            plan.ends_at,
            how,
            link.map(str::to_owned),
            place.map(str::to_owned),
            number(plan.capacity),
            i64::from(plan.closing_hours),
            was.starts_at,
            number(was.capacity),
        ),
    )
    .await
}

/// Notes that an event does not take place.
pub(crate) async fn set_cancelled(tx: &mut Tx, id: Id<Event>, by: Id<Person>) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!(
            "UPDATE event SET cancelled_at = $3, cancelled_by = $4
             WHERE host_id = $1 AND id = $2 AND cancelled_at IS NULL"
        ),
        (host, id, now, by),
    )
    .await
}

/// Keeps what happened to an event.
pub(crate) async fn insert_change(tx: &mut Tx, event: Id<Event>, it: &Change) -> Result<(), StoreError> {
    let (host, id) = (tx.host(), tx.id::<Change>());
    let (starts_at, ends_at) = match it.what {
        What::Moved { starts_at, ends_at } => (Some(starts_at), Some(ends_at)),
        What::Placed | What::Cancelled => (None, None),
    };
    tx.run(
        sql!(
            "INSERT INTO event_change (host_id, id, event_id, what, from_starts_at, from_ends_at, reason, at, by_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        (host, id, event, it.what.key(), starts_at, ends_at, it.reason.clone(), it.at, it.by),
    )
    .await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct ChangeRow {
    what: String,
    from_starts_at: Option<Timestamp>,
    from_ends_at: Option<Timestamp>,
    reason: Option<String>,
    at: Timestamp,
    by_id: Id<Person>,
}

/// What happened to an event, the first first.
pub(crate) async fn list_changes(tx: &mut Tx, event: Id<Event>) -> Result<Vec<Change>, StoreError> {
    let host = tx.host();
    let rows: Vec<ChangeRow> = tx
        .all(
            sql!(
                "SELECT what, from_starts_at, from_ends_at, reason, at, by_id FROM event_change
                 WHERE host_id = $1 AND event_id = $2 ORDER BY at, id"
            ),
            (host, event),
        )
        .await?;
    let read = |row: ChangeRow| {
        let what = match (row.what.as_str(), row.from_starts_at, row.from_ends_at) {
            ("moved", Some(starts_at), Some(ends_at)) => What::Moved { starts_at, ends_at },
            ("placed", None, None) => What::Placed,
            ("cancelled", None, None) => What::Cancelled,
            _ => return Err(StoreError::inconsistent("event_change", event, "what")),
        };
        Ok(Change { at: row.at, by: row.by_id, what, reason: row.reason })
    };
    rows.into_iter().map(read).collect()
}
