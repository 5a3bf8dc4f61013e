//! A statement: everything between an issuer and one employer in a period, with a running balance.
//! Apart because it spans invoices; a balance below zero is credit of the employer's.

use crate::employer::Employer;
use kernel::{Date, Id, Money};

use crate::account::Account;
use crate::number::Number;

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// An invoice was issued.
    Invoiced(Number),
    /// Lines were taken back.
    Credited(Number),
    /// Money came in for an invoice.
    Paid(Number),
    /// The rest of an invoice was given up.
    WrittenOff(Number),
}

/// One line of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// The day.
    pub on: Date,
    /// What happened.
    pub what: What,
    /// Above zero: owed more. Below: owed less.
    pub amount: Money,
    /// What was owed after it.
    pub balance: Money,
}

/// Everything of one employer from one day to another, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Whose.
    pub employer: Id<Employer>,
    /// What was owed before the first day.
    pub opening: Money,
    /// What happened, in order.
    pub movements: Vec<Movement>,
    /// What is owed at the end; below zero it is credit.
    pub closing: Money,
}

/// Puts the statement of one employer together; accounts of others are left out.
pub fn statement(employer: Id<Employer>, accounts: &[Account], from: Date, to: Date) -> Statement {
    let mut all: Vec<(Date, What, i64)> =
        accounts.iter().filter(|it| it.invoice().employer == employer).flat_map(happened).collect();
    // Stable: on one day an account's own order stays, the invoice before its payment.
    all.sort_by_key(|it| it.0);
    let opening: i64 = all.iter().filter(|it| it.0 < from).map(|it| it.2).sum();
    let mut balance = opening;
    let within = all.into_iter().filter(|it| it.0 >= from && it.0 <= to);
    let movements = within
        .map(|(on, what, amount)| {
            balance += amount;
            Movement { on, what, amount: Money::pence_of(amount), balance: Money::pence_of(balance) }
        })
        .collect();
    Statement { employer, opening: Money::pence_of(opening), movements, closing: Money::pence_of(balance) }
}

fn happened(account: &Account) -> Vec<(Date, What, i64)> {
    let invoice = account.invoice();
    let number = invoice.number;
    let mut all = vec![(invoice.issued_on, What::Invoiced(number), invoice.amounts.total().pence())];
    let credits = account.credits().iter();
    all.extend(credits.map(|it| (it.issued_on, What::Credited(it.number), -it.amounts.total().pence())));
    all.extend(account.payments().iter().map(|it| (it.on, What::Paid(number), -it.amount.pence())));
    // What came in after all is no longer lost: only the rest is.
    let lost = account.write_off_made().filter(|_| account.written_off() > Money::default());
    all.extend(lost.map(|it| (it.on, What::WrittenOff(number), -account.written_off().pence())));
    all
}
