//! The forms of this room, each a struct of what was typed with its handler next to it, and the
//! register of their addresses.

mod apart;
mod away;
mod dates;
mod forming;
mod mine;
mod polls;
mod schools;
mod sending;
mod swap;

use crate::pages;
use crate::policy::{KeepDates, KeepSchoolHolidays, KeepSeat};
use crate::seating::Seating;
use programmes::policy::RunProgramme;
use serde::Deserialize;
use web::{Needs, Routes, WebError};

/// Everything that can be asked for or sent.
pub fn routes() -> Routes {
    pages::routes()
        .post("/sets/programmes/{slug}/proposal", Needs::<RunProgramme>, forming::propose)
        .post("/sets/programmes/{slug}/seats/{seat}", Needs::<RunProgramme>, forming::step)
        .post("/sets/programmes/{slug}/seats/{seat}/lock", Needs::<RunProgramme>, forming::lock)
        .post("/sets/programmes/{slug}/facilitator", Needs::<RunProgramme>, forming::choose_facilitator)
        .post("/sets/programmes/{slug}/apart", Needs::<RunProgramme>, apart::keep)
        .post("/sets/programmes/{slug}/apart/{pair}/removal", Needs::<RunProgramme>, apart::remove)
        .post("/sets/programmes/{slug}/asking", Needs::<RunProgramme>, sending::ask)
        .post("/sets/programmes/{slug}/publication", Needs::<RunProgramme>, sending::publish)
        .post("/sets/programmes/{slug}/dates", Needs::<RunProgramme>, dates::give_all)
        .post("/sets/programmes/{slug}/schedule", Needs::<RunProgramme>, dates::show)
        .post("/sets/school-holidays", Needs::<KeepSchoolHolidays>, schools::keep)
        .post("/sets/{set}/dates", Needs::<KeepDates>, dates::give)
        .post("/sets/{set}/meetings/{meeting}", Needs::<KeepDates>, dates::put)
        .post("/sets/{set}/poll", Needs::<KeepDates>, polls::ask)
        .post("/sets/{set}/poll/decision", Needs::<KeepDates>, polls::decide)
        .post("/sets/my-set/{membership}/poll", Needs::<KeepSeat>, polls::say)
        .post("/sets/my-set/{membership}/away", Needs::<KeepSeat>, away::mark)
        .post("/sets/my-set/{membership}/away/{stretch}/removal", Needs::<KeepSeat>, away::unmark)
        .post("/sets/my-set/{membership}/swap", Needs::<KeepSeat>, swap::ask)
        .post("/sets/my-set/{membership}/swap/ending", Needs::<KeepSeat>, swap::end)
        .post("/sets/my-set/{membership}/swap/confirmation", Needs::<KeepSeat>, swap::confirm)
        .post("/sets/my-set/{membership}/swaps/{swap}/acceptance", Needs::<KeepSeat>, swap::accept)
        .post("/sets/my-set/{membership}/swaps/{swap}/refusal", Needs::<KeepSeat>, swap::refuse)
        .post("/sets/my-set/{membership}/agreement", Needs::<KeepSeat>, mine::agree)
        .post("/sets/my-set/{membership}/refusal", Needs::<KeepSeat>, mine::refuse)
}

/// Which version of the seating somebody saw when they decided.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Seen {
    version: String,
}

impl Seen {
    /// The seating, if it is still the one they saw.
    fn of(&self, seating: Seating) -> Result<Seating, WebError> {
        let same = self.version.parse() == Ok(seating.version);
        if same { Ok(seating) } else { Err(WebError::Conflict("formation-changed".to_owned())) }
    }
}
