//! The forms of an application: a section's answers, sending it, naming a manager, asking them again,
//! answering an offer. By the link of one's own interest, or by a colleague for somebody who telephones.

mod manager;
mod offer;
mod parallel;

use crate::application::SendError;
use crate::commands;
use crate::letters;
use crate::pages::application::section::{ApplicationSectionPage, seen_by};
use crate::pages::application::sending::ApplicationSendingPage;
use crate::pages::application::{open, refused};
use crate::policy::KeepApplication;
use axum::extract::Path;
use axum::response::Response;
use forms::Answers;
use http::StatusCode;
use platform::Failed;
use web::{Edge, Form, Needs, Routes, WebError};

/// What can be sent.
pub(super) fn routes() -> Routes {
    Routes::new()
        .post("/programmes/{slug}/applications/{application}/answers/{section}", Needs::<KeepApplication>, keep_section)
        .post("/programmes/{slug}/applications/{application}/sending", Needs::<KeepApplication>, send)
        .post("/programmes/{slug}/applications/{application}/manager", Needs::<KeepApplication>, manager::name_manager)
        .post("/programmes/{slug}/applications/{application}/manager/nudge", Needs::<KeepApplication>, manager::nudge)
        .post("/programmes/{slug}/applications/{application}/offer", Needs::<KeepApplication>, offer::accept)
        .post("/programmes/{slug}/applications/{application}/offer/refusal", Needs::<KeepApplication>, offer::decline)
        .post("/programmes/{slug}/applications/{application}/parallel", Needs::<KeepApplication>, parallel::accept)
        .post(
            "/programmes/{slug}/applications/{application}/parallel/refusal",
            Needs::<KeepApplication>,
            parallel::decline,
        )
}

/// Keeps the answers of a section: checked with “Save and continue”, as they are with “Save and come
/// back later”.
pub(crate) async fn keep_section(
    at: Edge,
    Path((slug, key, name)): Path<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let desk = open(&at, &mut tx, &slug, &key).await?;
    let section = desk.section(&name)?;
    desk.takes_answers(&at)?;
    let answers = Answers::typed(&section.questions, &fields);
    let may_be_unfinished = !desk.is_sent() && fields.iter().any(|(field, _)| field == "later");
    let mistakes = forms::mistakes(&at.words, &section, &answers);
    if !mistakes.is_empty() && !may_be_unfinished {
        let page = ApplicationSectionPage::new(&at, &desk, &section, &answers, &mistakes);
        let title = at.words.t1("error-title", "title", forms::text(&at.words, &section.says));
        return at.page_as(StatusCode::UNPROCESSABLE_ENTITY, &title, Some(&seen_by(&at.words, &desk, &section)), &page);
    }
    let rules = (&desk.programme, &desk.rules);
    let own = (&desk.programme, desk.interest().id);
    let from = commands::Whence::of(&at.home.secret, &at.host.base_url, own, at.words.tongue());
    match commands::keep_section(&mut tx, &desk.permit, rules, (&section, &answers), from).await {
        Ok(_) => at.done_saying(tx, &desk.home(), desk.said("application-kept")).await,
        Err(Failed::Rule(error)) => Err(refused(&at, error)),
        Err(Failed::Store(error)) => Err(error.into()),
    }
}

pub(crate) async fn send(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let desk = open(&at, &mut tx, &slug, &key).await?;
    match commands::send_application(&mut tx, &desk.permit, (&desk.programme, &desk.rules)).await {
        Ok(_) => {
            let by = desk.seen_to_by(&at, &mut tx).await?;
            let letters = letters::Desk::new(&at, &mut tx, (&desk.programme, &desk.rules)).await?;
            tx.post(letters.application_sent(desk.interest(), by.as_deref())?).await?;
            let to = desk.about_you(&at.home.secret).unwrap_or_else(|| desk.home());
            at.done_saying(tx, &to, desk.said("application-sent-done")).await
        }
        // Sent before: nothing is wrong, show how it stands.
        Err(Failed::Rule(SendError::AlreadySent)) => at.done(tx, &desk.home()).await,
        Err(Failed::Rule(SendError::Missing(_) | SendError::NotEligible)) => {
            at.form_again(&at.words.t("application-sending"), &ApplicationSendingPage::new(&at, &desk))
        }
        Err(Failed::Rule(SendError::Keep(error))) => Err(refused(&at, error)),
        Err(Failed::Store(error)) => Err(error.into()),
    }
}
