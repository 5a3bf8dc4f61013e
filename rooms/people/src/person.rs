//! Someone, across programmes and employers, within one host.

use kernel::{EmailAddress, Id, Period, Timestamp};

/// Someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: Id<kernel::Person>,
    /// Their name as they write it.
    pub name: String,
    /// Where letters reach them.
    pub email: EmailAddress,
    /// A telephone number, when they gave one.
    pub phone: Option<String>,
    /// When they were entered.
    pub made_at: Timestamp,
}

/// Where someone works, as what, from when to when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Employment {
    /// Its id.
    pub id: Id<Self>,
    /// Who.
    pub person: Id<kernel::Person>,
    /// Where.
    pub organisation: Id<kernel::Organisation>,
    /// As what.
    pub job_title: Option<String>,
    /// From when to when.
    pub period: Period,
}
