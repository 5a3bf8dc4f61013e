//! Work of this room that is done later.

use crate::chores::{
    AskOn, ForgetEnquiry, ForgetInvitationList, LapseInterest, LapseOffer, OfferOn, SendInvitations, SendMessage,
};
use crate::commands;
use platform::Tx;
use platform::jobs::{Handler, JobFailure};

async fn lapse(tx: &mut Tx, job: LapseInterest) -> Result<(), JobFailure> {
    Ok(commands::lapse(tx, job.interest).await?)
}

async fn send(tx: &mut Tx, job: SendInvitations) -> Result<(), JobFailure> {
    Ok(commands::invite_more(tx, job.list).await?)
}

async fn forget(tx: &mut Tx, job: ForgetInvitationList) -> Result<(), JobFailure> {
    Ok(commands::forget_list(tx, job.list).await?)
}

async fn lapse_offer(tx: &mut Tx, job: LapseOffer) -> Result<(), JobFailure> {
    Ok(commands::lapse_offer(tx, job.interest).await?)
}

async fn offer_on(tx: &mut Tx, job: OfferOn) -> Result<(), JobFailure> {
    Ok(commands::offer_on(tx, &job).await?)
}

async fn send_message(tx: &mut Tx, job: SendMessage) -> Result<(), JobFailure> {
    commands::send_more(tx, job.message).await
}

async fn ask_on(tx: &mut Tx, job: AskOn) -> Result<(), JobFailure> {
    Ok(commands::ask_on(tx, &job).await?)
}

async fn forget_enquiry(tx: &mut Tx, job: ForgetEnquiry) -> Result<(), JobFailure> {
    Ok(commands::forget_enquiry(tx, job.enquiry).await?)
}

/// What runs the jobs of this room.
pub fn handlers() -> Vec<Handler> {
    vec![
        platform::handler!(LapseInterest, lapse),
        platform::handler!(LapseOffer, lapse_offer),
        platform::handler!(OfferOn, offer_on),
        platform::handler!(AskOn, ask_on),
        platform::handler!(ForgetEnquiry, forget_enquiry),
        platform::handler!(SendInvitations, send),
        platform::handler!(ForgetInvitationList, forget),
        platform::handler!(SendMessage, send_message),
    ]
}
