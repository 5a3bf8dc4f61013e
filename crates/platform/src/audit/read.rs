//! Reading the trail for a page.

use crate::{StoreError, Timestamp, Tx, sql};
use kernel::{Id, Person};

/// A line of the trail as it was written.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Entry {
    /// Which line.
    pub id: Id<Entry>,
    /// When.
    pub at: Timestamp,
    /// The word for who acted: person, public, kith, operator.
    pub actor: String,
    /// The person who acted, if it was one.
    #[sqlx(rename = "person_id")]
    pub person: Option<Id<Person>>,
    /// What was done.
    pub verb: String,
    /// To what kind of thing.
    pub kind: String,
    /// To which one.
    pub subject: String,
    /// More about it.
    pub detail: Option<String>,
    /// Its place in the chain, once linked.
    pub place: Option<i64>,
}

/// What was done to one thing, newest first, so many lines at most.
pub async fn about(tx: &mut Tx, kind: &str, subject: impl ToString, limit: i64) -> Result<Vec<Entry>, StoreError> {
    let host = tx.host();
    tx.all(
        sql!(
            "SELECT id, at, actor, person_id, verb, kind, subject, detail, place FROM audit_line \
             WHERE host_id = $1 AND kind = $2 AND subject = $3 ORDER BY at DESC, id DESC LIMIT $4"
        ),
        (host, kind, subject.to_string(), limit),
    )
    .await
}

/// The newest lines of the host, or those before a line already shown.
pub async fn recent(tx: &mut Tx, before: Option<&Entry>, limit: i64) -> Result<Vec<Entry>, StoreError> {
    let host = tx.host();
    let Some(before) = before else {
        let newest = sql!(
            "SELECT id, at, actor, person_id, verb, kind, subject, detail, place FROM audit_line \
             WHERE host_id = $1 ORDER BY at DESC, id DESC LIMIT $2"
        );
        return tx.all(newest, (host, limit)).await;
    };
    tx.all(
        sql!(
            "SELECT id, at, actor, person_id, verb, kind, subject, detail, place FROM audit_line \
             WHERE host_id = $1 AND (at, id) < ($2, $3) ORDER BY at DESC, id DESC LIMIT $4"
        ),
        (host, before.at, before.id, limit),
    )
    .await
}
