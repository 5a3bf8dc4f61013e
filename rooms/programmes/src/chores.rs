//! What this room leaves for later, as the queue keeps it: ids alone.

use crate::enquiry::Enquiry;
use crate::interest::Interest;
use crate::invitation::list::InvitationList;
use crate::writing::message::Message;
use kernel::Id;
use platform::jobs::Job;
use serde::{Deserialize, Serialize};

/// The time to press the button is over.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct LapseInterest {
    /// Whose.
    pub interest: Id<Interest>,
}
impl Job for LapseInterest {
    const KIND: &'static str = "programmes/lapse-interest";
}

/// The rest of a list of people is to be invited.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct SendInvitations {
    /// Which list.
    pub list: Id<InvitationList>,
}
impl Job for SendInvitations {
    const KIND: &'static str = "programmes/send-invitations";
}

/// A list of people that was not sent is to be forgotten.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ForgetInvitationList {
    /// Which list.
    pub list: Id<InvitationList>,
}
impl Job for ForgetInvitationList {
    const KIND: &'static str = "programmes/forget-invitation-list";
}

/// The rest of a message's letters are to be written.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct SendMessage {
    /// Which message.
    pub message: Id<Message>,
}
impl Job for SendMessage {
    const KIND: &'static str = "programmes/send-message";
}

/// There were more free places, or more people who wait, than one transaction tells.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct OfferOn {
    /// In which programme.
    pub programme: Id<kernel::Programme>,
    /// Who offers; nobody where places fell free.
    pub by: Option<Id<kernel::Person>>,
}
impl Job for OfferOn {
    const KIND: &'static str = "programmes/offer-on";
}

/// An enquiry nobody confirmed is to be forgotten.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ForgetEnquiry {
    /// Which.
    pub enquiry: Id<Enquiry>,
}
impl Job for ForgetEnquiry {
    const KIND: &'static str = "programmes/forget-enquiry";
}

/// There are more people who wait, to be asked whether they would join a programme beside theirs, than one
/// transaction writes to.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct AskOn {
    /// Where they wait.
    pub first: Id<kernel::Programme>,
    /// What they are asked to join.
    pub beside: Id<kernel::Programme>,
    /// Who asks.
    pub by: Id<kernel::Person>,
}
impl Job for AskOn {
    const KIND: &'static str = "programmes/ask-on";
}

/// The time to answer an offer is over.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct LapseOffer {
    /// Whose.
    pub interest: Id<Interest>,
}
impl Job for LapseOffer {
    const KIND: &'static str = "programmes/lapse-offer";
}
