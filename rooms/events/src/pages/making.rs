//! The form with which an event is made or changed. The address of the call is taken and never shown.

use super::admit;
use crate::event::Event;
use crate::plan::{CLOSINGS, How, Plan};
use crate::policy::{MadeFor, MakeEvents, RunEvent};
use crate::url;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use kernel::ZONE;
use serde::Deserialize;
use web::components::{
    BackLink, Button, Choice, DateInput, ErrorSummary, Fields, Html, Radios, Select, TextArea, TextInput, Tokens,
    TypedDate, Width,
};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// What a coordinator typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct Typed {
    pub title: String,
    pub about: String,
    pub day_day: String,
    pub day_month: String,
    pub day_year: String,
    pub starts: String,
    pub ends: String,
    pub how: String,
    pub link: String,
    pub place: String,
    pub capacity: String,
    pub closing: String,
    pub reason: String,
    pub programme: String,
}

impl Typed {
    /// What stands in the form of an event as it is.
    fn of(plan: &Plan) -> Self {
        let clock = |at: kernel::Timestamp| at.on_the_clock_of(ZONE).strftime("%H:%M").to_string();
        let day = TypedDate::from(plan.starts_at.day());
        Self {
            title: plan.title.clone(),
            about: plan.about.clone().unwrap_or_default(),
            day_day: day.day,
            day_month: day.month,
            day_year: day.year,
            starts: clock(plan.starts_at),
            ends: clock(plan.ends_at),
            how: plan.how.key().to_owned(),
            place: match &plan.how {
                How::Place { name } => name.clone(),
                How::Online { .. } => String::new(),
            },
            capacity: plan.capacity.to_string(),
            closing: plan.closing_hours.to_string(),
            ..Self::default()
        }
    }
    /// The day in its three boxes.
    pub fn date(&self) -> TypedDate {
        TypedDate { day: self.day_day.clone(), month: self.day_month.clone(), year: self.day_year.clone() }
    }
}

/// The form, for a new event or one that is there.
#[derive(Template)]
#[template(path = "making.html")]
pub(crate) struct MakingPage<'a> {
    words: &'a Speaker,
    heading: String,
    back: BackLink,
    summary: ErrorSummary,
    title: TextInput,
    about: TextArea,
    day: DateInput,
    times: [TextInput; 2],
    how: Radios,
    capacity: TextInput,
    closing: Select,
    reason: Option<TextArea>,
    programme: String,
    tokens: Tokens,
    button: Button,
}

impl<'a> MakingPage<'a> {
    /// `of` is the event that is there already.
    pub(crate) fn new(at: &'a Edge, of: Option<&Event>, typed: &Typed, mistakes: &Mistakes) -> Self {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        let time = |name, key, typed: &str| form.text(name, key, typed).width(Width::Ten).autocomplete("off");
        let closings = CLOSINGS.map(|hours| (hours.to_string(), words.t(&format!("event-closing-{hours}"))));
        let (heading, button) = match of {
            None => ("event-new-title", "event-new-button"),
            Some(_) => ("event-edit-title", "event-edit-button"),
        };
        Self {
            words,
            heading: words.t(heading),
            back: BackLink::new(words, of.map_or(url::EVENTS.to_owned(), |it| url::event(it.id))),
            summary: form.summary(),
            title: form.text("title", "event-title", &typed.title).autocomplete("off"),
            about: form.area("about", "event-about", &typed.about).limit(2000).optional(),
            day: form.date("day", "event-day", typed.date()),
            times: [time("starts", "event-starts", &typed.starts), time("ends", "event-ends", &typed.ends)],
            how: how(words, &form, of, typed),
            capacity: form.text("capacity", "event-capacity", &typed.capacity).number().width(Width::Ten),
            closing: form.select("closing", "event-closing", &typed.closing).choices(closings).without_prompt(),
            reason: of.map(|_| form.area("reason", "event-reason", &typed.reason).limit(500).optional()),
            programme: typed.programme.clone(),
            tokens: at.tokens(),
            button: Button::new(words.t(button)),
        }
    }
}

fn how(words: &Speaker, form: &Fields<'_>, of: Option<&Event>, typed: &Typed) -> Radios {
    let kept = of.is_some_and(|it| matches!(it.plan.how, How::Online { link: Some(_) }));
    let link = form.text("link", if kept { "event-link-kept" } else { "event-link" }, &typed.link).autocomplete("off");
    let place = form.text("place", "event-place", &typed.place).autocomplete("off");
    form.radios("how", "event-how", &typed.how)
        .choice(Choice::new("online", words.t("event-how-online")).reveals(Html::of(&link)))
        .choice(Choice::new("place", words.t("event-how-place")).reveals(Html::of(&place)))
}

/// For which programme an event is to be made.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    programme: String,
}

/// What a text names: no programme, or one.
pub(crate) fn made_for(text: &str) -> Result<MadeFor, WebError> {
    if text.is_empty() {
        return Ok(MadeFor(None));
    }
    text.parse().map(|id| MadeFor(Some(id))).map_err(|_| WebError::NotFound)
}

pub(crate) async fn new(at: Edge, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    at.who.ask::<MakeEvents>(made_for(&asked.programme)?)?;
    let title = if asked.programme.is_empty() { String::new() } else { at.words.t("event-usual-title") };
    let typed = Typed { title, programme: asked.programme, how: "online".to_owned(), ..Typed::default() };
    let page = MakingPage::new(&at, None, &typed, &Mistakes::default());
    at.page_seen_by(&at.words.t("event-new-title"), &at.words.t("event-seen-by-staff"), &page)
}

pub(crate) async fn edit(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<RunEvent>(&at, &mut tx, &id).await?;
    let page = MakingPage::new(&at, Some(&permit), &Typed::of(&permit.plan), &Mistakes::default());
    at.page_seen_by(&at.words.t("event-edit-title"), &at.words.t("event-seen-by-staff"), &page)
}
