//! Documents as files. A PDF is set when it is asked for, from what was kept when the document was
//! issued, on a thread of its own and outside any transaction.

use super::admit;
use crate::credit::CreditNote;
use crate::issued::Issued;
use crate::policy::KeepInvoice;
use crate::ubl::UblError;
use crate::{papers, store, ubl};
use axum::extract::Path;
use axum::response::Response;
use paper::{Made, PaperError};
use platform::Tx;
use web::{Edge, WebError, file};

const PDF: &str = "application/pdf";
const XML: &str = "application/xml";
pub(super) const CSV: &str = "text/csv; charset=utf-8";

/// A document set and sent.
pub(super) async fn pdf(
    name: String,
    make: impl FnOnce() -> Result<Made, PaperError> + Send + 'static,
) -> Result<Response, WebError> {
    let made = platform::blocking(make).await.map_err(WebError::broken)?.map_err(WebError::broken)?;
    file(&format!("{name}.pdf"), PDF, made.pdf)
}

/// An invoice, set and sent.
pub(super) async fn invoice_file(it: &Issued) -> Result<Response, WebError> {
    let document = papers::invoice(it);
    pdf(it.invoice.number.to_string(), move || paper::make(&document)).await
}

/// A credit note, set and sent.
pub(super) async fn credit_file(note: &CreditNote, of: &Issued) -> Result<Response, WebError> {
    let document = papers::credit_note(note, of);
    pdf(note.number.to_string(), move || paper::make(&document)).await
}

pub(crate) async fn invoice_pdf(at: Edge, Path(number): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let it = admit(&at, &mut tx, &number).await?.into_inner();
    drop(tx);
    invoice_file(&it).await
}

/// Why there is no electronic document, as a key of the catalogues.
pub(super) fn why_no_xml(error: &UblError) -> &'static str {
    match error {
        UblError::NoVatNumber => "billing-xml-vat-number",
        UblError::NoSellerNumber => "billing-xml-company-number",
        UblError::Missing(_) | UblError::OutsideWithVatNumber | UblError::OtherInvoice => "billing-xml-missing",
    }
}

/// The electronic invoice, or why there is none.
pub(super) fn electronic(it: &Issued) -> Result<Vec<u8>, UblError> {
    ubl::invoice(&it.invoice, &papers::electronic(it)?)
}

pub(crate) async fn invoice_xml(at: Edge, Path(number): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let it = admit(&at, &mut tx, &number).await?.into_inner();
    let xml = electronic(&it).map_err(|error| WebError::Conflict(why_no_xml(&error).to_owned()))?;
    file(&format!("{}.xml", it.invoice.number), XML, xml)
}

/// The credit note of an address with its invoice, if this visitor may keep that.
async fn admit_credit(at: &Edge, tx: &mut Tx, number: &str) -> Result<(CreditNote, Issued), WebError> {
    let found = match number.parse() {
        Ok(number) => store::find_credit(tx, number).await?,
        Err(_) => None,
    };
    let (note, of) = found.unzip();
    let of = at.who.ask::<KeepInvoice>(of)?.into_inner();
    note.map(|note| (note, of)).ok_or(WebError::NotFound)
}

pub(crate) async fn credit_pdf(at: Edge, Path(number): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (note, of) = admit_credit(&at, &mut tx, &number).await?;
    drop(tx);
    credit_file(&note, &of).await
}

pub(crate) async fn credit_xml(at: Edge, Path(number): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (note, of) = admit_credit(&at, &mut tx, &number).await?;
    let xml = papers::electronic(&of).and_then(|with| ubl::credit_note(&note, &of.invoice, &with));
    let xml = xml.map_err(|error| WebError::Conflict(why_no_xml(&error).to_owned()))?;
    file(&format!("{}.xml", note.number), XML, xml)
}
