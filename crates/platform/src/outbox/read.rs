//! Reading the outbox: one letter, or a list for a page.

use super::letter::Method;
use super::{Calendar, Letter, State};
use crate::{Sql, StoreError, Timestamp, Tx, sql};
use kernel::{EmailAddress, Id, Person};

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<Letter>,
    message_id: Option<String>,
    kind: String,
    to_address: String,
    person_id: Option<Id<Person>>,
    subject: String,
    body: String,
    html: Option<String>,
    calendar_method: Option<String>,
    calendar: Option<String>,
    unsubscribe: Option<String>,
    about_kind: Option<String>,
    about_id: Option<String>,
    mailing: Option<String>,
    queued_at: Timestamp,
    stale_at: Option<Timestamp>,
    attempts: i64,
    #[sqlx(flatten)]
    standing: Standing,
}

#[derive(sqlx::FromRow)]
struct Standing {
    due_at: Timestamp,
    last_error: Option<String>,
    sent_at: Option<Timestamp>,
    carrier: Option<String>,
    failed_at: Option<Timestamp>,
    cancelled_at: Option<Timestamp>,
}

impl From<Standing> for State {
    fn from(it: Standing) -> Self {
        match (it.sent_at, it.failed_at, it.cancelled_at) {
            (Some(at), _, _) if it.carrier.as_deref() == Some(super::carrier::KEPT) => Self::Kept(at),
            (Some(at), _, _) => Self::Sent(at),
            (None, Some(at), _) => Self::Failed { at, why: it.last_error.unwrap_or_default() },
            (None, None, Some(at)) => Self::Cancelled(at),
            (None, None, None) => Self::Queued { due_at: it.due_at, trouble: it.last_error },
        }
    }
}

fn address(id: Id<Letter>, text: &str) -> Result<EmailAddress, StoreError> {
    EmailAddress::parse(text).map_err(|error| StoreError::inconsistent("letter", id, error.to_string()))
}

impl TryFrom<Row> for Letter {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let calendar = match (row.calendar_method, row.calendar) {
            (Some(word), Some(text)) => {
                let method = Method::of_word(&word)
                    .ok_or_else(|| StoreError::inconsistent("letter", row.id, "an unknown calendar method"))?;
                Some(Calendar { method, text })
            }
            _ => None,
        };
        Ok(Self {
            id: row.id,
            message_id: row.message_id,
            kind: row.kind,
            to: address(row.id, &row.to_address)?,
            person: row.person_id,
            subject: row.subject,
            text: row.body,
            html: row.html,
            calendar,
            unsubscribe: row.unsubscribe,
            about: row.about_kind.zip(row.about_id),
            mailing: row.mailing,
            queued_at: row.queued_at,
            not_after: row.stale_at,
            attempts: row.attempts,
            state: row.standing.into(),
        })
    }
}

/// One letter of this host.
pub async fn find(tx: &mut Tx, id: Id<Letter>) -> Result<Option<Letter>, StoreError> {
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT id, message_id, kind, to_address, person_id, subject, body, html, calendar_method, calendar, \
                 unsubscribe, about_kind, about_id, mailing, queued_at, stale_at, attempts, due_at, last_error, \
                 sent_at, carrier, failed_at, cancelled_at FROM letter WHERE host_id = $1 AND id = $2"
            ),
            (host, id),
        )
        .await?;
    row.map(Letter::try_from).transpose()
}

/// A letter as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Which.
    pub id: Id<Letter>,
    /// Its template's name.
    pub kind: String,
    /// Where it goes.
    pub to: EmailAddress,
    /// Its subject.
    pub subject: String,
    /// What it is about.
    pub about: Option<(String, String)>,
    /// What it left together with.
    pub mailing: Option<String>,
    /// When it was posted.
    pub queued_at: Timestamp,
    /// How it stands.
    pub state: State,
}

#[derive(sqlx::FromRow)]
struct SummaryRow {
    id: Id<Letter>,
    kind: String,
    to_address: String,
    subject: String,
    about_kind: Option<String>,
    about_id: Option<String>,
    mailing: Option<String>,
    queued_at: Timestamp,
    #[sqlx(flatten)]
    standing: Standing,
}

impl TryFrom<SummaryRow> for Summary {
    type Error = StoreError;
    fn try_from(row: SummaryRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id,
            to: address(row.id, &row.to_address)?,
            kind: row.kind,
            subject: row.subject,
            about: row.about_kind.zip(row.about_id),
            mailing: row.mailing,
            queued_at: row.queued_at,
            state: row.standing.into(),
        })
    }
}

/// Which standing a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// All.
    #[default]
    All,
    /// What waits to be sent.
    Waiting,
    /// What was refused for good, and nobody has settled yet.
    Failed,
}

/// Which letters a list shows; all of them by default.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only those about this: kind and id.
    pub about: Option<(String, String)>,
    /// Only those to this person.
    pub person: Option<Id<Person>>,
    /// Only those of this kind.
    pub kind: Option<String>,
    /// Only those that stand so.
    pub show: Show,
    /// Only those older than the last one already shown.
    pub before: Option<(Timestamp, Id<Letter>)>,
}

/// This host's letters, newest first, so many at most.
pub async fn list(tx: &mut Tx, filter: &Filter, limit: i64) -> Result<Vec<Summary>, StoreError> {
    let host = tx.host();
    let (about_kind, about_id) = filter.about.clone().unzip();
    let (before_at, before_id) = filter.before.unzip();
    let params = (
        host,
        about_kind,
        about_id,
        filter.person,
        filter.kind.clone(),
        filter.show == Show::Failed,
        filter.show == Show::Waiting,
        before_at,
        before_id,
        limit,
    );
    let rows: Vec<SummaryRow> = tx.all(listing(filter), params).await?;
    rows.into_iter().map(Summary::try_from).collect()
}

/// What [`SummaryRow`] reads.
macro_rules! summary {
    () => {
        "SELECT id, kind, to_address, subject, about_kind, about_id, mailing, queued_at, due_at, last_error, sent_at, \
         carrier, failed_at, cancelled_at FROM letter WHERE host_id = $1 "
    };
}

/// What a filter asks for besides, and in which order.
macro_rules! narrowed {
    () => {
        " AND (CAST($2 AS TEXT) IS NULL OR about_kind = $2) AND (CAST($3 AS TEXT) IS NULL OR about_id = $3) \
         AND (CAST($4 AS UUID) IS NULL OR person_id = $4) AND (CAST($5 AS TEXT) IS NULL OR kind = $5) \
         AND (NOT $6 OR (failed_at IS NOT NULL AND cancelled_at IS NULL)) \
         AND (NOT $7 OR (sent_at IS NULL AND failed_at IS NULL AND cancelled_at IS NULL)) \
         AND (CAST($8 AS TIMESTAMPTZ) IS NULL OR (queued_at, id) < ($8, $9)) \
         ORDER BY queued_at DESC, id DESC LIMIT $10"
    };
}

/// The statement of [`list`]: what is about something and what failed have indexes of their own, which are
/// only used where the text itself asks for just that.
fn listing(filter: &Filter) -> Sql {
    match filter {
        Filter { about: Some(_), .. } => sql!(summary!(), "AND about_kind = $2 AND about_id = $3", narrowed!()),
        Filter { show: Show::Failed, .. } => {
            sql!(summary!(), "AND failed_at IS NOT NULL AND cancelled_at IS NULL", narrowed!())
        }
        _ => sql!(summary!(), narrowed!()),
    }
}

/// Every letter that left together with others under this name, oldest first.
pub async fn list_mailing(tx: &mut Tx, mailing: impl ToString) -> Result<Vec<Summary>, StoreError> {
    let host = tx.host();
    let rows: Vec<SummaryRow> =
        tx.all(sql!(summary!(), "AND mailing = $2 ORDER BY queued_at, id"), (host, mailing.to_string())).await?;
    rows.into_iter().map(Summary::try_from).collect()
}

/// Letters that are due now and not sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Waiting {
    /// How many.
    pub count: i64,
    /// Since when the oldest of them has been due.
    pub since: Option<Timestamp>,
}

/// This host's letters that are due now and not sent.
pub async fn waiting(tx: &mut Tx) -> Result<Waiting, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.one(
        sql!(
            "SELECT count(*) AS count, min(due_at) AS since FROM letter WHERE host_id = $1 AND due_at <= $2 \
             AND sent_at IS NULL AND failed_at IS NULL AND cancelled_at IS NULL"
        ),
        (host, now),
    )
    .await
}
