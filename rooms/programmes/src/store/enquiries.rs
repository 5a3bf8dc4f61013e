//! The table of enquiries by employers.

use crate::details::Details;
use crate::enquiry::{Enquiry, State, Wish};
use kernel::{EmailAddress, Id, Person, Programme, Timestamp};
use platform::{StoreError, Tx, sql};

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<Enquiry>,
    programme_id: Id<Programme>,
    name: String,
    email: EmailAddress,
    organisation: String,
    job_title: Option<String>,
    phone: Option<String>,
    people: i64,
    wanted_when: String,
    purpose: String,
    arrived_at: Timestamp,
    #[sqlx(flatten)]
    state: StateRow,
}

#[derive(Default, sqlx::FromRow)]
struct StateRow {
    confirmed_at: Option<Timestamp>,
    answered_at: Option<Timestamp>,
    answered_by: Option<Id<Person>>,
    turned_at: Option<Timestamp>,
    turned_by: Option<Id<Person>>,
    turned_into: Option<Id<Programme>>,
    closed_at: Option<Timestamp>,
    closed_by: Option<Id<Person>>,
    close_reason: Option<String>,
}

impl StateRow {
    fn read(self) -> State {
        match self {
            Self { closed_at: Some(at), closed_by: Some(by), close_reason, .. } => {
                State::Closed { at, by, why: close_reason.unwrap_or_default() }
            }
            Self { turned_at: Some(at), turned_by: Some(by), turned_into: Some(into), .. } => {
                State::Turned { at, by, into }
            }
            Self { answered_at: Some(at), answered_by: Some(by), .. } => State::Answered { at, by },
            Self { confirmed_at: Some(at), .. } => State::New { at },
            _ => State::Unconfirmed,
        }
    }
}

impl From<Row> for Enquiry {
    fn from(row: Row) -> Self {
        let Row { name, email, organisation, job_title, phone, .. } = row;
        Self {
            id: row.id,
            programme: row.programme_id,
            asks: Details { name, email, organisation, job_title, phone },
            wish: Wish { people: row.people, when: row.wanted_when, purpose: row.purpose },
            arrived_at: row.arrived_at,
            state: row.state.read(),
        }
    }
}

/// The enquiry of an id.
pub(crate) async fn find_enquiry(tx: &mut Tx, id: Id<Enquiry>) -> Result<Option<Enquiry>, StoreError> {
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT id, programme_id, name, email, organisation, job_title, phone, people, wanted_when, purpose,
                     arrived_at, confirmed_at, answered_at, answered_by, turned_at, turned_by, turned_into, closed_at,
                     closed_by, close_reason
                 FROM enquiry WHERE host_id = $1 AND id = $2"
            ),
            (host, id),
        )
        .await?;
    Ok(row.map(Enquiry::from))
}

/// Every enquiry about a programme whose address is proven, the latest first.
pub(crate) async fn list_enquiries(tx: &mut Tx, programme: Id<Programme>) -> Result<Vec<Enquiry>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT id, programme_id, name, email, organisation, job_title, phone, people, wanted_when, purpose,
                     arrived_at, confirmed_at, answered_at, answered_by, turned_at, turned_by, turned_into, closed_at,
                     closed_by, close_reason
                 FROM enquiry WHERE host_id = $1 AND programme_id = $2 AND confirmed_at IS NOT NULL
                 ORDER BY confirmed_at DESC, id DESC"
            ),
            (host, programme),
        )
        .await?;
    Ok(rows.into_iter().map(Enquiry::from).collect())
}

/// How many enquiries wait for a first answer, by programme.
pub(crate) async fn count_new_enquiries(tx: &mut Tx) -> Result<Vec<(Id<Programme>, i64)>, StoreError> {
    let host = tx.host();
    tx.all(
        sql!(
            "SELECT programme_id, count(*) FROM enquiry
             WHERE host_id = $1 AND confirmed_at IS NOT NULL AND answered_at IS NULL AND turned_at IS NULL
               AND closed_at IS NULL
             GROUP BY programme_id"
        ),
        (host,),
    )
    .await
}

pub(crate) async fn insert_enquiry(tx: &mut Tx, it: &Enquiry) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!(
            "INSERT INTO enquiry (host_id, id, programme_id, name, email, organisation, job_title, phone, people,
                 wanted_when, purpose, arrived_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        (
            host,
            it.id,
            it.programme,
            it.asks.name.as_str(),
            it.asks.email.clone(),
            it.asks.organisation.as_str(),
            it.asks.job_title.clone(),
            it.asks.phone.clone(),
            it.wish.people,
            it.wish.when.as_str(),
            it.wish.purpose.as_str(),
            it.arrived_at,
        ),
    )
    .await?;
    Ok(())
}

/// Writes down what became of it; of one that became a programme or is closed nothing more becomes.
pub(crate) async fn update_enquiry(tx: &mut Tx, it: &Enquiry) -> Result<(), StoreError> {
    let host = tx.host();
    let now = match it.state.clone() {
        State::Unconfirmed => StateRow::default(),
        State::New { at } => StateRow { confirmed_at: Some(at), ..StateRow::default() },
        State::Answered { at, by } => StateRow { answered_at: Some(at), answered_by: Some(by), ..StateRow::default() },
        State::Turned { at, by, into } => {
            StateRow { turned_at: Some(at), turned_by: Some(by), turned_into: Some(into), ..StateRow::default() }
        }
        State::Closed { at, by, why } => {
            StateRow { closed_at: Some(at), closed_by: Some(by), close_reason: Some(why), ..StateRow::default() }
        }
    };
    tx.change_one(
        sql!(
            "UPDATE enquiry SET confirmed_at = COALESCE(confirmed_at, $3), answered_at = COALESCE($4, answered_at),
                 answered_by = COALESCE($5, answered_by), turned_at = $6, turned_by = $7, turned_into = $8,
                 closed_at = $9, closed_by = $10, close_reason = $11
             WHERE host_id = $1 AND id = $2 AND turned_at IS NULL AND closed_at IS NULL"
        ),
        (
            host,
            it.id,
            now.confirmed_at,
            now.answered_at,
            now.answered_by,
            now.turned_at,
            now.turned_by,
            now.turned_into,
            now.closed_at,
            now.closed_by,
            now.close_reason,
        ),
    )
    .await
}

/// Some of the enquiries that came before an instant, whatever became of them.
pub(crate) async fn list_old_enquiries(
    tx: &mut Tx,
    before: Timestamp,
    most: i64,
) -> Result<Vec<Id<Enquiry>>, StoreError> {
    let host = tx.host();
    let rows: Vec<(Id<Enquiry>,)> = tx
        .all(
            sql!("SELECT id FROM enquiry WHERE host_id = $1 AND arrived_at < $2 ORDER BY arrived_at, id LIMIT $3"),
            (host, before, most),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Forgets an enquiry.
pub(crate) async fn forget_enquiry(tx: &mut Tx, id: Id<Enquiry>) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(sql!("DELETE FROM enquiry WHERE host_id = $1 AND id = $2"), (host, id)).await.map(drop)
}

/// Forgets an enquiry nobody confirmed. Answers how many there were: none or one.
pub(crate) async fn forget_unconfirmed(tx: &mut Tx, id: Id<Enquiry>) -> Result<u64, StoreError> {
    let host = tx.host();
    tx.keep(sql!("DELETE FROM enquiry WHERE host_id = $1 AND id = $2 AND confirmed_at IS NULL"), (host, id)).await
}
