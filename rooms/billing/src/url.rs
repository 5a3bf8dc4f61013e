//! The addresses of this room's pages.

use crate::employer::Employer;
use crate::number::Number;
use kernel::Id;
use programmes::selection::offer::Offer;
use programmes::slug::Slug;

/// Who owes what.
pub(crate) const BILLING: &str = "/billing";
/// The host's own details.
pub(crate) const ISSUER: &str = "/billing/issuer";
/// Files for the ledgers.
pub(crate) const EXPORT: &str = "/billing/export";

pub(crate) fn programme(slug: &Slug) -> String {
    format!("/billing/programmes/{slug}")
}
pub(crate) fn due(slug: &Slug, place: Id<Offer>) -> String {
    format!("/billing/programmes/{slug}/places/{place}")
}
pub(crate) fn invoice(number: Number) -> String {
    format!("/billing/invoices/{number}")
}
pub(crate) fn pdf(number: Number) -> String {
    format!("/billing/invoices/{number}/invoice.pdf")
}
pub(crate) fn xml(number: Number) -> String {
    format!("/billing/invoices/{number}/invoice.xml")
}
pub(crate) fn payment(number: Number) -> String {
    format!("/billing/invoices/{number}/payment")
}
pub(crate) fn credit(number: Number) -> String {
    format!("/billing/invoices/{number}/credit")
}
pub(crate) fn write_off(number: Number) -> String {
    format!("/billing/invoices/{number}/write-off")
}
pub(crate) fn credit_pdf(number: Number) -> String {
    format!("/billing/credit-notes/{number}/credit-note.pdf")
}
pub(crate) fn credit_xml(number: Number) -> String {
    format!("/billing/credit-notes/{number}/credit-note.xml")
}
pub(crate) fn employer(id: Id<Employer>) -> String {
    format!("/billing/employers/{id}")
}
pub(crate) fn statement_pdf(id: Id<Employer>) -> String {
    format!("/billing/employers/{id}/statement.pdf")
}
/// The page an employer reads by its link.
pub(crate) fn own(key: &str) -> String {
    format!("/billing/your-invoice/{key}")
}
pub(crate) fn own_pdf(key: &str) -> String {
    format!("/billing/your-invoice/{key}/invoice.pdf")
}
pub(crate) fn own_credit(key: &str, number: Number) -> String {
    format!("/billing/your-invoice/{key}/credit-notes/{number}/credit-note.pdf")
}
