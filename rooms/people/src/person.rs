//! Someone, across programmes and employers, within one host.

use crate::organisation::Sector;
use kernel::{Date, EmailAddress, Id, Period, Timestamp};
use platform::access::Role;

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

/// Somebody to enter.
#[derive(Debug, Clone)]
pub struct Newcomer {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: EmailAddress,
    /// Their telephone number.
    pub phone: Option<String>,
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

/// Someone as the directory lists them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Listed {
    /// Their id.
    pub id: Id<kernel::Person>,
    /// Their name.
    pub name: String,
    /// Where letters reach them.
    pub email: EmailAddress,
    /// Their telephone number.
    pub phone: Option<String>,
    /// Where they work today.
    pub organisation: Option<(Id<kernel::Organisation>, String)>,
    /// As what.
    pub job_title: Option<String>,
    /// What they have been trusted with, each once.
    pub roles: Vec<Role>,
}

/// An organisation as the directory lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ListedOrganisation {
    /// Its id.
    pub id: Id<kernel::Organisation>,
    /// Its name.
    pub name: String,
    /// What it works in.
    pub sector: Option<Sector>,
    /// Where it is.
    pub region: Option<String>,
    /// How many of the people known work there today.
    pub people: i64,
}

/// An employment with the organisation's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Post {
    /// The employment.
    pub id: Id<Employment>,
    /// Where.
    pub organisation: Id<kernel::Organisation>,
    /// What it is called.
    pub name: String,
    /// As what.
    pub job_title: Option<String>,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Option<Date>,
}

/// Somebody who works at an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Colleague {
    /// Who.
    pub id: Id<kernel::Person>,
    /// Their name.
    pub name: String,
    /// As what.
    pub job_title: Option<String>,
    /// Since when.
    pub from: Date,
}
