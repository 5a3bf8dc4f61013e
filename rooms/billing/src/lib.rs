//! What employers owe for places, from the charge to the last penny. A **charge** is one confirmed
//! place; an **invoice** gathers the charges of one employer and programme; a **credit note** takes
//! back some of its lines; an **account** says what is still owed. Nothing here ever loses money:
//! what was paid too much is kept as credit and said. It never reads applications, and knows of a
//! person only the name or initials that the employer chose.

mod account;
mod charge;
mod credit;
mod invoice;
mod ledgers;
mod number;
mod reminder;
mod statement;
mod ubl;
mod vat;

pub use account::{Account, Payment, PaymentError, Received, Standing, WriteOff, WriteOffError};
pub use charge::{Charge, Contact, Naming};
pub use credit::{CreditError, CreditNote};
pub use invoice::{Draft, DraftError, Invoice, IssueError, Line, Terms};
pub use ledgers::{Codes, Entry, UnknownRate, sage, xero};
pub use number::{Kind, Number, Series};
pub use reminder::{Reminder, reminder_due};
pub use statement::{Movement, Statement, What, statement};
pub use ubl::{Buyer, Electronic, EndPoint, Place, Seller, UblError, credit_note, invoice};
pub use vat::{Amounts, Product, Registration, Vat};

#[cfg(test)]
mod tests;
