//! Tests of this room.
#![allow(clippy::unwrap_used, reason = "tests")]

mod electronic;
mod exports;
mod money;
mod paperwork;

use kernel::{Date, Money};

use crate::*;

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
    let number = Series::after(Kind::Invoice, 41).take();
    Draft::of(&charges, terms(vat)).unwrap().issue(number, day("2027-03-01")).unwrap()
}
fn note(count: u64, of: &Invoice, earlier: &[CreditNote], places: &[usize]) -> Result<CreditNote, CreditError> {
    let number = Number { kind: Kind::CreditNote, count };
    CreditNote::issue(number, of, earlier, places, day("2027-03-10"), "Withdrew in time")
}
fn payment(on: &str, amount: i64) -> Payment {
    Payment { on: day(on), amount: pence(amount), reference: "BACS".into() }
}
