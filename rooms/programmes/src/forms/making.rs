//! Making a programme and publishing it.

use crate::blueprint::{self, BlueprintError};
use crate::commands;
use crate::pages::copying::free_slug;
use crate::pages::{NewPage, NewTyped as Typed, PublicationPage, admit};
use crate::policy::{MakeProgrammes, RunProgramme};
use crate::programme::{DraftError, Programme, PublishError};
use crate::{Blueprint, url};
use axum::extract::Path;
use axum::response::Response;
use platform::Failed;
use serde::Deserialize;
use web::components::TypedDate;
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

pub(crate) async fn draft(at: Edge, Form(typed): Form<Typed>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = at.who.ask::<MakeProgrammes>(())?;
    let mut mistakes = Mistakes::default();
    let (name, text) = chosen(&at, &typed, &mut mistakes);
    let slips = Blueprint::parse(&text).err().filter(|_| mistakes.is_empty()).unwrap_or_default();
    if !slips.is_empty() {
        mistakes.add("own", at.words.t1("new-own-slips", "count", i64::try_from(slips.len()).unwrap_or(0)));
    }
    let slug = free_slug(&mut tx, &typed.title).await?;
    match Programme::draft(tx.id(), tx.host(), slug, &typed.title, (&name, &text)) {
        Ok(it) if mistakes.is_empty() => {
            commands::draft(&mut tx, &permit, &it).await?;
            at.done_saying(tx, &url::programme(&it.slug), "new-done").await
        }
        Ok(_) => again(&at, &typed, &mistakes, &slips),
        Err(error) => {
            let key = match error {
                DraftError::TitleMissing => "new-title-missing",
                DraftError::TitleTooLong => "new-title-too-long",
            };
            mistakes.add("title", at.words.t(key));
            again(&at, &typed, &mistakes, &slips)
        }
    }
}

fn again(at: &Edge, typed: &Typed, mistakes: &Mistakes, slips: &[BlueprintError]) -> Result<Response, WebError> {
    let mut in_order = Mistakes::default();
    for field in ["title", "blueprint", "own"] {
        mistakes.of(field).into_iter().for_each(|sentence| in_order.add(field, sentence));
    }
    at.form_again(&at.words.t("new-title"), &NewPage::new(at, typed, &in_order, slips))
}

/// The blueprint's name and text: a shipped one, or the coordinator's own.
fn chosen(at: &Edge, typed: &Typed, mistakes: &mut Mistakes) -> (String, String) {
    if typed.blueprint == "own" {
        if typed.own.trim().is_empty() {
            mistakes.add("own", at.words.t("new-own-missing"));
        }
        return ("own".to_owned(), typed.own.clone());
    }
    match blueprint::shipped().iter().find(|(name, _)| *name == typed.blueprint) {
        Some((name, text)) => ((*name).to_owned(), (*text).to_owned()),
        None => {
            mistakes.add("blueprint", at.words.t("new-blueprint-missing"));
            (String::new(), String::new())
        }
    }
}

/// The three boxes of the deadline.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct TypedDeadline {
    deadline_day: String,
    deadline_month: String,
    deadline_year: String,
}

pub(crate) async fn publish(
    at: Edge,
    Path(slug): Path<String>,
    Form(typed): Form<TypedDeadline>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let typed = TypedDate { day: typed.deadline_day, month: typed.deadline_month, year: typed.deadline_year };
    let before = Programme::clone(&permit);
    let mut mistakes = Mistakes::default();
    match typed.read() {
        Err(error) => mistakes.add("deadline", error.say(&at.words, &at.words.t("publication-the-deadline"))),
        Ok(day) => match commands::publish(&mut tx, permit, day, by).await {
            Ok(it) => return at.done_saying(tx, &url::programme(&it.slug), "publication-done").await,
            Err(Failed::Store(error)) => return Err(error.into()),
            Err(Failed::Rule(PublishError::Deadline(error))) => mistakes.add("deadline", at.words.t(error.key())),
            Err(Failed::Rule(PublishError::DeadlineBeforeOpening)) => {
                mistakes.add("deadline", at.words.t("publication-before-opening"));
            }
            Err(Failed::Rule(_)) => return Err(WebError::Conflict("publication-already".to_owned())),
        },
    }
    at.form_again(&at.words.t("publication-title"), &PublicationPage::new(&at, &before, typed, &mistakes))
}
