//! Lists over many invoices: who owes what, what was issued in a period, which places are invoiced.

use super::invoices::number;
use crate::balance::Balance;
use crate::credit::CreditNote;
use crate::employer::Employer;
use crate::invoice::Invoice;
use crate::issued::Issued;
use crate::number::{Kind, Number};
use kernel::{Date, Id, Money, Programme};
use platform::{StoreError, Tx, sql};
use programmes::selection::offer::Offer;
use std::collections::BTreeSet;

/// One invoice in a list, with its sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Owing {
    /// Its number.
    pub number: Number,
    /// Who pays.
    pub employer: Id<Employer>,
    /// What the employer was called.
    pub employer_name: String,
    /// For what.
    pub programme: Id<Programme>,
    /// What it was called.
    pub programme_title: String,
    /// The day of issue.
    pub issued_on: Date,
    /// Its sums.
    pub balance: Balance,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<Invoice>,
    year: i64,
    serial: i64,
    employer_id: Id<Employer>,
    name: String,
    programme_id: Id<Programme>,
    programme_title: String,
    issued_on: Date,
    due_on: Date,
    total: Money,
    paid: Money,
    credited: Money,
    given_up: Money,
}

/// Every invoice of this host, or of one programme, the newest first.
pub(crate) async fn list_owing(tx: &mut Tx, programme: Option<Id<Programme>>) -> Result<Vec<Owing>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "WITH paid AS (SELECT invoice_id, CAST(SUM(pence) AS BIGINT) AS pence FROM payment
                     WHERE host_id = $1 GROUP BY invoice_id),
                 credited AS (SELECT invoice_id, CAST(SUM(net_pence + vat_pence) AS BIGINT) AS pence FROM credit_note
                     WHERE host_id = $1 GROUP BY invoice_id)
                 SELECT invoice.id, year, serial, employer_id, name, programme_id, programme_title, issued_on, due_on,
                     net_pence + vat_pence AS total, COALESCE(paid.pence, 0) AS paid,
                     COALESCE(credited.pence, 0) AS credited, COALESCE(write_off.pence, 0) AS given_up
                 FROM invoice
                 JOIN invoice_buyer ON invoice_buyer.host_id = $1 AND invoice_buyer.invoice_id = invoice.id
                 LEFT JOIN paid ON paid.invoice_id = invoice.id
                 LEFT JOIN credited ON credited.invoice_id = invoice.id
                 LEFT JOIN write_off ON write_off.host_id = $1 AND write_off.invoice_id = invoice.id
                 WHERE invoice.host_id = $1 AND (CAST($2 AS UUID) IS NULL OR invoice.programme_id = $2)
                 ORDER BY year DESC, serial DESC"
            ),
            (host, programme),
        )
        .await?;
    rows.into_iter().map(Owing::try_from).collect()
}

impl TryFrom<Row> for Owing {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let number = number(Kind::Invoice, row.year, row.serial)
            .ok_or_else(|| StoreError::inconsistent("invoice", row.id, "serial"))?;
        let Row { total, paid, credited, given_up, due_on, .. } = row;
        Ok(Self {
            number,
            employer: row.employer_id,
            employer_name: row.name,
            programme: row.programme_id,
            programme_title: row.programme_title,
            issued_on: row.issued_on,
            balance: Balance { total, paid, credited, given_up, due_on },
        })
    }
}

/// The places of a programme, or of all, that an invoice asks for; those that were credited not among
/// them.
pub(crate) async fn invoiced(tx: &mut Tx, programme: Option<Id<Programme>>) -> Result<BTreeSet<Id<Offer>>, StoreError> {
    let host = tx.host();
    let rows: Vec<(Id<Offer>,)> = tx
        .all(
            sql!(
                "SELECT place_id FROM invoice_line
                 JOIN invoice ON invoice.host_id = $1 AND invoice.id = invoice_line.invoice_id
                 LEFT JOIN credit_note_line ON credit_note_line.host_id = $1
                     AND credit_note_line.invoice_id = invoice_line.invoice_id
                     AND credit_note_line.position = invoice_line.position
                 WHERE invoice_line.host_id = $1 AND (CAST($2 AS UUID) IS NULL OR invoice.programme_id = $2)
                     AND credit_note_line.credit_note_id IS NULL"
            ),
            (host, programme),
        )
        .await?;
    Ok(rows.into_iter().map(|(it,)| it).collect())
}

/// The line of a place on an invoice that is not credited: which invoice, and where on it.
pub(crate) async fn living_line(tx: &mut Tx, place: Id<Offer>) -> Result<Option<(Id<Invoice>, i64)>, StoreError> {
    let host = tx.host();
    tx.optional(
        sql!(
            "SELECT invoice_line.invoice_id, invoice_line.position FROM invoice_line
             LEFT JOIN credit_note_line ON credit_note_line.host_id = $1
                 AND credit_note_line.invoice_id = invoice_line.invoice_id
                 AND credit_note_line.position = invoice_line.position
             WHERE invoice_line.host_id = $1 AND invoice_line.place_id = $2
                 AND credit_note_line.credit_note_id IS NULL
             ORDER BY invoice_line.invoice_id DESC LIMIT 1"
        ),
        (host, place),
    )
    .await
}

/// The invoices with a place that was given up and not credited: somebody has to decide.
pub(crate) async fn list_undecided(tx: &mut Tx) -> Result<Vec<Number>, StoreError> {
    let host = tx.host();
    let rows: Vec<(i64, i64)> = tx
        .all(
            sql!(
                "SELECT DISTINCT year, serial FROM invoice_withdrawal
                 JOIN invoice ON invoice.host_id = $1 AND invoice.id = invoice_withdrawal.invoice_id
                 LEFT JOIN credit_note_line ON credit_note_line.host_id = $1
                     AND credit_note_line.invoice_id = invoice_withdrawal.invoice_id
                     AND credit_note_line.position = invoice_withdrawal.position
                 WHERE invoice_withdrawal.host_id = $1 AND credit_note_line.credit_note_id IS NULL
                 ORDER BY year, serial"
            ),
            (host,),
        )
        .await?;
    let wrong = || StoreError::inconsistent("invoice", "of a withdrawal", "serial");
    rows.into_iter().map(|(year, serial)| number(Kind::Invoice, year, serial).ok_or_else(wrong)).collect()
}

/// The credit notes issued from one day to another, each with the invoice it corrects, by number.
pub(crate) async fn list_credits_between(
    tx: &mut Tx,
    from: Date,
    to: Date,
) -> Result<Vec<(CreditNote, Issued)>, StoreError> {
    let host = tx.host();
    let rows: Vec<(i64, i64)> = tx
        .all(
            sql!(
                "SELECT year, serial FROM credit_note WHERE host_id = $1 AND issued_on >= $2 AND issued_on <= $3
                 ORDER BY year, serial"
            ),
            (host, from, to),
        )
        .await?;
    let mut all = Vec::with_capacity(rows.len());
    for (year, serial) in rows {
        let Some(wanted) = number(Kind::CreditNote, year, serial) else { continue };
        all.extend(super::find_credit(tx, wanted).await?);
    }
    Ok(all)
}
