//! The pages of this room, and the register of their addresses.

pub(crate) mod application;
mod applied;
mod asked;
mod cells;
mod closing;
pub(crate) mod coordinators;
pub(crate) mod copying;
mod deadline;
pub(crate) mod endorsement;
pub(crate) mod enquiries;
mod entry;
pub(crate) mod erasing;
mod export;
mod held;
mod history;
pub(crate) mod in_house;
mod interest;
mod interests;
pub(crate) mod invitations;
pub(crate) mod keeping;
mod making;
mod merging;
pub(crate) mod messages;
mod mine;
pub(crate) mod more_time;
mod needs;
mod notes;
mod offers;
pub(crate) mod parallel;
mod placeholders;
pub(crate) mod price;
mod programme;
mod programmes;
mod register;
pub(crate) mod selection;
mod spans;
mod undelivered;
pub(crate) mod wordings;

pub(crate) use deadline::DeadlinePage;
pub(crate) use entry::{EntryPage, Typed as EntryTyped, is_open};
pub(crate) use interest::{InterestPage, Typed as InterestTyped};
pub(crate) use making::{NewPage, PublicationPage, Typed as NewTyped};
pub(crate) use merging::why_not;
pub(crate) use mine::key_of;
pub use needs::needs;
pub(crate) use register::{RegisterPage, Typed as RegisterTyped};

use crate::policy::{
    AnswerEndorsement, Enquire, KeepEnquiry, KeepInterest, MakeProgrammes, RunProgramme, SeeProgramme, ShowInterest,
};
use crate::programme::Programme;
use crate::store;
use platform::Tx;
use platform::access::{Permit, Rule};
use web::{Edge, Needs, Routes, WebError};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get_kept("/programmes", Needs::<platform::access::Anyone>, programmes::programmes)
        .get("/programmes/new", Needs::<MakeProgrammes>, making::new)
        .get_kept("/programmes/{slug}", Needs::<SeeProgramme>, programme::programme)
        .get("/programmes/{slug}/publication", Needs::<RunProgramme>, making::publication)
        .get("/programmes/{slug}/copy", Needs::<RunProgramme>, copying::copy)
        .get("/programmes/{slug}/deadline", Needs::<RunProgramme>, deadline::deadline)
        .get("/programmes/{slug}/price", Needs::<RunProgramme>, price::price)
        .get("/programmes/{slug}/closing", Needs::<RunProgramme>, closing::closing)
        .get("/programmes/{slug}/interest", Needs::<ShowInterest>, register::register)
        .get("/programmes/{slug}/in-house", Needs::<Enquire>, in_house::in_house)
        .get("/programmes/{slug}/my-enquiry/{enquirer}", Needs::<KeepEnquiry>, in_house::my_enquiry)
        .get("/programmes/{slug}/my-interest/{key}", Needs::<KeepInterest>, mine::mine)
        .get("/programmes/{slug}/my-interest/{key}/confirmation", Needs::<KeepInterest>, mine::confirmation)
        .get("/programmes/{slug}/my-interest/{key}/withdrawal", Needs::<KeepInterest>, mine::withdrawal)
        .get("/programmes/{slug}/endorsements/{link}", Needs::<AnswerEndorsement>, endorsement::endorsement)
        .and(application::routes())
        .and(coordinators::routes())
}

/// The programme of an address, if this visitor may do `R` to it.
pub async fn admit<R: Rule<On = Programme>>(at: &Edge, tx: &mut Tx, slug: &str) -> Result<Permit<R>, WebError> {
    let found = store::find_programme_by_slug(tx, slug).await?;
    Ok(at.who.ask::<R>(found)?)
}

/// The rules a programme is run by. A published programme's were checked when it was published.
pub fn rules(it: &Programme) -> Result<crate::Blueprint, WebError> {
    it.rules().map_err(|slips| WebError::broken(format!("the blueprint of {} has {} slips", it.id, slips.len())))
}
