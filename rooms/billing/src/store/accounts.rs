//! What happened to an invoice: payments, a write-off, reminders, places that were given up.

use super::credits;
use crate::account::{Account, Payment, WriteOff};
use crate::invoice::Invoice;
use crate::issued::Issued;
use crate::reminder::Reminder;
use kernel::{Date, Id, Money, Person, Timestamp};
use platform::{StoreError, Tx, sql};

/// Something that happened, with who wrote it down and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Recorded<T> {
    /// What.
    pub what: T,
    /// When it was written down.
    pub at: Timestamp,
    /// By whom.
    pub by: Option<Id<Person>>,
}

#[derive(sqlx::FromRow)]
struct PaymentRow {
    paid_on: Date,
    pence: Money,
    reference: String,
    recorded_at: Timestamp,
    recorded_by: Option<Id<Person>>,
}

#[derive(sqlx::FromRow)]
struct WriteOffRow {
    decided_on: Date,
    pence: Money,
    why: String,
    decided_at: Timestamp,
    decided_by: Option<Id<Person>>,
}

/// An invoice with all that happened to it.
pub(crate) async fn account(tx: &mut Tx, it: &Issued) -> Result<Account, StoreError> {
    let payments = list_payments(tx, it.id).await?.into_iter().map(|it| it.what).collect();
    let credits = credits::list_credits(tx, it).await?.into_iter().map(|it| it.note).collect();
    let write_off = write_off_of(tx, it.id).await?.map(|it| it.what);
    Ok(Account::kept(it.invoice.clone(), payments, credits, write_off))
}

/// What came in for an invoice, in the order it did.
pub(crate) async fn list_payments(tx: &mut Tx, id: Id<Invoice>) -> Result<Vec<Recorded<Payment>>, StoreError> {
    let host = tx.host();
    let rows: Vec<PaymentRow> = tx
        .all(
            sql!(
                "SELECT paid_on, pence, reference, recorded_at, recorded_by
                 FROM payment WHERE host_id = $1 AND invoice_id = $2 ORDER BY paid_on, recorded_at, id"
            ),
            (host, id),
        )
        .await?;
    let read = |row: PaymentRow| Recorded {
        what: Payment { on: row.paid_on, amount: row.pence, reference: row.reference },
        at: row.recorded_at,
        by: row.recorded_by,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Writes down what came in.
pub(crate) async fn insert_payment(
    tx: &mut Tx,
    id: Id<Invoice>,
    it: &Payment,
    by: Option<Id<Person>>,
) -> Result<(), StoreError> {
    let (host, now, own) = (tx.host(), tx.now(), tx.id::<Payment>());
    tx.run(
        sql!(
            "INSERT INTO payment (host_id, id, invoice_id, paid_on, pence, reference, recorded_at, recorded_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        (host, own, id, it.on, it.amount, it.reference.as_str(), now, by),
    )
    .await?;
    Ok(())
}

/// The decision to wait no longer, if there is one.
pub(crate) async fn write_off_of(tx: &mut Tx, id: Id<Invoice>) -> Result<Option<Recorded<WriteOff>>, StoreError> {
    let host = tx.host();
    let row: Option<WriteOffRow> = tx
        .optional(
            sql!(
                "SELECT decided_on, pence, why, decided_at, decided_by
                 FROM write_off WHERE host_id = $1 AND invoice_id = $2"
            ),
            (host, id),
        )
        .await?;
    Ok(row.map(|row| Recorded {
        what: WriteOff { on: row.decided_on, amount: row.pence, why: row.why },
        at: row.decided_at,
        by: row.decided_by,
    }))
}

/// Writes the decision down; an invoice is written off once.
pub(crate) async fn insert_write_off(
    tx: &mut Tx,
    id: Id<Invoice>,
    it: &WriteOff,
    by: Option<Id<Person>>,
) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!(
            "INSERT INTO write_off (host_id, invoice_id, decided_on, pence, why, decided_at, decided_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING"
        ),
        (host, id, it.on, it.amount, it.why.as_str(), now, by),
    )
    .await
}

/// The reminders that were sent, in order.
pub(crate) async fn list_reminders(tx: &mut Tx, id: Id<Invoice>) -> Result<Vec<(Reminder, Timestamp)>, StoreError> {
    let host = tx.host();
    let rows: Vec<(i64, Timestamp)> = tx
        .all(
            sql!("SELECT days, sent_at FROM invoice_reminder WHERE host_id = $1 AND invoice_id = $2 ORDER BY days"),
            (host, id),
        )
        .await?;
    let wrong = || StoreError::inconsistent("invoice_reminder", id, "days");
    rows.into_iter().map(|(days, at)| Ok((Reminder::of_days(days).ok_or_else(wrong)?, at))).collect()
}

/// Writes down that a reminder was sent.
pub(crate) async fn insert_reminder(tx: &mut Tx, id: Id<Invoice>, which: Reminder) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.run(
        sql!("INSERT INTO invoice_reminder (host_id, invoice_id, days, sent_at) VALUES ($1, $2, $3, $4)"),
        (host, id, which.days(), now),
    )
    .await?;
    Ok(())
}

/// The lines whose place was given up after the invoice, with the instant.
pub(crate) async fn list_withdrawals(tx: &mut Tx, id: Id<Invoice>) -> Result<Vec<(usize, Timestamp)>, StoreError> {
    let host = tx.host();
    let rows: Vec<(i64, Timestamp)> = tx
        .all(
            sql!(
                "SELECT position, given_up_at FROM invoice_withdrawal
                 WHERE host_id = $1 AND invoice_id = $2 ORDER BY position"
            ),
            (host, id),
        )
        .await?;
    let wrong = |_| StoreError::inconsistent("invoice_withdrawal", id, "position");
    rows.into_iter().map(|(at, when)| Ok((usize::try_from(at).map_err(wrong)?, when))).collect()
}

/// Notes that the place of a line was given up.
pub(crate) async fn note_withdrawal(tx: &mut Tx, id: Id<Invoice>, position: i64) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!(
            "INSERT INTO invoice_withdrawal (host_id, invoice_id, position, given_up_at)
             VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"
        ),
        (host, id, position, now),
    )
    .await
}
