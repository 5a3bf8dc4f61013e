//! The table of bookings.

use crate::booking::{Booking, Came, Ending, Standing};
use crate::event::Event;
use kernel::{EmailAddress, Id, Person, Programme, Reference, Timestamp};
use platform::{StoreError, Tx, sql};

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<Booking>,
    event_id: Id<Event>,
    reference: String,
    name: String,
    email: EmailAddress,
    person_id: Option<Id<Person>>,
    tongue: String,
    page: String,
    made_at: Timestamp,
    #[sqlx(flatten)]
    standing: StandingRow,
    came_at: Option<Timestamp>,
    came_noted_by: Option<Id<Person>>,
}

#[derive(sqlx::FromRow)]
struct StandingRow {
    offered_until: Option<Timestamp>,
    booked_at: Option<Timestamp>,
    ended_at: Option<Timestamp>,
    ended_why: Option<String>,
}

impl StandingRow {
    fn read(&self) -> Option<Standing> {
        Some(match self {
            Self { ended_at: Some(at), ended_why: Some(why), .. } => {
                Standing::Ended { at: *at, why: Ending::ALL.into_iter().find(|it| it.key() == why)? }
            }
            Self { booked_at: Some(at), .. } => Standing::Booked { at: *at },
            Self { offered_until: Some(until), .. } => Standing::Offered { until: *until },
            _ => Standing::Waiting,
        })
    }

    /// As it is written. What an ended booking once had is not kept.
    fn of(standing: Standing) -> Self {
        let none = Self { offered_until: None, booked_at: None, ended_at: None, ended_why: None };
        match standing {
            Standing::Waiting => none,
            Standing::Offered { until } => Self { offered_until: Some(until), ..none },
            Standing::Booked { at } => Self { booked_at: Some(at), ..none },
            Standing::Ended { at, why } => Self { ended_at: Some(at), ended_why: Some(why.key().to_owned()), ..none },
        }
    }
}

impl TryFrom<Row> for Booking {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let wrong = |what: &'static str| StoreError::inconsistent("booking", row.id, what);
        Ok(Self {
            reference: Reference::parse(&row.reference).map_err(|_| wrong("reference"))?,
            standing: row.standing.read().ok_or_else(|| wrong("standing"))?,
            came: row.came_at.map(|at| Came { at, noted_by: row.came_noted_by }),
            id: row.id,
            event: row.event_id,
            name: row.name,
            email: row.email,
            person: row.person_id,
            tongue: row.tongue,
            page: row.page,
            made_at: row.made_at,
        })
    }
}

/// The booking of an id.
pub(crate) async fn find_booking(tx: &mut Tx, id: Id<Booking>) -> Result<Option<Booking>, StoreError> {
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT id, event_id, reference, name, email, person_id, tongue, page, made_at, offered_until, booked_at,
                     ended_at, ended_why, came_at, came_noted_by
                 FROM booking WHERE host_id = $1 AND id = $2"
            ),
            (host, id),
        )
        .await?;
    row.map(Booking::try_from).transpose()
}

/// Everybody who ever booked an event, in the order in which they did.
pub(crate) async fn list_bookings(tx: &mut Tx, event: Id<Event>) -> Result<Vec<Booking>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT id, event_id, reference, name, email, person_id, tongue, page, made_at, offered_until, booked_at,
                     ended_at, ended_why, came_at, came_noted_by
                 FROM booking WHERE host_id = $1 AND event_id = $2 ORDER BY made_at, id"
            ),
            (host, event),
        )
        .await?;
    rows.into_iter().map(Booking::try_from).collect()
}

/// Writes a booking down. `false`: its reference is taken, throw again. Where the address was faster
/// by another way, PostgreSQL wants the transaction run again, and SQLite has one writer.
pub(crate) async fn insert_booking(tx: &mut Tx, it: &Booking) -> Result<bool, StoreError> {
    let (host, standing) = (tx.host(), StandingRow::of(it.standing));
    let written = tx
        .run(
            sql!(
                "INSERT INTO booking (host_id, id, event_id, reference, name, email, email_key, person_id, tongue, page,
                     made_at, offered_until, booked_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
                 ON CONFLICT DO NOTHING"
            ),
            (
                host,
                it.id,
                it.event,
                it.reference.to_string(),
                it.name.as_str(),
                it.email.clone(),
                it.email.key(),
                it.person,
                it.tongue.as_str(),
                it.page.as_str(),
                it.made_at,
                standing.offered_until,
                standing.booked_at,
            ),
        )
        .await?;
    Ok(written == 1)
}

/// Writes down what became of a booking. `was` is the booking the rule saw.
pub(crate) async fn update_booking(tx: &mut Tx, it: &Booking, was: &Booking) -> Result<(), StoreError> {
    let (host, now, was) = (tx.host(), StandingRow::of(it.standing), (StandingRow::of(was.standing), was.came));
    tx.change_one(
        sql!(
            "UPDATE booking SET offered_until = $3, booked_at = $4, ended_at = $5, ended_why = $6, came_at = $7,
                 came_noted_by = $8
             WHERE host_id = $1 AND id = $2
               AND (offered_until IS NULL) = (CAST($9 AS TIMESTAMPTZ) IS NULL)
               AND (booked_at IS NULL) = (CAST($10 AS TIMESTAMPTZ) IS NULL)
               AND (ended_at IS NULL) = (CAST($11 AS TIMESTAMPTZ) IS NULL)
               AND (came_at IS NULL) = (CAST($12 AS TIMESTAMPTZ) IS NULL)"
        ),
        (
            host,
            it.id,
            now.offered_until,
            now.booked_at,
            now.ended_at,
            now.ended_why,
            it.came.map(|came| came.at),
            it.came.and_then(|came| came.noted_by),
            was.0.offered_until,
            was.0.booked_at,
            was.0.ended_at,
            was.1.map(|came| came.at),
        ),
    )
    .await
}

/// What somebody booked of a programme's events.
pub(crate) async fn list_booked(
    tx: &mut Tx,
    programme: Id<Programme>,
    email: &EmailAddress,
) -> Result<Vec<Id<Booking>>, StoreError> {
    let host = tx.host();
    let rows: Vec<(Id<Booking>,)> = tx
        .all(
            sql!(
                "SELECT id FROM booking WHERE host_id = $1 AND email_key = $3
                   AND event_id IN (SELECT id FROM event WHERE host_id = $1 AND programme_id = $2)"
            ),
            (host, programme, email.key()),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Erases who booked, and where their own page is.
pub(crate) async fn set_erased(tx: &mut Tx, id: Id<Booking>, left: &EmailAddress) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(
        sql!(
            "UPDATE booking SET name = '–', email = $3, email_key = $4, person_id = NULL, page = ''
             WHERE host_id = $1 AND id = $2"
        ),
        (host, id, left.clone(), left.key()),
    )
    .await
}
