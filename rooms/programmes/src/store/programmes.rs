//! The tables of programmes and of how their deadlines moved.

use crate::deadline::{DeadlineChange, Deadlines};
use crate::programme::fee::Fee;
use crate::programme::parallel::Parallel;
use crate::programme::{Programme, State};
use crate::slug::Slug;
use kernel::{Date, Id, Money, Person, Timestamp};
use platform::{StoreError, Tx, sql};

/// The columns of a whole line, as [`Row`] reads it.
macro_rules! columns {
    () => {
        "id, slug, title, blueprint_name, blueprint, deadline_on, published_at, published_by, closed_at, closed_by,
         copied_from, parallel_to, other_dates, fee_set_at, fee_pence, employer"
    };
}

/// A programme found, with how its deadline moved.
macro_rules! found {
    ($by:literal) => {
        concat!(
            "SELECT programme.*, from_on, to_on, at, by_id, reason
             FROM (SELECT host_id, ",
            columns!(),
            " FROM programme WHERE host_id = $1 AND ",
            $by,
            ") AS programme
                 LEFT JOIN deadline_change AS change
                 ON change.host_id = programme.host_id AND change.programme_id = programme.id
             ORDER BY at, change.id"
        )
    };
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<kernel::Programme>,
    slug: String,
    title: String,
    blueprint_name: String,
    blueprint: String,
    deadline_on: Option<Date>,
    published_at: Option<Timestamp>,
    published_by: Option<Id<Person>>,
    closed_at: Option<Timestamp>,
    closed_by: Option<Id<Person>>,
    copied_from: Option<Id<kernel::Programme>>,
    parallel_to: Option<Id<kernel::Programme>>,
    other_dates: Option<bool>,
    fee_set_at: Option<Timestamp>,
    fee_pence: Option<i64>,
    employer: Option<String>,
}

/// One line of a programme found: the programme, the same in each, and one change, where there was any.
#[derive(sqlx::FromRow)]
struct FoundRow {
    #[sqlx(flatten)]
    programme: Row,
    from_on: Option<Date>,
    to_on: Option<Date>,
    at: Option<Timestamp>,
    by_id: Option<Id<Person>>,
    reason: Option<String>,
}

#[derive(sqlx::FromRow)]
struct ChangeRow {
    programme_id: Id<kernel::Programme>,
    from_on: Option<Date>,
    to_on: Date,
    at: Timestamp,
    by_id: Id<Person>,
    reason: Option<String>,
}

impl From<ChangeRow> for DeadlineChange {
    fn from(row: ChangeRow) -> Self {
        Self { from: row.from_on, to: row.to_on, at: row.at, by: row.by_id, reason: row.reason }
    }
}

fn programme(tx: &Tx, row: Row, changes: Vec<DeadlineChange>) -> Result<Programme, StoreError> {
    let wrong = |what: &'static str| StoreError::inconsistent("programme", row.id, what);
    let state = match (row.published_at, row.published_by, row.closed_at, row.closed_by) {
        (None, None, None, None) => State::Drafted,
        (Some(at), Some(by), None, None) => State::Published { at, by },
        (Some(published_at), Some(_), Some(at), Some(by)) => State::Closed { at, by, published_at },
        _ => return Err(wrong("published and closed")),
    };
    Ok(Programme {
        deadlines: Deadlines::with_history(row.deadline_on, changes).map_err(|_| wrong("the deadline's history"))?,
        slug: Slug::parse(&row.slug).map_err(|_| wrong("slug"))?,
        id: row.id,
        host: tx.host(),
        title: row.title,
        blueprint_name: row.blueprint_name,
        blueprint_text: row.blueprint,
        copied_from: row.copied_from,
        employer: row.employer,
        parallel: row.parallel_to.map(|to| Parallel { to, other_dates: row.other_dates.unwrap_or(true) }),
        fee: match (row.fee_set_at, row.fee_pence) {
            (None, _) => Fee::AsBlueprint,
            (Some(_), None) => Fee::ToFollow,
            (Some(_), Some(pence)) => Fee::Set(Money::pence_of(pence)),
        },
        state,
    })
}

/// The programme of an address.
pub(crate) async fn find_programme_by_slug(tx: &mut Tx, slug: &str) -> Result<Option<Programme>, StoreError> {
    let host = tx.host();
    let rows = tx.all(sql!(found!("slug = $2")), (host, slug)).await?;
    with_history(tx, rows)
}

/// The programme of an id.
pub(crate) async fn find_programme(tx: &mut Tx, id: Id<kernel::Programme>) -> Result<Option<Programme>, StoreError> {
    let host = tx.host();
    let rows = tx.all(sql!(found!("id = $2")), (host, id)).await?;
    with_history(tx, rows)
}

fn with_history(tx: &Tx, rows: Vec<FoundRow>) -> Result<Option<Programme>, StoreError> {
    let (mut found, mut changes) = (None, Vec::with_capacity(rows.len()));
    for row in rows {
        if let (Some(to), Some(at), Some(by)) = (row.to_on, row.at, row.by_id) {
            changes.push(DeadlineChange { from: row.from_on, to, at, by, reason: row.reason });
        }
        found = Some(row.programme);
    }
    found.map(|row| programme(tx, row, changes)).transpose()
}

/// Every programme of this host, the latest first.
pub(crate) async fn list_programmes(tx: &mut Tx) -> Result<Vec<Programme>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(sql!("SELECT ", columns!(), " FROM programme WHERE host_id = $1 ORDER BY made_at DESC, id DESC"), (host,))
        .await?;
    let mut changes: Vec<ChangeRow> = tx
        .all(
            sql!(
                "SELECT programme_id, from_on, to_on, at, by_id, reason FROM deadline_change
                 WHERE host_id = $1 ORDER BY at, id"
            ),
            (host,),
        )
        .await?;
    let mut list = Vec::with_capacity(rows.len());
    for row in rows {
        let (own, others) = changes.into_iter().partition(|change: &ChangeRow| change.programme_id == row.id);
        changes = others;
        list.push(programme(tx, row, own.into_iter().map(DeadlineChange::from).collect())?);
    }
    Ok(list)
}

pub(crate) async fn insert_programme(tx: &mut Tx, it: &Programme) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let fee = match it.fee {
        Fee::AsBlueprint => (None, None),
        Fee::ToFollow => (Some(now), None),
        Fee::Set(amount) => (Some(now), Some(amount.pence())),
    };
    tx.run(
        sql!(
            "INSERT INTO programme (host_id, id, slug, title, blueprint_name, blueprint, deadline_on, made_at,
                 copied_from, parallel_to, other_dates, fee_set_at, fee_pence, employer)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
        ),
        (
            host,
            it.id,
            it.slug.as_str(),
            it.title.as_str(),
            it.blueprint_name.as_str(),
            it.blueprint_text.as_str(),
            it.deadlines.current(),
            now,
            it.copied_from,
            it.parallel.map(|it| it.to),
            it.parallel.map(|it| it.other_dates),
            fee.0,
            fee.1,
            it.employer.clone(),
        ),
    )
    .await?;
    Ok(())
}

pub(crate) async fn set_published(
    tx: &mut Tx,
    id: Id<kernel::Programme>,
    by: Id<Person>,
    deadline: Option<Date>,
) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!(
            "UPDATE programme SET published_at = $3, published_by = $4, deadline_on = $5
             WHERE host_id = $1 AND id = $2 AND published_at IS NULL"
        ),
        (host, id, now, by, deadline),
    )
    .await
}

pub(crate) async fn set_closed(tx: &mut Tx, id: Id<kernel::Programme>, by: Id<Person>) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!(
            "UPDATE programme SET closed_at = $3, closed_by = $4
             WHERE host_id = $1 AND id = $2 AND published_at IS NOT NULL AND closed_at IS NULL"
        ),
        (host, id, now, by),
    )
    .await
}

/// Sets the price that was to follow.
pub(crate) async fn set_fee(tx: &mut Tx, id: Id<kernel::Programme>, amount: Money) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!(
            "UPDATE programme SET fee_set_at = $3, fee_pence = $4
             WHERE host_id = $1 AND id = $2 AND fee_set_at IS NOT NULL AND fee_pence IS NULL"
        ),
        (host, id, now, amount.pence()),
    )
    .await
}

/// Moves the deadline from the day the rule saw to another.
pub(crate) async fn set_deadline(
    tx: &mut Tx,
    id: Id<kernel::Programme>,
    from: Option<Date>,
    to: Date,
) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(
        sql!(
            "UPDATE programme SET deadline_on = $4
             WHERE host_id = $1 AND id = $2 AND closed_at IS NULL
               AND (deadline_on = $3 OR (deadline_on IS NULL AND CAST($3 AS DATE) IS NULL))"
        ),
        (host, id, from, to),
    )
    .await
}

pub(crate) async fn insert_change(
    tx: &mut Tx,
    programme: Id<kernel::Programme>,
    it: &DeadlineChange,
) -> Result<(), StoreError> {
    let (host, id) = (tx.host(), tx.id::<DeadlineChange>());
    tx.run(
        sql!(
            "INSERT INTO deadline_change (host_id, id, programme_id, from_on, to_on, at, by_id, reason)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        (host, id, programme, it.from, it.to, it.at, it.by, it.reason.clone()),
    )
    .await?;
    Ok(())
}
