//! The pages of this room, and the register of its addresses.

mod closing;
mod asked;
pub(crate) mod coordinators;
mod deadline;
mod entry;
mod export;
mod history;
mod interest;
mod interests;
pub(crate) mod invitations;
mod making;
mod merging;
mod mine;
mod needs;
mod programme;
mod programmes;
mod register;
mod spans;

pub(crate) use deadline::DeadlinePage;
pub(crate) use entry::{EntryPage, Typed as EntryTyped, is_open};
pub(crate) use interest::InterestPage;
pub(crate) use making::{NewPage, PublishPage};
pub(crate) use merging::why_not;
pub(crate) use mine::key_of;
pub use needs::needs;
pub(crate) use register::RegisterPage;

use crate::forms;
use crate::policy::{KeepInterest, MakeProgrammes, RunProgramme, SeeProgramme, ShowInterest};
use crate::programme::Programme;
use crate::store;
use platform::Tx;
use platform::access::{Permit, Rule};
use web::{Edge, Needs, Routes, WebError};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/programmes", Needs::<platform::access::Anyone>, programmes::programmes)
        .get("/programmes/new", Needs::<MakeProgrammes>, making::new)
        .post("/programmes/new", Needs::<MakeProgrammes>, forms::making::draft)
        .get("/programmes/{slug}", Needs::<SeeProgramme>, programme::programme)
        .get("/programmes/{slug}/publication", Needs::<RunProgramme>, making::publication)
        .post("/programmes/{slug}/publication", Needs::<RunProgramme>, forms::making::publish)
        .get("/programmes/{slug}/deadline", Needs::<RunProgramme>, deadline::deadline)
        .post("/programmes/{slug}/deadline", Needs::<RunProgramme>, forms::deadline::move_deadline)
        .get("/programmes/{slug}/closing", Needs::<RunProgramme>, closing::closing)
        .post("/programmes/{slug}/closing", Needs::<RunProgramme>, forms::closing::close)
        .get("/programmes/{slug}/interest", Needs::<ShowInterest>, register::register)
        .post("/programmes/{slug}/interest", Needs::<ShowInterest>, forms::register::register)
        .get("/programmes/{slug}/my-interest/{key}", Needs::<KeepInterest>, mine::mine)
        .get("/programmes/{slug}/my-interest/{key}/confirmation", Needs::<KeepInterest>, mine::confirmation)
        .post("/programmes/{slug}/my-interest/{key}/confirmation", Needs::<KeepInterest>, forms::mine::confirm)
        .get("/programmes/{slug}/my-interest/{key}/withdrawal", Needs::<KeepInterest>, mine::withdrawal)
        .post("/programmes/{slug}/my-interest/{key}/withdrawal", Needs::<KeepInterest>, forms::mine::withdraw)
        .and(coordinators::routes())
}

/// The programme of an address, if this visitor may do `R` to it.
pub(crate) async fn admit<R: Rule<On = Programme>>(at: &Edge, tx: &mut Tx, slug: &str) -> Result<Permit<R>, WebError> {
    let found = store::find_programme_by_slug(tx, slug).await?;
    Ok(at.who.ask::<R>(found)?)
}

/// The rules a programme is run by. A published programme's were checked when it was published.
pub(crate) fn rules(it: &Programme) -> Result<crate::Blueprint, WebError> {
    it.rules().map_err(|slips| WebError::broken(format!("the blueprint of {} has {} slips", it.id, slips.len())))
}
