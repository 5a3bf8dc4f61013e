//! Every SQL text of this room.

mod interests;
mod invitation_lists;
mod invitations;
mod programmes;

pub(crate) use interests::{find_interest, insert_interest, list_interests, update_interest};
pub(crate) use invitation_lists::{
    find_invitation_list, forget_unsent, insert_invitation_list, set_done, set_progress, set_sent,
};
pub(crate) use invitations::{Invitation, insert_invitation, list_invitations};
pub(crate) use programmes::{
    find_programme_by_slug, insert_change, insert_programme, list_programmes, set_closed, set_deadline, set_published,
};

use platform::Migration;

/// The tables of this room.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "programmes/20261122_programme", sql: include_str!("../../migrations/20261122_programme.sql") },
    Migration {
        name: "programmes/20261122_invitation_list",
        sql: include_str!("../../migrations/20261122_invitation_list.sql"),
    },
];
