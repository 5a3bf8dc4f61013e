//! The table of where people work, from when to when.

use crate::import::KnownWork;
use crate::person::Employment;
use kernel::{Date, Id, Organisation, Person};
use platform::{StoreError, Tx, sql};

pub(crate) async fn insert_employment(tx: &mut Tx, it: &Employment) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!(
            "INSERT INTO employment (host_id, id, person_id, organisation_id, job_title, from_on, to_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        (host, it.id, it.person, it.organisation, it.job_title.clone(), it.period.from, it.period.to),
    )
    .await?;
    Ok(())
}

/// Where somebody works, or will: the employment that begins last of those that have not ended.
pub(crate) async fn current_work(tx: &mut Tx, person: Id<Person>) -> Result<Option<KnownWork>, StoreError> {
    type Row = (Id<Employment>, String, Option<String>, Date);
    let (host, today) = (tx.host(), tx.now().day());
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT e.id, o.name, e.job_title, e.from_on FROM employment e
                 JOIN organisation o ON o.host_id = e.host_id AND o.id = e.organisation_id
                 WHERE e.host_id = $1 AND e.person_id = $2 AND (e.to_on IS NULL OR e.to_on >= $3)
                 ORDER BY e.from_on DESC, e.id DESC LIMIT 1"
            ),
            (host, person, today),
        )
        .await?;
    Ok(row.map(|(employment, organisation, job_title, from)| KnownWork { employment, organisation, job_title, from }))
}

/// The name of the organisation somebody works for now, where it is known.
pub async fn employer_of(tx: &mut Tx, person: Id<Person>) -> Result<Option<String>, StoreError> {
    Ok(current_work(tx, person).await?.map(|work| work.organisation))
}

/// Notes the last day of an employment. Answers what was noted before.
pub(crate) async fn set_last_day(tx: &mut Tx, id: Id<Employment>, on: Date) -> Result<Option<Date>, StoreError> {
    let host = tx.host();
    let (was,): (Option<Date>,) =
        tx.one(sql!("SELECT to_on FROM employment WHERE host_id = $1 AND id = $2"), (host, id)).await?;
    tx.change_one(
        sql!("UPDATE employment SET to_on = $3 WHERE host_id = $1 AND id = $2 AND from_on <= $3"),
        (host, id, on),
    )
    .await?;
    Ok(was)
}

/// Takes a last day back, if it is still the one noted. Answers whether it was.
pub(crate) async fn reopen_employment(
    tx: &mut Tx,
    id: Id<Employment>,
    on: Date,
    was: Option<Date>,
) -> Result<bool, StoreError> {
    let host = tx.host();
    let changed = tx
        .run(
            sql!("UPDATE employment SET to_on = $4 WHERE host_id = $1 AND id = $2 AND to_on = $3"),
            (host, id, on, was),
        )
        .await?;
    Ok(changed == 1)
}

/// Changes a job title, if it is still what it was. Answers whether it was.
pub(crate) async fn set_job_title(
    tx: &mut Tx,
    id: Id<Employment>,
    was: Option<String>,
    now: Option<String>,
) -> Result<bool, StoreError> {
    let host = tx.host();
    let changed = tx
        .run(
            sql!(
                "UPDATE employment SET job_title = $4 WHERE host_id = $1 AND id = $2
                 AND job_title IS NOT DISTINCT FROM $3"
            ),
            (host, id, was, now),
        )
        .await?;
    Ok(changed == 1)
}

/// Deletes an employment that is still just so. Answers whether it was.
pub(crate) async fn delete_employment(
    tx: &mut Tx,
    id: Id<Employment>,
    organisation: Id<Organisation>,
    job_title: Option<String>,
    from: Date,
) -> Result<bool, StoreError> {
    let host = tx.host();
    let deleted = tx
        .run(
            sql!(
                "DELETE FROM employment WHERE host_id = $1 AND id = $2 AND organisation_id = $3
                 AND job_title IS NOT DISTINCT FROM $4 AND from_on = $5 AND to_on IS NULL"
            ),
            (host, id, organisation, job_title, from),
        )
        .await?;
    Ok(deleted == 1)
}
