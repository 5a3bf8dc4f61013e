//! Every SQL text of this room.

mod accounts;
mod credits;
mod employers;
mod holdings;
mod invoices;
mod issuers;
mod lists;

pub(crate) use accounts::{
    account, insert_payment, insert_reminder, insert_write_off, list_payments, list_reminders, list_withdrawals,
    note_withdrawal, write_off_of,
};
pub(crate) use credits::{find_credit, insert_credit, list_credits};
pub(crate) use employers::{find_employer, find_or_enter_employer, last_address};
pub use holdings::HOLDINGS;
pub(crate) use invoices::{Wanted, find_invoice, find_invoice_by_number, insert_invoice, list_invoices, take_number};
pub(crate) use issuers::{current_issuer, insert_issuer};
pub(crate) use lists::{Owing, invoiced, list_credits_between, list_owing, list_undecided, living_line};

use platform::Migration;

/// The tables of this room.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "billing/20261126_billing", sql: include_str!("../../migrations/20261126_billing.sql") }];
