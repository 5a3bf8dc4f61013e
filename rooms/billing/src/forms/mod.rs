//! The forms of this room, each a struct of what was typed with its handler next to it, and the
//! register of their addresses.

mod account;
mod due;
mod issuer;

use crate::pages;
use crate::policy::{InvoicePlaces, KeepInvoice, SetIssuer};
use web::{Needs, Routes};

/// Everything that can be asked for or sent.
pub fn routes() -> Routes {
    pages::routes()
        .post("/billing/issuer", Needs::<SetIssuer>, issuer::save)
        .post("/billing/programmes/{slug}/places/{place}", Needs::<InvoicePlaces>, due::issue)
        .post("/billing/invoices/{number}/payment", Needs::<KeepInvoice>, account::receive)
        .post("/billing/invoices/{number}/credit", Needs::<KeepInvoice>, account::credit)
        .post("/billing/invoices/{number}/write-off", Needs::<KeepInvoice>, account::write_off)
}
