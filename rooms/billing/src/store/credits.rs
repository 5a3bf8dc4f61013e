//! The tables of credit notes.

use super::invoices::{self, number};
use crate::credit::CreditNote;
use crate::invoice::{Invoice, Line};
use crate::issued::Issued;
use crate::number::{Kind, Number};
use crate::vat::Amounts;
use kernel::{Date, Id, Money, Person, Timestamp};
use platform::{StoreError, Tx, sql};

/// A credit note as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Credited {
    /// The note.
    pub note: CreditNote,
    /// When it was issued.
    pub at: Timestamp,
    /// By whom.
    pub by: Option<Id<Person>>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<CreditNote>,
    year: i64,
    serial: i64,
    net_pence: Money,
    vat_pence: Money,
    issued_on: Date,
    why: String,
    issued_at: Timestamp,
    issued_by: Option<Id<Person>>,
}

/// The credit notes of an invoice, in the order of their numbers.
pub(crate) async fn list_credits(tx: &mut Tx, of: &Issued) -> Result<Vec<Credited>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT id, year, serial, net_pence, vat_pence, issued_on, why, issued_at, issued_by
                 FROM credit_note WHERE host_id = $1 AND invoice_id = $2 ORDER BY year, serial"
            ),
            (host, of.id),
        )
        .await?;
    let places: Vec<(Id<CreditNote>, i64)> = tx
        .all(
            sql!(
                "SELECT credit_note_id, position
                 FROM credit_note_line WHERE host_id = $1 AND invoice_id = $2 ORDER BY position"
            ),
            (host, of.id),
        )
        .await?;
    rows.into_iter().map(|row| credited(row, &places, of)).collect()
}

fn credited(row: Row, places: &[(Id<CreditNote>, i64)], of: &Issued) -> Result<Credited, StoreError> {
    let wrong = |what: &'static str| StoreError::inconsistent("credit_note", row.id, what);
    let own = places.iter().filter(|(note, _)| *note == row.id);
    let places: Vec<usize> =
        own.map(|(_, at)| usize::try_from(*at).map_err(|_| wrong("position"))).collect::<Result<_, _>>()?;
    let line = |at: &usize| of.invoice.lines.get(*at).cloned().ok_or_else(|| wrong("position"));
    let lines: Vec<Line> = places.iter().map(line).collect::<Result<_, _>>()?;
    let note = CreditNote {
        number: number(Kind::CreditNote, row.year, row.serial).ok_or_else(|| wrong("serial"))?,
        corrects: of.invoice.number,
        places,
        lines,
        amounts: Amounts { net: row.net_pence, vat: row.vat_pence },
        issued_on: row.issued_on,
        why: row.why,
    };
    Ok(Credited { note, at: row.issued_at, by: row.issued_by })
}

/// A credit note by its number, with the invoice it corrects.
pub(crate) async fn find_credit(tx: &mut Tx, wanted: Number) -> Result<Option<(CreditNote, Issued)>, StoreError> {
    let host = tx.host();
    let found: Option<(Id<Invoice>,)> = tx
        .optional(
            sql!("SELECT invoice_id FROM credit_note WHERE host_id = $1 AND year = $2 AND serial = $3"),
            (host, i64::from(wanted.year), i64::from(wanted.count)),
        )
        .await?;
    let Some((invoice,)) = found.filter(|_| wanted.kind == Kind::CreditNote) else { return Ok(None) };
    let Some(of) = invoices::find_invoice(tx, invoice).await? else { return Ok(None) };
    let all = list_credits(tx, &of).await?;
    Ok(all.into_iter().find(|it| it.note.number == wanted).map(|it| (it.note, of)))
}

/// Writes a credit note down, once and for ever.
pub(crate) async fn insert_credit(
    tx: &mut Tx,
    of: Id<Invoice>,
    it: &CreditNote,
    by: Option<Id<Person>>,
) -> Result<(), StoreError> {
    let (host, now, id) = (tx.host(), tx.now(), tx.id::<CreditNote>());
    tx.run(
        sql!(
            "INSERT INTO credit_note (host_id, id, invoice_id, year, serial, net_pence, vat_pence, issued_on, why,
                 issued_at, issued_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        ),
        (
            host,
            id,
            of,
            i64::from(it.number.year),
            i64::from(it.number.count),
            it.amounts.net,
            it.amounts.vat,
            it.issued_on,
            it.why.as_str(),
            now,
            by,
        ),
    )
    .await?;
    for place in &it.places {
        let position = i64::try_from(*place).map_err(|_| StoreError::inconsistent("credit_note", id, "position"))?;
        tx.change_one(
            sql!(
                "INSERT INTO credit_note_line (host_id, invoice_id, position, credit_note_id)
                 VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"
            ),
            (host, of, position, id),
        )
        .await?;
    }
    Ok(())
}
