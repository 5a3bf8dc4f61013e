//! What is held, column by column: the record of processing that every room keeps of its own tables. A table
//! or a column that no room has entered here fails a test, so that nothing is held without a reason.
//!
//! From it are made the page of the documentation that says what is held, and what somebody is handed who asks
//! what is held about them ([`crate::subject`]).

/// What one table holds of whom, why, and for how long.
#[derive(Debug, Clone, Copy)]
pub struct Holding {
    /// The table.
    pub table: &'static str,
    /// What its rows are called when they are handed over.
    pub what: &'static str,
    /// What it is held for.
    pub purpose: &'static str,
    /// For how long.
    pub kept: Kept,
    /// By what a row is somebody's; nothing where no row is.
    pub whose: &'static [Whose],
    /// Columns that say nothing of a person: ids, states, what the programme decided for everybody.
    pub house: &'static str,
    /// Columns about whoever the row is about: they are handed to them.
    pub told: &'static str,
    /// Columns about somebody else, such as who did it: not handed over with this row.
    pub others: &'static str,
    /// Columns of a special category (article 9 of the UK GDPR), sealed with a key of their own: handed over by
    /// the page that opens them.
    pub special: &'static str,
    /// Columns by which somebody proves who they are: handed to nobody.
    pub secret: &'static str,
}

/// For how long something is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// As long as the installation: it is about nobody, or names people by id alone.
    ForGood,
    /// Until the person is erased: when they ask, and by the clock once their programme is long over.
    Programme,
    /// Until the person is erased; its words until a year after it left.
    Letters,
    /// Six years after the end of the financial year, as the law wants accounts kept.
    Accounts,
    /// While somebody has a role, and in the history after it.
    Role,
    /// Three years; a week where nobody confirmed it.
    Enquiry,
    /// So many days after it was done with.
    Days(u16),
    /// Until its key is destroyed: when the person is erased or takes it back.
    Key,
}

impl Kept {
    /// As the record of processing says it.
    pub fn sentence(self) -> String {
        match self {
            Self::ForGood => "for good: about nobody, or by id alone".to_owned(),
            Self::Programme => "until they ask, at the latest three years and three months after the programme's \
                                registration closed, or until the day somebody chose and said why"
                .to_owned(),
            Self::Letters => "a year its words; until the person is erased that there was a letter".to_owned(),
            Self::Accounts => "six years, as the law wants accounts kept".to_owned(),
            Self::Role => "while they have a role, and in the history after".to_owned(),
            Self::Enquiry => "three years; a week where nobody confirmed it".to_owned(),
            Self::Days(1) => "a day after it was done with".to_owned(),
            Self::Days(days) => format!("{days} days after it was done with"),
            Self::Key => "until its key is destroyed: when they are erased or take it back".to_owned(),
        }
    }
}

/// By what a row is about somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// This column has their address, as typed or folded.
    Address(&'static str),
    /// This column has the `key` of a row of `table` that is about them.
    Of {
        /// The column of this table.
        column: &'static str,
        /// The other table.
        table: &'static str,
        /// What it is referred to by.
        key: &'static str,
    },
}

impl Whose {
    /// This column has the id of a row of a table that is about them.
    pub const fn of(column: &'static str, table: &'static str) -> Self {
        Self::Of { column, table, key: "id" }
    }

    /// The same by something that is not its id.
    pub const fn by(column: &'static str, table: &'static str, key: &'static str) -> Self {
        Self::Of { column, table, key }
    }
}

impl Holding {
    /// A table nothing of which is about anybody: what is left out of an entry.
    pub const OF_NOBODY: Self = Self {
        table: "",
        what: "",
        purpose: "",
        kept: Kept::ForGood,
        whose: &[],
        house: "",
        told: "",
        others: "",
        special: "",
        secret: "",
    };

    /// Every column it enters, in no order.
    pub fn columns(&self) -> impl Iterator<Item = &'static str> {
        [self.house, self.told, self.others, self.special, self.secret].into_iter().flat_map(str::split_whitespace)
    }
}
