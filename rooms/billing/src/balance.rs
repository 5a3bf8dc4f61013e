//! Five amounts and a day: what is owed, what is kept as credit, how an invoice stands.
//! Apart from the account, because a list of invoices knows these sums and not every payment.

use kernel::{Date, Money};

/// The sums of one invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balance {
    /// What was asked for, with VAT.
    pub total: Money,
    /// All payments together.
    pub paid: Money,
    /// All credit notes together.
    pub credited: Money,
    /// What was owed when it was decided to wait no longer; nothing where nobody decided.
    pub given_up: Money,
    /// The last day to pay.
    pub due_on: Date,
}

/// How an invoice stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing has come, and the day has not passed.
    Open,
    /// Something has come, not all, and the day has not passed.
    PartPaid,
    /// The day has passed and something is owed.
    Overdue,
    /// Nothing is owed.
    Settled,
    /// All was taken back.
    Credited,
    /// Nobody waits for the rest any longer.
    WrittenOff,
}

impl Standing {
    /// All, in the order lists offer them.
    pub const ALL: [Self; 6] =
        [Self::Open, Self::PartPaid, Self::Overdue, Self::Settled, Self::Credited, Self::WrittenOff];

    /// Its word in addresses and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::PartPaid => "part-paid",
            Self::Overdue => "overdue",
            Self::Settled => "settled",
            Self::Credited => "credited",
            Self::WrittenOff => "written-off",
        }
    }
}

impl Balance {
    /// What is lost for good: a payment that comes after all makes it less.
    pub fn written_off(&self) -> Money {
        Money::pence_of(self.given_up.pence().min(self.rest().max(0)))
    }
    /// What is owed.
    pub fn due(&self) -> Money {
        Money::pence_of(self.rest().max(0) - self.written_off().pence())
    }
    /// What came in too much and is the employer's.
    pub fn credit(&self) -> Money {
        Money::pence_of((-self.rest()).max(0))
    }
    fn rest(&self) -> i64 {
        self.total.pence() - self.credited.pence() - self.paid.pence()
    }

    /// How it stands on a day.
    pub fn standing(&self, today: Date) -> Standing {
        let nothing = Money::default();
        match () {
            () if self.credited > nothing && self.credited == self.total => Standing::Credited,
            () if self.written_off() > nothing => Standing::WrittenOff,
            () if self.due() == nothing => Standing::Settled,
            () if today > self.due_on => Standing::Overdue,
            () if self.paid > nothing => Standing::PartPaid,
            () => Standing::Open,
        }
    }
}
