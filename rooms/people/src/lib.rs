//! Hosts, people, organisations, employment, roles and their import. One address at two hosts is two people.

mod commands;
mod forms;
mod host;
mod import;
mod jobs;
mod letterhead;
mod letters;
mod organisation;
mod pages;
mod person;
mod policy;
mod role;
mod store;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(test)]
mod tests;
mod typed;
mod words;

pub use commands::{
    FailedToGive, add_host, choose_accent, employ, end_role, enter_organisation, enter_person,
    find_or_enter_organisation, find_or_enter_person, give_role, invite,
};
pub use forms::routes;
pub use host::{HostName, HostNameError};
pub use jobs::handlers;
pub use letterhead::Letterhead;
pub use organisation::{Network, NewOrganisation, Organisation, PurchaseOrder, Sector};
pub use pages::{Download, FileKind, clock};
pub use person::{Employment, Newcomer, Person};
pub use policy::{ManageRoles, ReadPeople, RunPeople};
pub use role::{GiveRoleError, HeldRole, Holder};
pub use store::{
    HOLDINGS, MIGRATIONS, employer_of, faces, find_organisation, find_person, find_person_by_email, host_title,
    list_holders, list_organisations, list_staff, standing, who_needs_an_order,
};
pub use words::{WORDS, name_key};
