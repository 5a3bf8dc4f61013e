//! Moving the deadline: the page says so, and everyone concerned is told.

use crate::commands;
use crate::deadline::MoveDeadlineError;
use crate::letters::Desk;
use crate::pages::{DeadlinePage, admit, rules};
use crate::policy::RunProgramme;
use crate::programme::Programme;
use crate::{store, url};
use axum::extract::Path;
use axum::response::Response;
use kernel::EmailAddress;
use platform::{Failed, Tx};
use serde::Deserialize;
use std::collections::BTreeMap;
use web::components::TypedDate;
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

/// What was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct Typed {
    day_day: String,
    day_month: String,
    day_year: String,
    reason: String,
}

pub(crate) async fn move_deadline(
    at: Edge,
    Path(slug): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let (before, words) = (Programme::clone(&permit), &at.words);
    let day = TypedDate { day: typed.day_day, month: typed.day_month, year: typed.day_year };
    let mut mistakes = Mistakes::default();
    match day.read() {
        Err(error) => mistakes.add("day", error.say(words, &words.t("deadline-the-new"))),
        Ok(None) => mistakes.add("day", words.t("deadline-missing")),
        Ok(Some(to)) => match commands::move_deadline(&mut tx, permit, to, &typed.reason, by).await {
            Ok(it) => {
                tell_everyone(&at, &mut tx, &it).await?;
                return at.done_saying(tx, &url::programme(&it.slug), "deadline-done").await;
            }
            Err(Failed::Store(error)) => return Err(error.into()),
            Err(Failed::Rule(error)) => {
                let of_reason = matches!(error, MoveDeadlineError::ReasonMissing | MoveDeadlineError::ReasonTooLong);
                mistakes.add(if of_reason { "reason" } else { "day" }, words.t(error.key()));
            }
        },
    }
    at.form_again(&words.t("deadline-title"), &DeadlinePage::new(&at, &before, day, &typed.reason, &mistakes))
}

/// One letter to each address that was invited or has shown interest and has not withdrawn.
async fn tell_everyone(at: &Edge, tx: &mut Tx, it: &Programme) -> Result<(), WebError> {
    let rules = rules(it)?;
    let desk = Desk::new(at, tx, (it, &rules)).await?;
    let mut readers: BTreeMap<String, (String, EmailAddress)> = BTreeMap::new();
    for invitation in store::list_invitations(tx, it.id).await? {
        readers.insert(invitation.email.key(), (invitation.name, invitation.email));
    }
    for interest in store::list_interests(tx, it.id).await? {
        if interest.is_over() {
            readers.remove(&interest.email.key());
        } else {
            readers.insert(interest.email.key(), (interest.name, interest.email));
        }
    }
    let letters = readers.into_values().map(|(name, email)| desk.deadline_moved(&name, email));
    Ok(tx.post_all(letters.collect::<Result<_, _>>()?).await?)
}
