//! One invoice: the charges of one employer for one programme, numbered once and never changed after.
//! Apart from the credit note because an issued invoice is corrected, not edited.

use crate::employer::Employer;
use kernel::{Date, Id, Money, Programme};
use programmes::selection::offer::Offer;

use crate::charge::{Charge, Contact};
use crate::number::{Kind, Number};
use crate::vat::{Amounts, Vat};

/// What is agreed with an employer about invoices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// Days to pay, from the day of issue.
    pub days: u16,
    /// Whether this employer pays nothing without an order of its own.
    pub demands_purchase_order: bool,
    /// How this sale is taxed.
    pub vat: Vat,
}

/// One person's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which place, as the programme knows it; never printed.
    pub place: Id<Offer>,
    /// The name or the initials.
    pub person: String,
    /// Before VAT.
    pub price: Money,
}

/// An invoice that has no number yet and may still be thrown away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    employer: Id<Employer>,
    programme: Id<Programme>,
    contact: Contact,
    purchase_order: Option<String>,
    terms: Terms,
    lines: Vec<Line>,
    amounts: Amounts,
}

/// An issued invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoice {
    /// Its number, without gaps.
    pub number: Number,
    /// Who pays.
    pub employer: Id<Employer>,
    /// For what.
    pub programme: Id<Programme>,
    /// Whom it goes to.
    pub contact: Contact,
    /// The employer's order.
    pub purchase_order: Option<String>,
    /// How it is taxed.
    pub vat: Vat,
    /// The places.
    pub lines: Vec<Line>,
    /// What they come to.
    pub amounts: Amounts,
    /// The day it was issued.
    pub issued_on: Date,
    /// The last day to pay.
    pub due_on: Date,
}

/// Why charges make no invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// There is nothing to ask for.
    #[error("There is no place to invoice.")]
    Nothing,
    /// They belong on several invoices.
    #[error("These places belong to different employers or programmes: each pair gets an invoice of its own.")]
    Mixed,
    /// They name more than one order or contact.
    #[error("These places name different purchase orders or billing contacts: invoice them one by one.")]
    Disagreeing,
    /// A price is below zero.
    #[error("A price cannot be below zero.")]
    BelowZero,
    /// The amounts exceed all reason.
    #[error("These amounts are too large to add up.")]
    TooLarge,
}

/// Why a draft cannot be issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IssueError {
    /// The employer's rule.
    #[error("This employer pays only with a purchase order, and none is given yet.")]
    NoPurchaseOrder,
    /// The number was taken from the wrong series.
    #[error("This number is not the number of an invoice.")]
    NotAnInvoiceNumber,
}

impl Draft {
    /// Puts the charges of one employer and programme together.
    pub fn of(charges: &[Charge], terms: Terms) -> Result<Self, DraftError> {
        let first = charges.first().ok_or(DraftError::Nothing)?;
        if charges.iter().any(|it| (it.employer, it.programme) != (first.employer, first.programme)) {
            return Err(DraftError::Mixed);
        }
        let orders = || charges.iter().filter_map(|it| written(it.purchase_order.as_deref()));
        let purchase_order = orders().next();
        if orders().any(|it| Some(it) != purchase_order) || charges.iter().any(|it| it.contact != first.contact) {
            return Err(DraftError::Disagreeing);
        }
        let lines: Vec<Line> =
            charges.iter().map(|it| Line { place: it.place, person: it.person.clone(), price: it.price }).collect();
        let net = sum(&lines)?;
        let vat = terms.vat.on(net).ok_or(DraftError::TooLarge)?;
        net.pence().checked_add(vat.pence()).ok_or(DraftError::TooLarge)?;
        Ok(Self {
            employer: first.employer,
            programme: first.programme,
            contact: first.contact.clone(),
            purchase_order: purchase_order.map(str::to_owned),
            terms,
            lines,
            amounts: Amounts { net, vat },
        })
    }

    /// The same draft with the order that came later.
    pub fn with_purchase_order(self, order: &str) -> Self {
        Self { purchase_order: written(Some(order)).map(str::to_owned), ..self }
    }

    /// What it will come to.
    pub fn amounts(&self) -> Amounts {
        self.amounts
    }

    /// Whether it could be issued now: ask before a number is taken, so that none is lost.
    pub fn may_be_issued(&self) -> Result<(), IssueError> {
        let missing = self.terms.demands_purchase_order && self.purchase_order.is_none();
        if missing { Err(IssueError::NoPurchaseOrder) } else { Ok(()) }
    }

    /// Gives it its number and its day.
    pub fn issue(self, number: Number, on: Date) -> Result<Invoice, IssueError> {
        self.may_be_issued()?;
        if number.kind != Kind::Invoice {
            return Err(IssueError::NotAnInvoiceNumber);
        }
        Ok(Invoice {
            number,
            employer: self.employer,
            programme: self.programme,
            contact: self.contact,
            purchase_order: self.purchase_order,
            vat: self.terms.vat,
            lines: self.lines,
            amounts: self.amounts,
            issued_on: on,
            due_on: on.plus_days(i64::from(self.terms.days)),
        })
    }
}

fn sum(lines: &[Line]) -> Result<Money, DraftError> {
    lines.iter().try_fold(Money::default(), |so_far, line| {
        if line.price < Money::default() {
            return Err(DraftError::BelowZero);
        }
        so_far.pence().checked_add(line.price.pence()).map(Money::pence_of).ok_or(DraftError::TooLarge)
    })
}

/// An order is one only when something is written.
fn written(order: Option<&str>) -> Option<&str> {
    order.map(str::trim).filter(|it| !it.is_empty())
}
