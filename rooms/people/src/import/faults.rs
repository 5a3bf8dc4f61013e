//! What stands in the way of a row, by row and column, with what to do about it.

use super::field::Field;
use crate::typed::Slip;
use kernel::{Date, Id, Person};

/// Something that keeps a row from being brought in. The rest of the file is not held up by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The row, as an editor or a spreadsheet counts.
    pub line: usize,
    /// Which of Kith's fields.
    pub field: Field,
    /// What the cell holds.
    pub found: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It cannot be read as what it should be.
    Slip(Slip),
    /// Other rows have the same address or name and differ from this one.
    Shared(Vec<usize>),
    /// Kith knows this address under another name.
    OtherName {
        /// Whose it is.
        person: Id<Person>,
        /// The name that is known.
        known: String,
    },
    /// A job title, or a first day, without the organisation it is at.
    NoOrganisation,
    /// They cannot begin somewhere new before they began where they are.
    BeginsTooEarly {
        /// Where they are.
        at: String,
        /// Since when.
        since: Date,
    },
}

impl Fault {
    /// The key of its sentence in the catalogues.
    pub(crate) fn key(&self) -> &'static str {
        match self {
            Self::Slip(Slip::Missing) => "import-fault-missing",
            Self::Slip(Slip::TooLong(_)) => "import-fault-too-long",
            Self::Slip(Slip::NoAddress(None)) => "import-fault-address",
            Self::Slip(Slip::NoAddress(Some(_))) => "import-fault-address-perhaps",
            Self::Slip(Slip::NoDigits) => "import-fault-phone",
            Self::Slip(Slip::NoDay) => "import-fault-day",
            Self::Slip(Slip::NoWord(None)) => "import-fault-word",
            Self::Slip(Slip::NoWord(Some(_))) => "import-fault-word-perhaps",
            Self::Shared(_) => "import-fault-shared",
            Self::OtherName { .. } => "import-fault-other-name",
            Self::NoOrganisation => "import-fault-no-organisation",
            Self::BeginsTooEarly { .. } => "import-fault-too-early",
        }
    }
}
