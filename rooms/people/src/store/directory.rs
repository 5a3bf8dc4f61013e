//! Lists of people and organisations to look through, page by page, and where somebody has worked.

use crate::organisation::Sector;
use crate::person::{Colleague, Listed, ListedOrganisation, Post};
use crate::words::name_key;
use kernel::{Date, EmailAddress, Id, Organisation, Person};
use platform::access::Role;
use platform::{StoreError, Tx, sql};

#[derive(sqlx::FromRow)]
struct PersonLine {
    id: Id<Person>,
    name: String,
    email: EmailAddress,
    phone: Option<String>,
    organisation_id: Option<Id<Organisation>>,
    organisation: Option<String>,
    job_title: Option<String>,
    roles: Option<String>,
}

impl TryFrom<PersonLine> for Listed {
    type Error = StoreError;
    fn try_from(row: PersonLine) -> Result<Self, StoreError> {
        let words = row.roles.as_deref().unwrap_or_default();
        let mut roles = Vec::new();
        for word in words.split(',').filter(|word| !word.is_empty()) {
            roles.push(Role::of_word(word).ok_or_else(|| StoreError::inconsistent("held_role", row.id, "role"))?);
        }
        roles.sort_unstable();
        roles.dedup();
        let organisation = row.organisation_id.zip(row.organisation);
        Ok(Self {
            id: row.id,
            name: row.name,
            email: row.email,
            phone: row.phone,
            organisation,
            job_title: row.job_title,
            roles,
        })
    }
}

/// People by name, after somebody, who match what is looked for (in their name, address or
/// organisation; nothing matches all), so many at most.
pub(crate) async fn list_people(
    tx: &mut Tx,
    sought: &str,
    after: Option<Id<Person>>,
    at_most: i64,
) -> Result<Vec<Listed>, StoreError> {
    let (host, today) = (tx.host(), tx.now().day());
    let (after_key, after) = match after {
        Some(id) => (person_key(tx, id).await?.unwrap_or_default(), id),
        None => (String::new(), Id::new(uuid::Uuid::nil())),
    };
    let rows: Vec<PersonLine> = tx
        .all(
            sql!(
                "SELECT p.id, p.name, p.email, p.phone, o.id AS organisation_id, o.name AS organisation, e.job_title,
                     (SELECT string_agg(r.role, ',') FROM held_role r
                      WHERE r.host_id = p.host_id AND r.person_id = p.id AND r.ended_at IS NULL) AS roles
                 FROM person p
                 LEFT JOIN employment e ON e.host_id = p.host_id AND e.id = (
                     SELECT c.id FROM employment c WHERE c.host_id = p.host_id AND c.person_id = p.id
                         AND c.from_on <= $2 AND (c.to_on IS NULL OR c.to_on >= $2)
                     ORDER BY c.from_on DESC, c.id DESC LIMIT 1)
                 LEFT JOIN organisation o ON o.host_id = e.host_id AND o.id = e.organisation_id
                 WHERE p.host_id = $1 AND (p.name_key > $3 OR (p.name_key = $3 AND p.id > $4))
                     AND (CAST($5 AS TEXT) = '' OR p.name_key LIKE $6 OR o.name_key LIKE $6
                         OR p.email_key LIKE $7 ESCAPE '\\')
                 ORDER BY p.name_key, p.id LIMIT $8"
            ),
            (host, today, after_key, after, sought.trim().to_owned(), within(&name_key(sought)), like(sought), at_most),
        )
        .await?;
    rows.into_iter().map(Listed::try_from).collect()
}

async fn person_key(tx: &mut Tx, id: Id<Person>) -> Result<Option<String>, StoreError> {
    let host = tx.host();
    let row: Option<(String,)> =
        tx.optional(sql!("SELECT name_key FROM person WHERE host_id = $1 AND id = $2"), (host, id)).await?;
    Ok(row.map(|(key,)| key))
}

fn within(key: &str) -> String {
    format!("%{key}%")
}

/// A part of an address as LIKE takes it, with its own signs escaped.
fn like(sought: &str) -> String {
    let escaped = sought.trim().to_lowercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    within(&escaped)
}

/// Organisations by name, after one, that match what is looked for in their name or region, and one
/// sector if one is asked for, so many at most; each with how many people work there today.
pub(crate) async fn list_listed_organisations(
    tx: &mut Tx,
    sought: &str,
    sector: Option<Sector>,
    after: Option<Id<Organisation>>,
    at_most: i64,
) -> Result<Vec<ListedOrganisation>, StoreError> {
    type Row = (Id<Organisation>, String, Option<String>, Option<String>, i64);
    let (host, today) = (tx.host(), tx.now().day());
    let after_key = match after {
        Some(id) => organisation_key(tx, id).await?.unwrap_or_default(),
        None => String::new(),
    };
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT o.id, o.name, o.sector, o.region,
                     (SELECT count(DISTINCT e.person_id) FROM employment e
                      WHERE e.host_id = o.host_id AND e.organisation_id = o.id
                          AND e.from_on <= $2 AND (e.to_on IS NULL OR e.to_on >= $2))
                 FROM organisation o
                 WHERE o.host_id = $1 AND o.name_key > $3
                     AND (CAST($4 AS TEXT) = '' OR o.name_key LIKE $5 OR lower(o.region) LIKE $6 ESCAPE '\\')
                     AND (CAST($7 AS TEXT) IS NULL OR o.sector = $7)
                 ORDER BY o.name_key LIMIT $8"
            ),
            (
                host,
                today,
                after_key,
                sought.trim().to_owned(),
                within(&name_key(sought)),
                like(sought),
                sector.map(Sector::word),
                at_most,
            ),
        )
        .await?;
    rows.into_iter()
        .map(|(id, name, sector, region, people)| {
            let known = sector.as_deref().map(|word| {
                Sector::of_word(word).ok_or_else(|| StoreError::inconsistent("organisation", id, "sector"))
            });
            Ok(ListedOrganisation { id, name, sector: known.transpose()?, region, people })
        })
        .collect()
}

async fn organisation_key(tx: &mut Tx, id: Id<Organisation>) -> Result<Option<String>, StoreError> {
    let host = tx.host();
    let row: Option<(String,)> =
        tx.optional(sql!("SELECT name_key FROM organisation WHERE host_id = $1 AND id = $2"), (host, id)).await?;
    Ok(row.map(|(key,)| key))
}

/// The names of every organisation, for "did you mean".
pub(crate) async fn organisation_names(tx: &mut Tx) -> Result<Vec<String>, StoreError> {
    let host = tx.host();
    let rows: Vec<(String,)> =
        tx.all(sql!("SELECT name FROM organisation WHERE host_id = $1 ORDER BY name_key"), (host,)).await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// Where somebody works and has worked, the latest first.
pub(crate) async fn list_posts(tx: &mut Tx, person: Id<Person>) -> Result<Vec<Post>, StoreError> {
    type Row = (Id<crate::person::Employment>, Id<Organisation>, String, Option<String>, Date, Option<Date>);
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT e.id, o.id, o.name, e.job_title, e.from_on, e.to_on FROM employment e
                 JOIN organisation o ON o.host_id = e.host_id AND o.id = e.organisation_id
                 WHERE e.host_id = $1 AND e.person_id = $2 ORDER BY e.from_on DESC, e.id DESC"
            ),
            (host, person),
        )
        .await?;
    let post = |(id, organisation, name, job_title, from, to)| Post { id, organisation, name, job_title, from, to };
    Ok(rows.into_iter().map(post).collect())
}

/// Who works at an organisation today, by name, so many at most.
pub(crate) async fn list_colleagues(
    tx: &mut Tx,
    organisation: Id<Organisation>,
    at_most: i64,
) -> Result<Vec<Colleague>, StoreError> {
    type Row = (Id<Person>, String, Option<String>, Date);
    let (host, today) = (tx.host(), tx.now().day());
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT p.id, p.name, e.job_title, e.from_on FROM employment e
                 JOIN person p ON p.host_id = e.host_id AND p.id = e.person_id
                 WHERE e.host_id = $1 AND e.organisation_id = $2
                     AND e.from_on <= $3 AND (e.to_on IS NULL OR e.to_on >= $3)
                 ORDER BY p.name_key, p.id LIMIT $4"
            ),
            (host, organisation, today, at_most),
        )
        .await?;
    let colleague = |(id, name, job_title, from)| Colleague { id, name, job_title, from };
    Ok(rows.into_iter().map(colleague).collect())
}
