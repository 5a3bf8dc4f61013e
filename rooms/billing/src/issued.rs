//! An invoice as it is kept: the invoice and everything else it says. Apart from the invoice, which
//! knows amounts and people; this knows names, addresses, and in which tongue it speaks.

use crate::invoice::Invoice;
use crate::issuer::Issuer;
use kernel::{Id, Person, Timestamp};

/// An issued invoice with all that is printed on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// Its id.
    pub id: Id<Invoice>,
    /// What is asked for.
    pub invoice: Invoice,
    /// Who asks, as they were on the day.
    pub issuer: Issuer,
    /// The employer's name on the day.
    pub employer_name: String,
    /// The employer's address, a line each.
    pub address: Vec<String>,
    /// The programme's title on the day.
    pub programme_title: String,
    /// The tongue of the invoice and its letters.
    pub tongue: String,
    /// Where the employer reads it, as letters write it.
    pub page: String,
    /// When it was issued.
    pub at: Timestamp,
    /// By whom.
    pub by: Option<Id<Person>>,
}
