//! Making the draft of a programme's next run.

use crate::commands;
use crate::pages::admit;
use crate::pages::copying::{CopyPage, Typed};
use crate::policy::{MakeProgrammes, RunProgramme};
use crate::slug::Slug;
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
    let address = match permit.employer {
        Some(_) => Ok(Slug::secret(&typed.title, tx.dice().bytes())),
        None => Slug::parse(&typed.address),
    };
    let day = typed.deadline().read();
    if let Err(error) = &address {
        mistakes.add("address", words.t(error.key()));
    }
    if let Err(error) = day {
        mistakes.add("deadline", error.say(words, &words.t("publication-the-deadline")));
    }
    if let (Ok(address), Ok(day)) = (address, day) {
        match commands::copy(&mut tx, (&make, &permit), (address, &typed.title), day, by).await {
            Ok(it) => return at.done_saying(tx, &url::programme(&it.slug), "copy-done").await,
            Err(Failed::Store(error)) => return Err(error.into()),
            Err(Failed::Rule(error)) => {
                error.slip().into_iter().for_each(|(field, key)| mistakes.add(field, words.t(key)))
            }
        }
    } else if typed.title.trim().is_empty() {
        mistakes.add("title", words.t("new-title-missing"));
    }
    at.form_again(&words.t("copy-title"), &CopyPage::new(&at, &permit, &typed, &mistakes))
}
