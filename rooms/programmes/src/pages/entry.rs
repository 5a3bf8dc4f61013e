//! The form with which a coordinator enters an interest that came by telephone or e-mail, and the
//! question whether somebody already on the list is the same person.

use super::cells::came;
use super::coordinators::{open, seen_by};
use crate::commands::BY_HAND;
use crate::interest::Interest;
use crate::merging::Likeness;
use crate::programme::{Programme, State};
use crate::url;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::{Date, Timestamp, ZONE};
use serde::Deserialize;
use web::components::{
    BackLink, Button, DateInput, ErrorSummary, Fields, Html, Radios, TextInput, Tokens, TypedDate, WarningText, Width,
};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// What a coordinator typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub name: String,
    pub email: String,
    pub organisation: String,
    pub job_title: String,
    pub phone: String,
    pub channel: String,
    #[serde(rename = "arrived-day")]
    pub day: String,
    #[serde(rename = "arrived-month")]
    pub month: String,
    #[serde(rename = "arrived-year")]
    pub year: String,
    pub time: String,
    /// Pressed although somebody on the list looks like this person.
    pub anyway: String,
    /// Pressed to make it one with this one on the list.
    pub merge: String,
}

impl Typed {
    fn now(at: &Edge) -> Self {
        let today = TypedDate::from(at.now.day());
        let time = at.now.on_the_clock_of(ZONE).strftime("%H:%M").to_string();
        Self { day: today.day, month: today.month, year: today.year, time, ..Self::default() }
    }
    /// The day in its three boxes.
    pub fn date(&self) -> TypedDate {
        TypedDate { day: self.day.clone(), month: self.month.clone(), year: self.year.clone() }
    }
    /// The instant that was meant. The minute it is now means now, so that an entry made while the
    /// caller is on the telephone does not come before what came by the web in the same minute.
    pub fn arrived_at(&self, day: Date, now: Timestamp) -> Option<Timestamp> {
        let meant = crate::commands::arrived_at(day, web::clock_time::read(&self.time)?)?;
        let this_minute = meant <= now && now.since(meant).as_secs() < 60;
        Some(if this_minute { now } else { meant })
    }
}

/// The form, empty or as it was typed, perhaps with who looks like this person.
#[derive(Template)]
#[template(path = "entry.html")]
pub(crate) struct EntryPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: ErrorSummary,
    warning: Option<WarningText>,
    alike: Vec<Alike>,
    fields: [TextInput; 5],
    channel: Radios,
    arrived: DateInput,
    time: TextInput,
    tokens: Tokens,
    button: Button,
}

/// Somebody on the list who may be the same person.
struct Alike {
    who: Html,
    merge: Button,
}

impl<'a> EntryPage<'a> {
    pub(crate) fn new(
        at: &'a Edge,
        it: &'a Programme,
        typed: &Typed,
        mistakes: &Mistakes,
        alike: &[(&Interest, Likeness)],
    ) -> Self {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        let button = if alike.is_empty() {
            Button::new(words.t("entry-button"))
        } else {
            Button::new(words.t("entry-anyway")).secondary().sends("anyway", "yes")
        };
        Self {
            words,
            it,
            back: BackLink::new(words, url::interests(&it.slug)).saying(words.t("interests-back")),
            summary: form.summary(),
            warning: (!alike.is_empty()).then(|| WarningText::new(words, words.t("entry-alike"))),
            alike: alike.iter().map(|(other, why)| like(words, it, other, *why)).collect(),
            fields: [
                form.text("name", "entry-name", &typed.name).autocomplete("off"),
                form.text("email", "entry-email", &typed.email).email().autocomplete("off"),
                form.text("organisation", "entry-organisation", &typed.organisation).autocomplete("off"),
                form.text("job_title", "interests-job-title", &typed.job_title).autocomplete("off").optional(),
                form.text("phone", "interests-phone", &typed.phone).tel().autocomplete("off").optional(),
            ],
            channel: form
                .radios("channel", "entry-channel", &typed.channel)
                .choices(BY_HAND.map(|it| (it.key(), super::interests::channel(words, it)))),
            arrived: form.date("arrived", "entry-arrived", typed.date()),
            time: form.text("time", "entry-time", &typed.time).width(Width::Ten).autocomplete("off"),
            tokens: at.tokens(),
            button,
        }
    }
}

fn like(words: &Speaker, programme: &Programme, other: &Interest, why: Likeness) -> Alike {
    let key = match why {
        Likeness::Address => "entry-alike-address",
        Likeness::NameAndOrganisation => "entry-alike-name",
    };
    let link = Html::link(&url::interest(&programme.slug, other.id), &format!("{} ({})", other.name, other.reference));
    let said = words.t1(key, "came", came(words, other.arrived_at));
    let merge = Button::new(words.t1("entry-merge", "reference", other.reference.to_string()));
    Alike { who: Html::join([link, said.into()], ": "), merge: merge.sends("merge", other.id.to_string()) }
}

pub(crate) async fn entry(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, _) = open(&at, &mut tx, &slug).await?;
    is_open(&permit)?;
    let page = EntryPage::new(&at, &permit, &Typed::now(&at), &Mistakes::default(), &[]);
    at.page_seen_by(&at.words.t("entry-title"), &seen_by(&at, &permit), &page)
}

/// Interests are entered for programmes that are public.
pub(crate) fn is_open(it: &Programme) -> Result<(), WebError> {
    match it.state {
        State::Published { .. } => Ok(()),
        State::Drafted => Err(WebError::Conflict("entry-unpublished".to_owned())),
        State::Closed { .. } => Err(WebError::Conflict("entry-closed".to_owned())),
    }
}
