//! Every SQL text of this room.

mod interests;
mod invitations;
mod programmes;

pub(crate) use interests::{
    find_interest, insert_interest, list_interests, overdue, update_interest, waiting_for_confirmation,
};
pub(crate) use invitations::{Invitation, insert_invitation, list_invitations};
pub(crate) use programmes::{
    find_programme, find_programme_by_slug, insert_change, insert_programme, list_programmes, set_closed, set_deadline,
    set_published,
};
