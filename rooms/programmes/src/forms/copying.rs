//! Making the draft of a programme's next run.

use super::making::why;
use crate::commands;
use crate::pages::copying::{CopyPage, Typed};
use crate::pages::admit;
use crate::policy::{MakeProgrammes, RunProgramme};
use crate::programme::{CopyError, DraftError};
use crate::slug::{Slug, SlugError};
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use platform::Failed;
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

pub(crate) async fn copy(at: Edge, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let make = at.who.ask::<MakeProgrammes>(())?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let (words, mut mistakes) = (&at.words, Mistakes::default());
    let (address, day) = (Slug::parse(&typed.address), typed.deadline().read());
    if let Err(error) = &address {
        mistakes.add("address", words.t(misspelt(*error)));
    }
    if let Err(error) = day {
        mistakes.add("deadline", error.say(words, &words.t("publication-the-deadline")));
    }
    if let (Ok(address), Ok(day)) = (address, day) {
        match commands::copy(&mut tx, (&make, &permit), (address, &typed.title), day, by).await {
            Ok(it) => return at.done_saying(tx, &url::programme(&it.slug), "copy-done").await,
            Err(Failed::Store(error)) => return Err(error.into()),
            Err(Failed::Rule(error)) => refused(&error).into_iter().for_each(|(field, key)| mistakes.add(field, words.t(key))),
        }
    } else if typed.title.trim().is_empty() {
        mistakes.add("title", words.t("new-title-missing"));
    }
    at.form_again(&words.t("copy-title"), &CopyPage::new(&at, &permit, &typed, &mistakes))
}

/// What to mend, field by field; a blueprint that cannot be read is shown by the page itself.
fn refused(error: &CopyError) -> Option<(&'static str, &'static str)> {
    match error {
        CopyError::Draft(DraftError::TitleMissing) => Some(("title", "new-title-missing")),
        CopyError::Draft(DraftError::TitleTooLong) => Some(("title", "new-title-too-long")),
        CopyError::AddressTaken => Some(("address", "copy-address-taken")),
        CopyError::Deadline(error) => Some(("deadline", why(*error))),
        CopyError::DeadlineBeforeOpening => Some(("deadline", "publication-before-opening")),
        CopyError::Blueprint(_) => None,
    }
}

/// The key of the sentence about an address that cannot be one.
pub(crate) fn misspelt(error: SlugError) -> &'static str {
    match error {
        SlugError::Missing => "copy-address-missing",
        SlugError::Shape => "copy-address-shape",
        SlugError::TooLong => "copy-address-too-long",
    }
}
