//! The table of invitations to show interest.

use kernel::{EmailAddress, Id, Person, Programme, Timestamp};
use platform::{StoreError, Tx, sql};

/// Somebody asked whether they would like to join.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Invitation {
    /// Which.
    pub id: Id<Invitation>,
    /// Their name, as the list gave it.
    pub name: String,
    /// Where the letter went.
    pub email: EmailAddress,
    /// Where they work, as the list gave it.
    pub organisation: Option<String>,
    /// When they were invited.
    pub invited_at: Timestamp,
}

type Row = (Id<Invitation>, String, EmailAddress, Option<String>, Timestamp);

/// Writes an invitation down. `false`: this address was invited to this programme before.
pub(crate) async fn insert_invitation(
    tx: &mut Tx,
    programme: Id<Programme>,
    it: &Invitation,
    by: Option<Id<Person>>,
) -> Result<bool, StoreError> {
    let host = tx.host();
    let written = tx
        .run(
            sql!(
                "INSERT INTO invitation (host_id, id, programme_id, name, email, email_key, organisation, invited_at,
                     invited_by)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                 ON CONFLICT (host_id, programme_id, email_key) DO NOTHING"
            ),
            (
                host,
                it.id,
                programme,
                it.name.as_str(),
                it.email.clone(),
                it.email.key(),
                it.organisation.clone(),
                it.invited_at,
                by,
            ),
        )
        .await?;
    Ok(written == 1)
}

/// Everyone invited to a programme, the latest first.
pub(crate) async fn list_invitations(tx: &mut Tx, programme: Id<Programme>) -> Result<Vec<Invitation>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT id, name, email, organisation, invited_at FROM invitation
                 WHERE host_id = $1 AND programme_id = $2 ORDER BY invited_at DESC, name, id"
            ),
            (host, programme),
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, name, email, organisation, invited_at)| Invitation { id, name, email, organisation, invited_at })
        .collect())
}
