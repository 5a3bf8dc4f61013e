//! Erasing rows, and finding those that are to be erased.

use crate::erasure::NOBODY;
use crate::folding::folded;
use crate::interest::Interest;
use forms::Sheet;
use kernel::{EmailAddress, Id, Programme};
use platform::{StoreError, Tx, sql};

/// Writes down what is left of somebody: an interest from `erasure::erased`.
pub(crate) async fn set_erased(tx: &mut Tx, it: &Interest) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(
        sql!(
            "UPDATE interest SET name = $3, email = $4, email_key = $5, organisation = $6, organisation_id = NULL,
                 job_title = NULL, phone = NULL, more_time_until = NULL, more_time_why = NULL, name_key = $7,
                 organisation_key = $8
             WHERE host_id = $1 AND id = $2"
        ),
        (
            host,
            it.id,
            it.name.as_str(),
            it.email.clone(),
            it.email.key(),
            it.organisation.as_str(),
            folded(&it.name),
            folded(&it.organisation),
        ),
    )
    .await
}

/// Erases who was asked to endorse somebody, and what they said.
pub(crate) async fn erase_endorsements(tx: &mut Tx, it: &Interest) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!(
            "UPDATE endorsement SET manager_name = $3, manager_email = $4, order_number = NULL,
                 order_not_needed = NULL, billing_name = NULL, billing_email = NULL, decline_reason = NULL
             WHERE host_id = $1 AND interest_id = $2"
        ),
        (host, it.id, NOBODY, it.email.clone()),
    )
    .await?;
    Ok(())
}

/// Erases the notes about somebody, and where their own page was.
pub(crate) async fn erase_notes(tx: &mut Tx, id: Id<Interest>) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(sql!("DELETE FROM interest_note WHERE host_id = $1 AND interest_id = $2"), (host, id)).await?;
    tx.run(sql!("UPDATE application SET page = '' WHERE host_id = $1 AND interest_id = $2"), (host, id)).await?;
    Ok(())
}

/// The sheet of somebody's answers.
pub(crate) async fn sheet_of(tx: &mut Tx, id: Id<Interest>) -> Result<Option<Id<Sheet>>, StoreError> {
    let host = tx.host();
    let row: Option<(Id<Sheet>,)> = tx
        .optional(sql!("SELECT sheet_id FROM application WHERE host_id = $1 AND interest_id = $2"), (host, id))
        .await?;
    Ok(row.map(|(sheet,)| sheet))
}

/// Forgets that an address was invited.
pub(crate) async fn forget_invitation(
    tx: &mut Tx,
    programme: Id<Programme>,
    email: &EmailAddress,
) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!("DELETE FROM invitation WHERE host_id = $1 AND programme_id = $2 AND email_key = $3"),
        (host, programme, email.key()),
    )
    .await?;
    Ok(())
}

/// Forgets everybody a programme invited.
pub(crate) async fn forget_invitations(tx: &mut Tx, programme: Id<Programme>) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(sql!("DELETE FROM invitation WHERE host_id = $1 AND programme_id = $2"), (host, programme)).await?;
    Ok(())
}

/// Whether a programme remembers anybody it invited.
pub(crate) async fn has_invitations(tx: &mut Tx, programme: Id<Programme>) -> Result<bool, StoreError> {
    let host = tx.host();
    let one: Option<(String,)> = tx
        .optional(
            sql!("SELECT email_key FROM invitation WHERE host_id = $1 AND programme_id = $2 LIMIT 1"),
            (host, programme),
        )
        .await?;
    Ok(one.is_some())
}

/// Other interests that became one with this one: the same person's.
pub(crate) async fn merged_into(tx: &mut Tx, id: Id<Interest>) -> Result<Vec<Id<Interest>>, StoreError> {
    let host = tx.host();
    let rows: Vec<(Id<Interest>,)> =
        tx.all(sql!("SELECT id FROM interest WHERE host_id = $1 AND merged_into = $2"), (host, id)).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Some of those in a programme who are still known.
pub(crate) async fn list_known(
    tx: &mut Tx,
    programme: Id<Programme>,
    most: i64,
) -> Result<Vec<Id<Interest>>, StoreError> {
    let host = tx.host();
    let rows: Vec<(Id<Interest>,)> = tx
        .all(
            sql!(
                "SELECT id FROM interest WHERE host_id = $1 AND programme_id = $2
                   AND email_key NOT LIKE '%@erased.invalid' ORDER BY id LIMIT $3"
            ),
            (host, programme, most),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// How many of those in a programme are still known.
pub(crate) async fn count_known(tx: &mut Tx, programme: Id<Programme>) -> Result<usize, StoreError> {
    let host = tx.host();
    let (count,): (i64,) = tx
        .one(
            sql!(
                "SELECT COUNT(*) FROM interest WHERE host_id = $1 AND programme_id = $2
                   AND email_key NOT LIKE '%@erased.invalid'"
            ),
            (host, programme),
        )
        .await?;
    Ok(usize::try_from(count).unwrap_or(0))
}
