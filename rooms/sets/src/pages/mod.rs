//! The pages of this room, and the register of their addresses.

mod asking;
pub(crate) mod dates;
pub(crate) mod formation;
pub(crate) mod meeting;
mod meeting_list;
mod mine;
pub(crate) mod my_away;
pub(crate) mod my_poll;
mod needs;
mod overview;
pub(crate) mod poll;
mod publication;
mod schedule;
pub(crate) mod schools;
pub(crate) mod seat;
mod set;
pub(crate) mod set_dates;
mod sets;
pub(crate) mod swap;
pub(crate) mod when;

pub(crate) use mine::own;
pub use needs::needs;
pub(crate) use publication::holders;

use crate::commands;
use crate::policy::{KeepDates, KeepSchoolHolidays, KeepSeat, ListSets, SeeSet};
use crate::seating::Seating;
use platform::Tx;
use platform::access::Permit;
use programmes::Blueprint;
use programmes::policy::{RunProgramme, SeeProgramme};
use web::{Edge, Needs, Routes, WebError};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/sets", Needs::<ListSets>, sets::sets)
        .get("/sets/{set}", Needs::<SeeSet>, set::set)
        .get("/sets/programmes/{slug}", Needs::<RunProgramme>, formation::formation)
        .get("/sets/programmes/{slug}/seats/{seat}", Needs::<RunProgramme>, seat::seat)
        .get("/sets/programmes/{slug}/asking", Needs::<RunProgramme>, asking::asking)
        .get("/sets/programmes/{slug}/publication", Needs::<RunProgramme>, publication::publication)
        .get("/sets/programmes/{slug}/dates", Needs::<RunProgramme>, dates::dates)
        .get("/sets/programmes/{slug}/schedule", Needs::<SeeProgramme>, schedule::schedule)
        .get("/sets/programmes/{slug}/schedule.pdf", Needs::<SeeProgramme>, schedule::schedule_pdf)
        .get("/sets/school-holidays", Needs::<KeepSchoolHolidays>, schools::schools)
        .get("/sets/{set}/dates", Needs::<KeepDates>, set_dates::set_dates)
        .get("/sets/{set}/meetings/{meeting}", Needs::<KeepDates>, meeting::meeting)
        .get("/sets/{set}/poll", Needs::<KeepDates>, poll::poll)
        .get("/sets/my-set/{membership}", Needs::<KeepSeat>, mine::mine)
        .get("/sets/my-set/{membership}/poll", Needs::<KeepSeat>, my_poll::my_poll)
        .get("/sets/my-set/{membership}/away", Needs::<KeepSeat>, my_away::my_away)
        .get("/sets/my-set/{membership}/swap", Needs::<KeepSeat>, swap::swap)
}

/// The programme of an address with its rules and its seating, for those who run it.
pub(crate) async fn open(
    at: &Edge,
    tx: &mut Tx,
    slug: &str,
) -> Result<(Permit<RunProgramme>, Blueprint, Seating), WebError> {
    let permit = programmes::admit::<RunProgramme>(at, tx, slug).await?;
    let rules = programmes::rules(&permit)?;
    let seating = commands::read(tx, &permit, &rules).await?.ok_or(WebError::NotFound)?;
    Ok((permit, rules, seating))
}
