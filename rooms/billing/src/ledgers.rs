//! Documents as rows for the two programs that finance offices import into: Xero and Sage 50.
//! Apart because the columns are theirs. Amounts stay above zero in both: a leading minus would be guarded as a formula.

use sheets::{Cell, write_csv};

use crate::credit::CreditNote;
use crate::invoice::{Invoice, Line};
use crate::ubl::decimal;
use crate::vat::{Amounts, Vat};

/// How one finance office calls things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Codes {
    /// The customer: a name for Xero, an account reference of at most eight letters for Sage.
    pub customer: String,
    /// The account that income is booked to: `200` in Xero, `4000` in Sage unless changed.
    pub income: String,
    /// What is sold.
    pub programme: String,
}

/// One document to export.
#[derive(Debug, Clone, Copy)]
pub enum Entry<'a> {
    /// Money asked for.
    Invoice(&'a Invoice, &'a Codes),
    /// Money taken back from an invoice.
    CreditNote(&'a CreditNote, &'a Invoice, &'a Codes),
}

/// A rate that these programs have no code for unless somebody makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Xero and Sage know 20 % and 5 % by a code of their own: this invoice has another rate, enter it by hand.")]
pub struct UnknownRate;

impl<'a> Entry<'a> {
    fn invoice(self) -> &'a Invoice {
        match self {
            Self::Invoice(of, _) | Self::CreditNote(_, of, _) => of,
        }
    }
    fn codes(self) -> &'a Codes {
        match self {
            Self::Invoice(_, codes) | Self::CreditNote(_, _, codes) => codes,
        }
    }
    fn lines(self) -> &'a [Line] {
        match self {
            Self::Invoice(it, _) => &it.lines,
            Self::CreditNote(it, ..) => &it.lines,
        }
    }
    fn amounts(self) -> Amounts {
        match self {
            Self::Invoice(it, _) => it.amounts,
            Self::CreditNote(it, ..) => it.amounts,
        }
    }
    fn number(self) -> String {
        match self {
            Self::Invoice(it, _) => it.number.to_string(),
            Self::CreditNote(it, ..) => it.number.to_string(),
        }
    }
    fn issued_on(self) -> kernel::Date {
        match self {
            Self::Invoice(it, _) => it.issued_on,
            Self::CreditNote(it, ..) => it.issued_on,
        }
    }
}

/// Xero's sales import, one row a line; a credit note is a row with a quantity below zero.
pub fn xero(entries: &[Entry<'_>]) -> Result<Vec<u8>, UnknownRate> {
    let heads = [
        "*ContactName",
        "EmailAddress",
        "*InvoiceNumber",
        "Reference",
        "*InvoiceDate",
        "*DueDate",
        "*Description",
        "*Quantity",
        "*UnitAmount",
        "*AccountCode",
        "*TaxType",
        "Currency",
    ];
    let rows = entries.iter().flat_map(|it| it.lines().iter().map(|line| in_xero(*it, line)));
    let rows = rows.collect::<Result<Vec<_>, _>>()?;
    Ok(write_csv(&heads, rows.into_iter()))
}

fn in_xero(it: Entry<'_>, line: &Line) -> Result<Vec<Cell>, UnknownRate> {
    let (of, codes) = (it.invoice(), it.codes());
    let (due_on, quantity) = match it {
        Entry::Invoice(..) => (of.due_on, 1),
        Entry::CreditNote(..) => (it.issued_on(), -1),
    };
    Ok(vec![
        codes.customer.as_str().into(),
        of.contact.email.as_str().into(),
        it.number().into(),
        of.purchase_order.clone().map_or(Cell::Empty, Cell::from),
        british(it.issued_on()).into(),
        british(due_on).into(),
        format!("{}: {}", codes.programme, line.person).into(),
        Cell::Number(quantity),
        decimal(line.price.pence()).into(),
        codes.income.as_str().into(),
        tax_in_xero(&of.vat)?.into(),
        "GBP".into(),
    ])
}

fn tax_in_xero(vat: &Vat) -> Result<&'static str, UnknownRate> {
    Ok(match vat {
        Vat::Standard(2_000) => "20% (VAT on Income)",
        Vat::Standard(500) => "5% (VAT on Income)",
        Vat::Standard(_) => return Err(UnknownRate),
        Vat::Zero => "Zero Rated Income",
        Vat::Exempt(_) => "Exempt Income",
        Vat::OutsideScope(_) => "No VAT",
    })
}

/// Sage 50's audit trail import, one row a document: `SI` asks for money, `SC` takes it back.
pub fn sage(entries: &[Entry<'_>]) -> Result<Vec<u8>, UnknownRate> {
    let heads = [
        "Type",
        "Account Reference",
        "Nominal A/C Ref",
        "Department Code",
        "Date",
        "Reference",
        "Details",
        "Net Amount",
        "Tax Code",
        "Tax Amount",
        "Exchange Rate",
        "Extra Reference",
    ];
    let rows = entries.iter().map(|it| in_sage(*it)).collect::<Result<Vec<_>, _>>()?;
    Ok(write_csv(&heads, rows.into_iter()))
}

fn in_sage(it: Entry<'_>) -> Result<Vec<Cell>, UnknownRate> {
    let kind = match it {
        Entry::Invoice(..) => "SI",
        Entry::CreditNote(..) => "SC",
    };
    let (codes, amounts) = (it.codes(), it.amounts());
    Ok(vec![
        kind.into(),
        codes.customer.chars().take(8).collect::<String>().into(),
        codes.income.as_str().into(),
        "0".into(),
        british(it.issued_on()).into(),
        it.number().into(),
        codes.programme.chars().take(60).collect::<String>().into(),
        decimal(amounts.net.pence()).into(),
        tax_in_sage(&it.invoice().vat)?.into(),
        decimal(amounts.vat.pence()).into(),
        "1".into(),
        it.invoice().purchase_order.as_deref().unwrap_or("").into(),
    ])
}

fn tax_in_sage(vat: &Vat) -> Result<&'static str, UnknownRate> {
    Ok(match vat {
        Vat::Standard(2_000) => "T1",
        Vat::Standard(500) => "T5",
        Vat::Standard(_) => return Err(UnknownRate),
        Vat::Zero => "T0",
        Vat::Exempt(_) => "T2",
        Vat::OutsideScope(_) => "T9",
    })
}

/// A day as both programs read it with British settings.
fn british(day: kernel::Date) -> String {
    day.civil().strftime("%d/%m/%Y").to_string()
}
