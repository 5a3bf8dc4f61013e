//! The addresses of this room's pages.

use crate::apart::Apart;
use crate::away::Away;
use crate::meeting::Meeting;
use crate::set::Set;
use crate::swap::Swap;
use kernel::Id;
use programmes::selection::offer::Offer;
use programmes::slug::Slug;

/// The sets that are one's own.
pub(crate) const SETS: &str = "/sets";
/// The school holidays that dates are looked at against.
pub(crate) const SCHOOL_HOLIDAYS: &str = "/sets/school-holidays";

/// Forming the sets of a programme.
pub(crate) fn formation(slug: &Slug) -> String {
    format!("/sets/programmes/{slug}")
}
pub(crate) fn proposal(slug: &Slug) -> String {
    format!("/sets/programmes/{slug}/proposal")
}
pub(crate) fn seat(slug: &Slug, place: Id<Offer>) -> String {
    format!("/sets/programmes/{slug}/seats/{place}")
}
pub(crate) fn lock(slug: &Slug, place: Id<Offer>) -> String {
    format!("/sets/programmes/{slug}/seats/{place}/lock")
}
pub(crate) fn apart(slug: &Slug) -> String {
    format!("/sets/programmes/{slug}/apart")
}
pub(crate) fn pair(slug: &Slug, pair: Id<Apart>) -> String {
    format!("/sets/programmes/{slug}/apart/{pair}/removal")
}
pub(crate) fn facilitator(slug: &Slug) -> String {
    format!("/sets/programmes/{slug}/facilitator")
}
pub(crate) fn asking(slug: &Slug) -> String {
    format!("/sets/programmes/{slug}/asking")
}
pub(crate) fn publication(slug: &Slug) -> String {
    format!("/sets/programmes/{slug}/publication")
}
/// When the sets of a programme meet.
pub(crate) fn dates(slug: &str) -> String {
    format!("/sets/programmes/{slug}/dates")
}
/// When they meet, for everybody.
pub(crate) fn schedule(slug: &Slug) -> String {
    format!("/sets/programmes/{slug}/schedule")
}
pub(crate) fn schedule_pdf(slug: &Slug) -> String {
    format!("/sets/programmes/{slug}/schedule.pdf")
}
/// The programme's own page, of the room that runs it.
pub(crate) fn programme(slug: &Slug) -> String {
    format!("/programmes/{slug}")
}
pub(crate) fn set_dates(id: Id<Set>) -> String {
    format!("/sets/{id}/dates")
}
pub(crate) fn meeting(set: Id<Set>, id: Id<Meeting>) -> String {
    format!("/sets/{set}/meetings/{id}")
}
/// Asking the members of a set when they can, and deciding.
pub(crate) fn poll(id: Id<Set>) -> String {
    format!("/sets/{id}/poll")
}
pub(crate) fn decision(id: Id<Set>) -> String {
    format!("/sets/{id}/poll/decision")
}
pub(crate) fn set(id: Id<Set>) -> String {
    format!("/sets/{id}")
}
pub(crate) fn mine(key: &str) -> String {
    format!("/sets/my-set/{key}")
}
pub(crate) fn agreement(key: &str) -> String {
    format!("/sets/my-set/{key}/agreement")
}
pub(crate) fn refusal(key: &str) -> String {
    format!("/sets/my-set/{key}/refusal")
}
pub(crate) fn my_poll(key: &str) -> String {
    format!("/sets/my-set/{key}/poll")
}
/// The days on which a member cannot come.
pub(crate) fn away(key: &str) -> String {
    format!("/sets/my-set/{key}/away")
}
pub(crate) fn away_removal(key: &str, id: Id<Away>) -> String {
    format!("/sets/my-set/{key}/away/{id}/removal")
}
/// Changing into another set.
pub(crate) fn swap(key: &str) -> String {
    format!("/sets/my-set/{key}/swap")
}
pub(crate) fn swap_ending(key: &str) -> String {
    format!("/sets/my-set/{key}/swap/ending")
}
pub(crate) fn swap_confirmation(key: &str) -> String {
    format!("/sets/my-set/{key}/swap/confirmation")
}
pub(crate) fn swap_acceptance(key: &str, id: Id<Swap>) -> String {
    format!("/sets/my-set/{key}/swaps/{id}/acceptance")
}
pub(crate) fn swap_refusal(key: &str, id: Id<Swap>) -> String {
    format!("/sets/my-set/{key}/swaps/{id}/refusal")
}
