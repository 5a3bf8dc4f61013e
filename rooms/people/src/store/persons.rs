//! The table of people.

use crate::import::{KnownPerson, KnownWork};
use crate::person::{Employment, Person};
use crate::words::name_key;
use kernel::{Date, EmailAddress, Id, Timestamp};
use platform::{StoreError, Tx, sql};
use std::collections::HashMap;

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
        .optional(sql!("SELECT id, name, email, phone, made_at FROM person WHERE host_id = $1 AND id = $2"), (host, id))
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
        (host, id, name.trim(), name_key(name), email.clone(), email.key(), phone.map(str::to_owned), now),
    )
    .await?;
    Ok(())
}

/// Changes a person's name, address and number.
pub(crate) async fn change_person(tx: &mut Tx, it: &Person) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(
        sql!(
            "UPDATE person SET name = $3, name_key = $4, email = $5, email_key = $6, phone = $7
             WHERE host_id = $1 AND id = $2"
        ),
        (host, it.id, it.name.clone(), name_key(&it.name), it.email.clone(), it.email.key(), it.phone.clone()),
    )
    .await
}

/// Changes a person's number, if it is still what it was. Answers whether it was.
pub(crate) async fn set_phone(
    tx: &mut Tx,
    id: Id<kernel::Person>,
    was: Option<String>,
    now: Option<String>,
) -> Result<bool, StoreError> {
    let host = tx.host();
    let changed = tx
        .run(
            sql!("UPDATE person SET phone = $4 WHERE host_id = $1 AND id = $2 AND phone IS NOT DISTINCT FROM $3"),
            (host, id, was, now),
        )
        .await?;
    Ok(changed == 1)
}

/// Deletes a person who is still just so; a rule of the schema says no while anything points at them.
/// Answers whether they were.
pub(crate) async fn delete_person(
    tx: &mut Tx,
    id: Id<kernel::Person>,
    name: &str,
    email: &EmailAddress,
    phone: Option<&str>,
) -> Result<bool, StoreError> {
    let host = tx.host();
    let deleted = tx
        .run(
            sql!(
                "DELETE FROM person WHERE host_id = $1 AND id = $2 AND name = $3 AND email = $4
                 AND phone IS NOT DISTINCT FROM $5"
            ),
            (host, id, name.to_owned(), email.clone(), phone.map(str::to_owned)),
        )
        .await?;
    Ok(deleted == 1)
}

/// How many visits and letters of a person there are: the floors below keep them without pointing here.
pub(crate) async fn count_traces(tx: &mut Tx, id: Id<kernel::Person>) -> Result<i64, StoreError> {
    let host = tx.host();
    let (count,): (i64,) = tx
        .one(
            sql!(
                "SELECT (SELECT count(*) FROM visit WHERE host_id = $1 AND person_id = $2)
                     + (SELECT count(*) FROM letter WHERE host_id = $1 AND person_id = $2)"
            ),
            (host, id),
        )
        .await?;
    Ok(count)
}

#[derive(sqlx::FromRow)]
struct KnownRow {
    id: Id<kernel::Person>,
    name: String,
    email_key: String,
    phone: Option<String>,
    employment: Option<Id<Employment>>,
    organisation: Option<String>,
    job_title: Option<String>,
    from_on: Option<Date>,
}

impl KnownRow {
    fn keyed(self) -> (String, KnownPerson) {
        let job_title = self.job_title;
        let work = self
            .employment
            .zip(self.organisation)
            .zip(self.from_on)
            .map(|((employment, organisation), from)| KnownWork { employment, organisation, job_title, from });
        (self.email_key, KnownPerson { id: self.id, name: self.name, phone: self.phone, work })
    }
}

/// Everybody known, by the key of their address, with where they work or will.
pub(crate) async fn known_people(tx: &mut Tx) -> Result<HashMap<String, KnownPerson>, StoreError> {
    let (host, today) = (tx.host(), tx.now().day());
    let rows: Vec<KnownRow> = tx
        .all(
            sql!(
                "SELECT p.id, p.name, p.email_key, p.phone, e.id AS employment, o.name AS organisation, e.job_title,
                     e.from_on
                 FROM person p
                 LEFT JOIN employment e ON e.host_id = p.host_id AND e.id = (
                     SELECT c.id FROM employment c WHERE c.host_id = p.host_id AND c.person_id = p.id
                         AND (c.to_on IS NULL OR c.to_on >= $2) ORDER BY c.from_on DESC, c.id DESC LIMIT 1)
                 LEFT JOIN organisation o ON o.host_id = e.host_id AND o.id = e.organisation_id
                 WHERE p.host_id = $1"
            ),
            (host, today),
        )
        .await?;
    Ok(rows.into_iter().map(KnownRow::keyed).collect())
}

/// The person known at an address, with where they work or will.
pub(crate) async fn known_person(tx: &mut Tx, email: &EmailAddress) -> Result<Option<KnownPerson>, StoreError> {
    let (host, today) = (tx.host(), tx.now().day());
    let row: Option<KnownRow> = tx
        .optional(
            sql!(
                "SELECT p.id, p.name, p.email_key, p.phone, e.id AS employment, o.name AS organisation, e.job_title,
                     e.from_on
                 FROM person p
                 LEFT JOIN employment e ON e.host_id = p.host_id AND e.id = (
                     SELECT c.id FROM employment c WHERE c.host_id = p.host_id AND c.person_id = p.id
                         AND (c.to_on IS NULL OR c.to_on >= $2) ORDER BY c.from_on DESC, c.id DESC LIMIT 1)
                 LEFT JOIN organisation o ON o.host_id = e.host_id AND o.id = e.organisation_id
                 WHERE p.host_id = $1 AND p.email_key = $3"
            ),
            (host, today, email.key()),
        )
        .await?;
    Ok(row.map(|row| row.keyed().1))
}
