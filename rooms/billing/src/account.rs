//! What is still owed on one invoice, derived from all that happened to it.
//! Apart because money is counted in one place only: everything that came in is either used or kept as credit.

use kernel::{Date, Money};

use crate::balance::{Balance, Standing};
use crate::credit::CreditNote;
use crate::invoice::Invoice;

/// Money that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// The day it arrived.
    pub on: Date,
    /// How much; above zero.
    pub amount: Money,
    /// What the bank statement says.
    pub reference: String,
}

/// The decision to wait no longer for the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WriteOff {
    /// The day it was decided.
    pub on: Date,
    /// What was still owed that day.
    pub amount: Money,
    /// Why: for the auditor.
    pub why: String,
}

/// One invoice with all that happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    invoice: Invoice,
    payments: Vec<Payment>,
    credits: Vec<CreditNote>,
    write_off: Option<WriteOff>,
}

/// What a payment did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Received {
    /// What is owed after it.
    pub due: Money,
    /// How much of it was too much and is now kept as credit for this employer.
    pub kept_as_credit: Money,
}

/// Why a payment cannot be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PaymentError {
    /// Nothing, or less.
    #[error("A payment is more than nothing.")]
    NotAboveZero,
    /// The sum would not fit.
    #[error("This amount is too large to be right.")]
    TooLarge,
}

/// Why nothing can be written off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WriteOffError {
    /// It is paid, credited or written off.
    #[error("Nothing is owed on this invoice.")]
    NothingOwed,
    /// The auditor will ask.
    #[error("Say why this is written off.")]
    NoReason,
}

/// No sum of payments reaches this: it leaves room for every addition here.
const MOST: i64 = i64::MAX / 4;

impl Account {
    /// An invoice to which nothing has happened.
    pub fn of(invoice: Invoice) -> Self {
        Self { invoice, payments: Vec::new(), credits: Vec::new(), write_off: None }
    }
    /// An invoice and all that happened to it, as it was kept.
    pub fn kept(
        invoice: Invoice,
        payments: Vec<Payment>,
        credits: Vec<CreditNote>,
        write_off: Option<WriteOff>,
    ) -> Self {
        Self { invoice, payments, credits, write_off }
    }
    /// The invoice itself.
    pub fn invoice(&self) -> &Invoice {
        &self.invoice
    }
    /// What came in.
    pub fn payments(&self) -> &[Payment] {
        &self.payments
    }
    /// What was taken back.
    pub fn credits(&self) -> &[CreditNote] {
        &self.credits
    }
    /// The decision to wait no longer, if there is one.
    pub fn write_off_made(&self) -> Option<&WriteOff> {
        self.write_off.as_ref()
    }
    /// All payments together.
    pub fn paid(&self) -> Money {
        self.payments.iter().map(|it| it.amount).sum()
    }
    /// All credit notes together.
    pub fn credited(&self) -> Money {
        self.credits.iter().map(|it| it.amounts.total()).sum()
    }
    /// Its sums.
    pub fn balance(&self) -> Balance {
        Balance {
            total: self.invoice.amounts.total(),
            paid: self.paid(),
            credited: self.credited(),
            given_up: self.write_off.as_ref().map_or(Money::default(), |it| it.amount),
            due_on: self.invoice.due_on,
        }
    }
    /// What is lost for good.
    pub fn written_off(&self) -> Money {
        self.balance().written_off()
    }
    /// What is owed.
    pub fn due(&self) -> Money {
        self.balance().due()
    }
    /// What came in too much and is the employer's.
    pub fn credit(&self) -> Money {
        self.balance().credit()
    }
    /// How it stands on a day.
    pub fn standing(&self, today: Date) -> Standing {
        self.balance().standing(today)
    }

    /// Records what came in, all of it; the answer says what of it was too much.
    pub fn receive(&mut self, payment: Payment) -> Result<Received, PaymentError> {
        if payment.amount <= Money::default() {
            return Err(PaymentError::NotAboveZero);
        }
        let sum = self.paid().pence().checked_add(payment.amount.pence());
        if sum.is_none_or(|it| it > MOST) {
            return Err(PaymentError::TooLarge);
        }
        let before = self.credit();
        self.payments.push(payment);
        let more = self.credit().pence() - before.pence();
        Ok(Received { due: self.due(), kept_as_credit: Money::pence_of(more) })
    }

    /// Takes a credit note of this invoice into account; `false` when it belongs to another or is known.
    pub fn take_credit(&mut self, note: CreditNote) -> bool {
        let known = self.credits.iter().flat_map(|it| &it.places).any(|it| note.places.contains(it));
        let fits = note.corrects == self.invoice.number && !known;
        if fits {
            self.credits.push(note);
        }
        fits
    }

    /// Gives up what is still owed.
    pub fn write_off(&mut self, on: Date, why: &str) -> Result<&WriteOff, WriteOffError> {
        if self.due() == Money::default() {
            return Err(WriteOffError::NothingOwed);
        }
        if why.trim().is_empty() {
            return Err(WriteOffError::NoReason);
        }
        let made = WriteOff { on, amount: self.due(), why: why.trim().to_owned() };
        Ok(self.write_off.insert(made))
    }
}
