//! Making and changing events; everybody who booked is told what is new for them.

use crate::commands::{self, Changed};
use crate::event::{ChangeError, Event};
use crate::letters::Desk;
use crate::pages::{MakingPage, MakingTyped as Typed, admit, made_for};
use crate::plan::{self, Plan};
use crate::policy::{MakeEvents, RunEvent};
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use kernel::Timestamp;
use platform::{Failed, Tx};
use web::forms::Mistakes;
use web::{Edge, Form, WebError, clock_time};

pub(crate) async fn make(at: Edge, Form(typed): Form<Typed>) -> Result<Response, WebError> {
    let permit = at.who.ask::<MakeEvents>(made_for(&typed.programme)?)?;
    let mut tx = at.write().await?;
    match check(&at, &typed, None) {
        Ok(plan) => {
            let it = commands::make(&mut tx, &permit, plan, at.who.person()).await?;
            at.done_saying(tx, &url::event(it.id), "event-made").await
        }
        Err(mistakes) => at.form_again(&at.words.t("event-new-title"), &MakingPage::new(&at, None, &typed, &mistakes)),
    }
}

pub(crate) async fn change(at: Edge, Path(id): Path<String>, Form(typed): Form<Typed>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit::<RunEvent>(&at, &mut tx, &id).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let before = (*permit).clone();
    let mistakes = match check(&at, &typed, Some(&before)) {
        Err(mistakes) => mistakes,
        Ok(plan) => match commands::change(&mut tx, permit, plan, &typed.reason, by).await {
            Ok(changed) => {
                tell(&mut tx, &changed).await?;
                return at.done_saying(tx, &url::event(before.id), "event-changed").await;
            }
            Err(Failed::Store(error)) => return Err(error.into()),
            Err(Failed::Rule(error @ (ChangeError::Cancelled | ChangeError::Over))) => {
                return Err(WebError::Conflict(why(error).to_owned()));
            }
            Err(Failed::Rule(error)) => {
                let mut mistakes = Mistakes::default();
                let field = if error == ChangeError::TooFewPlaces { "capacity" } else { "reason" };
                mistakes.add(field, at.words.t(why(error)));
                mistakes
            }
        },
    };
    at.form_again(&at.words.t("event-edit-title"), &MakingPage::new(&at, Some(&before), &typed, &mistakes))
}

/// The key of the sentence that says why not.
pub(super) fn why(error: ChangeError) -> &'static str {
    match error {
        ChangeError::Cancelled => "event-cancelled",
        ChangeError::Over => "event-over",
        ChangeError::TooFewPlaces => "event-capacity-taken",
        ChangeError::ReasonTooLong => "event-reason-too-long",
    }
}

/// A letter to everybody who has a place or waits for one; and offers of places that came free.
pub(super) async fn tell(tx: &mut Tx, changed: &Changed) -> Result<(), WebError> {
    let desk = Desk::new(tx, &changed.roll.event).await?;
    if !changed.changes.is_empty() {
        for it in changed.roll.bookings().iter().filter(|it| it.lives()) {
            tx.post(desk.changed(it, &changed.changes)?).await?;
        }
    }
    Ok(desk.post_settled(tx, &changed.settled).await?)
}

fn check(at: &Edge, typed: &Typed, before: Option<&Event>) -> Result<Plan, Mistakes> {
    let mut mistakes = Mistakes::default();
    let times = times(at, typed, &mut mistakes);
    let fields = plan::Typed {
        title: &typed.title,
        about: &typed.about,
        how: &typed.how,
        link: &typed.link,
        place: &typed.place,
        capacity: &typed.capacity,
        closing: &typed.closing,
    };
    Plan::check(fields, times, before.map(|it| &it.plan), at.now).map_err(|slips| {
        for slip in slips {
            mistakes.add(slip.field(), at.words.t(slip.key()));
        }
        mistakes
    })
}

/// The day and both times, on the clock of London.
fn times(at: &Edge, typed: &Typed, mistakes: &mut Mistakes) -> Option<(Timestamp, Timestamp)> {
    let words = &at.words;
    let day = match typed.date().read() {
        Ok(Some(day)) => Some(day),
        Ok(None) => {
            mistakes.add("day", words.t("event-day-missing"));
            None
        }
        Err(error) => {
            mistakes.add("day", error.say(words, &words.t("event-the-day")));
            None
        }
    };
    let (starts, ends) = (clock_time::read(&typed.starts), clock_time::read(&typed.ends));
    for (field, time) in [("starts", starts), ("ends", ends)] {
        if time.is_none() {
            mistakes.add(field, words.t("event-time-shape"));
        }
    }
    let (day, starts, ends) = (day?, starts?, ends?);
    let times = day.at(starts).zip(day.at(ends));
    if times.is_none() {
        mistakes.add("day", words.t("event-day-missing")); // beyond the ends of time
    }
    times
}
