//! Keeping the people of a programme longer.

use super::day_and_why::DayAndWhy;
use crate::commands;
use crate::keeping::KeepError;
use crate::pages::admit;
use crate::pages::keeping::KeepingPage;
use crate::policy::RunProgramme;
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use platform::Failed;
use web::forms::Mistakes;
use web::{Edge, Form, Speaker, WebError};

pub(crate) async fn keep(
    at: Edge,
    Path(slug): Path<String>,
    Form(typed): Form<DayAndWhy>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let (words, by) = (&at.words, at.who.person().ok_or(WebError::SignIn)?);
    let (day, why) = typed.read();
    let mut mistakes = Mistakes::default();
    match day.read() {
        Err(error) => mistakes.add("day", error.say(words, &words.t("keeping-the-day"))),
        Ok(None) => mistakes.add("day", words.t("keeping-missing")),
        Ok(Some(until)) => match commands::keep_longer(&mut tx, &permit, (until, &why), by).await {
            Ok(()) => return at.done_saying(tx, &url::erasure_of_all(&permit.slug), "keeping-done").await,
            Err(Failed::Store(error)) => return Err(error.into()),
            Err(Failed::Rule(error)) => refused(&mut mistakes, words, error),
        },
    }
    let page = KeepingPage::new(&at, &mut tx, &permit, (day, &why), &mistakes).await?;
    at.form_again(&words.t("keeping-title"), &page)
}

/// Says beside a field what to mend.
fn refused(mistakes: &mut Mistakes, words: &Speaker, error: KeepError) {
    match error {
        KeepError::InThePast => mistakes.add("day", words.t("keeping-in-the-past")),
        KeepError::TooFar => mistakes.add("day", words.t("keeping-too-far")),
        KeepError::NotLater(day) => mistakes.add("day", words.t1("keeping-not-later", "day", words.date(day))),
        KeepError::ReasonMissing => mistakes.add("why", words.t("keeping-why-missing")),
        KeepError::ReasonTooLong => mistakes.add("why", words.t("keeping-why-too-long")),
    }
}
