//! Tests of this room.
#![allow(clippy::unwrap_used, reason = "tests")]

mod at_once;
mod electronic;
mod exports;
mod money;
mod nouns;
mod paperwork;
mod plan;
mod requests;

use kernel::{Date, Money};

use crate::account::{Account, Payment, PaymentError, Received, WriteOffError};
use crate::balance::Standing;
use crate::charge::{Charge, Contact, Naming};
use crate::credit::{CreditError, CreditNote};
use crate::invoice::{Draft, DraftError, Invoice, IssueError, Terms};
use crate::ledgers::{Codes, Entry, UnknownRate, sage, xero};
use crate::number::{Kind, Number, NumberError};
use crate::reminder::{Reminder, reminder_due};
use crate::statement::{Movement, What, statement};
use crate::ubl::{Buyer, Electronic, EndPoint, Place, Seller, UblError, credit_note, invoice};
use crate::vat::{Product, Registration, Vat, VatError};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}
fn pence(amount: i64) -> Money {
    Money::pence_of(amount)
}
fn id<T>(number: u64) -> kernel::Id<T> {
    format!("01900000-0000-7000-8000-{number:012x}").parse().unwrap()
}
fn charge(person: &str, price: i64) -> Charge {
    Charge {
        place: id(3),
        employer: id(1),
        programme: id(2),
        person: person.into(),
        price: pence(price),
        purchase_order: Some("PO 7781".into()),
        contact: Contact { name: "Accounts".into(), email: "accounts@alder.example".parse().unwrap() },
    }
}
fn terms(vat: Vat) -> Terms {
    Terms { days: 30, demands_purchase_order: true, vat }
}
fn exempt() -> Vat {
    Vat::Exempt("Education by an eligible body".into())
}
/// Issued on 1 March 2027, to be paid by 31 March.
fn issued(prices: &[i64], vat: Vat) -> Invoice {
    let charges: Vec<Charge> = prices.iter().map(|it| charge("B. J.", *it)).collect();
    let number = Number { kind: Kind::Invoice, year: 2027, count: 42 };
    Draft::of(&charges, terms(vat)).unwrap().issue(number, day("2027-03-01")).unwrap()
}
fn note(count: u32, of: &Invoice, earlier: &[CreditNote], places: &[usize]) -> Result<CreditNote, CreditError> {
    let number = Number { kind: Kind::CreditNote, year: 2027, count };
    CreditNote::issue(number, of, earlier, places, day("2027-03-10"), "Withdrew in time")
}
fn payment(on: &str, amount: i64) -> Payment {
    Payment { on: day(on), amount: pence(amount), reference: "BACS".into() }
}
