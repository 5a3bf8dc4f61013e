//! The forms of this room, each a struct of what was typed with its handler next to it, and the
//! register of their addresses.

mod application;
mod closing;
mod copying;
mod day_and_why;
mod deadline;
mod endorsement;
mod enquiries;
mod entry;
mod erasing;
mod in_house;
mod interest;
mod invitations;
mod keeping;
mod making;
mod messages;
mod mine;
mod more_time;
mod notes;
mod parallel;
mod price;
mod register;
mod selection;
mod undelivered;
mod wordings;

use crate::pages;
use crate::policy::{
    AnswerEndorsement, Enquire, KeepEnquiry, KeepInterest, MakeProgrammes, RunProgramme, ShowInterest,
};
use web::{Needs, Routes};

/// The largest form with a file: 10 MB of file and what a form has around it.
const FILE: usize = 10 * 1024 * 1024 + 64 * 1024;

/// Everything that can be asked for or sent.
pub fn routes() -> Routes {
    pages::routes()
        .and(writing())
        .and(application::routes())
        .post("/programmes/new", Needs::<MakeProgrammes>, making::draft)
        .post("/programmes/{slug}/publication", Needs::<RunProgramme>, making::publish)
        .post("/programmes/{slug}/copy", Needs::<RunProgramme>, copying::copy)
        .post("/programmes/{slug}/deadline", Needs::<RunProgramme>, deadline::move_deadline)
        .post("/programmes/{slug}/closing", Needs::<RunProgramme>, closing::close)
        .post("/programmes/{slug}/erasure", Needs::<RunProgramme>, erasing::erase_all)
        .post("/programmes/{slug}/keeping", Needs::<RunProgramme>, keeping::keep)
        .post("/programmes/{slug}/in-house", Needs::<Enquire>, in_house::enquire)
        .post("/programmes/{slug}/my-enquiry/{enquirer}/confirmation", Needs::<KeepEnquiry>, in_house::confirm)
        .post("/programmes/{slug}/enquiries/{enquiry}/answer", Needs::<RunProgramme>, enquiries::answer)
        .post("/programmes/{slug}/enquiries/{enquiry}/closing", Needs::<RunProgramme>, enquiries::close)
        .post("/programmes/{slug}/enquiries/{enquiry}/programme", Needs::<RunProgramme>, enquiries::make)
        .post("/programmes/{slug}/interest", Needs::<ShowInterest>, register::register)
        .post("/programmes/{slug}/my-interest/{key}/confirmation", Needs::<KeepInterest>, mine::confirm)
        .post("/programmes/{slug}/my-interest/{key}/withdrawal", Needs::<KeepInterest>, mine::withdraw)
        .post("/programmes/{slug}/price", Needs::<RunProgramme>, price::set_price)
        .post("/programmes/{slug}/selection/parallel", Needs::<RunProgramme>, parallel::open)
        .post("/programmes/{slug}/selection/terms", Needs::<RunProgramme>, selection::set_terms)
        .post("/programmes/{slug}/selection/offers", Needs::<RunProgramme>, selection::offer_places)
        .post("/programmes/{slug}/endorsements/{link}", Needs::<AnswerEndorsement>, endorsement::endorse)
        .post("/programmes/{slug}/endorsements/{link}/refusal", Needs::<AnswerEndorsement>, endorsement::decline)
        .post("/programmes/{slug}/interests/new", Needs::<RunProgramme>, entry::enter)
        .post("/programmes/{slug}/interests/{interest}/vouching", Needs::<RunProgramme>, interest::vouch)
        .post("/programmes/{slug}/interests/{interest}/withdrawal", Needs::<RunProgramme>, interest::withdraw)
        .post("/programmes/{slug}/interests/{interest}/erasure", Needs::<RunProgramme>, erasing::erase)
        .post("/programmes/{slug}/interests/{interest}/merging/{other}", Needs::<RunProgramme>, interest::merge)
        .post_file("/programmes/{slug}/invitations/new", Needs::<RunProgramme>, FILE, invitations::read)
        .post("/programmes/{slug}/invitations/test", Needs::<RunProgramme>, invitations::test)
        .post("/programmes/{slug}/invitations/lists/{list}", Needs::<RunProgramme>, invitations::send)
}

/// What those who run a programme write: notes, messages, the words of letters, and what did not arrive.
fn writing() -> Routes {
    Routes::new()
        .post("/programmes/{slug}/interests/{interest}/address", Needs::<RunProgramme>, undelivered::correct)
        .post("/programmes/{slug}/interests/{interest}/more-time", Needs::<RunProgramme>, more_time::give)
        .post("/programmes/{slug}/interests/{interest}/notes", Needs::<RunProgramme>, notes::write)
        .post("/programmes/{slug}/interests/{interest}/notes/{remark}/end", Needs::<RunProgramme>, notes::end)
        .post("/programmes/{slug}/messages/new", Needs::<RunProgramme>, messages::draft)
        .post("/programmes/{slug}/messages/{message}/words", Needs::<RunProgramme>, messages::reword)
        .post("/programmes/{slug}/messages/{message}/list", Needs::<RunProgramme>, messages::list)
        .post("/programmes/{slug}/messages/{message}/test", Needs::<RunProgramme>, messages::test)
        .post("/programmes/{slug}/messages/{message}/sending", Needs::<RunProgramme>, messages::send)
        .post("/programmes/{slug}/messages/{message}/removal", Needs::<RunProgramme>, messages::forget)
        .post("/programmes/{slug}/letters/{wording}", Needs::<RunProgramme>, wordings::change)
        .post("/programmes/{slug}/letters/{wording}/usual", Needs::<RunProgramme>, wordings::usual)
}
