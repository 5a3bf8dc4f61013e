//! The table of monitoring answers: every SQL text of this room. Writing keeps house and leaves no
//! audit line: a line with its instant beside that of an application would tell whose answers they are.

use crate::monitoring::{Monitoring, Subject};
use kernel::{Id, Programme};
use platform::vault::Sealed;
use platform::{Migration, StoreError, Tx, sql};

/// The tables of this room.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "equality/20261125_monitoring", sql: include_str!("../migrations/20261125_monitoring.sql") }];

/// Keeps what a subject answered, in place of what they had answered before.
pub(crate) async fn replace(
    tx: &mut Tx,
    subject: Id<Subject>,
    programme: Id<Programme>,
    sealed: Sealed<Monitoring>,
) -> Result<(), StoreError> {
    let host = tx.host();
    tx.keep(
        sql!(
            "INSERT INTO monitoring (host_id, subject, programme_id, sealed) VALUES ($1, $2, $3, $4)
             ON CONFLICT (host_id, subject) DO UPDATE SET sealed = excluded.sealed"
        ),
        (host, subject, programme, sealed),
    )
    .await?;
    Ok(())
}

/// Whether a subject has answered: for their own page alone.
pub(crate) async fn is_given(tx: &mut Tx, subject: Id<Subject>) -> Result<bool, StoreError> {
    let host = tx.host();
    let row: Option<(Id<Subject>,)> = tx
        .optional(sql!("SELECT subject FROM monitoring WHERE host_id = $1 AND subject = $2"), (host, subject))
        .await?;
    Ok(row.is_some())
}

pub(crate) async fn delete(tx: &mut Tx, subject: Id<Subject>) -> Result<(), StoreError> {
    let host = tx.host();
    tx.keep(sql!("DELETE FROM monitoring WHERE host_id = $1 AND subject = $2"), (host, subject)).await?;
    Ok(())
}
