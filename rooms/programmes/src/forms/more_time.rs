//! Giving one person more time to apply: they get a letter, and why stays with their interest.

use super::day_and_why::DayAndWhy;
use crate::application::more_time::MoreTimeError;
use crate::commands;
use crate::letters::Desk;
use crate::pages::coordinators::{one_of, open};
use crate::pages::more_time::MoreTimePage;
use crate::pages::rules;
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use platform::Failed;
use web::forms::Mistakes;
use web::{Edge, Form, Speaker, WebError};

pub(crate) async fn give(
    at: Edge,
    Path((slug, id)): Path<(String, String)>,
    Form(typed): Form<DayAndWhy>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, all) = open(&at, &mut tx, &slug).await?;
    let (it, rules, words) = (one_of(&all, &id)?, rules(&permit)?, &at.words);
    let (day, why) = typed.read();
    let mut mistakes = Mistakes::default();
    match day.read() {
        Err(error) => mistakes.add("day", error.say(words, &words.t("more-time-the-day"))),
        Ok(None) => mistakes.add("day", words.t("more-time-missing")),
        Ok(Some(until)) => match commands::give_more_time(&mut tx, &permit, &rules, it.clone(), (until, &why)).await {
            Ok(it) => {
                let desk = Desk::new(&at, &mut tx, (&permit, &rules)).await?;
                tx.post(desk.more_time(&it)?).await?;
                return at.done_saying(tx, &url::interest(&permit.slug, it.id), "more-time-done").await;
            }
            Err(Failed::Store(error)) => return Err(error.into()),
            Err(Failed::Rule(error)) => refused(&mut mistakes, words, error)?,
        },
    }
    let page = MoreTimePage::new(&at, (&permit, it), (day, &why), &mistakes)?;
    at.form_again(&words.t("more-time-title"), &page)
}

/// Says beside a field what to mend; what no field mends is said on a page of its own.
fn refused(mistakes: &mut Mistakes, words: &Speaker, error: MoreTimeError) -> Result<(), WebError> {
    match error {
        MoreTimeError::NoLastDay | MoreTimeError::InterestIsOver => return Err(WebError::NotFound),
        MoreTimeError::Closed => return Err(WebError::Conflict("more-time-closed".to_owned())),
        MoreTimeError::InThePast => mistakes.add("day", words.t("more-time-in-the-past")),
        MoreTimeError::TooFar => mistakes.add("day", words.t("more-time-too-far")),
        MoreTimeError::NotLater(day) => mistakes.add("day", words.t1("more-time-not-later", "day", words.date(day))),
        MoreTimeError::ReasonMissing => mistakes.add("why", words.t("more-time-why-missing")),
        MoreTimeError::ReasonTooLong => mistakes.add("why", words.t("more-time-why-too-long")),
    }
    Ok(())
}
