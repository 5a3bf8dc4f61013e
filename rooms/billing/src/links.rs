//! The link by which an employer reads the invoice it was sent.

use crate::invoice::Invoice;
use kernel::Id;
use web::links;

const INVOICE: &str = "invoice";

/// The last part of the link.
pub(crate) fn key(secret: &[u8; 32], invoice: Id<Invoice>) -> String {
    links::key(secret, INVOICE, invoice)
}

/// The invoice a key names, and whether the key is its own.
pub(crate) fn read(secret: &[u8; 32], key: &str) -> Option<(Id<Invoice>, bool)> {
    links::read(secret, INVOICE, key)
}
