//! The ledger of what has been forgotten, in the main database. Apart from the keystore, because the
//! two are backed up apart and this one outlives the other.

use super::Subject;
use crate::db::{Migration, StoreError, Tx};
use crate::sql;
use kernel::{Host, Id};
use uuid::Uuid;

/// What the vault keeps in the main database.
pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "platform/20261122_floor_forgotten",
    sql: include_str!("../../migrations/20261122_floor_forgotten.sql"),
}];

pub(super) async fn enter(tx: &mut Tx, subject: &Subject) -> Result<bool, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let new = tx
        .run(
            sql!(
                "INSERT INTO forgotten (host_id, subject_kind, subject_id, forgotten_at) VALUES ($1, $2, $3, $4) \
                 ON CONFLICT (host_id, subject_kind, subject_id) DO NOTHING"
            ),
            (host, subject.kind(), subject.id(), now),
        )
        .await?;
    Ok(new == 1)
}

pub(super) async fn names(tx: &mut Tx, subject: &Subject) -> Result<bool, StoreError> {
    let host = tx.host();
    let found: Option<(Uuid,)> = tx
        .optional(
            sql!("SELECT subject_id FROM forgotten WHERE host_id = $1 AND subject_kind = $2 AND subject_id = $3"),
            (host, subject.kind(), subject.id()),
        )
        .await?;
    Ok(found.is_some())
}

/// Everything forgotten on every host: the start of a program is the operator's, who crosses hosts.
pub(super) async fn all(tx: &mut Tx) -> Result<Vec<(Id<Host>, Subject)>, StoreError> {
    let rows: Vec<(Id<Host>, String, Uuid)> = tx
        .all(
            sql!("SELECT host_id, subject_kind, subject_id FROM forgotten ORDER BY host_id, subject_kind, subject_id"),
            (),
        )
        .await?;
    Ok(rows.into_iter().map(|(host, kind, id)| (host, Subject::read(kind, id))).collect())
}
