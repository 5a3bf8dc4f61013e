//! The table of roles, and what the web asks of it on every request.

use crate::role::{HeldRole, Holder};
use kernel::{EmailAddress, Id, Person, Timestamp};
use platform::access::{Held, Role, Scope};
use platform::{StoreError, Tx, sql};
use uuid::Uuid;
use web::home::{Boxed, Standing};

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<HeldRole>,
    person_id: Id<Person>,
    role: String,
    scope: String,
    scope_id: Option<Uuid>,
    given_at: Timestamp,
    given_by: Option<Id<Person>>,
    ended_at: Option<Timestamp>,
}

impl TryFrom<Row> for HeldRole {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let wrong = |what: &'static str| StoreError::inconsistent("held_role", row.id, what);
        Ok(Self {
            role: Role::of_word(&row.role).ok_or_else(|| wrong("role"))?,
            scope: scope_of(&row.scope, row.scope_id).ok_or_else(|| wrong("scope"))?,
            id: row.id,
            person: row.person_id,
            given_at: row.given_at,
            given_by: row.given_by,
            ended_at: row.ended_at,
        })
    }
}

#[derive(sqlx::FromRow)]
struct HolderRow {
    #[sqlx(flatten)]
    held: Row,
    name: String,
    email: EmailAddress,
    giver: Option<String>,
}

impl TryFrom<HolderRow> for Holder {
    type Error = StoreError;
    fn try_from(row: HolderRow) -> Result<Self, StoreError> {
        Ok(Self { held: row.held.try_into()?, name: row.name, email: row.email, giver: row.giver })
    }
}

fn scope_of(word: &str, id: Option<Uuid>) -> Option<Scope> {
    match (word, id) {
        ("host", None) => Some(Scope::Host),
        ("organisation", Some(id)) => Some(Scope::Organisation(Id::new(id))),
        ("programme", Some(id)) => Some(Scope::Programme(Id::new(id))),
        ("group", Some(id)) => Some(Scope::Group(Id::new(id))),
        _ => None,
    }
}

fn words_of(scope: Scope) -> (&'static str, Option<Uuid>) {
    match scope {
        Scope::Host => ("host", None),
        Scope::Organisation(id) => ("organisation", Some(id.uuid())),
        Scope::Programme(id) => ("programme", Some(id.uuid())),
        Scope::Group(id) => ("group", Some(id.uuid())),
    }
}

/// What the web asks on every request of somebody signed in: their name and today's roles.
pub fn standing(tx: &mut Tx, person: Id<Person>) -> Boxed<'_, Result<Option<Standing>, StoreError>> {
    Box::pin(async move {
        let host = tx.host();
        let name: Option<(String,)> =
            tx.optional(sql!("SELECT name FROM person WHERE host_id = $1 AND id = $2"), (host, person)).await?;
        let Some((name,)) = name else { return Ok(None) };
        let held = list_held(tx, person).await?;
        let roles = held.into_iter().map(|h| Held { role: h.role, scope: h.scope }).collect();
        Ok(Some(Standing { name, roles }))
    })
}

/// The roles a person holds now.
pub(crate) async fn list_held(tx: &mut Tx, person: Id<Person>) -> Result<Vec<HeldRole>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT id, person_id, role, scope, scope_id, given_at, given_by, ended_at FROM held_role
                 WHERE host_id = $1 AND person_id = $2 AND ended_at IS NULL ORDER BY given_at, id"
            ),
            (host, person),
        )
        .await?;
    rows.into_iter().map(HeldRole::try_from).collect()
}

/// The host's own staff: every staff role held now, by name of its holder.
pub async fn list_staff(tx: &mut Tx) -> Result<Vec<Holder>, StoreError> {
    let host = tx.host();
    let rows: Vec<HolderRow> = tx
        .all(
            sql!(
                "SELECT r.id, r.person_id, r.role, r.scope, r.scope_id, r.given_at, r.given_by, r.ended_at,
                     p.name, p.email, g.name AS giver
                 FROM held_role r
                 JOIN person p ON p.host_id = r.host_id AND p.id = r.person_id
                 LEFT JOIN person g ON g.host_id = r.host_id AND g.id = r.given_by
                 WHERE r.host_id = $1 AND r.ended_at IS NULL
                   AND r.role NOT IN ('contact', 'payer', 'champion', 'member')
                 ORDER BY p.name_key, p.id, r.given_at, r.id"
            ),
            (host,),
        )
        .await?;
    rows.into_iter().map(Holder::try_from).collect()
}

/// Who holds roles now, of each role those who have held it longest, so many at most: for the
/// demonstration's way in.
pub async fn list_holders(tx: &mut Tx, of_each: i64) -> Result<Vec<Holder>, StoreError> {
    let host = tx.host();
    let rows: Vec<HolderRow> = tx
        .all(
            sql!(
                "SELECT r.id, r.person_id, r.role, r.scope, r.scope_id, r.given_at, r.given_by, r.ended_at,
                     p.name, p.email, g.name AS giver
                 FROM (
                     SELECT host_id, id, person_id, role, scope, scope_id, given_at, given_by, ended_at,
                         row_number() OVER (PARTITION BY role ORDER BY given_at, id) AS place
                     FROM held_role WHERE host_id = $1 AND ended_at IS NULL
                 ) r
                 JOIN person p ON p.host_id = r.host_id AND p.id = r.person_id
                 LEFT JOIN person g ON g.host_id = r.host_id AND g.id = r.given_by
                 WHERE r.place <= $2 ORDER BY r.role, r.place"
            ),
            (host, of_each),
        )
        .await?;
    rows.into_iter().map(Holder::try_from).collect()
}

pub(crate) async fn find_held(tx: &mut Tx, id: Id<HeldRole>) -> Result<Option<HeldRole>, StoreError> {
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT id, person_id, role, scope, scope_id, given_at, given_by, ended_at FROM held_role
                 WHERE host_id = $1 AND id = $2"
            ),
            (host, id),
        )
        .await?;
    row.map(HeldRole::try_from).transpose()
}

pub(crate) async fn holds(tx: &mut Tx, person: Id<Person>, role: Role, scope: Scope) -> Result<bool, StoreError> {
    Ok(list_held(tx, person).await?.iter().any(|held| held.role == role && held.scope == scope))
}

pub(crate) async fn count_administrators(tx: &mut Tx) -> Result<i64, StoreError> {
    let host = tx.host();
    let (count,): (i64,) = tx
        .one(
            sql!(
                "SELECT count(*) FROM held_role
                 WHERE host_id = $1 AND role = 'administrator' AND scope = 'host' AND ended_at IS NULL"
            ),
            (host,),
        )
        .await?;
    Ok(count)
}

pub(crate) async fn insert_role(
    tx: &mut Tx,
    person: Id<Person>,
    role: Role,
    scope: Scope,
) -> Result<Id<HeldRole>, StoreError> {
    let (host, now, id) = (tx.host(), tx.now(), tx.id::<HeldRole>());
    let (by, (word, scope_id)) = (tx.context().actor.person(), words_of(scope));
    tx.run(
        sql!(
            "INSERT INTO held_role (host_id, id, person_id, role, scope, scope_id, given_at, given_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        (host, id, person, role.word(), word, scope_id, now, by),
    )
    .await?;
    Ok(id)
}

pub(crate) async fn end_held(tx: &mut Tx, id: Id<HeldRole>) -> Result<(), StoreError> {
    let (host, now, by) = (tx.host(), tx.now(), tx.context().actor.person());
    tx.change_one(
        sql!(
            "UPDATE held_role SET ended_at = $3, ended_by = $4
             WHERE host_id = $1 AND id = $2 AND ended_at IS NULL"
        ),
        (host, id, now, by),
    )
    .await
}
