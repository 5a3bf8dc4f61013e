//! The pages of this room, and the register of their addresses.

mod books;
mod credit;
mod due;
mod employer;
mod export;
mod files;
mod invoice;
mod issuer;
mod needs;
mod own;
mod payment;
mod programme;
mod write_off;

pub(crate) use credit::{CreditPage, Typed as CreditTyped};
pub(crate) use due::{DuePage, Ready, Typed as DueTyped, open as open_due};
pub(crate) use issuer::{IssuerPage, Typed as IssuerTyped};
pub use needs::needs;
pub(crate) use payment::{PaymentPage, Typed as PaymentTyped};
pub(crate) use write_off::{Typed as WriteOffTyped, WriteOffPage};

use crate::policy::{InvoicePlaces, KeepBooks, KeepInvoice, ReadOwnInvoice, ReadStatement, SetIssuer};
use crate::store;
use platform::Tx;
use platform::access::Permit;
use web::{Edge, Needs, Routes, WebError};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/billing", Needs::<KeepBooks>, books::books)
        .get("/billing/issuer", Needs::<SetIssuer>, issuer::issuer)
        .get("/billing/export", Needs::<KeepBooks>, export::export)
        .get("/billing/export/xero.csv", Needs::<KeepBooks>, export::xero)
        .get("/billing/export/sage.csv", Needs::<KeepBooks>, export::sage)
        .get("/billing/programmes/{slug}", Needs::<InvoicePlaces>, programme::programme)
        .get("/billing/programmes/{slug}/places/{place}", Needs::<InvoicePlaces>, due::due)
        .get("/billing/invoices/{number}", Needs::<KeepInvoice>, invoice::invoice)
        .get("/billing/invoices/{number}/invoice.pdf", Needs::<KeepInvoice>, files::invoice_pdf)
        .get("/billing/invoices/{number}/invoice.xml", Needs::<KeepInvoice>, files::invoice_xml)
        .get("/billing/invoices/{number}/payment", Needs::<KeepInvoice>, payment::payment)
        .get("/billing/invoices/{number}/credit", Needs::<KeepInvoice>, credit::credit)
        .get("/billing/invoices/{number}/write-off", Needs::<KeepInvoice>, write_off::write_off)
        .get("/billing/credit-notes/{note}/credit-note.pdf", Needs::<KeepInvoice>, files::credit_pdf)
        .get("/billing/credit-notes/{note}/credit-note.xml", Needs::<KeepInvoice>, files::credit_xml)
        .get("/billing/employers/{employer}", Needs::<ReadStatement>, employer::employer)
        .get("/billing/employers/{employer}/statement.pdf", Needs::<ReadStatement>, employer::pdf)
        .get("/billing/your-invoice/{proof}", Needs::<ReadOwnInvoice>, own::own)
        .get("/billing/your-invoice/{proof}/invoice.pdf", Needs::<ReadOwnInvoice>, own::invoice_pdf)
        .get(
            "/billing/your-invoice/{proof}/credit-notes/{note}/credit-note.pdf",
            Needs::<ReadOwnInvoice>,
            own::credit_pdf,
        )
}

/// The invoice of an address, if this visitor may keep it.
pub(crate) async fn admit(at: &Edge, tx: &mut Tx, number: &str) -> Result<Permit<KeepInvoice>, WebError> {
    let found = match number.parse() {
        Ok(number) => store::find_invoice_by_number(tx, number).await?,
        Err(_) => None,
    };
    Ok(at.who.ask::<KeepInvoice>(found)?)
}
