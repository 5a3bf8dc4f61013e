//! The tables of people and of where they work.

use crate::person::{Employment, Person};
use crate::words::name_key;
use kernel::{EmailAddress, Id, Timestamp};
use platform::{StoreError, Tx, sql};

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<kernel::Person>,
    name: String,
    email: EmailAddress,
    phone: Option<String>,
    made_at: Timestamp,
}

impl From<Row> for Person {
    fn from(row: Row) -> Self {
        Self { id: row.id, name: row.name, email: row.email, phone: row.phone, made_at: row.made_at }
    }
}

/// A person of this host.
pub async fn find_person(tx: &mut Tx, id: Id<kernel::Person>) -> Result<Option<Person>, StoreError> {
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!("SELECT id, name, email, phone, made_at FROM person WHERE host_id = $1 AND id = $2"),
            (host, id),
        )
        .await?;
    Ok(row.map(Person::from))
}

/// The person of this host whom letters to an address reach.
pub async fn find_person_by_email(tx: &mut Tx, email: &EmailAddress) -> Result<Option<Person>, StoreError> {
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!("SELECT id, name, email, phone, made_at FROM person WHERE host_id = $1 AND email_key = $2"),
            (host, email.key()),
        )
        .await?;
    Ok(row.map(Person::from))
}

pub(crate) async fn insert_person(
    tx: &mut Tx,
    id: Id<kernel::Person>,
    name: &str,
    email: &EmailAddress,
    phone: Option<&str>,
) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO person (host_id, id, name, name_key, email, email_key, phone, made_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        (host, id, name.trim(), name_key(name), email.clone(), email.key(), phone, now),
    )
    .await?;
    Ok(())
}

pub(crate) async fn insert_employment(tx: &mut Tx, it: &Employment) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!(
            "INSERT INTO employment (host_id, id, person_id, organisation_id, job_title, from_on, to_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        (host, it.id, it.person, it.organisation, it.job_title.as_deref(), it.period.from, it.period.to),
    )
    .await?;
    Ok(())
}
