//! What can be put on paper, one type a document: everything as it is printed, amounts and dates already in words.
//!
//! Apart from the setting, so that a room fills these in and never sees the typesetter.

use serde::Serialize;

/// The language of a document's own words, and the one a screen reader is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Language {
    /// British English.
    #[serde(rename = "en")]
    English,
    /// Welsh.
    #[serde(rename = "cy")]
    Welsh,
}

/// Something that can be put on paper. Only this crate's types are.
pub trait Document: Serialize + sealed::Sealed {
    #[doc(hidden)]
    const TEMPLATE: &'static str;

    /// What is charged or credited, in a document that has a table of it.
    #[doc(hidden)]
    fn charges(&self) -> Option<(&[Line], &[Sum])> {
        None
    }
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! documents {
    ($($name:ident => $file:literal $($charges:ident)?),*) => {$(
        impl sealed::Sealed for $name {}
        impl Document for $name {
            const TEMPLATE: &'static str = $file;
            $(
                fn $charges(&self) -> Option<(&[Line], &[Sum])> {
                    Some((&self.lines, &self.sums))
                }
            )?
        }
    )*};
}

documents!(
    Invoice => "invoice.typ" charges, CreditNote => "credit_note.typ" charges, Statement => "statement.typ",
    Reminder => "reminder.typ", Schedule => "schedule.typ"
);

/// Whose letterhead it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Issuer {
    /// The name at the top, and the author of the file.
    pub name: String,
    /// Lines of the postal address.
    pub address: Vec<String>,
    /// Where to write or ring, one a line.
    pub contact: Vec<String>,
    /// What stands at the foot of each page, such as a company or charity number.
    pub footer: String,
}

/// Whom it is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Party {
    /// The organisation's name.
    pub name: String,
    /// Lines of the address, the person to mark it for among them.
    pub address: Vec<String>,
}

/// One line of what is charged or credited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// What for.
    pub what: String,
    /// How many.
    pub quantity: String,
    /// The price of one.
    pub each: String,
    /// The price of all.
    pub amount: String,
}

/// One line under the charges: net, VAT, total, already paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sum {
    /// What it is.
    pub what: String,
    /// How much.
    pub amount: String,
}

/// An invoice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Invoice {
    /// Of the document's own words.
    pub language: Language,
    /// Its number; with the word for an invoice it is the title.
    pub number: String,
    /// Who asks to be paid.
    pub issuer: Issuer,
    /// Who pays.
    pub to: Party,
    /// The day it was issued.
    pub issued: String,
    /// The day to pay by.
    pub due: String,
    /// The employer's purchase order, where there is one.
    pub purchase_order: Option<String>,
    /// What the people joined.
    pub programme: String,
    /// The issuer's VAT number, where there is one.
    pub vat_number: Option<String>,
    /// What is charged.
    pub lines: Vec<Line>,
    /// What it comes to.
    pub sums: Vec<Sum>,
    /// Why VAT is charged or not, a sentence each.
    pub vat_reasons: Vec<String>,
    /// Names or initials; none where the employer wants none.
    pub people: Vec<String>,
    /// How to pay, a paragraph each.
    pub pay: Vec<String>,
    /// Anything else, a paragraph each.
    pub notes: Vec<String>,
}

/// A credit note: takes back an invoice or a part of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CreditNote {
    /// Of the document's own words.
    pub language: Language,
    /// Its own number.
    pub number: String,
    /// Who credits.
    pub issuer: Issuer,
    /// Who is credited.
    pub to: Party,
    /// The day it was issued.
    pub issued: String,
    /// The number of the invoice it corrects.
    pub corrects: String,
    /// The employer's purchase order, where there is one.
    pub purchase_order: Option<String>,
    /// What the people joined.
    pub programme: String,
    /// The issuer's VAT number, where there is one.
    pub vat_number: Option<String>,
    /// Why it is credited.
    pub reason: String,
    /// What is credited.
    pub lines: Vec<Line>,
    /// What it comes to.
    pub sums: Vec<Sum>,
    /// Why VAT is credited or not, a sentence each.
    pub vat_reasons: Vec<String>,
    /// Anything else, a paragraph each.
    pub notes: Vec<String>,
}

/// One line of a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The day.
    pub date: String,
    /// The invoice, credit note or payment.
    pub what: String,
    /// Charged, or empty.
    pub charged: String,
    /// Paid or credited, or empty.
    pub paid: String,
    /// What is open after it.
    pub balance: String,
}

/// Everything between an issuer and an employer up to a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Statement {
    /// Of the document's own words.
    pub language: Language,
    /// Whose account it is kept by.
    pub issuer: Issuer,
    /// Whose account it is.
    pub to: Party,
    /// The day it was drawn up.
    pub at: String,
    /// The account, oldest first.
    pub entries: Vec<Entry>,
    /// What is to be paid.
    pub owed: String,
    /// Anything else, a paragraph each.
    pub notes: Vec<String>,
}

/// An invoice that a reminder is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unpaid {
    /// Its number.
    pub number: String,
    /// The day it was issued.
    pub issued: String,
    /// The day to pay by.
    pub due: String,
    /// What is still open.
    pub owed: String,
}

/// A letter that reminds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reminder {
    /// Of the document's own words.
    pub language: Language,
    /// Who reminds.
    pub issuer: Issuer,
    /// Who is reminded.
    pub to: Party,
    /// The day of the letter.
    pub at: String,
    /// What is said before the invoices, a paragraph each.
    pub opening: Vec<String>,
    /// The invoices.
    pub unpaid: Vec<Unpaid>,
    /// Together.
    pub owed: String,
    /// What is said after them, a paragraph each.
    pub closing: Vec<String>,
}

/// One date of a set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Meeting {
    /// Which meeting it is.
    pub what: String,
    /// The day.
    pub date: String,
    /// From when to when.
    pub time: String,
    /// A place, or that it is online.
    pub place: String,
}

/// A set and its dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScheduledSet {
    /// The set's name.
    pub name: String,
    /// Its meetings, earliest first.
    pub meetings: Vec<Meeting>,
}

/// The dates of a programme, set by set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Schedule {
    /// Of the document's own words.
    pub language: Language,
    /// Who runs the programme.
    pub issuer: Issuer,
    /// Its name.
    pub programme: String,
    /// The sets.
    pub sets: Vec<ScheduledSet>,
    /// What is said before the dates, a paragraph each.
    pub notes: Vec<String>,
}
