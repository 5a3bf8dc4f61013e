//! What a column of a spreadsheet can hold, and the headings people in Britain give it.

use serde::{Deserialize, Serialize};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// What a file is a list of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    /// One person a row.
    People,
    /// One organisation a row.
    Organisations,
}

impl Holds {
    /// Both, in the order they are offered.
    pub(crate) const ALL: [Self; 2] = [Self::People, Self::Organisations];

    /// The word kept in the database; `import-holds-` and the word is its key in the catalogues.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Organisations => "organisations",
        }
    }
    /// The value of a word.
    pub(crate) fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
    /// What its columns can hold, in the order they are asked for.
    pub(crate) fn fields(self) -> &'static [Field] {
        use Field::{
            BillingEmail, BillingName, Email, FirstName, JobTitle, LastName, Name, Network, Organisation, Phone,
            PurchaseOrder, Region, Sector, Since, Size,
        };
        match self {
            Self::People => &[Email, Name, FirstName, LastName, Phone, Organisation, JobTitle, Since],
            Self::Organisations => &[Name, Sector, Size, Region, BillingName, BillingEmail, PurchaseOrder, Network],
        }
    }
}

/// What a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Field {
    /// A person's address.
    Email,
    /// A whole name, of a person or of an organisation.
    Name,
    /// The part before the family name.
    FirstName,
    /// The family name.
    LastName,
    /// A telephone number.
    Phone,
    /// Where a person works.
    Organisation,
    /// As what.
    JobTitle,
    /// Since when.
    Since,
    /// What an organisation works in.
    Sector,
    /// How many people it employs.
    Size,
    /// Where it is.
    Region,
    /// Who its invoices are addressed to.
    BillingName,
    /// Where they are sent.
    BillingEmail,
    /// Whether it pays only against a purchase order.
    PurchaseOrder,
    /// Whether it has a staff network of its own.
    Network,
}

impl Field {
    /// The word in the database and in forms; `import-field-` and the word is its key in the catalogues.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Name => "name",
            Self::FirstName => "first-name",
            Self::LastName => "last-name",
            Self::Phone => "phone",
            Self::Organisation => "organisation",
            Self::JobTitle => "job-title",
            Self::Since => "since",
            Self::Sector => "sector",
            Self::Size => "size",
            Self::Region => "region",
            Self::BillingName => "billing-name",
            Self::BillingEmail => "billing-email",
            Self::PurchaseOrder => "purchase-order",
            Self::Network => "network",
        }
    }

    /// Headings that mean it in a list of these, in English and Welsh, the likeliest first.
    pub(crate) fn headings(self, holds: Holds) -> impl Iterator<Item = &'static str> {
        let all = match self {
            Self::Name if holds == Holds::Organisations => {
                "name, organisation, organisation name, organization, employer, company, company name, \
                 enw, enw'r sefydliad, sefydliad"
            }
            Self::Email => {
                "email, email address, e-mail address, work email, contact email, your email, mail, \
                 e-bost, cyfeiriad e-bost, e-bost gwaith"
            }
            Self::Name => {
                "name, full name, person, participant, participant name, delegate, delegate name, \
                 learner, staff name, employee name, your name, enw, enw llawn"
            }
            Self::FirstName => "first name, forename, given name, first, enw cyntaf, enw bedydd",
            Self::LastName => "last name, surname, family name, last, cyfenw, enw olaf",
            Self::Phone => {
                "telephone, phone, tel, mobile, phone number, telephone number, mobile number, \
                 contact number, tel no, ffôn, rhif ffôn, ffôn symudol"
            }
            Self::Organisation => {
                "organisation, organization, organisation name, employer, employer name, company, \
                 housing association, association, landlord, council, works at, org, sefydliad, \
                 enw'r sefydliad, cyflogwr"
            }
            Self::JobTitle => "job title, role, job, position, post, job role, teitl swydd, swydd, rôl",
            Self::Since => {
                "works there since, start date, date started, started, employed from, since, from, \
                 joined, yn gweithio yno ers, dyddiad dechrau, ers"
            }
            Self::Sector => "sector, organisation type, type of organisation, type, math, math o sefydliad",
            Self::Size => {
                "size, people employed, employees, number of employees, number of staff, staff, \
                 headcount, maint, nifer o staff, nifer y staff, gweithwyr"
            }
            Self::Region => "region, area, location, rhanbarth, ardal, lleoliad",
            Self::BillingName => {
                "billing contact, invoices to, billing name, invoice contact, finance contact, \
                 accounts contact, cyswllt anfonebu, anfonebau at, cyswllt bilio"
            }
            Self::BillingEmail => {
                "billing email, invoice email, billing email address, finance email, accounts email, \
                 e-bost anfonebu, e-bost bilio"
            }
            Self::PurchaseOrder => {
                "purchase order, po, po required, po needed, purchase order required, \
                 purchase order needed, needs a purchase order, archeb brynu, angen archeb brynu"
            }
            Self::Network => {
                "staff network, in-house staff network, in-house network, own staff network, network, \
                 rhwydwaith staff, rhwydwaith mewnol, rhwydwaith"
            }
        };
        all.split(", ")
    }
}

/// What two spellings of a heading or of a fixed word have in common: letters and digits, in lower
/// case, without accents. "E-Mail " and "email" meet here, "Rôl" and "rol" too.
pub(crate) fn squash(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect()
}
