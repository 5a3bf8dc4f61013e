//! Hosts, people, organisations, employment over time, roles by scope, and their import. The ground
//! every other room stands on. A person and their address belong to one host: the same address at
//! two hosts is two people who cannot be joined.

mod commands;
mod host;
mod organisation;
mod person;
mod policy;
mod role;
mod store;
mod words;

pub use commands::{
    FailedToGive, Newcomer, add_host, employ, end_role, enter_organisation, enter_person, find_or_enter_organisation,
    find_or_enter_person, give_role,
};
pub use host::{HostName, HostNameError};
pub use organisation::{Network, NewOrganisation, Organisation, PurchaseOrder, Sector};
pub use person::{Employment, Person};
pub use policy::{ManageRoles, ReadPeople, RunPeople};
pub use role::{GiveRoleError, HeldRole};
pub use store::{faces, find_organisation, find_person, find_person_by_email, list_organisations, standing};
pub use words::name_key;

use platform::Migration;

/// The tables of this room.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "people/20261122_people", sql: include_str!("../migrations/20261122_people.sql") }];
