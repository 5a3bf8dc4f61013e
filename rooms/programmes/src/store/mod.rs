//! Every SQL text of this room.

mod applications;
mod endorsements;
mod enquiries;
mod erasing;
mod holdings;
mod interests;
mod invitation_lists;
mod invitations;
mod keeping;
mod lists;
mod messages;
mod notes;
mod openings;
mod programmes;
mod selection;
mod wordings;

pub(crate) use applications::{
    find_application, insert_application, list_applications, list_told_waiting, move_application, set_ruled_out,
    set_sent as set_application_sent, set_told_waiting,
};
pub(crate) use endorsements::{
    find_endorsement, insert_endorsement, list_endorsements, list_endorsements_in, update_endorsement,
};
pub(crate) use enquiries::{
    count_new_enquiries, find_enquiry, forget_enquiry, forget_unconfirmed, insert_enquiry, list_enquiries,
    list_old_enquiries, update_enquiry,
};
pub(crate) use erasing::{
    count_known, erase_endorsements, erase_notes, forget_invitation, forget_invitations, has_invitations, list_known,
    merged_into, set_erased, sheet_of,
};
pub use holdings::HOLDINGS;
pub(crate) use interests::{
    count_standing_before, find_interest, insert_interest, list_in_line, list_interests, list_of_address, set_email,
    update_interest,
};
pub(crate) use invitation_lists::{
    find_invitation_list, forget_unsent, insert_invitation_list, set_done, set_progress, set_sent,
};
pub(crate) use invitations::{Invitation, insert_invitation, list_invitations};
pub(crate) use keeping::{find_keeping, insert_kept_longer, insert_notice};
pub(crate) use lists::{Part, count_addresses, count_lapsed, count_lines, list_alike, list_lines, list_placed};
pub(crate) use messages::{
    Listed, find_message, forget_draft, insert_message, list_messages, set_message_done, set_message_progress,
    set_message_sent, update_draft,
};
pub(crate) use notes::{insert_note, list_notes, set_note_ended};
pub(crate) use openings::{find_opening, insert_opening, list_openings, update_opening};
pub(crate) use programmes::{
    find_programme, find_programme_by_slug, insert_change, insert_programme, list_programmes, set_closed, set_deadline,
    set_fee, set_published,
};
pub(crate) use selection::{
    find_offer, find_terms, has_offers, insert_offer, insert_terms, list_applicants, list_candidates, list_email_keys,
    list_named, list_offers, list_taken, programme_of_offer, update_offer,
};
pub(crate) use wordings::{find_wording, insert_wording};

use platform::Migration;
use platform::db::Filling;

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
    Migration { name: "programmes/20261128_message", sql: include_str!("../../migrations/20261128_message.sql") },
    Migration {
        name: "programmes/20261128_interest_note",
        sql: include_str!("../../migrations/20261128_interest_note.sql"),
    },
    Migration {
        name: "programmes/20261128_letter_wording",
        sql: include_str!("../../migrations/20261128_letter_wording.sql"),
    },
    Migration { name: "programmes/20261128_copy", sql: include_str!("../../migrations/20261128_copy.sql") },
    Migration { name: "programmes/20261128_parallel", sql: include_str!("../../migrations/20261128_parallel.sql") },
    Migration { name: "programmes/20261128_enquiry", sql: include_str!("../../migrations/20261128_enquiry.sql") },
    Migration { name: "programmes/20261128_more_time", sql: include_str!("../../migrations/20261128_more_time.sql") },
    Migration { name: "programmes/20261128_ruled_out", sql: include_str!("../../migrations/20261128_ruled_out.sql") },
    Migration {
        name: "programmes/20261128_endorsement_that_counts",
        sql: include_str!("../../migrations/20261128_endorsement_that_counts.sql"),
    },
    Migration {
        name: "programmes/20261129_interest_standing",
        sql: include_str!("../../migrations/20261129_interest_standing.sql"),
    },
    Migration {
        name: "programmes/20261129_interest_list",
        sql: include_str!("../../migrations/20261129_interest_list.sql"),
    },
    Migration {
        name: "programmes/20261130_people_kept",
        sql: include_str!("../../migrations/20261130_people_kept.sql"),
    },
    Migration {
        name: "programmes/20261130_interest_is_first",
        sql: include_str!("../../migrations/20261130_interest_is_first.sql"),
    },
];

/// What is filled in for rows that are older than a migration.
pub const FILLINGS: &[Filling] =
    &[Filling { of: "programmes/20261129_interest_list", fill: |tx| Box::pin(lists::fill_keys(tx)) }];
