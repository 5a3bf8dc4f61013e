//! The tables of invoices and of their numbers.

use super::issuers;
use crate::charge::Contact;
use crate::employer::Employer;
use crate::invoice::{Invoice, Line};
use crate::issued::Issued;
use crate::issuer::Issuer;
use crate::number::{Kind, Number};
use crate::vat::{Amounts, Vat};
use kernel::{Date, EmailAddress, Id, Money, Person, Programme, Timestamp};
use platform::{StoreError, Tx, sql};
use programmes::selection::offer::Offer;
use std::collections::BTreeMap;

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<Invoice>,
    year: i64,
    serial: i64,
    issuer_id: Id<Issuer>,
    employer_id: Id<Employer>,
    programme_id: Id<Programme>,
    programme_title: String,
    purchase_order: Option<String>,
    vat: String,
    vat_rate: i64,
    vat_reason: Option<String>,
    net_pence: Money,
    vat_pence: Money,
    issued_on: Date,
    due_on: Date,
    tongue: String,
    page: String,
    issued_at: Timestamp,
    issued_by: Option<Id<Person>>,
}

#[derive(sqlx::FromRow)]
struct BuyerRow {
    name: String,
    address: String,
    contact_name: String,
    contact_email: EmailAddress,
}

/// An invoice with whom it is to.
#[derive(sqlx::FromRow)]
struct Whole {
    #[sqlx(flatten)]
    row: Row,
    #[sqlx(flatten)]
    buyer: BuyerRow,
}

#[derive(sqlx::FromRow)]
struct LineRow {
    invoice_id: Id<Invoice>,
    place_id: Id<Offer>,
    person: String,
    price_pence: Money,
}

/// The number of a row; none where the table holds what cannot be one.
pub(super) fn number(kind: Kind, year: i64, serial: i64) -> Option<Number> {
    Some(Number { kind, year: i16::try_from(year).ok()?, count: u32::try_from(serial).ok()? })
}

/// The next number of a kind in a year. It is counted in the transaction that uses it, so that what is
/// not committed leaves no gap.
pub(crate) async fn take_number(tx: &mut Tx, kind: Kind, year: i16) -> Result<Number, StoreError> {
    let (host, prefix, in_year) = (tx.host(), kind.prefix(), i64::from(year));
    tx.run(
        sql!(
            "INSERT INTO invoice_series (host_id, kind, year, last) VALUES ($1, $2, $3, 1)
             ON CONFLICT (host_id, kind, year) DO UPDATE SET last = invoice_series.last + 1"
        ),
        (host, prefix, in_year),
    )
    .await?;
    let (last,): (i64,) = tx
        .one(
            sql!("SELECT last FROM invoice_series WHERE host_id = $1 AND kind = $2 AND year = $3"),
            (host, prefix, in_year),
        )
        .await?;
    number(kind, in_year, last).ok_or_else(|| StoreError::inconsistent("invoice_series", prefix, "last"))
}

/// An invoice by its id, with all that it says.
pub(crate) async fn find_invoice(tx: &mut Tx, id: Id<Invoice>) -> Result<Option<Issued>, StoreError> {
    let host = tx.host();
    let row: Option<Whole> = tx
        .optional(
            sql!(
                "SELECT id, year, serial, issuer_id, employer_id, programme_id, programme_title, purchase_order, vat,
                     vat_rate, vat_reason, net_pence, vat_pence, issued_on, due_on, tongue, page, issued_at, issued_by,
                     name, address, contact_name, contact_email
                 FROM invoice JOIN invoice_buyer ON invoice_buyer.host_id = $1 AND invoice_id = id
                 WHERE invoice.host_id = $1 AND id = $2"
            ),
            (host, id),
        )
        .await?;
    let Some(whole) = row else { return Ok(None) };
    let lines: Vec<LineRow> = tx
        .all(
            sql!(
                "SELECT invoice_id, place_id, person, price_pence
                 FROM invoice_line WHERE host_id = $1 AND invoice_id = $2 ORDER BY position"
            ),
            (host, id),
        )
        .await?;
    let issuer = issuers::find_issuer(tx, whole.row.issuer_id).await?;
    issued(whole, lines, issuer).map(Some)
}

/// Which invoices are wanted: of an employer, issued from a day and to a day, both included.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Wanted {
    pub employer: Option<Id<Employer>>,
    pub from: Option<Date>,
    pub to: Option<Date>,
}

/// The invoices that are wanted, the oldest first, read in three statements however many they are.
pub(crate) async fn list_invoices(tx: &mut Tx, wanted: Wanted) -> Result<Vec<Issued>, StoreError> {
    let (host, Wanted { employer, from, to }) = (tx.host(), wanted);
    let rows: Vec<Whole> = tx
        .all(
            sql!(
                "SELECT id, year, serial, issuer_id, employer_id, programme_id, programme_title, purchase_order, vat,
                     vat_rate, vat_reason, net_pence, vat_pence, issued_on, due_on, tongue, page, issued_at, issued_by,
                     name, address, contact_name, contact_email
                 FROM invoice JOIN invoice_buyer ON invoice_buyer.host_id = $1 AND invoice_id = id
                 WHERE invoice.host_id = $1 AND (CAST($2 AS UUID) IS NULL OR employer_id = $2)
                   AND (CAST($3 AS DATE) IS NULL OR issued_on >= $3)
                   AND (CAST($4 AS DATE) IS NULL OR issued_on <= $4)
                 ORDER BY year, serial"
            ),
            (host, employer, from, to),
        )
        .await?;
    let lines: Vec<LineRow> = tx
        .all(
            sql!(
                "SELECT invoice_id, place_id, person, price_pence
                 FROM invoice_line JOIN invoice ON invoice.host_id = $1 AND id = invoice_id
                 WHERE invoice_line.host_id = $1 AND (CAST($2 AS UUID) IS NULL OR employer_id = $2)
                   AND (CAST($3 AS DATE) IS NULL OR issued_on >= $3)
                   AND (CAST($4 AS DATE) IS NULL OR issued_on <= $4)
                 ORDER BY invoice_id, position"
            ),
            (host, employer, from, to),
        )
        .await?;
    let mut by_invoice: BTreeMap<Id<Invoice>, Vec<LineRow>> = BTreeMap::new();
    lines.into_iter().for_each(|line| by_invoice.entry(line.invoice_id).or_default().push(line));
    let issuers = issuers::list_issuers(tx).await?;
    let whole = |whole: Whole| {
        let lines = by_invoice.remove(&whole.row.id).unwrap_or_default();
        let issuer = issuers.iter().find(|it| it.id == whole.row.issuer_id).cloned();
        issued(whole, lines, issuer)
    };
    rows.into_iter().map(whole).collect()
}

/// An invoice by its number.
pub(crate) async fn find_invoice_by_number(tx: &mut Tx, number: Number) -> Result<Option<Issued>, StoreError> {
    let host = tx.host();
    let found: Option<(Id<Invoice>,)> = tx
        .optional(
            sql!("SELECT id FROM invoice WHERE host_id = $1 AND year = $2 AND serial = $3"),
            (host, i64::from(number.year), i64::from(number.count)),
        )
        .await?;
    match found {
        Some((id,)) if number.kind == Kind::Invoice => find_invoice(tx, id).await,
        _ => Ok(None),
    }
}

fn issued(whole: Whole, lines: Vec<LineRow>, issuer: Option<Issuer>) -> Result<Issued, StoreError> {
    let Whole { row, buyer } = whole;
    let wrong = |what: &'static str| StoreError::inconsistent("invoice", row.id, what);
    let rate = u16::try_from(row.vat_rate).map_err(|_| wrong("vat_rate"))?;
    let line = |it: LineRow| Line { place: it.place_id, person: it.person, price: it.price_pence };
    let invoice = Invoice {
        number: number(Kind::Invoice, row.year, row.serial).ok_or_else(|| wrong("serial"))?,
        employer: row.employer_id,
        programme: row.programme_id,
        contact: Contact { name: buyer.contact_name, email: buyer.contact_email },
        purchase_order: row.purchase_order,
        vat: Vat::of_word(&row.vat, rate, row.vat_reason).ok_or_else(|| wrong("vat"))?,
        lines: lines.into_iter().map(line).collect(),
        amounts: Amounts { net: row.net_pence, vat: row.vat_pence },
        issued_on: row.issued_on,
        due_on: row.due_on,
    };
    Ok(Issued {
        id: row.id,
        invoice,
        issuer: issuer.ok_or_else(|| wrong("issuer_id"))?,
        employer_name: buyer.name,
        address: buyer.address.lines().map(str::to_owned).collect(),
        programme_title: row.programme_title,
        tongue: row.tongue,
        page: row.page,
        at: row.issued_at,
        by: row.issued_by,
    })
}

/// Writes an invoice down, once and for ever.
pub(crate) async fn insert_invoice(tx: &mut Tx, it: &Issued) -> Result<(), StoreError> {
    let (host, invoice) = (tx.host(), &it.invoice);
    tx.run(
        sql!(
            "INSERT INTO invoice (host_id, id, year, serial, issuer_id, employer_id, programme_id, programme_title,
                 purchase_order, vat, vat_rate, vat_reason, net_pence, vat_pence, issued_on, due_on, tongue, page,
                 issued_at, issued_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)"
        ),
        (
            host,
            it.id,
            i64::from(invoice.number.year),
            i64::from(invoice.number.count),
            it.issuer.id,
            invoice.employer,
            invoice.programme,
            it.programme_title.as_str(),
            invoice.purchase_order.clone(),
            invoice.vat.word(),
            i64::from(invoice.vat.rate()),
            invoice.vat.reason().map(str::to_owned),
            invoice.amounts.net,
            invoice.amounts.vat,
            invoice.issued_on,
            invoice.due_on,
            it.tongue.as_str(),
            it.page.as_str(),
            it.at,
            it.by,
        ),
    )
    .await?;
    insert_buyer(tx, it).await?;
    for (position, line) in (0_i64..).zip(&invoice.lines) {
        tx.run(
            sql!(
                "INSERT INTO invoice_line (host_id, invoice_id, position, place_id, person, price_pence)
                 VALUES ($1, $2, $3, $4, $5, $6)"
            ),
            (host, it.id, position, line.place, line.person.as_str(), line.price),
        )
        .await?;
    }
    Ok(())
}

async fn insert_buyer(tx: &mut Tx, it: &Issued) -> Result<(), StoreError> {
    let (host, contact) = (tx.host(), &it.invoice.contact);
    tx.run(
        sql!(
            "INSERT INTO invoice_buyer (host_id, invoice_id, name, address, contact_name, contact_email)
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        (host, it.id, it.employer_name.as_str(), it.address.join("\n"), contact.name.as_str(), contact.email.clone()),
    )
    .await?;
    Ok(())
}
