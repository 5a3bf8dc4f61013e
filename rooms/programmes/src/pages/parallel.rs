//! Opening a programme beside another for those who wait: what is decided, who would be asked, and what
//! they would read, before anything is done.

use super::coordinators::{said, seen_by};
use super::copying::free_slug;
use super::offers::in_order;
use super::selection::open;
use crate::blueprint::{Blueprint, DayRule};
use crate::commands::{Plan, Selection};
use crate::policy::{MakeProgrammes, RunProgramme};
use crate::programme::Programme;
use crate::programme::fee::Fee;
use crate::programme::sayings;
use crate::selection::Verdict;
use crate::slug::Slug;
use crate::{store, url};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use platform::access::Permit;
use platform::{StoreError, Tx};
use serde::{Deserialize, Serialize};
use web::components::{
    BackLink, Button, Choice, DateInput, ErrorSummary, Fields, Html, Radios, TextInput, Tokens, TypedDate, Width,
};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// What was typed; `look` once somebody has asked to see what would happen.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct Typed {
    pub title: String,
    pub address: String,
    pub deadline_day: String,
    pub deadline_month: String,
    pub deadline_year: String,
    pub price: String,
    pub amount: String,
    pub dates: String,
    pub look: String,
}

/// The form, and what would happen.
#[derive(Template)]
#[template(path = "parallel.html")]
pub(crate) struct ParallelPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: ErrorSummary,
    waiting: Vec<String>,
    fields: [TextInput; 2],
    deadline: DateInput,
    price: Option<Radios>,
    dates: Radios,
    look: Button,
    preview: Option<Preview>,
}

struct Preview {
    letter: Vec<String>,
    fields: Vec<(&'static str, String)>,
    action: String,
    tokens: Tokens,
    button: Button,
}

/// Everything this page is about.
pub(crate) struct Desk {
    pub permit: Permit<RunProgramme>,
    pub make: Permit<MakeProgrammes>,
    pub rules: Blueprint,
    pub selection: Selection,
}

pub(crate) async fn desk(at: &Edge, tx: &mut Tx, slug: &str) -> Result<Desk, WebError> {
    let (permit, rules, selection) = open(at, tx, slug).await?;
    let make = at.who.ask::<MakeProgrammes>(())?;
    // One employer's programme has no line that anybody else could share.
    if permit.employer.is_some() {
        return Err(WebError::NotFound);
    }
    Ok(Desk { permit, make, rules, selection })
}

impl Desk {
    /// Who waits, in order.
    async fn waiting(&self, tx: &mut Tx) -> Result<Vec<String>, StoreError> {
        let all = self.selection.chosen(tx, (&self.permit, &self.rules), self.selection.terms)?;
        in_order(tx, &self.permit, all.iter().filter(|one| matches!(one.verdict, Verdict::Waiting(_)))).await
    }
}

impl Typed {
    /// What is proposed first.
    async fn proposed(at: &Edge, tx: &mut Tx, desk: &Desk) -> Result<Self, WebError> {
        let title = at.words.t1("parallel-title-proposed", "programme", desk.permit.title.as_str());
        let by_rule = match desk.rules.interest.deadline {
            Some(rule @ DayRule::AfterPublishing(_)) => TypedDate::from(rule.for_publishing_on(at.now.day())),
            Some(DayRule::On(_)) | None => TypedDate::default(),
        };
        Ok(Self {
            address: free_slug(tx, &title).await?.to_string(),
            title,
            deadline_day: by_rule.day,
            deadline_month: by_rule.month,
            deadline_year: by_rule.year,
            ..Self::default()
        })
    }
    fn deadline(&self) -> TypedDate {
        TypedDate {
            day: self.deadline_day.clone(),
            month: self.deadline_month.clone(),
            year: self.deadline_year.clone(),
        }
    }
    /// What is meant, and the programme it would be; what to mend where it cannot be.
    pub(crate) async fn plan(
        &self,
        words: &Speaker,
        tx: &mut Tx,
        desk: &Desk,
    ) -> Result<Result<(Plan, Programme), Mistakes>, StoreError> {
        let mut mistakes = Mistakes::default();
        if self.title.trim().is_empty() {
            mistakes.add("title", words.t("new-title-missing"));
        }
        let slug = Slug::parse(&self.address).map_err(|error| mistakes.add("address", words.t(error.key()))).ok();
        if let Some(slug) = &slug
            && store::find_programme_by_slug(tx, slug.as_str()).await?.is_some()
        {
            mistakes.add("address", words.t("copy-address-taken"));
        }
        let deadline = self.deadline().read().map_err(|error| {
            mistakes.add("deadline", error.say(words, &words.t("publication-the-deadline")));
        });
        let fee = self.fee(words, &desk.rules, &mut mistakes);
        let other_dates = match self.dates.as_str() {
            "same" => Some(false),
            "other" => Some(true),
            _ => {
                mistakes.add("dates", words.t("parallel-dates-missing"));
                None
            }
        };
        let all = slug.zip(deadline.ok()).zip(fee).zip(other_dates).filter(|_| mistakes.is_empty());
        let Some((((slug, deadline), fee), other_dates)) = all else { return Ok(Err(mistakes)) };
        let plan = Plan { slug, title: self.title.clone(), deadline, fee, other_dates };
        match plan.draft(&desk.permit, tx.id(), tx.now()) {
            Ok(it) => Ok(Ok((plan, it))),
            Err(error) => {
                error.slip().into_iter().for_each(|(field, key)| mistakes.add(field, words.t(key)));
                Ok(Err(mistakes))
            }
        }
    }
    fn fee(&self, words: &Speaker, rules: &Blueprint, mistakes: &mut Mistakes) -> Option<Fee> {
        let before = rules.price.and_then(|price| price.per_head).map_or(Fee::AsBlueprint, Fee::Set);
        match self.price.as_str() {
            _ if rules.price.is_none() => Some(Fee::AsBlueprint),
            "same" => Some(before),
            "to-follow" => Some(Fee::ToFollow),
            "other" => match web::pounds::read(&self.amount) {
                Some(amount) => Some(Fee::Set(amount)),
                None => {
                    mistakes.add("amount", words.t("price-amount-shape"));
                    None
                }
            },
            _ => {
                mistakes.add("price", words.t("parallel-price-missing"));
                None
            }
        }
    }
    fn fields(&self) -> Vec<(&'static str, String)> {
        vec![
            ("title", self.title.clone()),
            ("address", self.address.clone()),
            ("deadline-day", self.deadline_day.clone()),
            ("deadline-month", self.deadline_month.clone()),
            ("deadline-year", self.deadline_year.clone()),
            ("price", self.price.clone()),
            ("amount", self.amount.clone()),
            ("dates", self.dates.clone()),
        ]
    }
}

pub(crate) async fn parallel(
    at: Edge,
    Path(slug): Path<String>,
    Query(asked): Query<Typed>,
) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let desk = desk(&at, &mut tx, &slug).await?;
    let title = at.words.t("parallel-title");
    if asked.look.is_empty() {
        let typed = Typed::proposed(&at, &mut tx, &desk).await?;
        let page = ParallelPage::new(&at, &mut tx, &desk, (&typed, None), &Mistakes::default()).await?;
        return at.page_seen_by(&title, &seen_by(&at, &desk.permit), &page);
    }
    match asked.plan(&at.words, &mut tx, &desk).await? {
        Ok((_, it)) => {
            let page = ParallelPage::new(&at, &mut tx, &desk, (&asked, Some(&it)), &Mistakes::default()).await?;
            at.page_seen_by(&title, &seen_by(&at, &desk.permit), &page)
        }
        Err(mistakes) => {
            at.form_again(&title, &ParallelPage::new(&at, &mut tx, &desk, (&asked, None), &mistakes).await?)
        }
    }
}

impl<'a> ParallelPage<'a> {
    pub(crate) async fn new(
        at: &'a Edge,
        tx: &mut Tx,
        desk: &'a Desk,
        (typed, beside): (&Typed, Option<&Programme>),
        mistakes: &Mistakes,
    ) -> Result<Self, WebError> {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        let waiting = desk.waiting(tx).await?;
        let preview = match beside {
            Some(it) => Some(Preview::new(at, desk, (typed, it), waiting.len())?),
            None => None,
        };
        Ok(Self {
            words,
            it: &desk.permit,
            back: BackLink::new(words, url::selection(&desk.permit.slug)).saying(words.t("selection-back")),
            summary: form.summary(),
            waiting,
            fields: [
                form.text("title", "new-programme-title", &typed.title),
                form.text("address", "copy-address", &typed.address),
            ],
            deadline: form.date("deadline", "parallel-deadline", typed.deadline()),
            price: price(&form, words, &desk.rules, typed),
            dates: form
                .radios("dates", "parallel-dates", &typed.dates)
                .choice(Choice::new("same", words.t("parallel-dates-same")))
                .choice(Choice::new("other", words.t("parallel-dates-other"))),
            look: Button::new(words.t("parallel-look")).secondary().sends("look", "yes"),
            preview,
        })
    }
}

/// What a place costs; nothing to choose where it is free.
fn price(form: &Fields<'_>, words: &Speaker, rules: &Blueprint, typed: &Typed) -> Option<Radios> {
    rules.price?;
    let amount = form.text("amount", "price-amount", &typed.amount).width(Width::Ten).pounds();
    let radios = form
        .radios("price", "parallel-price", &typed.price)
        .choice(Choice::new("same", words.t1("parallel-price-same", "price", sayings::price(words, rules))))
        .choice(Choice::new("other", words.t("parallel-price-other")).reveals(Html::of(&amount)))
        .choice(Choice::new("to-follow", words.t("parallel-price-later")));
    Some(radios)
}

impl Preview {
    fn new(at: &Edge, desk: &Desk, (typed, beside): (&Typed, &Programme), count: usize) -> Result<Self, WebError> {
        let words = &at.words;
        let other = super::rules(beside)?;
        let hello = words.t1("letter-hello", "name", words.t("offers-name"));
        let told = sayings::opening(words, (&desk.permit, &desk.rules), (beside, &other));
        Ok(Self {
            letter: std::iter::once(hello).chain(told).collect(),
            fields: typed.fields(),
            action: url::parallel(&desk.permit.slug),
            tokens: at.tokens(),
            button: Button::new(words.t1("parallel-open", "count", said(count))),
        })
    }
}
