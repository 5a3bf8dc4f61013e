//! Every SQL text of this room.

mod applications;
mod endorsements;
mod interests;
mod invitation_lists;
mod invitations;
mod programmes;
mod selection;

pub(crate) use applications::{
    find_application, insert_application, list_applications, list_told_waiting, move_application,
    set_sent as set_application_sent, set_told_waiting,
};
pub(crate) use endorsements::{
    find_endorsement, insert_endorsement, list_endorsements, list_endorsements_in, update_endorsement,
};
pub(crate) use interests::{find_interest, insert_interest, list_interests, update_interest};
pub(crate) use invitation_lists::{
    find_invitation_list, forget_unsent, insert_invitation_list, set_done, set_progress, set_sent,
};
pub(crate) use invitations::{Invitation, insert_invitation, list_invitations};
pub(crate) use programmes::{
    find_programme, find_programme_by_slug, insert_change, insert_programme, list_programmes, set_closed, set_deadline,
    set_published,
};
pub(crate) use selection::{
    find_offer, find_terms, has_offers, insert_offer, insert_terms, list_candidates, list_offers, list_taken,
    programme_of_offer, update_offer,
};

use platform::Migration;

/// The tables of this room.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "programmes/20261122_programme", sql: include_str!("../../migrations/20261122_programme.sql") },
    Migration {
        name: "programmes/20261122_invitation_list",
        sql: include_str!("../../migrations/20261122_invitation_list.sql"),
    },
    Migration {
        name: "programmes/20261125_application",
        sql: include_str!("../../migrations/20261125_application.sql"),
    },
    Migration { name: "programmes/20261125_selection", sql: include_str!("../../migrations/20261125_selection.sql") },
];
