//! Dates of sets: given by the rule, moved one by one, and put into the calendars of those who were told
//! their set, and of whoever holds it.

use crate::letters::Desk;
use crate::meeting::Meeting;
use crate::policy::{KeepDates, KeepSchoolHolidays};
use crate::seating::Seating;
use crate::set::Set;
use crate::store;
use platform::access::Permit;
use platform::audit::Line;
use platform::{StoreError, Tx};
use programmes::policy::RunProgramme;
use web::PostFailed;

/// Gives a set the dates that were derived for it, in place of those it had.
pub(crate) async fn give(
    tx: &mut Tx,
    permit: &Permit<KeepDates>,
    before: &[Meeting],
    after: &[Meeting],
) -> Result<(), PostFailed> {
    for it in after {
        match before.iter().find(|old| old.id == it.id) {
            None => store::insert_meeting(tx, it).await?,
            Some(old) if old == it => {}
            Some(old) => store::update_meeting(tx, it, old.begins_at).await?,
        }
    }
    for gone in before.iter().filter(|old| !after.iter().any(|it| it.id == old.id)) {
        calendar::cancel_all(tx, gone.subject()).await?;
        store::delete_meeting(tx, gone.id).await?;
    }
    let line = Line::new("gave the set its dates", "set", permit.set.id);
    Ok(tx.audit(line.with(format!("{} meetings", after.len()))).await?)
}

/// Puts one meeting at another time or place.
pub(crate) async fn put(
    tx: &mut Tx,
    permit: &Permit<KeepDates>,
    before: &Meeting,
    after: &Meeting,
) -> Result<(), StoreError> {
    store::update_meeting(tx, after, before.begins_at).await?;
    tx.audit(Line::new("moved a meeting", "set", permit.set.id)).await
}

/// Puts the meetings of a set that are still to come into the calendars of those who were told of it,
/// and takes them out of everybody else's. Answers how many calendars were told something.
pub(crate) async fn announce(tx: &mut Tx, desk: &Desk<'_>, seating: &Seating, set: &Set) -> Result<usize, PostFailed> {
    if set.published_at.is_none() {
        return Ok(0);
    }
    let (now, guests) = (tx.now(), desk.guests(tx, seating, set).await?);
    let mut told = 0;
    for it in seating.meetings_of(set.id).filter(|it| it.is_ahead(now)) {
        let wanted = guests.iter().filter_map(|guest| desk.appointment(it, guest.clone())).collect();
        told += calendar::settle(tx, it.subject(), wanted).await?;
    }
    Ok(told)
}

/// Keeps a file of school holidays in place of the one before. It was read without a mistake.
pub(crate) async fn keep_school_holidays(
    tx: &mut Tx,
    _permit: &Permit<KeepSchoolHolidays>,
    content: &str,
) -> Result<(), StoreError> {
    store::upsert_school_holidays(tx, content).await?;
    let line = Line::new("kept the school holidays", "host", tx.host());
    tx.audit(line.with(format!("{} characters", content.chars().count()))).await
}

/// Shows the dates that are planned on the schedule for everybody, as planned; or not any more.
pub(crate) async fn show_plan(tx: &mut Tx, permit: &Permit<RunProgramme>, is_shown: bool) -> Result<(), StoreError> {
    store::set_shows_plan(tx, permit.id, is_shown).await?;
    let did = if is_shown { "showed the planned dates" } else { "no longer showed the planned dates" };
    tx.audit(Line::new(did, "programme", permit.id)).await
}
