//! A credit note: some lines of an invoice taken back, after a withdrawal or a mistake.
//! Apart because of its rounding: however an invoice is credited, piece by piece, the pieces add up to it.

use kernel::{Date, Money};

use crate::invoice::{Invoice, Line};
use crate::number::{Kind, Number};
use crate::vat::Amounts;

/// An issued credit note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditNote {
    /// Its own number.
    pub number: Number,
    /// The invoice it corrects.
    pub corrects: Number,
    /// Which lines of that invoice, from 0.
    pub places: Vec<usize>,
    /// Those lines.
    pub lines: Vec<Line>,
    /// What is taken back.
    pub amounts: Amounts,
    /// The day it was issued.
    pub issued_on: Date,
    /// What is printed as the reason.
    pub why: String,
}

/// Why lines cannot be credited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CreditError {
    /// No line was chosen.
    #[error("Choose at least one line to credit.")]
    Nothing,
    /// The invoice has no such line.
    #[error("This invoice has no such line.")]
    NoSuchLine,
    /// It was credited before, or chosen twice.
    #[error("A line can be credited once only.")]
    Again,
    /// The number was taken from the wrong series, or a credit note belongs to another invoice.
    #[error("These numbers do not belong together.")]
    WrongNumber,
}

impl CreditNote {
    /// Takes lines of an invoice back, given all its earlier credit notes.
    pub fn issue(
        number: Number,
        of: &Invoice,
        earlier: &[Self],
        places: &[usize],
        on: Date,
        why: &str,
    ) -> Result<Self, CreditError> {
        if number.kind != Kind::CreditNote || earlier.iter().any(|it| it.corrects != of.number) {
            return Err(CreditError::WrongNumber);
        }
        if places.is_empty() {
            return Err(CreditError::Nothing);
        }
        let mut gone: Vec<bool> = vec![false; of.lines.len()];
        for place in earlier.iter().flat_map(|it| &it.places) {
            *gone.get_mut(*place).ok_or(CreditError::NoSuchLine)? = true;
        }
        let before = remaining(of, &gone);
        for place in places {
            let it = gone.get_mut(*place).ok_or(CreditError::NoSuchLine)?;
            if std::mem::replace(it, true) {
                return Err(CreditError::Again);
            }
        }
        let after = remaining(of, &gone);
        let less = |a: Money, b: Money| Money::pence_of(a.pence() - b.pence());
        Ok(Self {
            number,
            corrects: of.number,
            places: places.to_vec(),
            lines: places.iter().map(|it| of.lines[*it].clone()).collect(),
            amounts: Amounts { net: less(before.net, after.net), vat: less(before.vat, after.vat) },
            issued_on: on,
            why: why.trim().to_owned(),
        })
    }
}

/// What stays of an invoice without the lines that are gone. The tax of a credit note is the
/// difference of two such amounts, never rounded by itself: otherwise pennies would be left over.
fn remaining(of: &Invoice, gone: &[bool]) -> Amounts {
    let kept = of.lines.iter().zip(gone).filter(|(_, gone)| !**gone);
    let net: Money = kept.map(|(line, _)| line.price).sum();
    Amounts { net, vat: of.vat.on(net).expect("a part of an invoice is no larger than the invoice") }
}
