//! Making a programme from a blueprint, and publishing it.

use super::admit;
use crate::blueprint::{self, BlueprintError};
use crate::policy::{MakeProgrammes, RunProgramme};
use crate::programme::{Programme, State};
use crate::{Blueprint, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use web::components::{
    BackLink, Button, Choice, DateInput, ErrorSummary, Fields, Radios, TextArea, TextInput, Tokens, TypedDate,
};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// What was typed for a new programme.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub blueprint: String,
    pub title: String,
    pub own: String,
}

/// The form for a new programme.
#[derive(Template)]
#[template(path = "new.html")]
pub(crate) struct NewPage<'a> {
    words: &'a Speaker,
    back: BackLink,
    summary: ErrorSummary,
    blueprints: Radios,
    title: TextInput,
    own: TextArea,
    slips: &'a [BlueprintError],
    tokens: Tokens,
    button: Button,
}

impl<'a> NewPage<'a> {
    pub(crate) fn new(at: &'a Edge, typed: &Typed, mistakes: &Mistakes, slips: &'a [BlueprintError]) -> Self {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        let shipped = blueprint::shipped().iter().filter_map(|(name, text)| {
            let rules = Blueprint::parse(text).ok()?;
            let tongue = words.tongue().code();
            Some(Choice::new(*name, rules.name.in_language(tongue)).hint(rules.summary.in_language(tongue)))
        });
        Self {
            words,
            back: BackLink::new(words, "/programmes"),
            summary: form.summary(),
            blueprints: form
                .radios("blueprint", "new-blueprint", &typed.blueprint)
                .choices(shipped)
                .choice(Choice::new("own", words.t("new-blueprint-own"))),
            title: form.text("title", "new-programme-title", &typed.title),
            own: form.area("own", "new-own", &typed.own).rows(12).optional(),
            slips,
            tokens: at.tokens(),
            button: Button::new(words.t("new-button")),
        }
    }
}

pub(crate) async fn new(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<MakeProgrammes>(())?;
    let page = NewPage::new(&at, &Typed::default(), &Mistakes::default(), &[]);
    at.page_seen_by(&at.words.t("new-title"), &at.words.t("seen-by-staff"), &page)
}

/// The page that asks until when people may register, and publishes.
#[derive(Template)]
#[template(path = "publication.html")]
pub(crate) struct PublicationPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: ErrorSummary,
    deadline: DateInput,
    tokens: Tokens,
    button: Button,
}

impl<'a> PublicationPage<'a> {
    pub(crate) fn new(at: &'a Edge, it: &'a Programme, typed: TypedDate, mistakes: &Mistakes) -> Self {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        Self {
            words,
            it,
            back: BackLink::new(words, url::programme(&it.slug)),
            summary: form.summary(),
            deadline: form.date("deadline", "publication-deadline", typed),
            tokens: at.tokens(),
            button: Button::new(words.t("publication-button")),
        }
    }
}

pub(crate) async fn publication(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    if permit.state != State::Drafted {
        return Err(WebError::Conflict("publication-already".to_owned()));
    }
    let by_rule = super::rules(&permit)?.interest.deadline.map(|rule| rule.for_publishing_on(at.now.day()));
    let typed = permit.deadlines.current().or(by_rule).map(TypedDate::from).unwrap_or_default();
    let page = PublicationPage::new(&at, &permit, typed, &Mistakes::default());
    at.page_seen_by(&at.words.t("publication-title"), &at.words.t("seen-by-staff"), &page)
}
