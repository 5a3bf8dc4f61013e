//! Giving sets their dates, and moving one meeting. Those who were told of a set hear of every change
//! in their calendar.

use crate::commands;
use crate::dates::{Beginning, DatesError, derive};
use crate::letters::Desk;
use crate::meeting::{self, Meeting, MoveError, To};
use crate::pages::dates::DatesPage;
use crate::pages::meeting::{MeetingPage, one_of};
use crate::pages::open;
use crate::pages::set_dates::{Kept, SetDatesPage, kept};
use crate::pages::when::WhenTyped;
use crate::policy::{Held, KeepDates};
use crate::set::Set;
use crate::wording::what;
use crate::{rhythm, store, url};
use almanac::schedule::{Rule, ScheduleError};
use axum::extract::Path;
use axum::response::Response;
use kernel::{Id, Person};
use platform::Tx;
use programmes::policy::RunProgramme;
use programmes::programme::Programme;
use serde::Deserialize;
use web::forms::Mistakes;
use web::{Edge, Form, Speaker, WebError};

/// The field and the sentence for what stands in the way of dates.
fn refusal(error: DatesError) -> (&'static str, &'static str) {
    match error {
        DatesError::NoRule => ("day", "dates-no-rule"),
        DatesError::Past => ("day", "dates-past"),
        DatesError::Begun => ("day", "dates-begun"),
        DatesError::Schedule(ScheduleError::OutOfRange) => ("day", "dates-out-of-range"),
        DatesError::Schedule(_) => ("day", "dates-no-rule"),
    }
}

/// Derives the dates of sets, or says what to mend.
pub(super) fn derived(
    tx: &Tx,
    words: &Speaker,
    rule: Option<Rule>,
    sets: &[(&Set, &[Meeting])],
    typed: &WhenTyped,
) -> Result<Vec<Vec<Meeting>>, Mistakes> {
    let mut mistakes = Mistakes::default();
    let begin = typed.read(words, &mut mistakes);
    let Some(from) = begin else { return Err(mistakes) };
    let derive = |from: &Beginning| {
        let rule = rule.as_ref().ok_or(DatesError::NoRule)?;
        derive(rule, sets, from, tx.now(), || tx.id())
    };
    derive(&from).map_err(|error| {
        let (field, key) = refusal(error);
        mistakes.add(field, words.t(key));
        mistakes
    })
}

/// Tells the calendars of those who were told of some sets how their dates stand now.
pub(super) async fn announce(at: &Edge, tx: &mut Tx, programme: &Programme, sets: &[Id<Set>]) -> Result<(), WebError> {
    let rules = programmes::rules(programme)?;
    let seating = commands::read(tx, programme, &rules).await?.ok_or(WebError::NotFound)?;
    let desk = Desk::new(at, tx, programme).await?;
    for set in sets.iter().filter_map(|id| seating.set(*id)) {
        commands::announce(tx, &desk, &seating, set).await?;
    }
    Ok(())
}

/// Gives every set of a programme its dates, in the same weeks.
pub(crate) async fn give_all(
    at: Edge,
    Path(slug): Path<String>,
    Form(typed): Form<WhenTyped>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, rules, seating) = open(&at, &mut tx, &slug).await?;
    let before: Vec<Vec<Meeting>> =
        seating.sets.iter().map(|set| seating.meetings_of(set.id).cloned().collect()).collect();
    let sets: Vec<(&Set, &[Meeting])> = seating.sets.iter().zip(before.iter().map(Vec::as_slice)).collect();
    let after = match derived(&tx, &at.words, rhythm::rule(&rules.timetable), &sets, &typed) {
        Ok(after) => after,
        Err(mistakes) => {
            let diary = commands::diary(&mut tx, permit.id).await?;
            let is_shown = store::shows_plan(&mut tx, permit.id).await?;
            let page = DatesPage::new(&at, &permit, (&seating, &diary, is_shown), &typed, &mistakes);
            return at.form_again(&at.words.t("dates-title"), &page);
        }
    };
    for ((set, before), after) in sets.iter().zip(&after) {
        let held = Held { by: set.facilitator, set: (*set).clone() };
        let keep = at.who.ask::<KeepDates>(held)?;
        commands::give(&mut tx, &keep, before, after).await?;
    }
    let all: Vec<Id<Set>> = seating.sets.iter().map(|set| set.id).collect();
    announce(&at, &mut tx, &permit, &all).await?;
    at.done_saying(tx, &url::dates(&slug), "dates-given").await
}

/// Whether planned dates are to stand on the schedule.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Showing {
    shown: String,
}

/// Shows everybody the dates that are planned, or not any more.
pub(crate) async fn show(at: Edge, Path(slug): Path<String>, Form(typed): Form<Showing>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = programmes::admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let is_shown = typed.shown == "yes";
    commands::show_plan(&mut tx, &permit, is_shown).await?;
    at.done_saying(tx, &url::dates(&slug), if is_shown { "plan-shown-done" } else { "plan-hidden-done" }).await
}

/// Gives one set its dates.
pub(crate) async fn give(at: Edge, Path(id): Path<String>, Form(typed): Form<WhenTyped>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let of = kept(&at, &mut tx, &id).await?;
    let rules = programmes::rules(&of.programme)?;
    let sets = [(&of.permit.set, of.meetings.as_slice())];
    match derived(&tx, &at.words, rhythm::rule(&rules.timetable), &sets, &typed) {
        Ok(after) => {
            let after = after.concat();
            commands::give(&mut tx, &of.permit, &of.meetings, &after).await?;
            announce(&at, &mut tx, &of.programme, &[of.permit.set.id]).await?;
            at.done_saying(tx, &url::set_dates(of.permit.set.id), "dates-given").await
        }
        Err(mistakes) => {
            let diary = commands::diary(&mut tx, of.programme.id).await?;
            at.form_again(&at.words.t("set-dates-title"), &SetDatesPage::new(&at, &of, &diary, &typed, &mistakes))
        }
    }
}

/// What was typed about one meeting, or what to mend.
fn put_of(at: &Edge, of: &Kept, it: &Meeting, typed: &WhenTyped, by: Id<Person>) -> Result<Meeting, Mistakes> {
    let words = &at.words;
    let mut mistakes = Mistakes::default();
    let Some(read) = typed.read(words, &mut mistakes) else { return Err(mistakes) };
    let Some(begins_at) = read.day.at(read.time) else {
        mistakes.add("day", words.t("dates-out-of-range"));
        return Err(mistakes);
    };
    let to = To { begins_at, place: read.place, reason: typed.reason.clone() };
    let put = meeting::put(&of.meetings, it, to, by, at.now);
    put.map_err(|error| {
        let (field, key) = match error {
            MoveError::Begun => ("day", "meeting-begun"),
            MoveError::Past => ("day", "meeting-past"),
            MoveError::NoReason => ("reason", "meeting-reason-missing"),
            MoveError::ReasonTooLong => ("reason", "meeting-reason-long"),
            MoveError::Overlaps => ("day", "meeting-overlaps"),
        };
        mistakes.add(field, words.t(key));
        mistakes
    })
}

/// Puts one meeting at another time or place.
pub(crate) async fn put(
    at: Edge,
    Path((set, id)): Path<(String, String)>,
    Form(typed): Form<WhenTyped>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let of = kept(&at, &mut tx, &set).await?;
    let it = one_of(&of, &id)?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let put = match put_of(&at, &of, it, &typed, by) {
        Ok(put) => put,
        Err(mistakes) => {
            let diary = commands::diary(&mut tx, of.programme.id).await?;
            let page = MeetingPage::new(&at, &of, it, (&typed, &mistakes), &diary);
            return at.form_again(&what(&at.words, it), &page);
        }
    };
    // Somebody moved it while this form was open: nobody undoes that without having seen it.
    if typed.seen != it.begins_at.to_string() {
        return Err(WebError::Conflict("meeting-changed".to_owned()));
    }
    commands::put(&mut tx, &of.permit, it, &put).await?;
    announce(&at, &mut tx, &of.programme, &[of.permit.set.id]).await?;
    at.done_saying(tx, &url::set_dates(of.permit.set.id), "meeting-put-done").await
}
