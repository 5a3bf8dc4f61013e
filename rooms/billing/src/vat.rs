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

/// What is sold, as VAT law sees it; the blueprint of a programme says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Product {
    /// Taxed at so many hundredths of a per cent: 2000 is 20 %.
    Taxed(u16),
    /// Education or training by an eligible body.
    ExemptEducation,
    /// Not a sale: a grant pays.
    OutsideScope,
    /// Whoever wrote the blueprint says that the issuer is not registered.
    UnregisteredIssuer,
}

/// The standard rate, in hundredths of a per cent.
const STANDARD: u16 = 2_000;

impl From<programmes::blueprint::Vat> for Product {
    fn from(it: programmes::blueprint::Vat) -> Self {
        use programmes::blueprint::Vat;
        match it {
            Vat::Standard => Self::Taxed(STANDARD),
            Vat::ExemptEducation => Self::ExemptEducation,
            Vat::OutsideScope => Self::OutsideScope,
            Vat::NotRegistered => Self::UnregisteredIssuer,
        }
    }
}

/// The programme's blueprint and the issuer's own details say different things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("The blueprint says that the issuer is not registered for VAT, and the issuer has a VAT number.")]
pub struct VatError;

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
    /// The treatment of a product by its issuer: who is not registered charges none. `say` turns the
    /// key of a reason into the sentence that is printed and kept.
    pub fn of(issuer: &Registration, product: Product, say: &dyn Fn(&str) -> String) -> Result<Self, VatError> {
        Ok(match (issuer, product) {
            (Registration::NotRegistered, _) => Self::OutsideScope(say("vat-why-not-registered")),
            (_, Product::Taxed(0)) => Self::Zero,
            (_, Product::Taxed(rate)) => Self::Standard(rate),
            (_, Product::ExemptEducation) => Self::Exempt(say("vat-why-exempt-education")),
            (_, Product::OutsideScope) => Self::OutsideScope(say("vat-why-outside-scope")),
            (_, Product::UnregisteredIssuer) => return Err(VatError),
        })
    }

    /// Its word in the tables.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Standard(_) => "standard",
            Self::Zero => "zero",
            Self::Exempt(_) => "exempt",
            Self::OutsideScope(_) => "outside-scope",
        }
    }

    /// The treatment of a word, a rate and a reason, as the tables keep them.
    pub fn of_word(word: &str, rate: u16, reason: Option<String>) -> Option<Self> {
        Some(match (word, reason) {
            ("standard", None) => Self::Standard(rate),
            ("zero", None) => Self::Zero,
            ("exempt", Some(why)) => Self::Exempt(why),
            ("outside-scope", Some(why)) => Self::OutsideScope(why),
            _ => return None,
        })
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
