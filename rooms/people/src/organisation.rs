//! An employer or partner: it endorses, pays, is capped, is reported to.

use kernel::{EmailAddress, Id, Timestamp};

/// The part of public life an organisation works in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sector {
    /// A housing association or other landlord.
    Housing,
    /// A council.
    Council,
    /// The health service.
    Health,
    /// A charity or community group.
    Charity,
    /// A college, school or university.
    Education,
    /// A business.
    Business,
    /// Anything else.
    Other,
}

/// Whether an organisation pays only against a purchase order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PurchaseOrder {
    /// Nothing is invoiced without one.
    Needed,
    /// It has said that none is needed.
    NotNeeded,
    /// Nobody has asked yet.
    Unknown,
}

/// Whether an organisation has a staff network of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Network {
    /// It has one.
    InHouse,
    /// It has none.
    None,
    /// Nobody has asked yet.
    Unknown,
}

macro_rules! words {
    ($name:ident: $($variant:ident = $word:literal),+) => {
        impl $name {
            /// Every value, in the order pages list them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The word kept in the database; `organisation-` and the word is its key in the catalogues.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
            /// The value of a word.
            pub fn of_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.word() == word)
            }
        }
    };
}
words!(Sector: Housing = "housing", Council = "council", Health = "health", Charity = "charity",
    Education = "education", Business = "business", Other = "other");
words!(PurchaseOrder: Needed = "needed", NotNeeded = "not-needed", Unknown = "unknown");
words!(Network: InHouse = "in-house", None = "none", Unknown = "unknown");

/// An employer or partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: Id<kernel::Organisation>,
    /// Its name as it writes it.
    pub name: String,
    /// What it works in.
    pub sector: Option<Sector>,
    /// How many people it employs, in its own words: "250 to 999".
    pub size: Option<String>,
    /// Where it is.
    pub region: Option<String>,
    /// Who its invoices are addressed to.
    pub billing_name: Option<String>,
    /// Where its invoices are sent.
    pub billing_email: Option<EmailAddress>,
    /// Whether it pays only against a purchase order.
    pub purchase_order: PurchaseOrder,
    /// Whether it has a staff network of its own.
    pub network: Network,
    /// When it was entered.
    pub made_at: Timestamp,
}

impl Organisation {
    /// What is known of it, without its id: what a form or a file can say.
    pub fn facts(&self) -> NewOrganisation {
        NewOrganisation {
            name: self.name.clone(),
            sector: self.sector,
            size: self.size.clone(),
            region: self.region.clone(),
            billing_name: self.billing_name.clone(),
            billing_email: self.billing_email.clone(),
            purchase_order: self.purchase_order,
            network: self.network,
        }
    }
}

/// What is known of an organisation when it is entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOrganisation {
    /// Its name.
    pub name: String,
    /// What it works in.
    pub sector: Option<Sector>,
    /// How many people it employs.
    pub size: Option<String>,
    /// Where it is.
    pub region: Option<String>,
    /// Who its invoices are addressed to.
    pub billing_name: Option<String>,
    /// Where its invoices are sent.
    pub billing_email: Option<EmailAddress>,
    /// Whether it pays only against a purchase order.
    pub purchase_order: PurchaseOrder,
    /// Whether it has a staff network of its own.
    pub network: Network,
}

impl NewOrganisation {
    /// One of which nothing but the name is known.
    pub fn named(name: &str) -> Self {
        Self {
            name: name.trim().to_owned(),
            sector: None,
            size: None,
            region: None,
            billing_name: None,
            billing_email: None,
            purchase_order: PurchaseOrder::Unknown,
            network: Network::Unknown,
        }
    }
}
