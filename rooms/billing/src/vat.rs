//! Whether VAT is due, why or why not, and how it is rounded.
//! Apart because the answer depends on who sells and what, never on who buys.

use kernel::Money;

/// Whether the issuer is registered for VAT.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Registration {
    /// Under this number, country letters first: `GB123456789`.
    Registered(String),
    /// Below the threshold, or for another reason.
    NotRegistered,
}

/// What is sold, as VAT law sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Product {
    /// Taxed at so many hundredths of a per cent: 2000 is 20 %.
    Taxed(u16),
    /// Exempt, for this reason; it is printed on the invoice.
    Exempt(String),
}

/// How one invoice is treated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Vat {
    /// Taxed at so many hundredths of a per cent.
    Standard(u16),
    /// Taxed at nothing.
    Zero,
    /// Exempt, and why.
    Exempt(String),
    /// Not within VAT at all, and why.
    OutsideScope(String),
}

impl Vat {
    /// The treatment of a product by its issuer: who is not registered charges none.
    pub fn of(issuer: &Registration, product: &Product) -> Self {
        match (issuer, product) {
            (Registration::NotRegistered, _) => Self::OutsideScope("The supplier is not registered for VAT.".into()),
            (_, Product::Taxed(0)) => Self::Zero,
            (_, Product::Taxed(rate)) => Self::Standard(*rate),
            (_, Product::Exempt(why)) => Self::Exempt(why.clone()),
        }
    }

    /// The rate in hundredths of a per cent.
    pub fn rate(&self) -> u16 {
        match self {
            Self::Standard(rate) => *rate,
            _ => 0,
        }
    }

    /// The letter of UNCL 5305 that electronic invoices use.
    pub fn category(&self) -> &'static str {
        match self {
            Self::Standard(_) => "S",
            Self::Zero => "Z",
            Self::Exempt(_) => "E",
            Self::OutsideScope(_) => "O",
        }
    }

    /// Why no VAT is charged, where a reason must be given.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Exempt(why) | Self::OutsideScope(why) => Some(why),
            _ => None,
        }
    }

    /// The tax on an amount that is not below zero, to the nearest penny, halves up; `None` when it no longer fits.
    pub fn on(&self, net: Money) -> Option<Money> {
        let exact = net.pence().checked_mul(i64::from(self.rate()))?;
        Some(Money::pence_of(exact.checked_add(5_000)? / 10_000))
    }
}

/// What a document comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Amounts {
    /// Before VAT.
    pub net: Money,
    /// The tax.
    pub vat: Money,
}

impl Amounts {
    /// With VAT: what is asked for.
    pub fn total(self) -> Money {
        self.net + self.vat
    }
}
