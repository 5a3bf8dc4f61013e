//! What a row did, with what was there before: enough to undo it, and to tell whether somebody has
//! used or changed it since.

use crate::organisation::{Network, NewOrganisation, PurchaseOrder, Sector};
use crate::person::Employment;
use kernel::{Date, EmailAddress, Id, Organisation, Person};
use serde::{Deserialize, Serialize};

/// One thing a row did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "did", rename_all = "kebab-case")]
pub(crate) enum Deed {
    /// Entered a person.
    EnteredPerson {
        /// Who.
        person: Id<Person>,
        /// Their name then.
        name: String,
        /// Their address then.
        email: EmailAddress,
        /// Their number then.
        phone: Option<String>,
    },
    /// Changed a person's number.
    ChangedPhone {
        /// Whose.
        person: Id<Person>,
        /// The number before.
        was: Option<String>,
        /// The number the file gave.
        now: String,
    },
    /// Entered an organisation.
    EnteredOrganisation {
        /// Which.
        organisation: Id<Organisation>,
        /// What was known of it then.
        facts: Facts,
    },
    /// Changed what is known of an organisation.
    ChangedOrganisation {
        /// Which.
        organisation: Id<Organisation>,
        /// What was known before.
        was: Facts,
        /// What was known afterwards.
        now: Facts,
    },
    /// Noted where somebody works.
    Employed {
        /// The employment.
        employment: Id<Employment>,
        /// At which organisation.
        organisation: Id<Organisation>,
        /// As what.
        job_title: Option<String>,
        /// Since when.
        from: Date,
    },
    /// Closed where somebody worked before.
    Left {
        /// The employment.
        employment: Id<Employment>,
        /// The last day before.
        was: Option<Date>,
        /// The last day noted.
        on: Date,
    },
    /// Changed a job title.
    Retitled {
        /// The employment.
        employment: Id<Employment>,
        /// The title before.
        was: Option<String>,
        /// The title the file gave.
        now: String,
    },
}

/// An organisation's facts as they are kept beside a deed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Facts {
    name: String,
    sector: Option<String>,
    size: Option<String>,
    region: Option<String>,
    billing_name: Option<String>,
    billing_email: Option<EmailAddress>,
    purchase_order: String,
    network: String,
}

impl From<&NewOrganisation> for Facts {
    fn from(it: &NewOrganisation) -> Self {
        Self {
            name: it.name.clone(),
            sector: it.sector.map(|sector| sector.word().to_owned()),
            size: it.size.clone(),
            region: it.region.clone(),
            billing_name: it.billing_name.clone(),
            billing_email: it.billing_email.clone(),
            purchase_order: it.purchase_order.word().to_owned(),
            network: it.network.word().to_owned(),
        }
    }
}

impl From<Facts> for NewOrganisation {
    /// Words are only ever written by this Kith; one that a later Kith no longer has is left out.
    fn from(it: Facts) -> Self {
        Self {
            name: it.name,
            sector: it.sector.as_deref().and_then(Sector::of_word),
            size: it.size,
            region: it.region,
            billing_name: it.billing_name,
            billing_email: it.billing_email,
            purchase_order: PurchaseOrder::of_word(&it.purchase_order).unwrap_or(PurchaseOrder::Unknown),
            network: Network::of_word(&it.network).unwrap_or(Network::Unknown),
        }
    }
}

/// Whom or what an effect is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subject {
    /// A person.
    Person(Id<Person>),
    /// An organisation.
    Organisation(Id<Organisation>),
}

/// Everything one row did to one person or organisation; undone as a whole or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Effect {
    /// Its place: later effects are undone first.
    pub seq: i64,
    /// The row of the file.
    pub line: i64,
    /// Whom or what it is about.
    pub subject: Subject,
    /// What was done, in order.
    pub deeds: Vec<Deed>,
}

/// Why an effect was not undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kept {
    /// Something else in Kith stands on it now.
    Used,
    /// Somebody has changed it since.
    Changed,
}

impl Kept {
    /// The word kept in the database; `import-kept-` and the word is its key in the catalogues.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Used => "used",
            Self::Changed => "changed",
        }
    }
    /// The value of a word.
    pub(crate) fn of_word(word: &str) -> Option<Self> {
        [Self::Used, Self::Changed].into_iter().find(|it| it.word() == word)
    }
}
