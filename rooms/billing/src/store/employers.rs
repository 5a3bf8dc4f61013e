//! The table of employers that were invoiced.

use crate::employer::Employer;
use kernel::Id;
use platform::{StoreError, Tx, sql};

/// An employer that was invoiced.
pub(crate) async fn find_employer(tx: &mut Tx, id: Id<Employer>) -> Result<Option<Employer>, StoreError> {
    let host = tx.host();
    let row: Option<(String,)> =
        tx.optional(sql!("SELECT name FROM invoiced_employer WHERE host_id = $1 AND id = $2"), (host, id)).await?;
    Ok(row.map(|(name,)| Employer { id, name }))
}

/// The employer of a key, entered now when it was never invoiced.
pub(crate) async fn find_or_enter_employer(tx: &mut Tx, key: &str, name: &str) -> Result<Employer, StoreError> {
    let (host, new, now) = (tx.host(), tx.id::<Employer>(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO invoiced_employer (host_id, id, key, name, made_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT DO NOTHING"
        ),
        (host, new, key, name, now),
    )
    .await?;
    let (id, name): (Id<Employer>, String) =
        tx.one(sql!("SELECT id, name FROM invoiced_employer WHERE host_id = $1 AND key = $2"), (host, key)).await?;
    Ok(Employer { id, name })
}

/// The address that was printed on the last invoice to an employer, a line each.
pub(crate) async fn last_address(tx: &mut Tx, key: &str) -> Result<Option<String>, StoreError> {
    let host = tx.host();
    let row: Option<(String,)> = tx
        .optional(
            sql!(
                "SELECT address FROM invoice_buyer
                 JOIN invoice ON invoice.host_id = $1 AND invoice.id = invoice_buyer.invoice_id
                 JOIN invoiced_employer ON invoiced_employer.host_id = $1 AND invoiced_employer.id = invoice.employer_id
                 WHERE invoice_buyer.host_id = $1 AND invoiced_employer.key = $2
                 ORDER BY invoice.issued_at DESC LIMIT 1"
            ),
            (host, key),
        )
        .await?;
    Ok(row.map(|(address,)| address))
}
