//! Running a programme again: what would be copied and what would not, before anything is, and the
//! few things that are asked anew.

use super::admit;
use crate::blueprint::{BlueprintError, DayRule};
use crate::policy::{MakeProgrammes, RunProgramme};
use crate::programme::Programme;
use crate::slug::Slug;
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use platform::Tx;
use serde::Deserialize;
use web::components::{BackLink, Button, DateInput, ErrorSummary, Fields, TextInput, Tokens, TypedDate};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// How many programmes of one name a host may have before it must find another.
const NAMESAKES: u32 = 200;

/// What was typed for the next run.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct Typed {
    pub title: String,
    pub address: String,
    pub deadline_day: String,
    pub deadline_month: String,
    pub deadline_year: String,
}

impl Typed {
    pub(crate) fn deadline(&self) -> TypedDate {
        TypedDate {
            day: self.deadline_day.clone(),
            month: self.deadline_month.clone(),
            year: self.deadline_year.clone(),
        }
    }
}

/// The form for the next run.
#[derive(Template)]
#[template(path = "copy.html")]
pub(crate) struct CopyPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: ErrorSummary,
    form: Option<CopyForm>,
    slips: Vec<BlueprintError>,
    mend: (Tokens, Button),
}

struct CopyForm {
    title: TextInput,
    address: Option<TextInput>,
    deadline: DateInput,
    tokens: Tokens,
    button: Button,
}

impl<'a> CopyPage<'a> {
    pub(crate) fn new(at: &'a Edge, it: &'a Programme, typed: &Typed, mistakes: &Mistakes) -> Self {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        let slips = it.rules().err().unwrap_or_default();
        let part = || CopyForm {
            title: form.text("title", "new-programme-title", &typed.title),
            // The address of a programme for one employer is its key, and not for anybody to choose.
            address: it.employer.is_none().then(|| form.text("address", "copy-address", &typed.address)),
            deadline: form.date("deadline", "copy-deadline", typed.deadline()),
            tokens: at.tokens(),
            button: Button::new(words.t("copy-button")),
        };
        Self {
            words,
            it,
            back: BackLink::new(words, url::programme(&it.slug)).saying(words.t("interests-back-to-programme")),
            summary: form.summary(),
            form: slips.is_empty().then(part),
            slips,
            mend: (at.tokens(), Button::new(words.t("copy-mend"))),
        }
    }
}

pub(crate) async fn copy(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    at.who.ask::<MakeProgrammes>(())?;
    let by_rule = permit.rules().ok().and_then(|rules| rules.interest.deadline);
    let deadline = match by_rule {
        Some(rule @ DayRule::AfterPublishing(_)) => TypedDate::from(rule.for_publishing_on(at.now.day())),
        Some(DayRule::On(_)) | None => TypedDate::default(),
    };
    let typed = Typed {
        title: permit.title.clone(),
        address: free_slug(&mut tx, &permit.title).await?.to_string(),
        deadline_day: deadline.day,
        deadline_month: deadline.month,
        deadline_year: deadline.year,
    };
    let page = CopyPage::new(&at, &permit, &typed, &Mistakes::default());
    at.page_seen_by(&at.words.t("copy-title"), &at.words.t("seen-by-staff"), &page)
}

/// An address that no other programme of this host has: the title's, with a number where it is taken.
pub(crate) async fn free_slug(tx: &mut Tx, title: &str) -> Result<Slug, WebError> {
    let base = Slug::from_title(title).unwrap_or(Slug::parse("programme").map_err(WebError::broken)?);
    for number in 1..NAMESAKES {
        let text = if number == 1 { base.as_str().to_owned() } else { format!("{base}-{number}") };
        let Ok(slug) = Slug::parse(&text) else { break };
        if store::find_programme_by_slug(tx, slug.as_str()).await?.is_none() {
            return Ok(slug);
        }
    }
    Err(WebError::Conflict("new-title-taken".to_owned()))
}
